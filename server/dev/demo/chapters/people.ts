import type { Sex } from '@silin/shared';
import { PeopleService } from '../../../src/modules/communities/app/people.service.js';
import type { Chapter } from '../chapter.js';
import type { Moment } from '../moments.js';

/** Somebody without an account, written down by a grid worker. All names are invented. */
interface Unphoned {
  readonly slug: string;
  readonly name: string;
  readonly birthYear: number;
  readonly sex: Sex;
  readonly phone?: string;
  readonly building: string;
  readonly door: string;
  /** Who wrote them down, and when. */
  readonly by: string;
  readonly at: Moment;
}

/** 何奶奶 has no telephone of her own that can do more than ring; her daughter lives in another city. */
const PEOPLE: readonly Unphoned[] = [
  {
    ...{ slug: 'henai', name: '何奶奶（演示）', birthYear: 1936, sex: 'female', phone: '13800002001' },
    ...{ building: '3号楼', door: '2单元502', by: 'wei', at: '48 09:30' },
  },
  {
    ...{ slug: 'tiannai', name: '田奶奶（演示）', birthYear: 1940, sex: 'female', phone: '13800002002' },
    ...{ building: '1号楼', door: '1单元102', by: 'wei', at: '46 16:00' },
  },
];

/** People without an account; those with one have joined before. */
export const peopleChapter: Chapter = {
  happenings: (stage) =>
    PEOPLE.map(({ slug, name, building, by, at, ...words }) =>
      stage.happening(
        `person-${slug}`,
        at,
        () => {
          const person = { ...words, name, phone: words.phone ?? null, buildingId: stage.building(building) };
          return stage.app.get(PeopleService).add(stage.who(by), person, true);
        },
        ({ id }) => stage.meet(slug, id),
      ),
    ),
};
