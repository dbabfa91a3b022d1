import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { EventState } from '@silin/shared';
import { DataSource, In } from 'typeorm';
import { type Keyset, rowsAfter } from '../../../platform/database/keyset.js';
import { CommunityEvent, EventChange, EventSeries, EventSession } from './event.entities.js';

/** The event of a card: no text, no questions. */
export type EventHead = Pick<
  CommunityEvent,
  | ('id' | 'communityId' | 'title' | 'summary' | 'kind' | 'theme' | 'placeText' | 'coverMediaId')
  | ('seriesId' | 'state' | 'createdAt' | 'organiserMemberId')
>;
const HEAD = {
  ...{ id: true, communityId: true, title: true, summary: true, kind: true, theme: true, placeText: true },
  ...{ coverMediaId: true, seriesId: true, state: true, createdAt: true, organiserMemberId: true },
} as const;

/** The community of an event, as its page names it. */
export interface CommunityName {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
}

/** What is asked about many events or sessions at once: one query each. */
@Injectable()
export class EventFactsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async sessions(ids: readonly string[]): Promise<Map<string, EventSession>> {
    if (ids.length === 0) return new Map();
    return byId(await this.db.manager.findBy(EventSession, { id: In([...ids]) }));
  }

  async heads(ids: readonly string[]): Promise<Map<string, EventHead>> {
    if (ids.length === 0) return new Map();
    return byId(await this.db.manager.find(CommunityEvent, { select: HEAD, where: { id: In([...new Set(ids)]) } }));
  }

  async seriesNames(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = [...new Set(ids.flatMap((id) => id ?? []))];
    if (known.length === 0) return new Map();
    const rows = await this.db.manager.findBy(EventSeries, { id: In(known) });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async community(id: string): Promise<CommunityName | undefined> {
    const [row]: CommunityName[] = await this.db.query('SELECT id, name, phone FROM communities WHERE id = ?', [id]);
    return row;
  }

  /** The event when a reader of this community may see it: its own, or one that is open to its street. */
  async readable(communityId: string, id: string): Promise<CommunityEvent | null> {
    const event = await this.db.manager.findOneBy(CommunityEvent, { id });
    if (!event || event.communityId === communityId) return event;
    if (event.audience !== 'street' || event.state === 'draft') return null;
    const rows: unknown[] = await this.db.query(
      'SELECT 1 FROM communities a JOIN communities b ON b.street_id = a.street_id WHERE a.id = ? AND b.id = ?',
      [communityId, event.communityId],
    );
    return rows.length > 0 ? event : null;
  }

  /** SHA-256 of the secrets of the valid draws, and whether they are drawn, by session id. */
  async draws(sessionIds: readonly string[]): Promise<Map<string, { commitment: string; drawn: boolean }>> {
    if (sessionIds.length === 0) return new Map();
    const rows: { id: string; commitment: string; drawnAt: Date | null }[] = await this.db.query(
      `SELECT valid_subject_id AS id, commitment, drawn_at AS drawnAt FROM draws
       WHERE subject_kind = 'session' AND valid_subject_id IN (?)`,
      [[...sessionIds]],
    );
    return new Map(rows.map(({ id, commitment, drawnAt }) => [id, { commitment, drawn: drawnAt !== null }]));
  }

  /** Events of a community, the newest first, in one state or all. */
  events(communityId: string, state: EventState | undefined, after: Keyset | undefined, rows: number) {
    const query = this.db.manager
      .createQueryBuilder(CommunityEvent, 'e')
      .select(Object.keys(HEAD).map((name) => `e.${name}`))
      .where('e.communityId = :communityId', { communityId });
    if (state) query.andWhere('e.state = :state', { state });
    return rowsAfter(query, { at: 'e.createdAt', id: 'e.id', first: 'newest' }, after, rows);
  }

  /** How many sessions, and when the first begins, by event id. */
  async sessionTotals(eventIds: readonly string[]): Promise<Map<string, { sessions: number; firstAt: Date | null }>> {
    if (eventIds.length === 0) return new Map();
    const rows: { id: string; n: string; firstAt: Date | null }[] = await this.db.query(
      'SELECT event_id AS id, COUNT(*) AS n, MIN(starts_at) AS firstAt FROM event_sessions WHERE event_id IN (?) GROUP BY event_id',
      [[...eventIds]],
    );
    return new Map(rows.map(({ id, n, firstAt }) => [id, { sessions: Number(n), firstAt }]));
  }

  /** The newest changes of an event. */
  changes(eventId: string, rows: number): Promise<EventChange[]> {
    return this.db.manager.find(EventChange, { where: { eventId }, order: { at: 'DESC', id: 'DESC' }, take: rows });
  }

  /** Series of a community that have been announced, the newest first, with the number of their sessions among the next ones. */
  async series(communityId: string, now: Date, max: number): Promise<{ id: string; name: string; coming: number }[]> {
    const rows: { id: string; name: string }[] = await this.db.query(
      `SELECT f.id, f.name FROM event_series f WHERE f.community_id = ? AND f.archived_at IS NULL AND EXISTS (
         SELECT 1 FROM events e WHERE e.community_id = ? AND e.series_id = f.id AND e.state IN ('published', 'ended'))
       ORDER BY f.created_at DESC, f.id DESC LIMIT ?`,
      [communityId, communityId, max],
    );
    const counts: { id: string; n: string }[] = await this.db.query(
      `SELECT e.series_id AS id, COUNT(*) AS n
       FROM (SELECT event_id FROM event_sessions FORCE INDEX (sessions_by_start)
         WHERE community_id = ? AND starts_at >= ? ORDER BY starts_at, id LIMIT ?) k
       JOIN events e ON e.id = k.event_id WHERE e.state = 'published' AND e.series_id IS NOT NULL GROUP BY e.series_id`,
      [communityId, now, COMING_LOOKED],
    );
    const coming = new Map(counts.map(({ id, n }) => [id, Number(n)]));
    return rows.map((row) => ({ ...row, coming: coming.get(row.id) ?? 0 }));
  }
}

/** Among how many sessions to come those of a series are counted. */
const COMING_LOOKED = 500;
const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));
