import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, eventLimits, selfStep } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../communities/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { DoorRepository, type SessionAtDoor } from '../data/door.repository.js';
import type { EventSession } from '../data/event.entities.js';
import { MarksRepository } from '../data/marks.repository.js';
import type { Registration } from '../data/registration.entities.js';
import { WalkInsRepository } from '../data/walk-ins.repository.js';
import { listUntil, marksFrom } from '../domain/door.policy.js';
import type { SelfCheckInAnswer, SelfCheckInBody, SelfCode } from '../dto/door.dto.js';
import { DoorAccess } from './door-access.js';
import { DoorMarks } from './door-marks.js';
import { EntryCodes } from './entry-codes.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_HOURS = 12;
/** A code counts for its own period and the next: it takes a moment to point a phone at a screen. */
const STEPS_LATE = 1;

/** People who check themselves in by the rotating code on a screen at the door. Nobody has to. */
@Injectable()
export class SelfCheckIn {
  constructor(
    private readonly access: DoorAccess,
    private readonly door: DoorRepository,
    private readonly heads: MarksRepository,
    private readonly walkIns: WalkInsRepository,
    private readonly codes: EntryCodes,
    private readonly marks: DoorMarks,
    private readonly transactor: Transactor,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The code of this half minute, for the screen. Throws `NOT_FOUND`, `DOOR_NOT_YOURS`, `DOOR_NOT_YET`, `DOOR_CLOSED`. */
  async code(actor: Actor, sessionId: string): Promise<SelfCode> {
    const { session } = await this.access.require(actor, sessionId);
    const now = this.clock.now();
    if (now < marksFrom(session)) throw new DomainError('DOOR_NOT_YET');
    if (now > listUntil(session) || session.state === 'cancelled') throw new DomainError('DOOR_CLOSED');
    const step = this.step();
    const validUntil = new Date((step + 1) * eventLimits.selfCodeSeconds * 1000).toISOString();
    return { code: this.codes.selfCodeOf(sessionId, step), validUntil };
  }

  /**
   * Marks the asker's party as here: the whole party for whoever signed it up or is its contact, otherwise oneself. Where nobody
   * signs up the asker is somebody who walked in. Throws `SELF_CODE_FORGED`, `SELF_CODE_OLD`, `SELF_CODE_OTHER`,
   * `SELF_NOT_SIGNED_UP`, `SELF_WAITING`, `SESSION_MOVED_ON`, `NOT_FOUND` for heads that are not theirs.
   */
  async checkIn(actor: Actor, { code, nonce, headIds }: SelfCheckInBody): Promise<SelfCheckInAnswer> {
    const reading = this.codes.readSelf(code);
    if (!reading) throw new DomainError('SELF_CODE_FORGED');
    const late = this.step() - reading.step;
    if (late < 0 || late > STEPS_LATE) throw new DomainError('SELF_CODE_OLD');
    const found = await this.door.findAnywhere(reading.sessionId);
    if (!isFor(actor, found)) throw new DomainError('SELF_CODE_OTHER');
    const { session } = found;
    if (session.state === 'cancelled') throw new DomainError('SESSION_MOVED_ON');
    if (session.mode === 'free') return this.walkIn(actor, session, nonce);
    const party = await this.partyOf(actor, session);
    const heads = (await this.heads.headsOf(party.id)).filter(({ living }) => living);
    const isWhole = party.contactPersonId === actor.personId || party.madeByMemberId === actor.memberId;
    const own = heads.filter(({ personId }) => isWhole || personId === actor.personId).map(({ id }) => id);
    const asked = headIds ?? own;
    if (asked.some((id) => !own.includes(id))) throw new DomainError('NOT_FOUND');
    const now = this.clock.now();
    await this.marks.take(
      actor,
      { communityId: session.communityId, sessionId: session.id, deviceId: 'self' },
      asked.map((headId) => ({
        ...{ nonce: nonceOf(nonce, headId), act: 'in', how: 'self', headId, offline: false },
        ...{ deviceAt: now, deviceOffsetMs: 0 },
      })),
    );
    const present = (await this.heads.headsOf(party.id)).filter((head) => head.present).length;
    return { sessionId: session.id, registrationId: party.id, present };
  }

  /** The asker's party with a seat; says why there is none. */
  private async partyOf(actor: Actor, session: EventSession): Promise<Registration> {
    const [party] = await this.door.partiesOf(session.id, actor);
    if (party?.state === 'confirmed') return party;
    if (party && ['waiting', 'applied', 'held'].includes(party.state)) throw new DomainError('SELF_WAITING');
    const around = (hours: number): Date => new Date(session.startsAt.getTime() + hours * HOUR_MS);
    const isElsewhere = await this.door.hasSeatBetween(actor.personId, around(-DAY_HOURS), around(DAY_HOURS));
    throw new DomainError(isElsewhere ? 'SELF_CODE_OTHER' : 'SELF_NOT_SIGNED_UP');
  }

  private walkIn(
    actor: Actor,
    { id: sessionId, communityId }: EventSession,
    nonce: string,
  ): Promise<SelfCheckInAnswer> {
    return this.transactor.run(async (tx) => {
      const { session } = await this.door.lock(tx, communityId, sessionId);
      if (!(await this.walkIns.cameAlone(tx, sessionId, actor.personId))) {
        const row = {
          ...{ id: newId(), communityId, sessionId, nonce: nonceOf(nonce, actor.personId), personId: actor.personId },
          ...{ called: null, buildingId: null, ageBand: null, people: 1, withRegistrationId: null },
          ...{ wasRegistrationId: null, at: this.clock.now(), byMemberId: actor.memberId },
          ...{ undoneAt: null, undoReason: null },
        };
        await this.walkIns.add(tx, [row]);
        await this.audit.record(tx, 'session.walked_in', actor, session, { people: 1 });
        await this.marks.holdLate(tx, session, actor);
      }
      return { sessionId, registrationId: null, present: 1 };
    });
  }

  private step(): number {
    return selfStep(this.clock.now().getTime(), eventLimits.selfCodeSeconds);
  }
}

/** An event of one's own community, or one that is open to the street. */
const isFor = (actor: Actor, { session, event }: SessionAtDoor): boolean =>
  session.communityId === actor.communityId || event.audience === 'street';

/** One act of the phone marks several heads: each gets a name of its own, the same when the act is sent again. */
function nonceOf(nonce: string, headId: string): string {
  const hex = createHash('sha256').update(`${nonce}/${headId}`).digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
