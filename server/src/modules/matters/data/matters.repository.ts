import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError, type MatterState, OPEN_MATTERS, type ToldHow } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Matter, MatterCheck, MatterPerson, MatterStep } from './matter.entities.js';

const isOpen = (state: MatterState): boolean => (OPEN_MATTERS as readonly MatterState[]).includes(state);
const onBoard = (state: MatterState): KeysetOrder => ({
  ...{ at: 'm.board_at', id: 'm.id', first: isOpen(state) ? 'oldest' : 'newest' },
});
const BY_ALARM: KeysetOrder = { at: 'wake_at', id: 'id', first: 'oldest' };

/** Which matters a list shows; each names the index that has them in its order. */
export type MatterScope = { readonly all: true } | { readonly forMembers: true } | { readonly postId: string };

/** Matters, their steps and checks, and whom they concern. */
@Injectable()
export class MattersRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The next number of the community's year; whoever asks at the same time waits. */
  async nextNumber(tx: Tx, communityId: string, year: number): Promise<number> {
    await tx.query(
      'INSERT INTO matter_numbers (community_id, year, last) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE last = last + 1',
      [communityId, year],
    );
    const [row]: { last: number }[] = await tx.query(
      'SELECT last FROM matter_numbers WHERE community_id = ? AND year = ? FOR UPDATE',
      [communityId, year],
    );
    return Number(row?.last);
  }

  async insert(tx: Tx, matter: Matter): Promise<void> {
    await tx.insert(Matter, matter as never);
  }

  find(communityId: string, id: string, db: EntityManager = this.db.manager): Promise<Matter | null> {
    return db.findOneBy(Matter, { communityId, id });
  }

  /** By id. One query. */
  async byId(communityId: string, ids: readonly string[], db: EntityManager = this.db.manager) {
    const rows = ids.length === 0 ? [] : await db.findBy(Matter, { communityId, id: In([...ids]) });
    return new Map(rows.map((matter) => [matter.id, matter]));
  }

  /** The matter, under lock. Throws `NOT_FOUND`. */
  async lockMatter(tx: Tx, communityId: string, id: string): Promise<Matter> {
    const matter = await tx.findOne(Matter, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
    if (!matter) throw new DomainError('NOT_FOUND');
    return matter;
  }

  /** Changes single fields of a locked matter. */
  async change(tx: Tx, matter: Matter, fields: Partial<Matter>): Promise<void> {
    await tx.update(Matter, { id: matter.id }, fields as never);
    Object.assign(matter, fields);
  }

  async addStep(tx: Tx, step: MatterStep): Promise<void> {
    await tx.insert(MatterStep, step as never);
  }

  async addCheck(tx: Tx, check: MatterCheck): Promise<void> {
    await tx.insert(MatterCheck, check as never);
  }

  /** The newest first; at most `rows`. */
  steps(matterId: string, rows: number): Promise<MatterStep[]> {
    return this.db.manager.find(MatterStep, { where: { matterId }, order: { at: 'DESC', id: 'DESC' }, take: rows });
  }

  /** Of one state: open ones by their day, closed ones the latest first. */
  async page(
    communityId: string,
    scope: MatterScope,
    state: MatterState,
    after: Keyset | undefined,
    rows: number,
  ): Promise<Matter[]> {
    const order = onBoard(state);
    const next = afterKeyset(order, after);
    const { index, sql, values } = within(scope);
    const ids: { id: string }[] = await this.db.query(
      `SELECT m.id FROM matters m FORCE INDEX (${index})
       WHERE m.community_id = ? AND ${sql} AND m.state = ? AND ${next.sql} ${byKeyset(order)} LIMIT ?`,
      [communityId, ...values, state, ...next.values, rows],
    );
    const found = await this.byId(
      communityId,
      ids.map(({ id }) => id),
    );
    return ids.flatMap(({ id }) => found.get(id) ?? []);
  }

  /** In hand of these posts, by their day. Each post's are read in their own order, and no more than are shown. */
  async inHandOf(communityId: string, postIds: readonly string[], rows: number): Promise<Matter[]> {
    if (postIds.length === 0) return [];
    const ofPost = `(SELECT id, board_at FROM matters FORCE INDEX (matters_of_post)
      WHERE post_id = ? AND state = 'assigned' ORDER BY board_at, id LIMIT ?)`;
    const ids: { id: string }[] = await this.db.query(
      `SELECT id FROM (${postIds.map(() => ofPost).join(' UNION ALL ')}) of_posts ORDER BY board_at, id LIMIT ?`,
      [...postIds.flatMap((postId) => [postId, rows]), rows],
    );
    const found = await this.byId(
      communityId,
      ids.map(({ id }) => id),
    );
    return ids.flatMap(({ id }) => found.get(id) ?? []);
  }

  /** How many there are by state, those over their day apart; each counted to `most` and no further. */
  async totals(communityId: string, states: readonly MatterState[], now: Date, most: number) {
    const rows: { state: MatterState; all: string; late: string }[] = await this.db.query(
      states
        .map(
          () => `SELECT ? AS state, (SELECT COUNT(*) FROM (SELECT 1 FROM matters WHERE community_id = ? AND state = ? LIMIT ?) a) AS \`all\`,
            (SELECT COUNT(*) FROM (SELECT 1 FROM matters WHERE community_id = ? AND state = ? AND board_at < ? LIMIT ?) l) AS late`,
        )
        .join(' UNION ALL '),
      states.flatMap((state) => [state, communityId, state, most, communityId, state, now, most]),
    );
    return new Map(rows.map(({ state, all, late }) => [state, { all: Number(all), late: Number(late) }]));
  }

  /** Somebody whom it concerns joins; nothing happens when they have. */
  async join(tx: Tx, row: MatterPerson): Promise<void> {
    await tx.query(
      'INSERT IGNORE INTO matter_people (matter_id, person_id, community_id, joined_at) VALUES (?, ?, ?, ?)',
      [row.matterId, row.personId, row.communityId, row.joinedAt],
    );
  }

  async leave(tx: Tx, matterId: string, personId: string): Promise<void> {
    await tx.delete(MatterPerson, { matterId, personId });
  }

  /** Whom these matters concern, by matter, the first first. One query. */
  async peopleOf(matterIds: readonly string[], db: EntityManager = this.db.manager) {
    const rows =
      matterIds.length === 0
        ? []
        : await db.find(MatterPerson, { where: { matterId: In([...matterIds]) }, order: { joinedAt: 'ASC' } });
    const people = new Map<string, MatterPerson[]>(matterIds.map((id) => [id, []]));
    for (const row of rows) people.get(row.matterId)?.push(row);
    return people;
  }

  /** Everybody concerned by one matter now belongs to another. */
  async movePeople(tx: Tx, fromId: string, toId: string): Promise<void> {
    await tx.query(
      `INSERT IGNORE INTO matter_people (matter_id, person_id, community_id, joined_at)
       SELECT ?, person_id, community_id, joined_at FROM matter_people WHERE matter_id = ?`,
      [toId, fromId],
    );
    await tx.query('UPDATE matters SET merged_into_id = ? WHERE merged_into_id = ?', [toId, fromId]);
  }

  async setTold(
    tx: Tx,
    matterId: string,
    personId: string,
    told: { toldAt: Date; toldHow: ToldHow } | null,
  ): Promise<void> {
    const fields = told ?? { toldAt: null, toldHow: null };
    await tx.update(MatterPerson, { matterId, personId }, fields as never);
  }

  /** Both rows of one human concerned by one matter become one. */
  async dropShared(tx: Tx, keepId: string, goneId: string): Promise<void> {
    await tx.query(
      `DELETE g FROM matter_people g JOIN matter_people k ON k.matter_id = g.matter_id AND k.person_id = ? WHERE g.person_id = ?`,
      [keepId, goneId],
    );
  }

  /** Every matter a member reported, owned, did or wrote a step of. */
  async touchedBy(communityId: string, memberId: string): Promise<Matter[]> {
    const ids: { id: string }[] = await this.db.query(
      `SELECT DISTINCT s.matter_id AS id FROM matter_steps s WHERE s.by_member_id = ? AND s.community_id = ?`,
      [memberId, communityId],
    );
    return this.db.manager.find(Matter, { where: { id: In(ids.map(({ id }) => id)) }, order: { reportedAt: 'ASC' } });
  }

  /** What the clock should look at, of any community. */
  due(now: Date, after: Keyset | undefined, rows: number): Promise<(Keyset & { communityId: string })[]> {
    const next = afterKeyset(BY_ALARM, after);
    return this.db.query(
      `SELECT id, community_id AS communityId, wake_at AS at FROM matters FORCE INDEX (matters_to_wake)
       WHERE wake_at <= ? AND ${next.sql} ${byKeyset(BY_ALARM)} LIMIT ?`,
      [now, ...next.values, rows],
    );
  }

  /** Open matters of a post, under lock, by id. */
  openOfPost(tx: Tx, communityId: string, postId: string): Promise<Matter[]> {
    return tx.find(Matter, {
      ...{ where: { communityId, postId, state: In([...OPEN_MATTERS]) }, order: { id: 'ASC' as const } },
      lock: { mode: 'pessimistic_write' },
    });
  }
}

function within(scope: MatterScope): { index: string; sql: string; values: readonly unknown[] } {
  if ('postId' in scope) return { index: 'matters_of_post', sql: 'm.post_id = ?', values: [scope.postId] };
  if ('forMembers' in scope) return { index: 'matters_for_members', sql: "m.audience = 'members'", values: [] };
  return { index: 'matters_on_the_board', sql: 'TRUE', values: [] };
}
