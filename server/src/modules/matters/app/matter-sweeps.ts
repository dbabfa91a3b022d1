import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { workThrough } from '../../../platform/jobs/due-rows.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { Tasks } from '../../tasks/index.js';
import type { Matter } from '../data/matter.entities.js';
import { MattersRepository } from '../data/matters.repository.js';
import { PostsRepository } from '../data/posts.repository.js';
import { alarmsOf, type MatterAlarm, wakeOf } from '../domain/matter.policy.js';
import { LockedMatters } from './locked-matters.js';

const EVERY_SECONDS = 60;
const BATCH = 100;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What the clock does to matters: remind, say that one is late, take one up again on its review day. It closes none. */
@Injectable()
export class MatterSweeps implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly transactor: Transactor,
    private readonly matters: MattersRepository,
    private readonly posts: PostsRepository,
    private readonly locked: LockedMatters,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(EVERY_SECONDS, 'matters: alarms', () => this.tend());
  }

  /** Returns how many were looked at and had something due. */
  tend(): Promise<number> {
    const now = this.clock.now();
    return workThrough(
      (after) => this.matters.due(now, after, BATCH),
      ({ communityId, id }) => this.transactor.run((tx) => this.tendOne(tx, communityId, id, now)),
    );
  }

  /** Looked at again under the lock: two workers, or one after a week's downtime, do each thing once. */
  private async tendOne(tx: Tx, communityId: string, id: string, now: Date): Promise<boolean> {
    const matter = await this.matters.lockMatter(tx, communityId, id);
    const { wakeAt } = matter;
    if (!wakeAt || wakeAt > now) return false;
    for (const { what, at } of alarmsOf(matter)) if (at >= wakeAt && at <= now) await this.ring(tx, matter, what, now);
    await this.matters.change(tx, matter, { wakeAt: wakeOf(matter, now) });
    return true;
  }

  private async ring(tx: Tx, matter: Matter, what: MatterAlarm, now: Date): Promise<void> {
    const { communityId, id, title, postId } = matter;
    if (what === 'review') {
      await this.locked.move(tx, matter, 'resume', 'clock', { waitingUntil: null, waitingWhy: null });
      return;
    }
    const post = postId ? await this.posts.find(communityId, postId, tx) : null;
    const isOver = matter.boardAt <= now;
    if (what === 'eve' && post && !isOver) await this.locked.tellOwner(tx, matter, post, 'matter_due_tomorrow');
    if (what === 'late') {
      await this.locked.record(tx, matter, 'late', 'clock', null);
      if (post) await this.locked.tellOwner(tx, matter, post, 'matter_late', true);
    }
    if (what === 'overdue') {
      const dueAt = new Date(now.getTime() + DAY_MS);
      const key = `matter_overdue:${id}:${matter.round}`;
      await this.tasks.open(tx, { communityId, kind: 'matter_overdue', subjectId: id, why: title, dueAt, key });
    }
  }
}
