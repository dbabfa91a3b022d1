import { randomBytes } from 'node:crypto';
import type { AgeBand, CancelledBy, ConfirmedHow, MadeHow, RegistrationState } from '@silin/shared';
import {
  EventFeedback,
  Headcount,
  PresenceMark,
  ServedCount,
  WalkIn,
} from '../../src/modules/events/data/fact.entities.js';
import {
  Registration,
  RegistrationAnswer,
  RegistrationPerson,
} from '../../src/modules/events/data/registration.entities.js';
import { newId } from '../../src/platform/database/ids.js';
import type { TestEvent } from './event-builders.js';
import type { TestMember } from './identity-builders.js';
import type { TestApp } from './test-app.js';

/** A head as a ledger finds it. */
export interface HeadFact {
  readonly member?: TestMember;
  readonly called?: string;
  readonly ageBand?: AgeBand;
  /** How they were signed in; without it they did not come. */
  readonly came?: 'scan' | 'paper';
}

export interface PartyFact {
  readonly state?: RegistrationState;
  readonly contact?: TestMember;
  readonly madeBy?: TestMember;
  readonly madeHow?: MadeHow;
  readonly confirmedHow?: ConfirmedHow;
  readonly cancelledBy?: CancelledBy;
  readonly cancelReason?: string;
  readonly note?: string;
  /** By question. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** A party with everything that is recorded of it, straight into the tables; the number of its order. */
export async function aPartyRecorded(
  t: TestApp,
  event: TestEvent,
  heads: readonly HeadFact[],
  wish: PartyFact = {},
): Promise<{ id: string; orderNo: number; seatCodes: readonly string[] }> {
  const { state = 'confirmed' } = wish;
  const { id: communityId } = event.community;
  const { sessionId } = event;
  const now = t.clock.now();
  const id = newId();
  const [{ n: orderNo = 1 } = {}]: { n?: number }[] = await t.db.query(
    'SELECT next_order AS n FROM event_sessions WHERE id = ?',
    [sessionId],
  );
  await t.db.query('UPDATE event_sessions SET next_order = next_order + 1 WHERE id = ?', [sessionId]);
  await t.db.getRepository(Registration).insert({
    ...{ id, communityId, fromCommunityId: communityId, sessionId, pool: 'online', orderNo, state },
    ...{
      seats: heads.length,
      heads: heads.length,
      contactPersonId: await personOf(t, wish.contact),
      contactPhone: null,
    },
    ...{ madeByMemberId: wish.madeBy?.memberId ?? null, madeHow: wish.madeHow ?? 'self', note: wish.note ?? null },
    ...{ madeAt: now, holdUntil: state === 'held' ? now : null, holdRenewals: 0, coming: 'unknown', seenVersion: 1 },
    ...{ confirmedAt: state === 'confirmed' ? now : null },
    confirmedHow: state === 'confirmed' ? (wish.confirmedHow ?? 'direct') : null,
    ...{ cancelledAt: state === 'cancelled' ? now : null, cancelReason: wish.cancelReason ?? null },
    cancelledBy: state === 'cancelled' ? (wish.cancelledBy ?? 'self') : null,
  });
  const living = ['applied', 'held', 'confirmed', 'waiting'].includes(state);
  const seatCodes: string[] = [];
  for (const [at, head] of heads.entries()) {
    const headId = newId();
    seatCodes.push(randomBytes(5).toString('hex').toUpperCase());
    await t.db.getRepository(RegistrationPerson).insert({
      ...{ id: headId, communityId, registrationId: id, sessionId, position: at + 1, takesSeat: true, living },
      ...{ personId: await personOf(t, head.member), called: head.called ?? null, ageBand: head.ageBand ?? null },
      ...{ seatCode: seatCodes[at] ?? '', present: head.came !== undefined, presentSince: head.came ? now : null },
    });
    if (head.came) await aMark(t, event, headId, head.came);
  }
  for (const [questionId, answer] of Object.entries(wish.answers ?? {})) {
    const row = {
      id: newId(),
      registrationId: id,
      questionId,
      headPosition: 0,
      communityId,
      answer,
      deleteOn: '2027-01-31',
    };
    await t.db.getRepository(RegistrationAnswer).insert(row);
  }
  return { id, orderNo, seatCodes };
}

const aMark = (t: TestApp, event: TestEvent, registrationPersonId: string, how: 'scan' | 'paper'): Promise<unknown> =>
  t.db.getRepository(PresenceMark).insert({
    ...{ nonce: newId(), communityId: event.community.id, sessionId: event.sessionId, registrationPersonId },
    ...{ walkInId: null, act: 'in', how, offline: false, deviceAt: t.clock.now(), deviceOffsetMs: 0 },
    ...{ receivedAt: t.clock.now(), deviceId: 'phone', byMemberId: null, verdict: 'accepted', reason: null },
  });

/** People who came without a seat. */
export const walkedIn = (
  t: TestApp,
  event: TestEvent,
  people: number,
  more: { called?: string; buildingId?: string; by?: TestMember; undone?: true } = {},
): Promise<unknown> =>
  t.db.getRepository(WalkIn).insert({
    ...{ id: newId(), communityId: event.community.id, sessionId: event.sessionId, nonce: newId(), personId: null },
    ...{ called: more.called ?? null, buildingId: more.buildingId ?? null, ageBand: null, people },
    ...{ withRegistrationId: null, wasRegistrationId: null, at: t.clock.now(), byMemberId: more.by?.memberId ?? null },
    ...{ undoneAt: more.undone ? t.clock.now() : null, undoReason: more.undone ? '点错了' : null },
  });

export const counted = (
  t: TestApp,
  event: TestEvent,
  people: number,
  method: Headcount['method'] = 'clicker',
): Promise<unknown> =>
  t.db.getRepository(Headcount).insert({
    ...{ id: newId(), communityId: event.community.id, sessionId: event.sessionId, at: t.clock.now(), people, method },
    ...{ byMemberId: event.community.staff.memberId, secondMemberId: null, note: null, replacedAt: null },
  });

export const served = (
  t: TestApp,
  event: TestEvent,
  service: ServedCount['service'],
  people: number,
): Promise<unknown> =>
  t.db.getRepository(ServedCount).insert({
    ...{ id: newId(), communityId: event.community.id, sessionId: event.sessionId, service, people },
    ...{ at: t.clock.now(), byMemberId: event.community.staff.memberId, replacedAt: null },
  });

export const rated = (t: TestApp, event: TestEvent, registrationId: string, stars: number): Promise<unknown> =>
  t.db.getRepository(EventFeedback).insert({
    ...{ registrationId, communityId: event.community.id, sessionId: event.sessionId, stars, words: null },
    at: t.clock.now(),
  });

async function personOf(t: TestApp, member: TestMember | undefined): Promise<string | null> {
  if (!member) return null;
  const [row]: { id: string }[] = await t.db.query('SELECT id FROM people WHERE member_id = ?', [member.memberId]);
  return row?.id ?? null;
}
