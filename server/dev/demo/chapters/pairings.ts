import { chinaDate, type VisitKind } from '@silin/shared';
import { PairingService } from '../../../src/modules/pairings/app/pairing.service.js';
import { VisitConfirming } from '../../../src/modules/visits/app/visit-confirming.service.js';
import { VisitLogging } from '../../../src/modules/visits/app/visit-logging.service.js';
import { VisitPlanning } from '../../../src/modules/visits/app/visit-planning.service.js';
import type { Chapter, Happening } from '../chapter.js';
import type { Moment } from '../moments.js';
import type { Stage } from '../stage.js';

/** 何奶奶 is looked in on by the barber of the next building; who speaks for her says whether it was so. */
const OF = 'henai';
const HELPER = 'li';
const FAMILY = 'axiu';

/** A visit that was made. */
interface VisitStory {
  readonly at: Moment;
  readonly kinds: VisitKind[];
  readonly minutes: number;
  readonly note?: string;
  readonly confirmed?: Moment;
}

const VISITS: readonly VisitStory[] = [
  { at: '26 10:30', kinds: ['companionship'], minutes: 40, note: '认了门，聊了会儿从前的事', confirmed: '26 19:00' },
  { at: '19 10:20', kinds: ['shopping'], minutes: 60, note: '买了米面和青菜', confirmed: '19 20:10' },
  { at: '12 10:40', kinds: ['haircut'], minutes: 45, confirmed: '11 12:00' },
  { at: '5 10:30', kinds: ['companionship', 'shopping'], minutes: 50, note: '说夜里腿抽筋，记着问问卫生站' },
];

/** Pairings: one that runs, with its visits and the next one, and one a volunteer is asked about. */
export const pairingChapter: Chapter = {
  happenings: (stage) => {
    const pairing = { id: '' };
    const propose = (by: string, of: string, volunteer: string, why: string) =>
      stage.app.get(PairingService).propose(stage.who(by), {
        ...{ personId: stage.person(of), volunteerMemberId: stage.who(volunteer).memberId, why },
      });
    return [
      stage.happening(
        'pairing-proposed',
        '30 10:00',
        () => propose('wei', OF, HELPER, '一个人住五楼，想每周有人去看看'),
        ({ id }) => (pairing.id = id),
      ),
      stage.happening('pairing-accepted', '29 20:15', () =>
        stage.app.get(PairingService).accept(stage.who(HELPER), pairing.id, { conduct: true }),
      ),
      ...VISITS.flatMap((story) => visit(stage, story)),
      stage.happening('visit-planned', '1 18:00', () =>
        stage.app.get(VisitPlanning).plan(stage.who(HELPER), {
          ...{ personIds: [stage.person(OF)], purpose: 'pairing' },
          plannedAt: stage.instant('+2 10:30').toISOString(),
        }),
      ),
      stage.happening('pairing-asked', '1 09:20', () => propose('wei', 'hannai', 'cui', '想请您上午过去坐坐，说说话')),
    ];
  },
};

function visit(stage: Stage, { at, confirmed, ...log }: VisitStory): Happening[] {
  const made = { id: '' };
  const name = `visit-${at}`;
  const write = () => {
    const personIds = [stage.person(OF)];
    const onDay = chinaDate(stage.instant(at));
    const body = { ...log, personIds, seenPersonIds: personIds, onDay, medium: 'home', purpose: 'pairing' } as const;
    return stage.app.get(VisitLogging).logNew(stage.who(HELPER), body);
  };
  const step = stage.happening(name, at, write, ({ id }) => (made.id = id));
  if (!confirmed) return [step];
  const confirm = () => stage.app.get(VisitConfirming).confirm(stage.who(FAMILY), made.id);
  return [step, stage.happening(`${name}-confirmed`, confirmed, confirm)];
}
