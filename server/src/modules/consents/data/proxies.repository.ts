import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ProxyRelation, ProxyScope } from '@silin/shared';
import { DataSource, type EntityManager, In, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { ProxyRow } from './consent.entities.js';

/** What one member is to a person: themselves, or a living proxy of theirs, or both. */
export interface StandingRow {
  readonly personId: string;
  readonly self: boolean;
  readonly proxyId: string | null;
  readonly relation: ProxyRelation | null;
  readonly scopes: readonly ProxyScope[];
}

/** Somebody to be told. */
export interface ListenerRow {
  readonly memberId: string;
  readonly relation: ProxyRelation | null;
}

/** Proxies of people. The key `one_living_proxy_per_pair` has the last word. Reads of who acts join people and members. */
@Injectable()
export class ProxiesRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async add(tx: Tx, proxy: ProxyRow): Promise<void> {
    await tx.insert(ProxyRow, proxy);
  }

  inCommunity(communityId: string, id: string, db: EntityManager = this.db.manager): Promise<ProxyRow | null> {
    return db.findOneBy(ProxyRow, { id, communityId });
  }

  /** The proxy of a pair that was not revoked, though its time may be over. */
  standing(personId: string, proxyPersonId: string, db: EntityManager): Promise<ProxyRow | null> {
    return db.findOneBy(ProxyRow, { personId, proxyPersonId, revokedAt: IsNull() });
  }

  /** The proxy that rests on a consent. */
  onConsent(consentId: string, db: EntityManager): Promise<ProxyRow | null> {
    return db.findOneBy(ProxyRow, { consentId });
  }

  async countLivingOf(tx: Tx, personId: string, now: Date): Promise<number> {
    return tx.countBy(ProxyRow, { personId, revokedAt: IsNull(), until: MoreThanOrEqual(now) });
  }

  async countLivingFor(tx: Tx, proxyPersonId: string, now: Date): Promise<number> {
    return tx.countBy(ProxyRow, { proxyPersonId, revokedAt: IsNull(), until: MoreThanOrEqual(now) });
  }

  /** Proxies of a person: those not revoked, the oldest first, then the last that ended. */
  async ofPerson(communityId: string, personId: string, ended: number): Promise<ProxyRow[]> {
    const where = { communityId, personId };
    const standing = await this.db.manager.find(ProxyRow, {
      where: { ...where, revokedAt: IsNull() },
      order: { since: 'ASC', id: 'ASC' },
    });
    const over = await this.db.manager.find(ProxyRow, {
      where: { ...where, revokedAt: Not(IsNull()) },
      order: { revokedAt: 'DESC', id: 'DESC' },
      take: ended,
    });
    return [...standing, ...over];
  }

  /** Every proxy not revoked in which these people have a part, on either side. */
  async standingWith(personIds: readonly string[], db: EntityManager): Promise<ProxyRow[]> {
    if (personIds.length === 0) return [];
    const who = In([...personIds]);
    return db.findBy(ProxyRow, [
      { personId: who, revokedAt: IsNull() },
      { proxyPersonId: who, revokedAt: IsNull() },
    ]);
  }

  /** Every proxy ever in which these people have a part, oldest first. */
  async allWith(personIds: readonly string[], db: EntityManager = this.db.manager): Promise<ProxyRow[]> {
    if (personIds.length === 0) return [];
    const who = In([...personIds]);
    return db.find(ProxyRow, {
      where: [{ personId: who }, { proxyPersonId: who }],
      order: { since: 'ASC', id: 'ASC' },
    });
  }

  /** Ends a proxy that was not revoked; false when it was. */
  async revoke(
    tx: Tx,
    id: string,
    how: NonNullable<ProxyRow['revokedHow']>,
    byMemberId: string | null,
    at: Date,
  ): Promise<boolean> {
    const ended = { revokedAt: at, revokedHow: how, revokedByMemberId: byMemberId };
    return (await tx.update(ProxyRow, { id, revokedAt: IsNull() }, ended)).affected === 1;
  }

  /** What this member is to these people of the community; to whom they are nothing is not in it. One query. */
  async standings(
    communityId: string,
    memberId: string,
    personIds: readonly string[],
    now: Date,
    db: EntityManager = this.db.manager,
  ): Promise<StandingRow[]> {
    if (personIds.length === 0) return [];
    const rows: (Omit<StandingRow, 'self' | 'scopes'> & { self: number | string | null; scopes: string | null })[] =
      await db.query(
        `SELECT p.id AS personId, p.member_id = ? AS self, x.id AS proxyId, x.relation, x.scopes
         FROM people p
         LEFT JOIN people me ON me.member_id = ?
         LEFT JOIN proxies x ON x.living_person_id = p.id AND x.proxy_person_id = me.id AND x.until >= ? AND p.state <> 'died'
         WHERE p.id IN (?) AND p.living_community_id = ? AND (p.member_id = ? OR x.id IS NOT NULL)`,
        [memberId, memberId, now, [...new Set(personIds)], communityId, memberId],
      );
    return rows.map((row) => ({ ...row, self: Number(row.self) === 1, scopes: scopesOf(row.scopes) }));
  }

  /** Living proxies a member holds, the oldest first, for people who are there; only with a scope when one is named. */
  async heldBy(communityId: string, memberId: string, now: Date, scope?: ProxyScope): Promise<ProxyRow[]> {
    const query = this.db.manager
      .getRepository(ProxyRow)
      .createQueryBuilder('x')
      .innerJoin('people', 'me', 'me.id = x.proxyPersonId AND me.member_id = :memberId', { memberId })
      .innerJoin('people', 'p', "p.id = x.personId AND p.living_community_id = x.communityId AND p.state <> 'died'")
      .where('x.communityId = :communityId AND x.revokedAt IS NULL AND x.until >= :now', { communityId, now });
    if (scope) query.andWhere('FIND_IN_SET(:scope, x.scopes) > 0', { scope });
    return query.orderBy('x.since', 'ASC').addOrderBy('x.id', 'ASC').getMany();
  }

  /**
   * Proxies a member holds, and those held for people when they died after `since`: they say who may still read, nobody acts by them
   * any more. The living first, the oldest first.
   */
  async heldOrRemembered(
    communityId: string,
    memberId: string,
    { now, since }: { now: Date; since: Date },
  ): Promise<{ row: ProxyRow; diedAt: Date | null }[]> {
    const query = this.db.manager
      .getRepository(ProxyRow)
      .createQueryBuilder('x')
      .innerJoin('people', 'me', 'me.id = x.proxyPersonId AND me.member_id = :memberId', { memberId })
      .innerJoin('people', 'p', 'p.id = x.personId AND p.living_community_id = x.communityId')
      .addSelect("CASE WHEN p.state = 'died' THEN p.state_since END", 'died_at')
      .where('x.communityId = :communityId AND x.revokedAt IS NULL', { communityId })
      .andWhere(
        `((p.state <> 'died' AND x.until >= :now)
          OR (p.state = 'died' AND p.state_since > :since AND x.until >= p.state_since))`,
        { now, since },
      );
    const { entities, raw } = await query.orderBy('x.since', 'ASC').addOrderBy('x.id', 'ASC').getRawAndEntities();
    const held = entities.map((row, nth) => ({ row, diedAt: (raw[nth] as { died_at: Date | null }).died_at }));
    return [...held.filter(({ diedAt }) => !diedAt), ...held.filter(({ diedAt }) => diedAt)];
  }

  /** Was this member a proxy, with the scope, of somebody who died after `since`, when they died? */
  async wasHeldAtDeath(
    communityId: string,
    memberId: string,
    personId: string,
    { scope, since }: { scope: ProxyScope; since: Date },
  ): Promise<boolean> {
    const rows: unknown[] = await this.db.query(
      `SELECT x.id FROM proxies x JOIN people me ON me.id = x.proxy_person_id AND me.member_id = ?
         JOIN people p ON p.id = x.living_person_id AND p.living_community_id = ? AND p.state = 'died'
       WHERE x.living_person_id = ? AND FIND_IN_SET(?, x.scopes) > 0 AND p.state_since > ? AND x.until >= p.state_since LIMIT 1`,
      [memberId, communityId, personId, scope, since],
    );
    return rows.length > 0;
  }

  /** Present members to be told about somebody who is here: their own account, then proxies with the scope. One query. */
  async listeners(
    communityId: string,
    personId: string,
    scope: ProxyScope,
    now: Date,
    db: EntityManager = this.db.manager,
  ): Promise<ListenerRow[]> {
    return db.query(
      `SELECT m.id AS memberId, NULL AS relation, 0 AS nth, NULL AS since
       FROM people p JOIN members m ON m.id = p.member_id AND m.left_at IS NULL
       WHERE p.id = ? AND p.here_community_id = ?
       UNION ALL
       SELECT m.id, x.relation, 1, x.since
       FROM proxies x JOIN people p ON p.id = x.living_person_id JOIN people q ON q.id = x.proxy_person_id
         JOIN members m ON m.id = q.member_id AND m.left_at IS NULL
       WHERE x.living_person_id = ? AND x.until >= ? AND FIND_IN_SET(?, x.scopes) > 0 AND p.here_community_id = ?
       ORDER BY nth, since, memberId`,
      [personId, communityId, personId, now, scope, communityId],
    );
  }
}

const scopesOf = (stored: string | null): ProxyScope[] => (stored ? (stored.split(',') as ProxyScope[]) : []);
