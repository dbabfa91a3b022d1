import type { OwnTaskKind } from '@silin/shared';
import { StandInsService } from '../../../src/modules/tasks/app/stand-ins.service.js';
import { TaskSteps } from '../../../src/modules/tasks/app/task-steps.service.js';
import type { Chapter, Happening } from '../chapter.js';
import type { Moment } from '../moments.js';
import type { Stage } from '../stage.js';

/** A task somebody wrote down for themselves or for the grid worker of a person. */
interface TaskStory {
  readonly slug: string;
  readonly by: string;
  readonly at: Moment;
  readonly kind: OwnTaskKind;
  readonly about: string;
  readonly why: string;
  /** The last day, in days from the story's present. */
  readonly dueInDays: number;
}

/** Days on which somebody does another's duties, in days from the story's present. */
interface StandInStory {
  readonly of: string;
  readonly standIn: string;
  readonly at: Moment;
  readonly fromInDays: number;
  readonly untilInDays: number;
}

const TASKS: readonly TaskStory[] = [
  {
    ...{ slug: 'call-henai', by: 'wei', at: '1 11:00', kind: 'call', about: 'henai', dueInDays: 1 },
    why: '天冷了，问问暖气热不热',
  },
  {
    ...{ slug: 'look-in-hannai', by: 'liang', at: '1 15:30', kind: 'look_in', about: 'hannai', dueInDays: 4 },
    why: '上次说阳台窗户关不严，去看看修了没有',
  },
];

const STAND_INS: readonly StandInStory[] = [
  { of: 'zhao', standIn: 'wei', at: '1 17:00', fromInDays: 3, untilInDays: 6 },
];

export const taskChapter: Chapter = {
  happenings: (stage) => [
    ...TASKS.map((story) => task(stage, story)),
    ...STAND_INS.map((story) => standIn(stage, story)),
  ],
};

function task(stage: Stage, { slug, by, at, kind, about, why, dueInDays }: TaskStory): Happening {
  return stage.happening(`task-${slug}`, at, () => {
    const words = { kind, why, personId: stage.person(about), dueOn: stage.day(dueInDays) };
    return stage.app.get(TaskSteps).add(stage.who(by), words);
  });
}

function standIn(stage: Stage, { of, standIn, at, fromInDays, untilInDays }: StandInStory): Happening {
  return stage.happening(`stand-in-${of}`, at, () => {
    const days = { fromOn: stage.day(fromInDays), untilOn: stage.day(untilInDays) };
    return stage.app.get(StandInsService).set(stage.who(of), { memberId: stage.who(standIn).memberId, ...days });
  });
}
