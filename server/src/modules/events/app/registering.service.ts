import { Injectable } from '@nestjs/common';
import { DomainError, MADE_HOW_WORDS, registrationMachine } from '@silin/shared';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import type { Registration } from '../data/registration.entities.js';
import { RegistrationsRepository } from '../data/registrations.repository.js';
import { AlreadyIn } from '../domain/entering.js';
import type {
  CancelRegistrationBody,
  CounterRegisterBody,
  HoldBody,
  OrganiserCancelBody,
  RegisterBody,
  ShrinkBody,
} from '../dto/registration-form.dto.js';
import type { HoldAnswer, RegistrationAnswer } from '../dto/registration.dto.js';
import { type BuiltParty, PartyBuilding } from './party-building.js';
import { PartyRights } from './party-rights.js';
import { SessionDesk } from './session-desk.js';
import { SessionGrounds } from './session-grounds.js';

/** Signing up 报名, and leaving again. What can be known before the lock is read here; seats are decided at the desk. */
@Injectable()
export class Registering {
  constructor(
    private readonly grounds: SessionGrounds,
    private readonly parties: PartyBuilding,
    private readonly rights: PartyRights,
    private readonly desk: SessionDesk,
    private readonly registrations: RegistrationsRepository,
    private readonly members: MemberDirectory,
    private readonly transactor: Transactor,
    private readonly audit: AuditService,
  ) {}

  /**
   * Seats kept while a form is filled in; where none are free, a place in line. A second hold replaces the first, in whatever
   * session that was. Throws as `SessionDesk.run`, `SIGN_UP_…`, `EVENT_FULL`, `PARTY_TOO_LARGE`, `POOL_NOT_THERE`.
   */
  async hold(actor: Actor, sessionId: string, body: HoldBody): Promise<HoldAnswer> {
    const ground = await this.grounds.visible(actor, sessionId);
    const behind = await this.parties.isBehind(ground, actor.personId);
    const ask = (): Promise<HoldAnswer> =>
      this.desk.run(sessionId, {
        seat: {
          ...{ kind: 'hold', newId: newId(), pool: body.pool ?? 'online', seats: body.seats },
          ...{ memberId: actor.memberId, contactPersonId: actor.personId, behind },
        },
        by: actor,
        words: {
          ...{ fromCommunityId: actor.communityId, sessionId, madeHow: 'self', phone: null, note: null },
          ...{ communityId: '', heads: [], answers: [], seenVersion: 0 },
        },
      });
    await this.giveUpElsewhere(actor, sessionId);
    try {
      return await ask();
    } catch (error) {
      // Two phones at once, in two sessions: the key of the table let one of them through.
      if (duplicateKey(error) !== 'one_living_hold_per_member') throw error;
      await this.giveUpElsewhere(actor, sessionId);
      return ask();
    }
  }

  /** Longer, twice at most. Throws `NOT_FOUND`, `HOLD_OVER`, `HOLD_REPLACED`, `HOLD_RENEWALS`. */
  async renewHold(actor: Actor, holdId: string): Promise<HoldAnswer> {
    const { sessionId } = await this.ownHold(actor, holdId);
    return this.desk.run(sessionId, { seat: { kind: 'renew', id: holdId, memberId: actor.memberId }, by: actor });
  }

  /** Gives the seats of a hold back. Throws `NOT_FOUND`, `HOLD_REPLACED`, `REGISTRATION_MOVED_ON`. */
  async dropHold(actor: Actor, holdId: string): Promise<HoldAnswer> {
    const { sessionId } = await this.ownHold(actor, holdId);
    return this.desk.run(sessionId, { seat: { kind: 'drop', id: holdId, memberId: actor.memberId }, by: actor });
  }

  /** Signs a party up: a seat, a place in line, or an application for the draw. Throws what `PartyBuilding` and the desk refuse. */
  async register(actor: Actor, sessionId: string, body: RegisterBody): Promise<RegistrationAnswer> {
    const ground = await this.grounds.visible(actor, sessionId);
    return this.enter(actor, sessionId, await this.parties.bySelf(actor, ground, body));
  }

  /** The same at the counter, in the same queue. Throws `NOT_FOUND` for an event of another community. */
  async counter(actor: Actor, sessionId: string, body: CounterRegisterBody): Promise<RegistrationAnswer> {
    const ground = await this.grounds.own(actor, sessionId);
    if (ground.event.state === 'draft') throw new DomainError('NOT_FOUND');
    return this.enter(actor, sessionId, await this.parties.atCounter(actor, ground, body));
  }

  /** The whole party does not come. Throws `NOT_FOUND`, `REGISTRATION_MOVED_ON`, `CANCEL_TOO_LATE`. */
  async cancel(actor: Actor, registrationId: string, body: CancelRegistrationBody): Promise<RegistrationAnswer> {
    const { registration, part } = await this.rights.mine(actor, registrationId);
    if (!part.whole || part.as === 'organiser') throw new DomainError('NOT_FOUND');
    const { id, sessionId } = registration;
    return this.desk.run(sessionId, {
      seat: { kind: 'cancel', id, as: part.as, reason: body.reason ?? null, memberId: actor.memberId },
      by: actor,
    });
  }

  /** Somebody of the party does not come; freed seats move at once. Throws as `cancel`, and `SHRINK_NOTHING`. */
  async shrink(actor: Actor, registrationId: string, { headIds }: ShrinkBody): Promise<RegistrationAnswer> {
    const { registration, part } = await this.rights.mine(actor, registrationId);
    if (part.as === 'organiser' || !headIds.every((id) => part.headIds.has(id)))
      throw new DomainError('SHRINK_NOTHING');
    const { id, sessionId } = registration;
    return this.desk.run(sessionId, {
      seat: { kind: 'shrink', id, as: part.as, headIds, memberId: actor.memberId },
      by: actor,
    });
  }

  /** The party says that it comes: nobody has to call it. Throws `NOT_FOUND`, `REGISTRATION_MOVED_ON`. */
  async coming(actor: Actor, registrationId: string): Promise<RegistrationAnswer> {
    const { registration } = await this.rights.mine(actor, registrationId);
    const { id, sessionId, seats, communityId, contactPersonId } = registration;
    registrationMachine.next(registration.state, 'answerComing');
    return this.transactor.run(async (tx) => {
      if (!(await this.registrations.say(tx, id, 'yes'))) throw new DomainError('REGISTRATION_MOVED_ON');
      const subject = { id, communityId, personId: contactPersonId };
      await this.audit.record(tx, 'registration.said_coming', actor, subject);
      return { id, sessionId, state: 'confirmed', seats, ahead: null };
    });
  }

  /** An organiser cancels a party, with a reason; it is told. Throws `NOT_FOUND`, `REGISTRATION_MOVED_ON`. */
  async organiserCancel(actor: Actor, registrationId: string, body: OrganiserCancelBody): Promise<RegistrationAnswer> {
    const { id, sessionId } = await this.rights.organised(actor, registrationId);
    return this.desk.run(sessionId, {
      seat: { kind: 'cancel', id, as: 'organiser', reason: body.reason, memberId: actor.memberId },
      by: actor,
    });
  }

  private async enter(actor: Actor, sessionId: string, { seat, words }: BuiltParty): Promise<RegistrationAnswer> {
    try {
      return await this.desk.run(sessionId, {
        seat: { kind: 'register', newId: newId(), memberId: actor.memberId, ...seat },
        by: actor,
        words,
      });
    } catch (error) {
      if (error instanceof AlreadyIn) throw await this.whoIsIn(actor, error);
      throw error;
    }
  }

  /** Says who is in already, and who signed them up. */
  private async whoIsIn(actor: Actor, { personId, registrationId }: AlreadyIn): Promise<DomainError> {
    const names = await this.parties.namesOf(actor.communityId, [personId]);
    const other = await this.registrations.find(registrationId);
    const name = personId === actor.personId ? '您' : (names.get(personId) ?? '');
    const by = other ? await this.madeBy(actor, other) : '';
    return new DomainError('ALREADY_IN', { who: by ? `${name}（${by}报的）` : name });
  }

  private async madeBy(actor: Actor, { madeHow, madeByMemberId }: Registration): Promise<string> {
    if (madeHow === 'counter' || madeHow === 'door') return MADE_HOW_WORDS[madeHow];
    if (madeByMemberId === null || madeByMemberId === actor.memberId) return '';
    return (await this.members.summaries([madeByMemberId])).get(madeByMemberId)?.nickname ?? '';
  }

  private async ownHold(actor: Actor, holdId: string): Promise<Registration> {
    const hold = await this.registrations.find(holdId);
    if (hold?.madeByMemberId !== actor.memberId) throw new DomainError('NOT_FOUND');
    return hold;
  }

  /** A member has one hold: that of another session is given up first, under the lock of that session. */
  private async giveUpElsewhere(actor: Actor, sessionId: string): Promise<void> {
    const other = await this.registrations.holdOf(actor.memberId);
    if (!other || other.sessionId === sessionId) return;
    const seat = { kind: 'drop', id: other.id, memberId: actor.memberId, because: 'replaced' } as const;
    await this.desk.run(other.sessionId, { seat, by: actor, keyless: true }).catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error; // it ended by itself meanwhile
    });
  }
}
