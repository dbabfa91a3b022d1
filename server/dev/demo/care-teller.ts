import type { INestApplicationContext } from '@nestjs/common';
import { chinaDate, type Day } from '@silin/shared';
import { ProfileService } from '../../src/modules/care/app/profile.service.js';
import type { Actor } from '../../src/modules/communities/index.js';
import { StandInsService } from '../../src/modules/tasks/app/stand-ins.service.js';
import { TaskSteps } from '../../src/modules/tasks/app/task-steps.service.js';
import type { CareStory, StandInStory, TaskStory } from './care.js';
import { instantOf } from './moments.js';
import type { PeopleTeller } from './people-teller.js';
import type { ToldOnce } from './told-once.js';
import type { Happening } from './wish-teller.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Tells of care profiles, tasks and stand-ins, by the same services as everybody else. */
export class CareTeller {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly told: ToldOnce,
    private readonly present: Date,
    private readonly people: PeopleTeller,
  ) {}

  profiles(stories: readonly CareStory[]): Happening[] {
    return stories.map(({ of, by, at, reviewInDays, deputy, emergency, ...words }) =>
      this.happening(`care-${of}`, at, by, async (writer) => {
        const form = {
          ...{ ...words, languages: [...words.languages], usualTimes: [...words.usualTimes] },
          ...{ reviewOn: this.day(reviewInDays), gridWorkerMemberId: writer.memberId },
          deputyMemberId: deputy ? this.people.who(deputy).memberId : null,
          emergencyPersonId: emergency ? this.people.person(emergency) : null,
        };
        await this.app.get(ProfileService).write(writer, this.people.person(of), form);
        return {};
      }),
    );
  }

  tasks(stories: readonly TaskStory[]): Happening[] {
    return stories.map(({ slug, by, at, kind, about, why, dueInDays }) =>
      this.happening(`task-${slug}`, at, by, (writer) => {
        const task = { kind, why, personId: this.people.person(about), dueOn: this.day(dueInDays) };
        return this.app.get(TaskSteps).add(writer, task);
      }),
    );
  }

  standIns(stories: readonly StandInStory[]): Happening[] {
    return stories.map(({ of, standIn, at, fromInDays, untilInDays }) =>
      this.happening(`stand-in-${of}`, at, of, (away) => {
        const days = { fromOn: this.day(fromInDays), untilOn: this.day(untilInDays) };
        return this.app.get(StandInsService).set(away, { memberId: this.people.who(standIn).memberId, ...days });
      }),
    );
  }

  private happening(name: string, at: CareStory['at'], by: string, tell: (by: Actor) => Promise<object>): Happening {
    const step = async (): Promise<void> => void (await this.told.tell(name, () => tell(this.people.who(by))));
    return { at: instantOf(at, this.present), name, tell: step };
  }

  private day(inDays: number): Day {
    return chinaDate(this.present.getTime() + inDays * DAY_MS);
  }
}
