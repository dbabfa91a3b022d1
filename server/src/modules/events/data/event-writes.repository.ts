import { Injectable } from '@nestjs/common';
import { sessionMachine, cleanName, nameKey } from '@silin/shared';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import type { PlannedSession } from '../domain/session-rules.js';
import { CommunityEvent, EventChange, EventRecurrence, EventSession, SessionPool } from './event.entities.js';
import { SessionHelperNeed } from './registration.entities.js';

/** Where something stands that happened in a session: registrations and facts. */
const TRACES = ['registrations', 'walk_ins', 'presence_marks', 'headcounts', 'served_counts', 'album_photos'] as const;

/** Writing events and their sessions. */
@Injectable()
export class EventWritesRepository {
  async insertEvent(tx: Tx, event: CommunityEvent): Promise<void> {
    await tx.insert(CommunityEvent, event as never);
  }

  /** Changes single fields of a locked event. */
  async changeEvent(tx: Tx, event: CommunityEvent, fields: Partial<CommunityEvent>): Promise<void> {
    const { communityId, id } = event;
    await tx.update(CommunityEvent, { communityId, id }, fields as never);
    Object.assign(event, fields);
  }

  /** A draft goes with its sessions. */
  async removeEvent(tx: Tx, { communityId, id }: CommunityEvent): Promise<void> {
    await tx.delete(CommunityEvent, { communityId, id });
  }

  async insertSession(tx: Tx, session: EventSession, planned: Omit<PlannedSession, 'settings'>): Promise<void> {
    await tx.insert(EventSession, session);
    await this.setPools(tx, session, planned.pools);
    await this.setNeeds(tx, session, planned.helpers);
  }

  /** Changes single fields of a locked session. */
  async changeSession(tx: Tx, session: EventSession, fields: Partial<EventSession>): Promise<void> {
    const { communityId, id } = session;
    await tx.update(EventSession, { communityId, id }, fields);
    Object.assign(session, fields);
  }

  async removeSession(tx: Tx, { communityId, id }: EventSession): Promise<void> {
    await tx.delete(EventSession, { communityId, id });
  }

  /** The seats of a session in which nobody has one yet. */
  async setPools(tx: Tx, session: EventSession, pools: PlannedSession['pools']): Promise<void> {
    const { id: sessionId, communityId } = session;
    await tx.delete(SessionPool, { sessionId });
    const rows = pools.map((pool) => ({ ...pool, sessionId, communityId, taken: 0, held: 0, releasedAt: null }));
    if (rows.length > 0) await tx.insert(SessionPool, rows);
  }

  async setNeeds(tx: Tx, session: EventSession, helpers: PlannedSession['helpers']): Promise<void> {
    const { id: sessionId, communityId } = session;
    await tx.delete(SessionHelperNeed, { sessionId });
    if (helpers.length > 0)
      await tx.insert(
        SessionHelperNeed,
        helpers.map((need) => ({ ...need, sessionId, communityId })),
      );
  }

  /** True when somebody ever signed up for the session or something was noted about it: then it is never removed. */
  async hasTraces(tx: Tx, sessionId: string): Promise<boolean> {
    const rows: { n: string }[] = await tx.query(
      TRACES.map((table) => `(SELECT 1 AS n FROM ${table} WHERE session_id = ? LIMIT 1)`).join(' UNION ALL '),
      TRACES.map(() => sessionId),
    );
    return rows.length > 0;
  }

  /** The street of a community. */
  async streetOf(tx: Tx, communityId: string): Promise<string> {
    const [row]: { id: string }[] = await tx.query('SELECT street_id AS id FROM communities WHERE id = ?', [
      communityId,
    ]);
    return row?.id ?? '';
  }

  /** To which street all sessions of an event are open; null to none. */
  async openTo(tx: Tx, eventId: string, streetId: string | null): Promise<void> {
    await tx.update(EventSession, { eventId }, { openStreetId: streetId });
  }

  /** Asks the clock to look at all sessions of an event now. */
  async wakeAll(tx: Tx, eventId: string, now: Date): Promise<void> {
    await tx.update(EventSession, { eventId, state: sessionMachine.initial }, { wakeAt: now });
  }

  /** The series of this name, founded when there is none; a name is the same in any width and case. */
  async seriesNamed(tx: Tx, communityId: string, name: string, now: Date): Promise<string> {
    const key = nameKey(name);
    await tx.query(
      `INSERT INTO event_series (id, community_id, name, name_key, created_at) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE archived_at = NULL`,
      [newId(), communityId, cleanName(name), key, now],
    );
    const [row]: { id: string }[] = await tx.query(
      'SELECT id FROM event_series WHERE community_id = ? AND name_key = ?',
      [communityId, key],
    );
    return row?.id ?? '';
  }

  /** The rule of an event: one, changed when it is there. Answers its id. */
  async keepRecurrence(tx: Tx, recurrence: EventRecurrence): Promise<string> {
    const { eventId, rule, excluded, templateSessionId } = recurrence;
    const known = await tx.findOneBy(EventRecurrence, { eventId });
    if (known) await tx.update(EventRecurrence, { id: known.id }, { rule, excluded, templateSessionId });
    else await tx.insert(EventRecurrence, recurrence);
    return known?.id ?? recurrence.id;
  }

  async recordChange(tx: Tx, change: EventChange): Promise<void> {
    await tx.insert(EventChange, change);
  }
}
