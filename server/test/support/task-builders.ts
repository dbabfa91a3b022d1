import { type NewTask, Tasks } from '../../src/modules/tasks/index.js';
import { newId } from '../../src/platform/database/ids.js';
import { Transactor } from '../../src/platform/database/transactor.js';
import type { TestCommunity, TestMember } from './identity-builders.js';
import type { TestApp } from './test-app.js';
import { ok } from './wish-builders.js';

/** A task as a list shows it, as far as tests look. */
export interface ListedTask {
  readonly id: string;
  readonly owner: { memberId: string; name: string } | null;
  readonly insteadOf: { memberId: string } | null;
  readonly [field: string]: unknown;
}

/** Opens a task as a context does; due in a day. */
export async function aTask(
  t: TestApp,
  community: TestCommunity,
  wish: Partial<NewTask> & { dueInHours?: number } = {},
): Promise<string> {
  const { dueInHours = 24, ...task } = wish;
  const key = `test:${newId()}`;
  const dueAt = new Date(t.clock.now().getTime() + dueInHours * 3_600_000);
  await t.app
    .get(Transactor)
    .run((tx) => t.app.get(Tasks).open(tx, { communityId: community.id, kind: 'follow_up', dueAt, key, ...task }));
  const [row]: { id: string }[] = await t.db.query(
    'SELECT id FROM tasks WHERE community_id = ? AND task_key = ? ORDER BY created_at DESC LIMIT 1',
    [community.id, task.key ?? key],
  );
  return row?.id ?? '';
}

/** What stands in somebody's list. */
export async function tasksOf(member: TestMember, query = ''): Promise<ListedTask[]> {
  const { body } = await ok(member.get(`${member.base}/tasks${query}`));
  return (body as { items: ListedTask[] }).items;
}

/** The ids in somebody's list. */
export const idsOf = async (member: TestMember, query = ''): Promise<string[]> =>
  (await tasksOf(member, query)).map(({ id }) => id);

const DAY_MS = 24 * 60 * 60 * 1000;

/** A day of the community, so many days after the clock's. */
export const dayIn = (t: TestApp, days: number): string =>
  new Date(t.clock.now().getTime() + 8 * 60 * 60 * 1000 + days * DAY_MS).toISOString().slice(0, 10);

/** Somebody is away from one day to another, with or without a stand-in; set by themself. */
export async function away(
  t: TestApp,
  who: TestMember,
  wish: { standIn?: TestMember; from?: number; until?: number } = {},
): Promise<string> {
  const { from = 0, until = 3, standIn } = wish;
  const days = { fromOn: dayIn(t, from), untilOn: dayIn(t, until) };
  const { body } = await ok(who.post(`${who.base}/stand-ins`, { memberId: standIn?.memberId ?? null, ...days }));
  return (body as { id: string }).id;
}
