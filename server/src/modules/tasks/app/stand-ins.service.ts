import { Injectable } from '@nestjs/common';
import { chinaDate, DomainError } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type Actor, hasRole, MemberDirectory } from '../../communities/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { StandInsRepository } from '../data/stand-ins.repository.js';
import type { StandIn } from '../data/task.entities.js';
import { dayAfterBegins, dayBegins, daysOf, isPossible } from '../domain/stand-in.rules.js';
import { TaskDuties } from './task-duties.js';
import { TaskNews } from './task-news.js';
import { isWorker } from './task-steps.service.js';

/** A stand-in as somebody asks for it. */
export interface NewStandIn {
  /** Default: whoever asks. For somebody else only staff. */
  readonly forMemberId?: string | undefined;
  /** Null: the duties go to staff. */
  readonly memberId: string | null;
  readonly fromOn: string;
  readonly untilOn: string;
}

/** Handing duties over for some days, and taking them back. */
@Injectable()
export class StandInsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly standIns: StandInsRepository,
    private readonly duties: TaskDuties,
    private readonly news: TaskNews,
    private readonly directory: MemberDirectory,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Hands a member's duties over from one day to another; open tasks move when the first day begins. Locks the member first,
   * as everything does that gives them a task. Throws `NOT_FOUND`, `STAFF_REQUIRED`, `STAND_IN_SELF`, `STAND_IN_DATES`,
   * `STAND_IN_OVERLAPS`, `TASK_TAKER_UNKNOWN`.
   */
  set(actor: Actor, { forMemberId = actor.memberId, memberId, fromOn, untilOn }: NewStandIn): Promise<{ id: string }> {
    const { communityId } = actor;
    if (!isWorker(actor)) throw new DomainError('NOT_FOUND');
    if (forMemberId !== actor.memberId && !hasRole(actor, 'staff')) throw new DomainError('STAFF_REQUIRED');
    if (memberId === forMemberId) throw new DomainError('STAND_IN_SELF');
    const now = this.clock.now();
    if (!isPossible({ fromOn, untilOn }, now)) throw new DomainError('STAND_IN_DATES');
    return this.transactor.run(async (tx) => {
      await this.lockWorkers(tx, communityId, forMemberId, memberId);
      if (await this.standIns.isTaken(tx, communityId, forMemberId, fromOn, untilOn)) {
        throw new DomainError('STAND_IN_OVERLAPS');
      }
      const standIn: StandIn = {
        ...{ id: newId(), communityId, forMemberId, memberId, fromOn, untilOn },
        ...{ setByMemberId: actor.memberId, createdAt: now, startedAt: null, wakeAt: dayBegins(fromOn), endedAt: null },
      };
      await this.standIns.add(tx, standIn, daysOf(standIn));
      await this.audit.record(tx, 'stand-in.set', actor, standIn, { fromOn, untilOn, byStaff: memberId === null });
      await this.news.standIn(tx, standIn, 'stand_in_asked');
      if (standIn.wakeAt !== null && standIn.wakeAt <= now) await this.begin(tx, standIn);
      return { id: standIn.id };
    });
  }

  /** Ends it now, also before it began: the open tasks go back. Again: nothing more. Throws `NOT_FOUND`, `STAFF_REQUIRED`. */
  end(actor: Actor, id: string): Promise<{ id: string }> {
    const { communityId } = actor;
    if (!isWorker(actor)) throw new DomainError('NOT_FOUND');
    return this.transactor.run(async (tx) => {
      const standIn = await this.standIns.lock(tx, communityId, id);
      if (standIn.forMemberId !== actor.memberId && !hasRole(actor, 'staff')) throw new DomainError('STAFF_REQUIRED');
      if (standIn.endedAt === null) {
        await this.finish(tx, standIn);
        await this.audit.record(tx, 'stand-in.ended', actor, standIn);
      }
      return { id };
    });
  }

  /** What the clock does to a stand-in: begins it, or ends it. False when somebody else was quicker. */
  tend(communityId: string, id: string): Promise<boolean> {
    return this.transactor.run(async (tx) => {
      const standIn = await this.standIns.lock(tx, communityId, id);
      const now = this.clock.now();
      if (standIn.endedAt !== null || standIn.wakeAt === null || standIn.wakeAt > now) return false;
      const isOver = dayAfterBegins(standIn.untilOn) <= now;
      await (isOver ? this.finish(tx, standIn) : this.begin(tx, standIn));
      await this.audit.record(tx, isOver ? 'stand-in.ended' : 'stand-in.begun', 'clock', standIn);
      return true;
    });
  }

  /** Somebody goes for good: what they asked for ends; whom they stood in for is away without anybody, and staff have the tasks. */
  async withdraw(tx: Tx, communityId: string, memberId: string): Promise<void> {
    for (const { id } of await this.standIns.livingOf(communityId, memberId, tx)) {
      const standIn = await this.standIns.lock(tx, communityId, id);
      if (standIn.endedAt !== null) continue;
      if (standIn.forMemberId === memberId) await this.close(tx, standIn);
      else await this.standIns.leaveToStaff(tx, standIn);
    }
  }

  private async begin(tx: Tx, standIn: StandIn): Promise<void> {
    const wakeAt = dayAfterBegins(standIn.untilOn);
    await this.standIns.change(tx, standIn, { startedAt: this.clock.now(), wakeAt });
    await this.duties.rehold(tx, standIn.communityId, standIn.forMemberId);
  }

  private async finish(tx: Tx, standIn: StandIn): Promise<void> {
    await this.close(tx, standIn);
    await this.duties.rehold(tx, standIn.communityId, standIn.forMemberId);
    await this.news.standIn(tx, standIn, 'stand_in_ended');
  }

  private async close(tx: Tx, standIn: StandIn): Promise<void> {
    const now = this.clock.now();
    await this.standIns.change(tx, standIn, { endedAt: now, wakeAt: null });
    await this.standIns.freeDays(tx, standIn.id, chinaDate(now));
  }

  private async lockWorkers(tx: Tx, communityId: string, forMemberId: string, memberId: string | null): Promise<void> {
    await this.directory.lockMember(tx, forMemberId);
    const workers = new Set([
      ...(await this.directory.inRole(communityId, 'grid_worker', tx)),
      ...(await this.directory.inRole(communityId, 'staff', tx)),
    ]);
    const isThere =
      memberId === null || (workers.has(memberId) && (await this.directory.isPresent(tx, communityId, memberId)));
    if (!workers.has(forMemberId) || !isThere) throw new DomainError('TASK_TAKER_UNKNOWN');
  }
}
