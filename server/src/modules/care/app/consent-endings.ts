import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentWording } from '@silin/shared';
import { Consents } from '../../consents/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { Tasks } from '../../tasks/index.js';

const EVERY_SECONDS = 3_600;
const AT_ONCE = 200;
const DAYS_TO_ERASE = 7;
const DAY_MS = 86_400_000;

/** What whoever looks after somebody has to do about consents: ask anew before they end, erase a record that may not be kept. */
@Injectable()
export class ConsentEndings implements OnModuleInit {
  constructor(
    private readonly consents: Consents,
    private readonly sweeps: Sweeps,
    private readonly transactor: Transactor,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(EVERY_SECONDS, 'care: consents ending', () => this.open());
    this.consents.onWithdrawn('keep_record', (tx, { communityId, personId }) => this.erase(tx, communityId, personId));
  }

  /** One task for each person of whom something ends within 30 days and who was not asked about it yet; gives how many. */
  async open(): Promise<number> {
    const people = await this.consents.endingSoon(AT_ONCE);
    for (const { communityId, personId, ids, purposes, until } of people) {
      await this.transactor.run(async (tx) => {
        const why = purposes.map((purpose) => `“${currentWording(purpose).title}”`).join('、');
        const key = `consents-ending:${personId}`;
        const task = {
          communityId,
          kind: 'consents_ending',
          personId,
          subjectId: personId,
          dueAt: until,
          key,
        } as const;
        await this.tasks.open(tx, { ...task, why });
        await this.consents.told(tx, ids);
      });
    }
    return people.length;
  }

  private async erase(tx: Tx, communityId: string, personId: string): Promise<void> {
    const dueAt = new Date(this.clock.now().getTime() + DAYS_TO_ERASE * DAY_MS);
    const key = `erase-record:${personId}`;
    await this.tasks.open(tx, { communityId, kind: 'erase_record', personId, subjectId: personId, dueAt, key });
  }
}
