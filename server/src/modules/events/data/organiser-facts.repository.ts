import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { SeatPool } from '@silin/shared';
import { DataSource } from 'typeorm';

/** The first party in line, and how many seats it needs. */
export interface FirstInLine {
  readonly sessionId: string;
  readonly pool: SeatPool;
  readonly seats: number;
}

/** What the board says of sessions beside their seats. */
@Injectable()
export class OrganiserFactsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Who stands first in line, by session; who stands behind others (R11) does not. One query. */
  async firstInLine(sessionIds: readonly string[]): Promise<Map<string, FirstInLine>> {
    if (sessionIds.length === 0) return new Map();
    const one = `(SELECT session_id AS sessionId, pool, seats FROM registrations FORCE INDEX (registrations_in_state)
      WHERE session_id = ? AND state = 'waiting' AND kept_back_until IS NULL ORDER BY order_no LIMIT 1)`;
    const rows: FirstInLine[] = await this.db.query(sessionIds.map(() => one).join(' UNION ALL '), [...sessionIds]);
    return new Map(rows.map((row) => [row.sessionId, row]));
  }

  /** How many parties have a seat, wait for one or for the draw, in all these sessions together. */
  async livingParties(sessionIds: readonly string[]): Promise<number> {
    if (sessionIds.length === 0) return 0;
    const [row]: { n: string }[] = await this.db.query(
      "SELECT COUNT(*) AS n FROM registrations WHERE session_id IN (?) AND state IN ('applied', 'confirmed', 'waiting')",
      [[...sessionIds]],
    );
    return Number(row?.n ?? 0);
  }

  /** Heads that came with a registration, and heads that walked in, by session. */
  async came(sessionIds: readonly string[]): Promise<Map<string, { present: number; walkIns: number }>> {
    if (sessionIds.length === 0) return new Map();
    const rows: { id: string; present: string; walkIns: string }[] = await this.db.query(
      `SELECT id, SUM(present) AS present, SUM(walkIns) AS walkIns FROM (
         SELECT session_id AS id, COUNT(*) AS present, 0 AS walkIns FROM registration_people
           WHERE session_id IN (?) AND present = 1 GROUP BY session_id
         UNION ALL SELECT session_id, 0, SUM(people) FROM walk_ins
           WHERE session_id IN (?) AND undone_at IS NULL GROUP BY session_id) some GROUP BY id`,
      [[...sessionIds], [...sessionIds]],
    );
    return new Map(
      rows.map(({ id, present, walkIns }) => [id, { present: Number(present), walkIns: Number(walkIns) }]),
    );
  }
}
