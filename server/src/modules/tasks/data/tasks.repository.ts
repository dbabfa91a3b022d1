import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError, type TaskKind, taskMachine, type TaskState } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Task } from './task.entities.js';

/** What the clock should look at, of any community. */
export interface DueRow extends Keyset {
  readonly communityId: string;
}

/** The order of alarms. */
export const BY_ALARM: KeysetOrder = { at: 'wake_at', id: 'id', first: 'oldest' };

const settled = (): TaskState => taskMachine.next(taskMachine.initial, 'settle');

/** Which of all tasks. `owner` null: staff's common ones. `dueBy`: only those due by then. */
export interface TaskFilter {
  readonly kind?: TaskKind;
  readonly owner?: string | null;
  readonly dueBy?: Date;
}

/** Which tasks a list shows. `of`: with this member, late from them, and staff's when `withStaff`. */
export type TaskScope =
  { readonly of: string; readonly withStaff: boolean } | { readonly personId: string } | { readonly all: TaskFilter };

interface Branch {
  readonly index: string;
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Where tasks of one scope are found: a condition per index, named because the engine reads a whole state when it thinks it small. */
const branches = (scope: TaskScope): Branch[] => {
  if ('personId' in scope) return [{ index: 'tasks_about_person', sql: 'person_id = ?', values: [scope.personId] }];
  if ('all' in scope) return [filtered(scope.all)];
  return [
    { index: 'tasks_of_owner', sql: 'owner_member_id = ?', values: [scope.of] },
    { index: 'tasks_late_with', sql: 'late_member_id = ?', values: [scope.of] },
    ...(scope.withStaff ? [{ index: 'tasks_of_owner', sql: 'owner_member_id IS NULL', values: [] }] : []),
  ];
};

/** The index a filter reads: each has its own, in the order of the list. */
const filtered = ({ kind, owner, dueBy }: TaskFilter): Branch => {
  const conditions: Pick<Branch, 'sql' | 'values'>[] = [
    ...(owner === null ? [{ sql: 'owner_member_id IS NULL', values: [] }] : []),
    ...(owner ? [{ sql: 'owner_member_id = ?', values: [owner] }] : []),
    ...(kind ? [{ sql: 'kind = ?', values: [kind] }] : []),
    ...(dueBy ? [{ sql: 'due_at <= ?', values: [dueBy] }] : []),
  ];
  const plain = owner === undefined ? 'tasks_by_due' : 'tasks_of_owner';
  const ofKind = owner === undefined ? 'tasks_of_kind' : 'tasks_of_owner_by_kind';
  return {
    index: kind ? ofKind : plain,
    sql: conditions.map(({ sql }) => sql).join(' AND ') || 'TRUE',
    values: conditions.flatMap(({ values }) => values),
  };
};

/** Tasks: what has to be done, with whom it is, and by when. */
@Injectable()
export class TasksRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Puts a task in; false when one with its key is open. */
  async add(tx: Tx, task: Task): Promise<boolean> {
    try {
      await tx.insert(Task, task as never);
      return true;
    } catch (error) {
      if (duplicateKey(error) === 'one_open_task_per_key') return false;
      throw error;
    }
  }

  /** Locks a task of the community. Throws `NOT_FOUND`. */
  async lock(tx: Tx, communityId: string, id: string): Promise<Task> {
    const task = await tx.findOne(Task, { where: { id, communityId }, lock: { mode: 'pessimistic_write' } });
    if (!task) throw new DomainError('NOT_FOUND');
    return task;
  }

  /** Changes a task whose row is locked. */
  async change(tx: Tx, task: Task, fields: Partial<Task>): Promise<void> {
    await tx.update(Task, { id: task.id, communityId: task.communityId }, fields as never);
    Object.assign(task, fields);
  }

  /** Closes the open task of a key; the id of what was closed. */
  async settle(tx: Tx, communityId: string, key: string, now: Date): Promise<string | undefined> {
    const [row]: { id: string }[] = await tx.query(
      'SELECT id FROM tasks WHERE community_id = ? AND open_key = ? FOR UPDATE',
      [communityId, key],
    );
    if (!row) return undefined;
    await tx.update(Task, { id: row.id, communityId }, { state: settled(), closedAt: now, wakeAt: null });
    return row.id;
  }

  /** Open tasks of these members' duty, with those who hold them, locked. */
  async lockDuties(tx: Tx, communityId: string, memberIds: readonly string[]): Promise<Task[]> {
    if (memberIds.length === 0) return [];
    return tx
      .createQueryBuilder(Task, 't')
      .setLock('pessimistic_write')
      .where('t.communityId = :communityId AND t.dutyMemberId IN (:...memberIds)', { communityId, memberIds })
      .andWhere("t.state = 'open'")
      .orderBy('t.id')
      .getMany();
  }

  /** Open tasks that a member has, owes, or was late with, locked. */
  async lockOf(tx: Tx, communityId: string, memberId: string): Promise<Task[]> {
    return tx
      .createQueryBuilder(Task, 't')
      .setLock('pessimistic_write')
      .where('t.communityId = :communityId', { communityId })
      .andWhere('(t.dutyMemberId = :memberId OR t.ownerMemberId = :memberId OR t.lateMemberId = :memberId)', {
        memberId,
      })
      .andWhere("t.state = 'open'")
      .orderBy('t.id')
      .getMany();
  }

  /** A page of tasks in one state: open ones by due time, the others the latest due first. One piece of an index per branch. */
  async page(
    communityId: string,
    scope: TaskScope,
    state: TaskState,
    after: Keyset | undefined,
    rows: number,
  ): Promise<Task[]> {
    const order: KeysetOrder = { at: 'due_at', id: 'id', first: state === 'open' ? 'oldest' : 'newest' };
    const next = afterKeyset(order, after);
    const parts = branches(scope).map(({ index, sql, values }) => ({
      sql: `(SELECT id, due_at FROM tasks FORCE INDEX (${index}) WHERE community_id = ? AND ${sql} AND state = ? AND ${next.sql} ${byKeyset(order)} LIMIT ?)`,
      values: [communityId, ...values, state, ...next.values, rows],
    }));
    const found: { id: string }[] = await this.db.query(
      `SELECT DISTINCT id, due_at FROM (${parts.map(({ sql }) => sql).join(' UNION ALL ')}) listed ${byKeyset(order)} LIMIT ?`,
      [...parts.flatMap(({ values }) => values), rows],
    );
    const ids = found.map(({ id }) => id);
    if (ids.length === 0) return [];
    const tasks = await this.db.manager
      .createQueryBuilder(Task, 't')
      .where('t.communityId = :communityId AND t.id IN (:...ids)', { communityId, ids })
      .getMany();
    const byId = new Map(tasks.map((task) => [task.id, task]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** Open tasks of these owners (null: staff's common ones), kind by kind, then by due time. One piece of an index per owner and kind. */
  async openOfKinds(
    communityId: string,
    owners: readonly (string | null)[],
    kinds: readonly TaskKind[],
    rows: number,
  ): Promise<Task[]> {
    const parts = kinds.flatMap((kind, nth) => owners.map((owner) => ({ nth, ...filtered({ kind, owner }) })));
    const found: { id: string }[] = await this.db.query(
      `SELECT id FROM (${parts
        .map(
          ({ nth, index, sql }) =>
            `(SELECT ${nth} AS nth, id, due_at FROM tasks FORCE INDEX (${index}) WHERE community_id = ? AND ${sql} AND state = 'open'
              ORDER BY due_at, id LIMIT ?)`,
        )
        .join(' UNION ALL ')}) found ORDER BY nth, due_at, id LIMIT ?`,
      [...parts.flatMap(({ values }) => [communityId, ...values, rows]), rows],
    );
    if (found.length === 0) return [];
    const tasks = await this.db.manager.findBy(Task, { communityId, id: In(found.map(({ id }) => id)) });
    return found.flatMap(({ id }) => tasks.find((task) => task.id === id) ?? []);
  }

  /** How many open tasks there are in a scope, and how many of them are late; each count stops at `max`. */
  async count(communityId: string, scope: TaskScope, now: Date, max: number): Promise<{ open: number; late: number }> {
    const parts = branches(scope);
    const counted = (more: string) =>
      `(SELECT COUNT(*) FROM (SELECT DISTINCT id FROM (${parts
        .map(
          ({ index, sql }) =>
            `(SELECT id FROM tasks FORCE INDEX (${index}) WHERE community_id = ? AND ${sql} AND state = 'open'${more} LIMIT ?)`,
        )
        .join(' UNION ALL ')}) found LIMIT ?) counted)`;
    const values = (more: unknown[]) => [...parts.flatMap((part) => [communityId, ...part.values, ...more, max]), max];
    const [row]: { open: string; late: string }[] = await this.db.query(
      `SELECT ${counted('')} AS open, ${counted(' AND due_at < ?')} AS late`,
      [...values([]), ...values([now])],
    );
    return { open: Number(row?.open ?? 0), late: Number(row?.late ?? 0) };
  }

  /** Tasks whose alarm has rung, of all communities, in the order of their alarms. */
  due(now: Date, after: Keyset | undefined, limit: number): Promise<DueRow[]> {
    const next = afterKeyset(BY_ALARM, after);
    return this.db.query(
      `SELECT id, community_id AS communityId, wake_at AS at FROM tasks
       WHERE wake_at <= ? AND ${next.sql} ${byKeyset(BY_ALARM)} LIMIT ?`,
      [now, ...next.values, limit],
    );
  }

  /** What was said when these tasks were closed, by task id. */
  async notesOf(communityId: string, ids: readonly string[]): Promise<Map<string, string | null>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.manager.findBy(Task, { communityId, id: In([...ids]) });
    return new Map(rows.map(({ id, note }) => [id, note]));
  }

  /** What a member wrote when closing tasks, for their own data; oldest first. */
  closedBy(communityId: string, memberId: string, db: EntityManager = this.db.manager): Promise<Task[]> {
    return db.find(Task, { where: { communityId, closedByMemberId: memberId }, order: { dueAt: 'ASC', id: 'ASC' } });
  }

  /** Tasks about a person, of any state; oldest first. */
  about(communityId: string, personId: string, db: EntityManager = this.db.manager): Promise<Task[]> {
    return db.find(Task, { where: { communityId, personId }, order: { dueAt: 'ASC', id: 'ASC' } });
  }

  /** Closes the open tasks about a person; the ids of what was closed. */
  async settleAbout(tx: Tx, communityId: string, personId: string, now: Date): Promise<string[]> {
    const open = await tx.find(Task, {
      select: { id: true },
      where: { communityId, personId, state: taskMachine.initial },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const ids = open.map(({ id }) => id);
    if (ids.length > 0) {
      await tx.update(Task, { communityId, id: In(ids) }, { state: settled(), closedAt: now, wakeAt: null });
    }
    return ids;
  }

  /** Takes away what a member wrote when closing tasks. */
  async eraseNotesBy(tx: Tx, communityId: string, memberId: string): Promise<void> {
    await tx.update(Task, { communityId, closedByMemberId: memberId }, { note: null });
  }

  /** Takes away what tasks say about a person, and closes the open ones. */
  async eraseAbout(tx: Tx, communityId: string, personId: string, now: Date): Promise<void> {
    await tx.update(Task, { communityId, personId }, { why: null, note: null });
    await tx.update(
      Task,
      { communityId, personId, state: taskMachine.initial },
      { state: settled(), closedAt: now, wakeAt: null },
    );
  }
}
