import { Injectable } from '@nestjs/common';
import { type CertifiedHow, type Day, DomainError, hoursLimits, hoursMachine, type HoursSource } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import type { HoursEntry } from '../data/hours.entities.js';
import { HoursRepository } from '../data/hours.repository.js';
import type { CorrectHoursBody, HoursAnswer, SecondBody, TypeHoursBody } from '../dto/hours.dto.js';

/** Hours earned by something somebody on the receiving side confirmed. */
export interface EarnedHours {
  readonly communityId: string;
  readonly memberId: string;
  readonly onDay: Day;
  readonly minutes: number;
  readonly what: string;
  readonly source: Extract<HoursSource, 'visit' | 'wish' | 'event' | 'outing'>;
  readonly sourceId: string;
  /** Null where a card spoke for somebody without an account. */
  readonly certifiedByMemberId: string | null;
  readonly certifiedHow: CertifiedHow;
}

/** What has given hours. */
type GivenBy = Pick<EarnedHours, 'communityId' | 'source' | 'sourceId'>;

/** What counts at once, because the receiving side said so, or because it only takes. */
const VALID = hoursMachine.next(hoursMachine.initial, 'agree');
const answer = ({ id, state }: HoursEntry): HoursAnswer => ({ id, state });

/**
 * The ledger of service hours 服务时长: only added to. Nobody certifies their own; what staff type for somebody and every correction
 * waits for a second person, who is neither the first nor whose hours they are (CHECKs say the same).
 */
@Injectable()
export class HoursLedger {
  constructor(
    private readonly transactor: Transactor,
    private readonly hours: HoursRepository,
    private readonly members: MemberDirectory,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Adds what was earned, in the transaction that confirms it; the same source gives a member hours once. */
  async earned(tx: Tx, { certifiedByMemberId, ...earned }: EarnedHours): Promise<void> {
    const certifier = certifiedByMemberId === earned.memberId ? null : certifiedByMemberId;
    const entry = this.entry({ ...earned, certifiedByMemberId: certifier, state: VALID });
    if (await this.hours.add(tx, entry)) await this.audit.record(tx, 'hours.earned', 'clock', entry);
  }

  /** What gave hours is contradicted: reversing lines take them back. Valid at once: it takes, it does not give. */
  suspended(tx: Tx, of: GivenBy, certifier: string): Promise<void> {
    return this.turnBack(tx, of, 'given', certifier);
  }

  /** What was contradicted is confirmed after all: what was taken back is given again, by whom it was confirmed. */
  restored(tx: Tx, of: GivenBy, certifier: string | null): Promise<void> {
    return this.turnBack(tx, of, 'taken', certifier);
  }

  /** A line against each line of a source that stands and gave, or took, minutes. */
  private async turnBack(tx: Tx, of: GivenBy, which: 'given' | 'taken', certifier: string | null): Promise<void> {
    for (const line of await this.hours.standing(tx, of, which)) {
      const { memberId, onDay, what, certifiedHow, id: reversesId } = line;
      const by = certifier === memberId ? null : certifier;
      const turned = { ...of, memberId, onDay, what, certifiedHow, minutes: -line.minutes, reversesId };
      await this.hours.add(tx, this.entry({ ...turned, certifiedByMemberId: by, state: VALID }));
      await this.audit.record(tx, which === 'given' ? 'hours.suspended' : 'hours.restored', 'clock', line);
    }
  }

  /** Staff type hours for somebody else. Throws `HOURS_OWN`, `HOURS_DAY_FULL`, `NOT_FOUND`. */
  type(actor: Actor, { memberId, onDay, minutes, what, reason }: TypeHoursBody): Promise<HoursAnswer> {
    return this.transactor.run(async (tx) => {
      const { communityId } = actor;
      if (memberId === actor.memberId) throw new DomainError('HOURS_OWN');
      if (!(await this.members.isPresent(tx, communityId, memberId))) throw new DomainError('NOT_FOUND');
      await this.members.lockMember(tx, memberId);
      const before = await this.hours.minutesOn(tx, communityId, memberId, onDay);
      if (before + minutes > hoursLimits.minutesPerDayMax) throw new DomainError('HOURS_DAY_FULL');
      const typed = { communityId, memberId, onDay, minutes, what, reason, source: 'typed' as const, sourceId: null };
      const entry = this.entry({
        ...typed,
        certifiedByMemberId: actor.memberId,
        certifiedHow: 'two_staff',
        state: hoursMachine.initial,
      });
      await this.hours.add(tx, entry);
      await this.audit.record(tx, 'hours.typed', actor, entry, { minutes });
      return answer(entry);
    });
  }

  /**
   * A reversing line and, unless the right number is 0, a new one; both wait for a second person. Throws `HOURS_OWN`,
   * `HOURS_MOVED_ON` for a line that is not valid or has been corrected.
   */
  correct(actor: Actor, entryId: string, { minutes, reason }: CorrectHoursBody): Promise<HoursAnswer> {
    return this.transactor.run(async (tx) => {
      const line = await this.hours.lockEntry(tx, actor.communityId, entryId);
      if (line.memberId === actor.memberId) throw new DomainError('HOURS_OWN');
      if (line.state !== 'valid' || line.minutes <= 0 || (await this.hours.reversalOf(tx, line.id)))
        throw new DomainError('HOURS_MOVED_ON');
      const { communityId, memberId, onDay, what } = line;
      const both = { communityId, memberId, onDay, what, reason, source: 'correction' as const, sourceId: line.id };
      const by = {
        certifiedByMemberId: actor.memberId,
        certifiedHow: 'two_staff' as const,
        state: hoursMachine.initial,
      };
      const reversing = this.entry({ ...both, ...by, minutes: -line.minutes, reversesId: line.id });
      await this.hours.add(tx, reversing);
      if (minutes > 0) await this.hours.add(tx, this.entry({ ...both, ...by, minutes }));
      await this.audit.record(tx, 'hours.corrected', actor, line, { minutes });
      return answer(reversing);
    });
  }

  /** The second person. Throws `HOURS_OWN`, `HOURS_SAME_PERSON`, `HOURS_MOVED_ON`. */
  second(actor: Actor, entryId: string, { agrees }: SecondBody): Promise<HoursAnswer> {
    return this.transactor.run(async (tx) => {
      const entry = await this.hours.lockEntry(tx, actor.communityId, entryId);
      if (entry.state !== 'waiting') throw new DomainError('HOURS_MOVED_ON');
      if (entry.memberId === actor.memberId) throw new DomainError('HOURS_OWN');
      if (entry.certifiedByMemberId === actor.memberId) throw new DomainError('HOURS_SAME_PERSON');
      const together =
        entry.source === 'correction' && entry.sourceId ? await this.hours.correctionOf(tx, entry.sourceId) : [entry];
      const secondAt = this.clock.now();
      for (const line of together) {
        await this.hours.settle(tx, line, {
          state: agrees ? 'valid' : 'refused',
          secondMemberId: actor.memberId,
          secondAt,
        });
        if (!agrees && line.reversesId) await this.hours.freeReversal(tx, line);
      }
      await this.audit.record(tx, agrees ? 'hours.seconded' : 'hours.refused', actor, entry);
      return { id: entry.id, state: agrees ? 'valid' : 'refused' };
    });
  }

  private entry(
    of: Omit<HoursEntry, 'id' | 'reversesId' | 'secondMemberId' | 'reason' | 'createdAt' | 'secondAt'> &
      Partial<Pick<HoursEntry, 'reversesId' | 'reason'>>,
  ): HoursEntry {
    return {
      ...{
        id: newId(),
        reversesId: null,
        secondMemberId: null,
        reason: null,
        createdAt: this.clock.now(),
        secondAt: null,
      },
      ...of,
    };
  }
}
