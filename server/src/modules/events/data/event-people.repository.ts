import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { RegistrationAnswer } from './registration.entities.js';

/** What this context keeps about people, for merging, export and erasing. */
@Injectable()
export class EventPeopleRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** True when both have a living registration of the same session. */
  async liveInOneSession(tx: Tx, oneId: string, otherId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT 1 FROM registration_people a
       JOIN registration_people b ON b.session_id = a.session_id AND b.living_person_id = ?
       WHERE a.living_person_id = ? AND a.person_id = ? LIMIT 1`,
      [otherId, oneId, oneId],
    );
    return rows.length > 0;
  }

  /** On a picture both are on, one of the two is enough. */
  async leaveSharedPhotos(tx: Tx, keepId: string, goneId: string): Promise<void> {
    await tx.query(
      `DELETE gone FROM album_photo_people gone
       JOIN album_photo_people kept ON kept.media_id = gone.media_id AND kept.person_id = ? WHERE gone.person_id = ?`,
      [keepId, goneId],
    );
  }

  /** Living parties of sessions to come in which the person is a head or the contact, by session id. */
  async livingPartiesOf(tx: Tx, personId: string): Promise<{ id: string; sessionId: string }[]> {
    return tx.query(
      `SELECT r.id, r.session_id AS sessionId FROM registrations r JOIN event_sessions s ON s.id = r.session_id
       WHERE r.state IN ('applied', 'confirmed', 'waiting') AND s.state = 'planned'
         AND (r.contact_person_id = ? OR r.id IN (SELECT registration_id FROM registration_people WHERE living_person_id = ?
           AND person_id = ?)) ORDER BY r.session_id, r.id`,
      [personId, personId, personId],
    );
  }

  /** The hold of a member ends with the account. */
  async holdsOf(tx: Tx, memberId: string): Promise<{ id: string; sessionId: string }[]> {
    return tx.query('SELECT id, session_id AS sessionId FROM registrations WHERE holding_member_id = ?', [memberId]);
  }

  /** Somebody else of the party is called from now on. */
  async handOver(tx: Tx, registrationId: string, contactPersonId: string | null): Promise<void> {
    await tx.query('UPDATE registrations SET contact_person_id = ? WHERE id = ?', [contactPersonId, registrationId]);
  }

  /**
   * Removes what a contact typed: phone, note, reason, words of feedback; what companions were called and what was answered too where
   * the party is over. Of a party that is still to come these are left to its people.
   */
  async forgetWords(tx: Tx, personId: string, memberId: string | null): Promise<void> {
    const mine = '(contact_person_id = ? OR made_by_member_id = ?)';
    const whose = [personId, memberId ?? ''];
    const over = "state NOT IN ('applied', 'confirmed', 'waiting')";
    const past = `${mine} AND (${over} OR session_id IN (SELECT id FROM event_sessions WHERE ends_at < UTC_TIMESTAMP(3)))`;
    await tx.query(
      `UPDATE registration_people SET called = NULL WHERE called IS NOT NULL AND registration_id IN
         (SELECT id FROM registrations WHERE ${past})`,
      whose,
    );
    await tx.query(
      `DELETE FROM registration_answers WHERE registration_id IN (SELECT id FROM registrations WHERE ${past})`,
      whose,
    );
    await tx.query(
      `UPDATE event_feedback SET words = NULL WHERE registration_id IN (SELECT id FROM registrations WHERE ${mine})`,
      whose,
    );
    await tx.query(
      `UPDATE registrations SET contact_phone = NULL, note = NULL, cancel_reason = NULL WHERE ${mine}`,
      whose,
    );
    if (memberId)
      await tx.query('UPDATE registrations SET made_by_member_id = NULL WHERE made_by_member_id = ?', [memberId]);
    await tx.query('DELETE FROM walk_in_answers WHERE walk_in_id IN (SELECT id FROM walk_ins WHERE person_id = ?)', [
      personId,
    ]);
    await tx.query('UPDATE walk_ins SET called = NULL WHERE person_id = ?', [personId]);
  }

  /** When each of these people was last at an event, marked at its door or written down there. One query. */
  lastPresence(personIds: readonly string[]): Promise<{ personId: string; at: Date }[]> {
    return this.db.query(
      `SELECT x.personId, MAX(x.at) AS at FROM (
         SELECT person_id AS personId, present_since AS at FROM registration_people WHERE person_id IN (?) AND present = 1
         UNION ALL SELECT person_id, at FROM walk_ins WHERE person_id IN (?) AND undone_at IS NULL) x GROUP BY x.personId`,
      [[...personIds], [...personIds]],
    );
  }

  /** Parties in which the person is or is the contact, the oldest first, for their own data. */
  async partiesOf(personId: string): Promise<{ id: string; title: string; startsAt: Date }[]> {
    return this.db.query(
      `SELECT r.id, e.title, s.starts_at AS startsAt FROM registrations r JOIN event_sessions s ON s.id = r.session_id
       JOIN events e ON e.id = s.event_id
       WHERE r.contact_person_id = ? OR r.id IN (SELECT registration_id FROM registration_people WHERE person_id = ?)
       ORDER BY r.made_at, r.id`,
      [personId, personId],
    );
  }

  /** What was answered in these parties. */
  answersOf(registrationIds: readonly string[]): Promise<RegistrationAnswer[]> {
    if (registrationIds.length === 0) return Promise.resolve([]);
    const where = { registrationId: In([...registrationIds]) };
    return this.db.manager.find(RegistrationAnswer, { where, order: { registrationId: 'ASC', headPosition: 'ASC' } });
  }
}
