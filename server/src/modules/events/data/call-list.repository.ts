import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { eventLimits } from '@silin/shared';
import { DataSource } from 'typeorm';

/** A party that somebody has to hear from, unless it has read the message. */
export interface DueParty {
  readonly registrationId: string;
  readonly sessionId: string;
  /** When it was told by message. */
  readonly since: Date;
}

const UNTOLD = `r.tell_due_at <= ? AND (r.told_at IS NULL OR r.told_at < r.tell_due_at - INTERVAL ${eventLimits.callAfterHours} HOUR)`;
const DUE = `r.id AS registrationId, r.session_id AS sessionId,
  r.tell_due_at - INTERVAL ${eventLimits.callAfterHours} HOUR AS since`;
const DUE_MAX = 500;
const SESSIONS_LOOKED = 200;

/** Whom nobody has told yet, two hours after the message. Whether they have read it, the inbox knows. */
@Injectable()
export class CallListRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Of these sessions, those waiting longest first. */
  ofSessions(sessionIds: readonly string[], now: Date): Promise<DueParty[]> {
    if (sessionIds.length === 0) return Promise.resolve([]);
    return this.db.query(
      `SELECT ${DUE} FROM registrations r WHERE r.session_id IN (?) AND ${UNTOLD} ORDER BY r.tell_due_at, r.id LIMIT ?`,
      [[...new Set(sessionIds)], now, DUE_MAX],
    );
  }

  /** Of the next sessions of a community. */
  ofCommunity(communityId: string, from: Date, now: Date): Promise<DueParty[]> {
    return this.db.query(
      `SELECT ${DUE} FROM (SELECT id FROM event_sessions FORCE INDEX (sessions_by_start)
         WHERE community_id = ? AND starts_at >= ? ORDER BY starts_at, id LIMIT ?) s
       JOIN registrations r ON r.session_id = s.id WHERE ${UNTOLD} LIMIT ?`,
      [communityId, from, SESSIONS_LOOKED, now, DUE_MAX],
    );
  }
}
