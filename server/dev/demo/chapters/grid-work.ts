import { chinaDate, type VisitMedium, type VisitPurpose } from '@silin/shared';
import { VisitLogging } from '../../../src/modules/visits/app/visit-logging.service.js';
import { newId } from '../../../src/platform/database/ids.js';
import type { Chapter } from '../chapter.js';
import type { Moment } from '../moments.js';

/** A contact of the grid worker with somebody, or a try that found nobody. */
interface ContactStory {
  readonly of: string;
  readonly at: Moment;
  readonly medium: VisitMedium;
  readonly purpose: VisitPurpose;
  readonly minutes?: number;
  readonly note?: string;
}

const WORKER = 'wei';

/** 韩奶奶 was seen forty days ago; 孔爷爷 on the first day of the round; 田奶奶 did not open just now. */
const CONTACTS: readonly ContactStory[] = [
  { of: 'hannai', at: '40 09:00', medium: 'home', purpose: 'know_neighbour', minutes: 20, note: '认了门，老伴在外地' },
  { of: 'tiannai', at: '5 10:30', medium: 'home', purpose: 'know_neighbour', minutes: 15 },
  { of: 'kongye', at: '1 15:30', medium: 'home', purpose: 'round', minutes: 10, note: '暖气热，米面都有' },
];

/** What a grid worker does: contacts, and a ladder that is under way. */
export const gridWorkChapter: Chapter = {
  happenings: (stage) => {
    const logging = (): VisitLogging => stage.app.get(VisitLogging);
    const contact = (of: string, at: Moment) => {
      const personIds = [stage.person(of)];
      return { personIds, seenPersonIds: personIds, onDay: chinaDate(stage.instant(at)) };
    };
    return [
      ...CONTACTS.map(({ of, at, ...words }) =>
        stage.happening(`contact-${of}`, at, () =>
          logging().logNew(stage.who(WORKER), { ...contact(of, at), ...words, kinds: ['greeting'] }),
        ),
      ),
      stage.happening('nobody-at-the-door', '2h', () => {
        const tried = { ...contact('tiannai', '2h'), seenPersonIds: [] };
        const how = { outcome: 'no_answer', purpose: 'round', medium: 'home' } as const;
        const drafts = [{ ...tried, ...how, draftKey: newId() }];
        return logging().sync(stage.who(WORKER), { drafts });
      }),
    ];
  },
};
