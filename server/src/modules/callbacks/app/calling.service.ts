import { Injectable } from '@nestjs/common';
import { callBackLimits, callBackMachine, type CallBackResult, DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import type { Keyset } from '../../../platform/database/keyset.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { Tasks } from '../../tasks/index.js';
import type { CallBack } from '../data/call-back.entities.js';
import { CallBacksRepository } from '../data/call-backs.repository.js';
import { isUnreachable, nextTryAt } from '../domain/tries.js';
import {
  callBackAnswer,
  type CallBackAnswer,
  type CallBackContact,
  type CallBackHeardBody,
} from '../dto/call-back.dto.js';
import { Confirmations } from './confirmations.js';
import { MayCall } from './may-call.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const LOOKED_AT_ONCE = 20;

/** One call-back at a time, in one hand: taken, asked, written down. */
@Injectable()
export class Calling {
  constructor(
    private readonly transactor: Transactor,
    private readonly callBacks: CallBacksRepository,
    private readonly confirmations: Confirmations,
    private readonly right: MayCall,
    private readonly members: MemberDirectory,
    private readonly persons: PersonDirectory,
    private readonly tasks: Tasks,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * What the actor has in hand already, else the longest due that they may ask about; null where there is none. In hand for
   * `inHandMinutes`: meanwhile nobody else has it, nor anything else of the same person.
   */
  next(actor: Actor): Promise<CallBack | null> {
    return this.transactor.run(async (tx) => {
      const { communityId, memberId } = actor;
      await this.members.lockMember(tx, memberId);
      const now = this.clock.now();
      await this.callBacks.letGo(tx, communityId, now);
      const inHand = await this.callBacks.inHandOf(tx, communityId, memberId);
      if (inHand) return inHand;
      for (let after: Keyset | undefined; ;) {
        const rows = await this.callBacks.dueFor(tx, communityId, memberId, now, after, LOOKED_AT_ONCE);
        for (const row of rows) {
          if (!(await this.right.mayCall(tx, actor, row))) continue;
          const taken = await this.take(tx, actor, row.id);
          if (taken) return taken;
        }
        const last = rows.at(-1);
        if (!last || rows.length < LOOKED_AT_ONCE) return null;
        after = { at: last.boardAt, id: last.id };
      }
    });
  }

  /** Whom to ring; the look is on record before the answer leaves. Throws `NOT_FOUND`, `CALL_BACK_NOT_IN_HAND`. */
  async contact(actor: Actor, id: string): Promise<CallBackContact> {
    const personId = await this.transactor.run(async (tx) => {
      const callBack = await this.inHand(tx, actor, id);
      await this.record(tx, actor, callBack, 'contact_looked_at');
      return callBack.personId;
    });
    const contact = (await this.persons.contacts(actor.communityId, [personId])).get(personId);
    return { name: contact?.name ?? '', phone: contact?.phone ?? null };
  }

  /** Puts it back without a call: it is due again in two hours. Throws `NOT_FOUND`, `CALL_BACK_NOT_IN_HAND`. */
  putBack(actor: Actor, id: string): Promise<CallBackAnswer> {
    return this.transactor.run(async (tx) => {
      const callBack = await this.inHand(tx, actor, id);
      const boardAt = new Date(this.clock.now().getTime() + callBackLimits.putBackHours * HOUR_MS);
      await this.callBacks.change(tx, callBack, { boardAt, heldByMemberId: null, heldUntil: null });
      await this.record(tx, actor, callBack, 'put_back');
      return callBackAnswer(callBack);
    });
  }

  /**
   * Writes down how a call ended. "Not so" sends the wish or visit the way of its own context, and hours with it. Throws `NOT_FOUND`,
   * `CALL_BACK_NOT_IN_HAND`, `CALL_BACK_OWN`, `CALL_BACK_REASON`, `WISH_TEXT_REFUSED`.
   */
  async heard(actor: Actor, id: string, body: CallBackHeardBody): Promise<CallBackAnswer> {
    const { result, note } = body;
    if (result === 'contradicted' && !note) throw new DomainError('CALL_BACK_REASON');
    const known = await this.callBacks.find(actor.communityId, id);
    if (!known) throw new DomainError('NOT_FOUND');
    if (result === 'contradicted' && note) await this.confirmations.examine(actor, known.subjectKind, note);
    return this.transactor.run(async (tx) => {
      await this.members.lockIfPresent(tx, known.helperMemberId);
      await this.persons.lockIfThere(tx, actor.communityId, known.personId);
      const callBack = await this.inHand(tx, actor, id);
      if (!(await this.right.mayCall(tx, actor, callBack))) throw new DomainError('CALL_BACK_OWN');
      await this.write(tx, actor, callBack, body);
      await this.record(tx, actor, callBack, `heard_${result}`);
      if (body.askedForMoney) await this.task(tx, callBack, 'call_back_money', true);
      if (result === 'contradicted') await this.contradicted(tx, actor, callBack, note ?? '');
      return callBackAnswer(callBack);
    });
  }

  /** Locks it and gives it into the actor's hand; undefined where somebody was quicker, or there is nothing to ask any more. */
  private async take(tx: Tx, actor: Actor, id: string): Promise<CallBack | undefined> {
    const now = this.clock.now();
    const callBack = await this.callBacks.lock(tx, actor.communityId, id);
    if (callBack.state !== callBackMachine.initial || callBack.heldByMemberId || callBack.boardAt > now)
      return undefined;
    const may = await this.confirmations.callable(tx, actor.communityId, [callBack.personId]);
    if (!may.has(callBack.personId) || !(await this.confirmations.stands(tx, callBack))) {
      await this.drop(tx, callBack);
      return undefined;
    }
    const until = new Date(now.getTime() + callBackLimits.inHandMinutes * MINUTE_MS);
    if (!(await this.callBacks.take(tx, callBack, actor.memberId, until))) return undefined;
    await this.record(tx, actor, callBack, 'taken');
    return callBack;
  }

  /** Ends a locked one that there is nothing to ask about any more. */
  async drop(tx: Tx, callBack: CallBack): Promise<void> {
    const ended = { boardAt: this.clock.now(), heldByMemberId: null, heldUntil: null };
    await this.callBacks.change(tx, callBack, { state: callBackMachine.next(callBack.state, 'drop'), ...ended });
    await this.audit.record(tx, 'call_back.dropped', 'clock', callBack);
  }

  /** The call itself, and what it does to the call-back. */
  private async write(tx: Tx, actor: Actor, callBack: CallBack, body: CallBackHeardBody): Promise<void> {
    const { result, came = null, asAgreed = null, askedForMoney = null, note = null } = body;
    const at = this.clock.now();
    const { id: callBackId, communityId } = callBack;
    const answers =
      result === 'unreachable'
        ? { came: null, asAgreed: null, askedForMoney: null }
        : { came, asAgreed, askedForMoney };
    const by = { callerMemberId: actor.memberId, at };
    await this.callBacks.addTry(tx, { id: newId(), communityId, callBackId, ...by, result, ...answers, note });
    const free = { heldByMemberId: null, heldUntil: null, callerMemberId: actor.memberId, tries: callBack.tries + 1 };
    if (result !== 'unreachable') {
      const state = callBackMachine.next(callBack.state, ENDS[result]);
      return this.callBacks.change(tx, callBack, { ...free, state, boardAt: at });
    }
    const tried = await this.callBacks.tries([callBackId], tx);
    const unanswered = tried.filter((one) => one.result === 'unreachable').map((one) => one.at);
    if (!isUnreachable(unanswered) && (await this.hasPhone(tx, callBack)))
      return this.callBacks.change(tx, callBack, { ...free, boardAt: nextTryAt(unanswered, at) });
    await this.callBacks.change(tx, callBack, {
      ...free,
      state: callBackMachine.next(callBack.state, 'giveUp'),
      boardAt: at,
    });
    await this.task(tx, callBack, 'call_back_look_in', false);
  }

  private async contradicted(tx: Tx, actor: Actor, callBack: CallBack, reason: string): Promise<void> {
    const went = await this.confirmations.contradicted(tx, actor, callBack, reason);
    // A visit's own context gives whoever looks after the person a task; a wish has nobody who settles it.
    if (went && callBack.subjectKind === 'wish') await this.task(tx, callBack, 'call_back_contradicted', true);
  }

  private async hasPhone(tx: Tx, { communityId, personId }: CallBack): Promise<boolean> {
    return Boolean((await this.persons.contacts(communityId, [personId], tx)).get(personId)?.phone);
  }

  private task(
    tx: Tx,
    { id: subjectId, communityId, personId }: CallBack,
    kind: 'call_back_look_in' | 'call_back_contradicted' | 'call_back_money',
    forStaff: boolean,
  ): Promise<void> {
    const hours = kind === 'call_back_look_in' ? callBackLimits.lookInHours : callBackLimits.settleHours;
    const dueAt = new Date(this.clock.now().getTime() + hours * HOUR_MS);
    const task = { communityId, kind, personId, subjectId, dueAt, key: `${kind}:${subjectId}` };
    return this.tasks.open(tx, { ...task, ...(forStaff ? { forStaff: true as const } : {}) });
  }

  /** Under lock, and in the actor's hand for this moment. */
  private async inHand(tx: Tx, actor: Actor, id: string): Promise<CallBack> {
    const callBack = await this.callBacks.lock(tx, actor.communityId, id);
    const isMine = callBack.heldByMemberId === actor.memberId && callBack.heldUntil !== null;
    if (!isMine || callBack.heldUntil! <= this.clock.now()) throw new DomainError('CALL_BACK_NOT_IN_HAND');
    return callBack;
  }

  private record(tx: Tx, actor: Actor, { id, communityId, personId }: CallBack, act: string): Promise<void> {
    return this.audit.record(tx, `call_back.${act}`, actor, { id, communityId, personId }, { as: 'staff' });
  }
}

const ENDS: Readonly<Record<Exclude<CallBackResult, 'unreachable'>, 'confirm' | 'contradict' | 'decline'>> = {
  confirmed: 'confirm',
  contradicted: 'contradict',
  declined: 'decline',
};
