import type { CareCategory, CareTier, Language, UsualTime } from '@silin/shared';
import { ProfileService } from '../../../src/modules/care/app/profile.service.js';
import type { Chapter } from '../chapter.js';
import type { Moment } from '../moments.js';

/** A care profile as somebody wrote it. */
interface CareStory {
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

const PROFILES: readonly CareStory[] = [
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
    ...{ of: 'tiannai', by: 'wei', at: '46 16:00', tier: 'weekly', tierWhy: '一个人住，腿脚不好' },
    ...{ reviewInDays: 90, categories: ['living_alone'], walks: 'with_help', hears: 'well', phoneUse: 'calls_only' },
    ...{ needs: '每周看一看，天冷了看暖气', languages: ['dialect'], usualTimes: ['weekday_morning'] },
    ...{ deputy: 'zhao', emergency: 'kongye' },
  },
  {
    ...{ of: 'kongye', by: 'wei', at: '30 10:20', tier: 'quarterly', tierWhy: '女儿住楼下，平时有人照看' },
    ...{ reviewInDays: 200, categories: ['very_old'], phoneUse: 'calls_only', languages: ['dialect'] },
    ...{ usualTimes: ['weekend_morning'], deputy: 'zhao' },
  },
];

export const careChapter: Chapter = {
  happenings: (stage) =>
    PROFILES.map(({ of, by, at, reviewInDays, deputy, emergency, ...words }) =>
      stage.happening(`care-${of}`, at, async () => {
        const writer = stage.who(by);
        const form = {
          ...{ ...words, languages: [...words.languages], usualTimes: [...words.usualTimes] },
          ...{ reviewOn: stage.day(reviewInDays), gridWorkerMemberId: writer.memberId },
          deputyMemberId: deputy ? stage.who(deputy).memberId : null,
          emergencyPersonId: emergency ? stage.person(emergency) : null,
        };
        await stage.app.get(ProfileService).write(writer, stage.person(of), form);
        return {};
      }),
    ),
};
