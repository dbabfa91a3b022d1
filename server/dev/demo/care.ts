import type { CareCategory, CareTier, Language, OwnTaskKind, UsualTime } from '@silin/shared';
import type { ConsentStory } from './people.js';
import type { Moment } from './wishes.js';

/** A care profile as somebody wrote it. */
export interface CareStory {
  readonly of: string;
  readonly by: string;
  readonly at: Moment;
  readonly tier: CareTier;
  readonly tierWhy: string;
  /** The day of review, in days from the story's present. */
  readonly reviewInDays: number;
  readonly categories: readonly CareCategory[];
  readonly walks?: 'alone' | 'with_help' | 'not';
  readonly hears?: 'well' | 'loud_voice' | 'not';
  readonly phoneUse?: 'smart' | 'calls_only' | 'none';
  readonly needs?: string;
  readonly atTheDoor?: string;
  readonly languages: readonly Language[];
  readonly usualTimes: readonly UsualTime[];
  readonly deputy?: string;
  readonly emergency?: string;
}

/** A task somebody wrote down for themselves or for the grid worker of a person. */
export interface TaskStory {
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
export interface StandInStory {
  readonly of: string;
  readonly standIn: string;
  readonly at: Moment;
  readonly fromInDays: number;
  readonly untilInDays: number;
}

export const DIANCHANG_CARE_CONSENTS: readonly ConsentStory[] = [
  { of: 'hannai', purpose: 'care_profile', how: 'tap', by: 'hannai', at: '40 09:00' },
  { of: 'kongye', purpose: 'care_profile', how: 'signed', by: 'wei', at: '30 10:00' },
];

export const DIANCHANG_CARE: readonly CareStory[] = [
  {
    ...{ of: 'henai', by: 'wei', at: '47 10:20', tier: 'weekly', tierWhy: '九十岁了，一个人住，女儿在外地' },
    ...{ reviewInDays: 120, categories: ['very_old', 'living_alone'], walks: 'with_help', hears: 'loud_voice' },
    ...{ phoneUse: 'calls_only', needs: '上下楼要人扶，每周帮着买一次菜', atTheDoor: '敲门多等一会儿，走得慢' },
    ...{ languages: ['dialect'], usualTimes: ['weekday_morning'], deputy: 'zhao', emergency: 'axiu' },
  },
  {
    ...{ of: 'hannai', by: 'wei', at: '39 15:00', tier: 'monthly', tierWhy: '老两口住，白天常一个人在家' },
    ...{ reviewInDays: 5, categories: ['empty_nest'], walks: 'alone', hears: 'well', phoneUse: 'smart' },
    ...{ needs: '换季时帮着收拾一下高处的柜子', languages: ['mandarin', 'dialect'], usualTimes: ['weekday_afternoon'] },
  },
  {
    ...{ of: 'kongye', by: 'wei', at: '30 10:20', tier: 'quarterly', tierWhy: '女儿住楼下，平时有人照看' },
    ...{ reviewInDays: 200, categories: ['very_old'], phoneUse: 'calls_only', languages: ['dialect'] },
    ...{ usualTimes: ['weekend_morning'], deputy: 'zhao' },
  },
];

export const DIANCHANG_TASKS: readonly TaskStory[] = [
  {
    ...{ slug: 'call-henai', by: 'wei', at: '1 11:00', kind: 'call', about: 'henai', dueInDays: 1 },
    why: '天冷了，问问暖气热不热',
  },
  {
    ...{ slug: 'look-in-hannai', by: 'liang', at: '1 15:30', kind: 'look_in', about: 'hannai', dueInDays: 4 },
    why: '上次说阳台窗户关不严，去看看修了没有',
  },
];

export const DIANCHANG_STAND_INS: readonly StandInStory[] = [
  { of: 'zhao', standIn: 'wei', at: '1 17:00', fromInDays: 3, untilInDays: 6 },
];
