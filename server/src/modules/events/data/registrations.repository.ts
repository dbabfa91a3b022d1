import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { Registration, RegistrationPerson } from './registration.entities.js';

/** Registrations one at a time and by lists of ids: found, and marked to be called. Seats change at the desk alone. */
@Injectable()
export class RegistrationsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  find(id: string, db: EntityManager = this.db.manager): Promise<Registration | null> {
    return db.findOneBy(Registration, { id });
  }

  byIds(ids: readonly string[], db: EntityManager = this.db.manager): Promise<Registration[]> {
    return ids.length === 0 ? Promise.resolve([]) : db.findBy(Registration, { id: In([...ids]) });
  }

  /** Heads by registration, the first first; those who are gone with a cancelled party included. One query. */
  async headsOf(
    registrationIds: readonly string[],
    db: EntityManager = this.db.manager,
  ): Promise<Map<string, RegistrationPerson[]>> {
    const byParty = new Map<string, RegistrationPerson[]>();
    if (registrationIds.length === 0) return byParty;
    const where = { registrationId: In([...registrationIds]) };
    for (const head of await db.find(RegistrationPerson, {
      where,
      order: { registrationId: 'ASC', position: 'ASC' },
    })) {
      byParty.set(head.registrationId, [...(byParty.get(head.registrationId) ?? []), head]);
    }
    return byParty;
  }

  /** People of the records in these parties. One query. */
  async personIdsOf(
    registrationIds: readonly string[],
    db: EntityManager = this.db.manager,
  ): Promise<Map<string, string[]>> {
    const byParty = new Map<string, string[]>();
    if (registrationIds.length === 0) return byParty;
    const rows: { registrationId: string; personId: string }[] = await db.query(
      `SELECT registration_id AS registrationId, person_id AS personId FROM registration_people
       WHERE registration_id IN (?) AND person_id IS NOT NULL ORDER BY position`,
      [[...registrationIds]],
    );
    for (const { registrationId, personId } of rows)
      byParty.set(registrationId, [...(byParty.get(registrationId) ?? []), personId]);
    return byParty;
  }

  /** From `dueAt` on these parties are on the call list, until they were told or have read it. */
  async callThem(
    tx: Tx,
    ids: readonly string[],
    dueAt: Date,
    why: NonNullable<Registration['tellWhy']>,
  ): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `UPDATE registrations SET tell_due_at = ?, tell_why = ?, told_at = NULL, told_by_member_id = NULL, coming = 'unknown'
       WHERE id IN (?)`,
      [dueAt, why, [...ids]],
    );
  }

  /** The hold a member has, in whatever session. */
  async holdOf(memberId: string): Promise<{ id: string; sessionId: string } | undefined> {
    const [row]: { id: string; sessionId: string }[] = await this.db.query(
      'SELECT id, session_id AS sessionId FROM registrations WHERE holding_member_id = ?',
      [memberId],
    );
    return row;
  }

  /** A confirmed party says that it comes; false when it is not confirmed any more. */
  async say(tx: Tx, id: string, coming: Registration['coming']): Promise<boolean> {
    const { affectedRows }: { affectedRows: number } = await tx.query(
      "UPDATE registrations SET coming = ?, tell_due_at = NULL WHERE id = ? AND state = 'confirmed'",
      [coming, id],
    );
    return affectedRows > 0;
  }

  /** Parties in these states, in the order of arrival. */
  async idsInState(db: EntityManager, sessionId: string, states: readonly Registration['state'][]): Promise<string[]> {
    const rows: { id: string }[] = await db.query(
      'SELECT id FROM registrations WHERE session_id = ? AND state IN (?) ORDER BY order_no',
      [sessionId, [...states]],
    );
    return rows.map(({ id }) => id);
  }

  /** Deletes answers whose day has come, at most so many of parties and of those who walked in; answers the larger number of the two. */
  async deleteAnswersDue(today: string, limit: number): Promise<number> {
    const tables = ['registration_answers', 'walk_in_answers'];
    let gone = 0;
    for (const table of tables) {
      const { affectedRows }: { affectedRows: number } = await this.db.query(
        `DELETE FROM ${table} WHERE delete_on <= ? LIMIT ?`,
        [today, limit],
      );
      gone = Math.max(gone, affectedRows);
    }
    return gone;
  }
}
