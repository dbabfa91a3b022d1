import { randomInt } from 'node:crypto';
import { type AgeBand, CODE_SIGNS, eventLimits, type RegistrationState } from '@silin/shared';
import { EntryCodes } from '../../src/modules/events/app/entry-codes.js';
import {
  Registration,
  RegistrationPerson,
  SessionHelper,
} from '../../src/modules/events/data/registration.entities.js';
import { newId } from '../../src/platform/database/ids.js';
import type { Answer } from './http.js';
import type { TestMember } from './identity-builders.js';
import type { TestApp } from './test-app.js';
import type { TestEvent } from './event-builders.js';

/** A head as a test wants it: a member's person, or somebody who is only called something. */
export interface HeadWish {
  readonly member?: TestMember;
  readonly personId?: string;
  readonly called?: string;
  readonly ageBand?: AgeBand;
  readonly onLap?: boolean;
}

export interface PartyWish {
  readonly state?: RegistrationState;
  readonly heads?: readonly HeadWish[];
  readonly sessionId?: string;
  readonly contact?: TestMember;
  readonly phone?: string;
}

export interface TestParty {
  readonly id: string;
  readonly sessionId: string;
  readonly headIds: readonly string[];
  readonly seatCodes: readonly string[];
  /** What the party shows at the door. */
  readonly code: string;
}

/** A party as it stands once it has signed up, written straight into the tables with its seats. */
export async function aParty(t: TestApp, event: TestEvent, wish: PartyWish = {}): Promise<TestParty> {
  const { state = 'confirmed', heads = [{ called: '同行 1' }], sessionId = event.sessionId } = wish;
  const now = t.clock.now();
  const id = newId();
  const seats = heads.filter(({ onLap }) => !onLap).length;
  const [order]: { n: number }[] = await t.db.query('SELECT next_order AS n FROM event_sessions WHERE id = ?', [
    sessionId,
  ]);
  const communityId = event.community.id;
  const cancelled = state === 'cancelled';
  await t.db.getRepository(Registration).insert({
    ...{ id, communityId, fromCommunityId: communityId, sessionId, pool: 'online', orderNo: order?.n ?? 1, state },
    ...{ seats, heads: heads.length, contactPersonId: wish.contact ? await personOf(t, wish.contact) : null },
    ...{ contactPhone: wish.phone ?? null, madeByMemberId: wish.contact?.memberId ?? null, madeHow: 'self' },
    ...{ note: null, madeAt: now, holdUntil: state === 'held' ? now : null, holdRenewals: 0, coming: 'unknown' },
    ...{ confirmedAt: state === 'confirmed' ? now : null, confirmedHow: state === 'confirmed' ? 'direct' : null },
    ...{ cancelledAt: cancelled ? now : null, cancelledBy: cancelled ? 'self' : null, seenVersion: 1 },
  });
  const living = ['applied', 'held', 'confirmed', 'waiting'].includes(state);
  const rows: RegistrationPerson[] = [];
  for (const [at, head] of heads.entries()) {
    const personId = head.personId ?? (head.member ? await personOf(t, head.member) : null);
    rows.push({
      ...{ id: newId(), communityId, registrationId: id, sessionId, position: at + 1, personId },
      ...{ called: head.called ?? null, ageBand: head.ageBand ?? null, takesSeat: !head.onLap, seatCode: aSeatCode() },
      ...{ living, present: false, presentSince: null },
    });
  }
  await t.db.getRepository(RegistrationPerson).insert(rows);
  await t.db.query('UPDATE event_sessions SET next_order = next_order + 1 WHERE id = ?', [sessionId]);
  if (state === 'confirmed') {
    await t.db.query("UPDATE session_pools SET taken = taken + ? WHERE session_id = ? AND pool = 'online'", [
      seats,
      sessionId,
    ]);
  }
  const seatCodes = rows.map(({ seatCode }) => seatCode);
  const code = t.app.get(EntryCodes).codeOf(sessionId, seatCodes[0] ?? '');
  return { id, sessionId, headIds: rows.map((row) => row.id), seatCodes, code };
}

/** A helper whose place is the door of the session. */
export async function atTheDoor(t: TestApp, event: TestEvent, member: TestMember): Promise<void> {
  await t.db.getRepository(SessionHelper).insert({
    ...{ id: newId(), communityId: event.community.id, sessionId: event.sessionId, role: 'door' },
    ...{ memberId: member.memberId, since: t.clock.now(), endedAt: null, came: null },
  });
}

/** The person of a member. */
export async function personOf(t: TestApp, member: Pick<TestMember, 'memberId'>): Promise<string> {
  const [row]: { id: string }[] = await t.db.query('SELECT id FROM people WHERE member_id = ?', [member.memberId]);
  return row?.id ?? '';
}

/** A phone at the door, as the mini-program speaks for it. */
export function aDoorPhone(t: TestApp, who: TestMember, sessionId: string) {
  const deviceId = newId();
  const path = `${who.base}/door/sessions/${sessionId}`;
  const mark = (fields: Record<string, unknown>): Record<string, unknown> => ({
    ...{ nonce: newId(), act: 'in', how: 'scan', offline: false, deviceAt: t.clock.now().toISOString() },
    ...{ deviceOffsetMs: 0, ...fields },
  });
  return {
    deviceId,
    path,
    mark,
    open: (): Promise<Answer> => who.post(`${path}/open`),
    send: (...marks: Record<string, unknown>[]): Promise<Answer> => who.post(`${path}/marks`, { deviceId, marks }),
    walkIn: (fields: Record<string, unknown>): Record<string, unknown> => ({
      ...{ nonce: newId(), people: 1, deviceAt: t.clock.now().toISOString(), offline: false, ...fields },
    }),
    sendWalkIns: (...walkIns: Record<string, unknown>[]): Promise<Answer> => who.post(`${path}/walk-ins`, { walkIns }),
  };
}

const aSeatCode = (): string =>
  Array.from({ length: eventLimits.seatCodeChars }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('');
