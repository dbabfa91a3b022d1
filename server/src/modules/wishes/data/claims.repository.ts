import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { claimMachine, type ConfirmationWay, DomainError, LIVING_CLAIM_STATES } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { WishClaim } from './wish-claim.entity.js';

/** A claim that was confirmed, and who said so; nobody where a card spoke. */
export interface ConfirmedClaim {
  readonly claimId: string;
  readonly wishId: string;
  readonly personId: string;
  readonly volunteerMemberId: string;
  readonly confirmedHow: ConfirmationWay;
  readonly confirmedAt: Date;
  readonly confirmedByMemberId: string | null;
}

/** A claim that the clock should look at. */
export interface DueClaim extends Keyset {
  readonly wishId: string;
}

const BY_ALARM: KeysetOrder = { at: 'wake_at', id: 'id', first: 'oldest' };

const living = { state: In([...LIVING_CLAIM_STATES]) };

/** Claims: who has which wish in hand. */
@Injectable()
export class ClaimsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Puts a living claim in. The keys have the last word: `WISH_ALREADY_CLAIMED`, `CLAIM_LIMIT_REACHED`. */
  async insert(tx: Tx, claim: WishClaim, limit: number): Promise<void> {
    try {
      await tx.insert(WishClaim, claim as never);
    } catch (error) {
      const key = duplicateKey(error);
      if (key === 'one_living_claim_per_wish') throw new DomainError('WISH_ALREADY_CLAIMED');
      if (key === 'one_living_claim_per_volunteer_slot') throw new DomainError('CLAIM_LIMIT_REACHED', { limit });
      throw error;
    }
  }

  /** When each of these people last confirmed a wish of theirs by a tap or the card at the door, and when a proxy last did for them. One query. */
  async lastConfirmed(
    communityId: string,
    personIds: readonly string[],
  ): Promise<{ personId: string; at: Date; byProxy: boolean }[]> {
    const rows: { personId: string; at: Date; byProxy: number }[] = await this.db.query(
      `SELECT x.personId, x.byProxy, MAX(x.at) AS at FROM (
         SELECT w.person_id AS personId, CASE WHEN c.confirmed_how = 'proxy' THEN 1 ELSE 0 END AS byProxy, c.ended_at AS at
         FROM wishes w JOIN wish_claims c ON c.community_id = w.community_id AND c.wish_id = w.id
         WHERE w.community_id = ? AND w.person_id IN (?) AND c.state = ? AND c.confirmed_how IN ('tap', 'card', 'proxy')) x
       GROUP BY x.personId, x.byProxy`,
      [communityId, [...personIds], claimMachine.table.confirm.to],
    );
    return rows.map((row) => ({ ...row, byProxy: Number(row.byProxy) === 1 }));
  }

  /** Claims confirmed in a stretch of time and still so, but not by a call of staff; the oldest first. */
  confirmedBetween(communityId: string, from: Date, until: Date, tx: Tx): Promise<ConfirmedClaim[]> {
    return tx.query(
      `SELECT c.id AS claimId, c.wish_id AS wishId, w.person_id AS personId, c.volunteer_member_id AS volunteerMemberId,
         c.confirmed_how AS confirmedHow, c.ended_at AS confirmedAt,
         (SELECT s.actor_member_id FROM wish_steps s
          WHERE s.community_id = c.community_id AND s.wish_id = c.wish_id AND s.claim_id = c.id AND s.step = 'confirmed'
          ORDER BY s.at DESC, s.id DESC LIMIT 1) AS confirmedByMemberId
       FROM wish_claims c FORCE INDEX (claims_by_end) JOIN wishes w ON w.community_id = c.community_id AND w.id = c.wish_id
       WHERE c.community_id = ? AND c.state = ? AND c.ended_at >= ? AND c.ended_at < ? AND c.confirmed_how <> 'call_back'
       ORDER BY c.ended_at, c.id`,
      [communityId, claimMachine.table.confirm.to, from, until],
    );
  }

  /** Of these claims those that are confirmed. One query. */
  async stillConfirmed(communityId: string, claimIds: readonly string[], tx: Tx): Promise<Set<string>> {
    const state = claimMachine.table.confirm.to;
    const rows = await tx.find(WishClaim, {
      where: { communityId, id: In([...claimIds]), state },
      select: { id: true },
    });
    return new Set(rows.map(({ id }) => id));
  }

  /** Changes single fields of a claim whose wish is locked. */
  async change(tx: Tx, claim: WishClaim, fields: Partial<WishClaim>): Promise<void> {
    await tx.update(WishClaim, { communityId: claim.communityId, id: claim.id }, fields as never);
    Object.assign(claim, fields);
  }

  /** Slots of the volunteer's living claims. Ask only after the volunteer's member row is locked. */
  async livingSlotsOf(tx: Tx, communityId: string, volunteerMemberId: string): Promise<number[]> {
    const rows: { slot: number }[] = await tx.query(
      `SELECT living_slot AS slot FROM wish_claims
       WHERE community_id = ? AND volunteer_member_id = ? AND living_slot IS NOT NULL`,
      [communityId, volunteerMemberId],
    );
    return rows.map((row) => Number(row.slot));
  }

  /** The living claim of a wish, under lock. Lock the wish first: every path takes them in this order. */
  lockLiving(tx: Tx, communityId: string, wishId: string): Promise<WishClaim | null> {
    return tx.findOne(WishClaim, { where: { communityId, wishId, ...living }, lock: { mode: 'pessimistic_write' } });
  }

  /** The claim by which a wish was fulfilled, under lock; null when there is none. Lock the wish first. */
  lockConfirmed(tx: Tx, communityId: string, wishId: string): Promise<WishClaim | null> {
    const state = claimMachine.table.confirm.to;
    return tx.findOne(WishClaim, { where: { communityId, wishId, state }, lock: { mode: 'pessimistic_write' } });
  }

  /** A volunteer's living claims, held against being ended meanwhile; by id. */
  lockLivingOf(tx: Tx, communityId: string, volunteerMemberId: string): Promise<WishClaim[]> {
    return tx.find(WishClaim, {
      where: { communityId, volunteerMemberId, ...living },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Claims of one member on one wish, of any state. Inside a transaction pass its `tx`: a second connection could starve the pool. */
  ofMemberOnWish(
    communityId: string,
    wishId: string,
    volunteerMemberId: string,
    db: EntityManager = this.db.manager,
  ): Promise<WishClaim[]> {
    return db.findBy(WishClaim, { communityId, wishId, volunteerMemberId });
  }

  /** The claim a page speaks of: the living one, or the one that was confirmed. */
  async currentOf(communityId: string, wishId: string): Promise<WishClaim | null> {
    return this.db.manager.findOneBy(WishClaim, {
      communityId,
      wishId,
      state: In([...LIVING_CLAIM_STATES, 'confirmed']),
    });
  }

  /** Living claims of wishes, by wish id. */
  async livingByWish(
    communityId: string,
    wishIds: readonly string[],
    db: EntityManager = this.db.manager,
  ): Promise<Map<string, WishClaim>> {
    if (wishIds.length === 0) return new Map();
    const claims = await db.findBy(WishClaim, { communityId, wishId: In([...wishIds]), ...living });
    return new Map(claims.map((claim) => [claim.wishId, claim]));
  }

  /** Communities in which an alarm has rung: one look into the index for each, whatever its size. */
  async communitiesToWake(now: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.db.query(
      `SELECT community_id AS id, MIN(wake_at) AS first FROM wish_claims WHERE wake_at > '1970-01-02' GROUP BY community_id
       HAVING first <= ?`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** Claims whose alarm has rung, in the order of their alarms, those behind `after`. */
  dueForReminder(communityId: string, now: Date, after: Keyset | undefined, limit: number): Promise<DueClaim[]> {
    const next = afterKeyset(BY_ALARM, after);
    return this.db.query(
      `SELECT id, wish_id AS wishId, wake_at AS at FROM wish_claims
       WHERE community_id = ? AND wake_at <= ? AND ${next.sql} ${byKeyset(BY_ALARM)} LIMIT ?`,
      [communityId, now, ...next.values, limit],
    );
  }

  /** How many living claims a member has. */
  countLiving(tx: Tx, communityId: string, volunteerMemberId: string): Promise<number> {
    return tx.countBy(WishClaim, { communityId, volunteerMemberId, ...living });
  }

  /** True while one of these members has a wish of one of these people in hand. */
  async anyLiving(
    tx: Tx,
    communityId: string,
    memberIds: readonly string[],
    personIds: readonly string[],
  ): Promise<boolean> {
    if (memberIds.length === 0) return false;
    const rows: unknown[] = await tx.query(
      `SELECT c.id FROM wish_claims c JOIN wishes w ON w.community_id = c.community_id AND w.id = c.wish_id
       WHERE c.community_id = ? AND c.volunteer_member_id IN (?) AND c.living_slot IS NOT NULL AND w.person_id IN (?) LIMIT 1`,
      [communityId, memberIds, personIds],
    );
    return rows.length > 0;
  }

  /** Every claim of a member, oldest first, for the member's own data. */
  allOf(communityId: string, volunteerMemberId: string): Promise<WishClaim[]> {
    return this.db.manager.find(WishClaim, {
      where: { communityId, volunteerMemberId },
      order: { claimedAt: 'ASC', id: 'ASC' },
    });
  }
}
