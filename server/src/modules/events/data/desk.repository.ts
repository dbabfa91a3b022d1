import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CODE_SIGNS, eventLimits, type MadeHow } from '@silin/shared';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import type { DeskParty, DeskPool, Living } from '../domain/desk.js';
import type { PartyHead } from '../domain/party.js';
import type { DeskHead } from '../domain/seat-requests.js';
import { sealedEvents } from './registration.entities.js';

/** What is written of a party besides its seats. */
export interface PartyWords {
  readonly communityId: string;
  readonly fromCommunityId: string;
  readonly sessionId: string;
  readonly madeHow: MadeHow;
  readonly phone: string | null;
  readonly note: string | null;
  readonly seenVersion: number;
  readonly heads: readonly PartyHead[];
  readonly answers: readonly { questionId: string; head: number; answer: string; deleteOn: string }[];
}

/** What a batch asks about before it decides. */
export interface DeskQuestion {
  readonly sessionId: string;
  readonly registrationIds: readonly string[];
  readonly personIds: readonly string[];
  readonly contactPersonIds: readonly string[];
}

const PARTY = `id, order_no AS orderNo, pool, state, seats, heads, made_by_member_id AS madeByMemberId,
  contact_person_id AS contactPersonId, hold_until AS holdUntil, hold_renewals AS holdRenewals, lapsed_at AS lapsedAt,
  lapsed_why AS lapsedWhy, confirmed_at AS confirmedAt, confirmed_how AS confirmedHow, cancelled_at AS cancelledAt,
  cancelled_by AS cancelledBy, cancel_reason AS cancelReason, draw_rank AS drawRank, kept_back_until AS keptBackUntil`;
const LIVING = "('applied', 'held', 'confirmed', 'waiting')";
const ROWS_MAX = 500;

/** What stands under the lock of a session: read in a few statements, written in a few, however many asked at once. */
@Injectable()
export class DeskRepository {
  /** Locks people in the order of ids, so that a merge under way is waited for; answers who is there, with the birth year. */
  async lockPeople(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, number | null>> {
    if (personIds.length === 0) return new Map();
    const rows: { id: string; birthYear: number | null }[] = await tx.query(
      `SELECT id, birth_year AS birthYear FROM people
       WHERE id IN (?) AND merged_into_id IS NULL AND erased_at IS NULL ORDER BY id FOR UPDATE`,
      [[...new Set(personIds)]],
    );
    return new Map(rows.map(({ id, birthYear }) => [id, birthYear]));
  }

  pools(tx: Tx, sessionId: string): Promise<DeskPool[]> {
    return tx.query(
      `SELECT pool, seats, taken, held, release_at AS releaseAt, released_at AS releasedAt
       FROM session_pools WHERE session_id = ? ORDER BY pool`,
      [sessionId],
    );
  }

  /** Who waits or holds seats, the parties that are named, and those of these contacts. */
  async parties(tx: Tx, { sessionId, registrationIds, contactPersonIds }: DeskQuestion): Promise<DeskParty[]> {
    const rows: DeskParty[] = await tx.query(
      `SELECT ${PARTY} FROM registrations WHERE session_id = ? AND state IN ('waiting', 'held')`,
      [sessionId],
    );
    if (registrationIds.length > 0)
      rows.push(
        ...(await tx.query(`SELECT ${PARTY} FROM registrations WHERE id IN (?) AND session_id = ?`, [
          [...registrationIds],
          sessionId,
        ])),
      );
    if (contactPersonIds.length > 0)
      rows.push(
        ...(await tx.query(
          `SELECT ${PARTY} FROM registrations WHERE contact_person_id IN (?) AND session_id = ? AND state IN ${LIVING}`,
          [[...contactPersonIds], sessionId],
        )),
      );
    return [...new Map(rows.map((row) => [row.id, opened(row)])).values()];
  }

  /** Every living party of a session, in the order of arrival. */
  async allLiving(tx: Tx, sessionId: string): Promise<DeskParty[]> {
    const rows: DeskParty[] = await tx.query(
      `SELECT ${PARTY} FROM registrations WHERE session_id = ? AND state IN ${LIVING} ORDER BY order_no`,
      [sessionId],
    );
    return rows.map(opened);
  }

  /** The living registrations of these people in this session. */
  async living(tx: Tx, { sessionId, personIds }: DeskQuestion): Promise<Living[]> {
    if (personIds.length === 0) return [];
    return tx.query(
      `SELECT living_person_id AS personId, registration_id AS registrationId FROM registration_people
       WHERE session_id = ? AND living_person_id IN (?)`,
      [sessionId, [...new Set(personIds)]],
    );
  }

  async headsOf(tx: Tx, registrationIds: readonly string[]): Promise<Map<string, DeskHead[]>> {
    if (registrationIds.length === 0) return new Map();
    const rows: (DeskHead & { registrationId: string })[] = await tx.query(
      `SELECT id, registration_id AS registrationId, person_id AS personId, takes_seat AS takesSeat, present
       FROM registration_people WHERE registration_id IN (?) AND living = 1 ORDER BY position`,
      [[...registrationIds]],
    );
    const byParty = new Map<string, DeskHead[]>();
    for (const { registrationId, ...head } of rows) {
      const one = { ...head, takesSeat: Boolean(head.takesSeat), present: Boolean(head.present) };
      byParty.set(registrationId, [...(byParty.get(registrationId) ?? []), one]);
    }
    return byParty;
  }

  /** New parties, in one statement. */
  async insertParties(tx: Tx, made: readonly (readonly [DeskParty, PartyWords])[], at: Date): Promise<void> {
    await insertRows(
      tx,
      'registrations',
      [
        ...['id', 'community_id', 'from_community_id', 'session_id', 'pool', 'order_no', 'state', 'seats', 'heads'],
        ...['contact_person_id', 'contact_phone', 'made_by_member_id', 'made_how', 'note', 'made_at', 'hold_until'],
        ...['hold_renewals', 'confirmed_at', 'confirmed_how', 'coming', 'seen_version'],
        ...['lapsed_at', 'lapsed_why', 'cancelled_at', 'cancelled_by', 'cancel_reason', 'kept_back_until'],
      ],
      made.map(([party, words]) => [
        ...[party.id, words.communityId, words.fromCommunityId, words.sessionId, party.pool, party.orderNo],
        ...[party.state, party.seats, party.heads, party.contactPersonId, sealedEvents.phone.to(words.phone) ?? null],
        ...[party.madeByMemberId, words.madeHow, sealedEvents.note.to(words.note) ?? null, at, party.holdUntil],
        ...[party.holdRenewals, party.confirmedAt, party.confirmedHow, 'unknown', words.seenVersion],
        ...[party.lapsedAt, party.lapsedWhy, party.cancelledAt, party.cancelledBy],
        ...[sealedEvents.cancelReason.to(party.cancelReason) ?? null, party.keptBackUntil],
      ]),
    );
  }

  /** Parties that were there before, as they are now: those changed in the same way share a statement. */
  async updateParties(tx: Tx, changes: readonly (readonly [before: DeskParty, after: DeskParty])[]): Promise<void> {
    const alike = new Map<string, { sql: string[]; values: unknown[]; from: string; ids: string[] }>();
    for (const [before, after] of changes) {
      const changed = COLUMNS.filter(([field]) => !isSame(before[field], after[field]));
      if (changed.length === 0) continue;
      const name = JSON.stringify([before.state, changed.map(([field]) => [field, after[field]])]);
      const group = alike.get(name) ?? {
        sql: changed.map(([, column]) => `${column} = ?`),
        values: changed.map(([field]) =>
          field === 'cancelReason' ? (sealedEvents.cancelReason.to(after.cancelReason) ?? null) : after[field],
        ),
        from: before.state,
        ids: [],
      };
      group.ids.push(after.id);
      alike.set(name, group);
    }
    for (const { sql, values, from, ids } of alike.values()) {
      const { affectedRows }: { affectedRows: number } = await tx.query(
        `UPDATE registrations SET ${sql.join(', ')} WHERE id IN (?) AND state = ?`,
        [...values, ids, from],
      );
      if (affectedRows !== ids.length) throw new Error('a registration moved without the lock of its session');
    }
  }

  /** What came with the form of a hold that was finished. */
  async updateWords(tx: Tx, registrationId: string, words: PartyWords, contactPersonId: string | null): Promise<void> {
    await tx.query(
      `UPDATE registrations SET contact_phone = ?, note = ?, made_how = ?, seen_version = ?, contact_person_id = ? WHERE id = ?`,
      [
        ...[sealedEvents.phone.to(words.phone) ?? null, sealedEvents.note.to(words.note) ?? null, words.madeHow],
        ...[words.seenVersion, contactPersonId, registrationId],
      ],
    );
  }

  /** The heads of parties, in one statement. The key of the table refuses who lives in another registration of the session. */
  async insertHeads(tx: Tx, parties: readonly (readonly [registrationId: string, PartyWords])[]): Promise<void> {
    await insertRows(
      tx,
      'registration_people',
      [
        ...['id', 'community_id', 'registration_id', 'session_id', 'position', 'person_id', 'called', 'age_band'],
        ...['takes_seat', 'seat_code', 'living', 'present'],
      ],
      parties.flatMap(([registrationId, { communityId, sessionId, heads }]) =>
        heads.map(({ position, personId, called, ageBand, takesSeat }) => [
          ...[newId(), communityId, registrationId, sessionId, position, personId],
          ...[sealedEvents.called.to(called) ?? null, ageBand, takesSeat, seatCode(), true, false],
        ]),
      ),
    );
  }

  async insertAnswers(tx: Tx, parties: readonly (readonly [registrationId: string, PartyWords])[]): Promise<void> {
    await insertRows(
      tx,
      'registration_answers',
      ['id', 'registration_id', 'question_id', 'head_position', 'community_id', 'answer', 'delete_on'],
      parties.flatMap(([registrationId, { communityId, answers }]) =>
        answers.map(({ questionId, head, answer, deleteOn }) => [
          ...[newId(), registrationId, questionId, head, communityId, sealedEvents.answer.to(answer), deleteOn],
        ]),
      ),
    );
  }

  /** These parties are over: their people may sign up again. */
  async endHeads(tx: Tx, registrationIds: readonly string[]): Promise<void> {
    if (registrationIds.length === 0) return;
    await tx.query('UPDATE registration_people SET living = 0 WHERE registration_id IN (?)', [[...registrationIds]]);
  }

  /** Heads that do not come, with what was answered for them. */
  async removeHeads(tx: Tx, headIds: readonly string[]): Promise<void> {
    if (headIds.length === 0) return;
    await tx.query(
      `DELETE a FROM registration_answers a
       JOIN registration_people p ON p.registration_id = a.registration_id AND p.position = a.head_position
       WHERE p.id IN (?)`,
      [[...headIds]],
    );
    await tx.query('DELETE FROM registration_people WHERE id IN (?)', [[...headIds]]);
  }

  async updatePool(tx: Tx, sessionId: string, { pool, seats, taken, held, releasedAt }: DeskPool): Promise<void> {
    await tx.query(
      'UPDATE session_pools SET seats = ?, taken = ?, held = ?, released_at = ? WHERE session_id = ? AND pool = ?',
      [seats, taken, held, releasedAt, sessionId, pool],
    );
  }

  /** A pool as it is wanted; one that was not there is added. The CHECK of the table refuses what would be oversold. */
  async putPool(tx: Tx, session: { id: string; communityId: string }, pool: DeskPool): Promise<void> {
    const { pool: name, seats, releaseAt, releasedAt } = pool;
    await tx.query(
      `INSERT INTO session_pools (session_id, pool, community_id, seats, taken, held, release_at, released_at)
       VALUES (?, ?, ?, ?, 0, 0, ?, ?)
       ON DUPLICATE KEY UPDATE seats = ?, release_at = ?, released_at = ?`,
      [session.id, name, session.communityId, seats, releaseAt, releasedAt, seats, releaseAt, releasedAt],
    );
  }

  async updateSession(tx: Tx, sessionId: string, nextOrder: number, wakeAt: Date | null): Promise<void> {
    await tx.query('UPDATE event_sessions SET next_order = ?, wake_at = ? WHERE id = ?', [
      ...[nextOrder, wakeAt, sessionId],
    ]);
  }
}

const COLUMNS: readonly (readonly [keyof DeskParty, string])[] = [
  ...([
    ['pool', 'pool'],
    ['state', 'state'],
    ['seats', 'seats'],
    ['heads', 'heads'],
    ['holdUntil', 'hold_until'],
    ['holdRenewals', 'hold_renewals'],
    ['lapsedAt', 'lapsed_at'],
    ['lapsedWhy', 'lapsed_why'],
    ['confirmedAt', 'confirmed_at'],
    ['confirmedHow', 'confirmed_how'],
    ['cancelledAt', 'cancelled_at'],
    ['cancelledBy', 'cancelled_by'],
    ['cancelReason', 'cancel_reason'],
    ['drawRank', 'draw_rank'],
    ['keptBackUntil', 'kept_back_until'],
  ] as const),
];

const isSame = (a: unknown, b: unknown): boolean =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;

const opened = (party: DeskParty): DeskParty => ({
  ...party,
  cancelReason: sealedEvents.cancelReason.from(party.cancelReason),
});

/** 256 is a multiple of 32: every sign is as likely as every other. */
const seatCode = (): string =>
  Array.from(randomBytes(eventLimits.seatCodeChars), (byte) => CODE_SIGNS[byte % CODE_SIGNS.length]).join('');

async function insertRows(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_MAX) {
    await tx.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`, [rows.slice(from, from + ROWS_MAX)]);
  }
}
