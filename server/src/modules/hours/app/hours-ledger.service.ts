import { Injectable } from '@nestjs/common';
import {
  type CertifiedHow,
  chinaDate,
  type Day,
  DomainError,
  hoursLimits,
  hoursMachine,
  type HoursSource,
} from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { Notifier } from '../../notifications/index.js';
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
const REFUSED = hoursMachine.next(hoursMachine.initial, 'refuse');
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
    private readonly notifier: Notifier,
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

  /**
   * A line against each line that stands and gave, or took, minutes: of the source itself and of what staff corrected of it. A
   * correction that still waits is refused by the clock: what it would mend is in question.
   */
  private async turnBack(tx: Tx, of: GivenBy, which: 'given' | 'taken', certifier: string | null): Promise<void> {
    const family = await this.hours.lockFamily(tx, of);
    for (const waiting of family.filter(({ state }) => state === hoursMachine.initial))
      await this.refuse(tx, waiting, null);
    const valid = family.filter(({ state }) => state === VALID);
    const turned = new Set(valid.flatMap(({ reversesId }) => reversesId ?? []));
    for (const line of valid) {
      const fits = which === 'given' ? line.minutes > 0 : line.minutes < 0 && line.source !== 'correction';
      if (!fits || turned.has(line.id)) continue;
      const { memberId, onDay, what, certifiedHow, id: reversesId } = line;
      const by = certifier === memberId ? null : certifier;
      const against = { ...of, memberId, onDay, what, certifiedHow, minutes: -line.minutes, reversesId };
      await this.hours.add(tx, this.entry({ ...against, certifiedByMemberId: by, state: VALID }));
      await this.audit.record(tx, which === 'given' ? 'hours.suspended' : 'hours.restored', 'clock', line);
    }
  }

  /** A line that waited counts never; the line it would have reversed can be corrected another time. */
  private async refuse(tx: Tx, line: HoursEntry, secondMemberId: string | null, secondWhy?: string): Promise<void> {
    const said = { secondMemberId, secondAt: this.clock.now(), secondWhy: secondWhy ?? null };
    await this.hours.settle(tx, line, { state: REFUSED, ...said });
    if (line.reversesId) await this.hours.freeReversal(tx, line);
  }

  /** Of these sources those whose hours two people corrected. */
  correctedSources(communityId: string, source: HoursSource, sourceIds: readonly string[]): Promise<Set<string>> {
    return this.hours.correctedSources(communityId, source, sourceIds);
  }

  /** Staff type hours for somebody else. Throws `HOURS_OWN`, `HOURS_DAY`, `HOURS_DAY_FULL`, `NOT_FOUND`. */
  type(actor: Actor, { memberId, onDay, minutes, what, reason }: TypeHoursBody): Promise<HoursAnswer> {
    return this.transactor.run(async (tx) => {
      const { communityId } = actor;
      if (memberId === actor.memberId) throw new DomainError('HOURS_OWN');
      if (onDay > chinaDate(this.clock.now())) throw new DomainError('HOURS_DAY');
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
   * `HOURS_DAY_FULL`, `HOURS_MOVED_ON` for a line that is not valid or has been corrected.
   */
  correct(actor: Actor, entryId: string, { minutes, reason }: CorrectHoursBody): Promise<HoursAnswer> {
    return this.transactor.run(async (tx) => {
      const known = await this.hours.entry(tx, actor.communityId, entryId);
      await this.members.lockIfPresent(tx, known.memberId);
      const line = await this.hours.lockEntry(tx, actor.communityId, entryId);
      if (line.memberId === actor.memberId) throw new DomainError('HOURS_OWN');
      if (line.state !== 'valid' || line.minutes <= 0 || (await this.hours.reversalOf(tx, line.id)))
        throw new DomainError('HOURS_MOVED_ON');
      const { communityId, memberId, onDay, what } = line;
      const beside = (await this.hours.minutesOn(tx, communityId, memberId, onDay)) - line.minutes;
      if (beside + minutes > hoursLimits.minutesPerDayMax) throw new DomainError('HOURS_DAY_FULL');
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

  /** The second person; whoever typed it is told of a refusal. Throws `HOURS_OWN`, `HOURS_SAME_PERSON`, `HOURS_MOVED_ON`, `HOURS_WHY`. */
  second(actor: Actor, entryId: string, { agrees, reason }: SecondBody): Promise<HoursAnswer> {
    if (!agrees && !reason) throw new DomainError('HOURS_WHY');
    return this.transactor.run(async (tx) => {
      const entry = await this.hours.lockEntry(tx, actor.communityId, entryId);
      if (entry.state !== 'waiting') throw new DomainError('HOURS_MOVED_ON');
      if (entry.memberId === actor.memberId) throw new DomainError('HOURS_OWN');
      if (entry.certifiedByMemberId === actor.memberId) throw new DomainError('HOURS_SAME_PERSON');
      const together =
        entry.source === 'correction' && entry.sourceId ? await this.hours.correctionOf(tx, entry.sourceId) : [entry];
      const secondAt = this.clock.now();
      for (const line of together) {
        if (agrees) await this.hours.settle(tx, line, { state: VALID, secondMemberId: actor.memberId, secondAt });
        else await this.refuse(tx, line, actor.memberId, reason);
      }
      if (!agrees) await this.tellRefused(tx, entry);
      await this.audit.record(tx, agrees ? 'hours.seconded' : 'hours.refused', actor, entry);
      return answer(entry);
    });
  }

  private async tellRefused(tx: Tx, { id, communityId, certifiedByMemberId: memberId }: HoursEntry): Promise<void> {
    const kind = 'hours_refused' as const;
    if (memberId)
      await this.notifier.notify(tx, { communityId, memberId, kind, params: {}, dedupeKey: `${kind}:${id}` });
  }

  private entry(
    of: Omit<HoursEntry, 'id' | 'reversesId' | 'secondMemberId' | 'reason' | 'createdAt' | 'secondAt' | 'secondWhy'> &
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
        secondWhy: null,
      },
      ...of,
    };
  }
}
