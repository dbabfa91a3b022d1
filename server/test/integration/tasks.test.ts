import { TaskDeputies, Tasks } from '../../src/modules/tasks/index.js';
import { RolesService } from '../../src/modules/communities/index.js';
import { Transactor } from '../../src/platform/database/transactor.js';
import { newId } from '../../src/platform/database/ids.js';
import { agree } from '../support/consents.js';
import { aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { aTask, away, dayIn, idsOf, tasksOf } from '../support/task-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import {
  aHelper,
  aLastingCommunity,
  aResident,
  aWish,
  lasting,
  later,
  ok,
  told,
  verdict,
} from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let staff: TestMember;
let worker: TestMember;
let colleague: TestMember;
let resident: TestMember;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  staff = community.staff;
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'], nickname: '网格员甲' }));
  const gridIds = community.grids.slice(1).map(({ id }) => id);
  colleague = lasting(t, await aMember(t, community, { roles: ['grid_worker'], gridIds, nickname: '网格员乙' }));
  resident = await aResident(t, community);
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const building = (nth: number): string => community.grids.flatMap(({ buildings }) => buildings)[nth]?.id ?? '';
async function aNeighbour(nth: number | null = 0): Promise<string> {
  const home = nth === null ? {} : { buildingId: building(nth) };
  const { body } = await ok(
    staff.post(`${community.base}/people`, { name: `王${newId().slice(-12)}`, ...home, anyway: true }),
  );
  return (body as { id: string }).id;
}
const done = (who: TestMember, id: string, body = {}) => who.post(`${community.base}/tasks/${id}/done`, body);
const passOn = (who: TestMember, id: string, to: TestMember | null, why = '这几天在外面') =>
  who.post(`${community.base}/tasks/${id}/pass-on`, { toMemberId: to?.memberId ?? null, why });
const row = async (id: string): Promise<Record<string, unknown>> =>
  ((await t.db.query('SELECT * FROM tasks WHERE id = ?', [id])) as Record<string, unknown>[])[0] ?? {};

describe('whose a task is', () => {
  it('is who is named; else the grid worker of the person’s grid; else staff', async () => {
    const named = await aTask(t, community, { ownerMemberId: colleague.memberId });
    const grid = await aTask(t, community, { personId: await aNeighbour(0) });
    const nobodys = await aTask(t, community, { personId: await aNeighbour(null) });

    expect(await idsOf(colleague)).toEqual([named]);
    expect(await idsOf(worker)).toEqual([grid]);
    expect(await idsOf(staff)).toEqual([nobodys]);
    expect((await tasksOf(staff))[0]?.owner).toBeNull();
    await t.drain();
    expect([await told(colleague), await told(worker), await told(staff)]).toEqual([
      ['task_given'],
      ['task_given'],
      ['staff_task_waiting'],
    ]);
  });

  it('is staff’s when who is named has left', async () => {
    const gone = await aMember(t, community, { roles: ['grid_worker'] });
    await gone.delete('/me');
    const id = await aTask(t, community, { ownerMemberId: gone.memberId });
    expect(await idsOf(staff)).toEqual([id]);
  });

  it('shows exactly these fields, the words in no table in plain', async () => {
    const personId = await aNeighbour(0);
    const id = await aTask(t, community, { personId, why: '降压药快吃完了' });
    const [task] = await tasksOf(worker);
    expect(task).toEqual({
      ...{
        id,
        kind: 'follow_up',
        title: '跟进这件事',
        hint: null,
        page: null,
        why: '降压药快吃完了',
        passedOnWhy: null,
      },
      ...{ personId, personName: expect.stringMatching(/^王/), owner: { memberId: worker.memberId, name: '网格员甲' } },
      ...{ insteadOf: null, dueAt: expect.any(String), isLate: false, escalation: 'none', state: 'open' },
      ...{ createdAt: expect.any(String), closedAt: null, closedBy: null, note: null, actions: ['finish', 'passOn'] },
    });
    expect(JSON.stringify(await row(id))).not.toContain('降压药');
  });

  it('is not opened twice for one matter, and is again once the first is done', async () => {
    const key = `once:${newId()}`;
    const first = await aTask(t, community, { key });
    await aTask(t, community, { key });
    expect(await idsOf(staff)).toEqual([first]);
    await ok(done(staff, first));
    await aTask(t, community, { key });
    expect(await idsOf(staff)).toHaveLength(1);
  });

  it('settles itself when the matter does', async () => {
    const key = `settled:${newId()}`;
    const id = await aTask(t, community, { key });
    await t.app.get(Transactor).run((tx) => t.app.get(Tasks).settle(tx, community.id, key));
    const [closed] = await tasksOf(staff, '?whose=all&state=done');
    expect(closed).toMatchObject({ id, closedBy: null, note: null, actions: [] });
    expect(await verdict(await done(staff, id))).toBe('409 TASK_MOVED_ON');
  });

  it('of somebody who died or moved out is not opened', async () => {
    for (const action of ['recordDeath', 'moveOut']) {
      const personId = await aNeighbour(0);
      await ok(staff.post(`${community.base}/people/${personId}/state`, { action }));
      expect(await aTask(t, community, { personId })).toBe('');
    }
  });

  it('is kept true by the table itself: an open task has an owner and a due time', async () => {
    const id = await aTask(t, community);
    const refusal = async (sql: string): Promise<string> =>
      t.db.query(`UPDATE tasks SET ${sql} WHERE id = ?`, [id]).then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(await refusal('with_staff = 0')).toContain('open_tasks_have_an_owner');
    expect(await refusal(`owner_member_id = '${worker.memberId}'`)).toContain('open_tasks_have_an_owner');
    expect(await refusal('due_at = NULL')).toContain('due_at');
    expect(await refusal("state = 'done'")).toContain('open_tasks_have_no_end');
  });
});

describe('doing and passing on', () => {
  it('is done by its owner with a note, and once', async () => {
    const id = await aTask(t, community, { ownerMemberId: worker.memberId });
    expect((await ok(done(worker, id, { note: '药送到了' }))).body).toEqual({ id, state: 'done' });
    expect(verdict(await done(worker, id))).toBe('409 TASK_MOVED_ON');
    expect(await tasksOf(staff, '?whose=all&state=done')).toMatchObject([
      { id, note: '药送到了', closedBy: { memberId: worker.memberId, name: '网格员甲' } },
    ]);
  });

  it('goes on with the reason and time to do it; the old one stays as passed on', async () => {
    const id = await aTask(t, community, { ownerMemberId: worker.memberId, why: '看看暖气', dueInHours: 1 });
    const { body } = await ok(passOn(worker, id, colleague, '离您更近'));
    const [next] = await tasksOf(colleague);
    expect(next).toMatchObject({ id: body.id, why: '看看暖气', passedOnWhy: '离您更近', state: 'open' });
    expect(new Date(String(next?.['dueAt'])).getTime()).toBe(t.clock.now().getTime() + 24 * 3_600_000);
    expect(await idsOf(worker)).toEqual([]);
    expect(await tasksOf(staff, '?whose=all&state=passed_on')).toMatchObject([{ id, note: '离您更近' }]);
    await ok(passOn(colleague, String(body.id), null));
    expect(await idsOf(staff)).toHaveLength(1);
  });

  it('is passed only to workers of the community who do not have it yet', async () => {
    const id = await aTask(t, community, { ownerMemberId: worker.memberId });
    const other = await aLastingCommunity(t);
    expect(verdict(await passOn(worker, id, resident))).toBe('422 TASK_TAKER_UNKNOWN');
    expect(verdict(await passOn(worker, id, other.staff))).toBe('422 TASK_TAKER_UNKNOWN');
    expect(verdict(await passOn(worker, id, worker))).toBe('409 TASK_ALREADY_THERE');
    const takers = (await ok(worker.get(`${community.base}/tasks/takers`))).body as { items: object[] };
    expect(takers.items).toEqual([
      { memberId: worker.memberId, name: '网格员甲', isStaff: false, isGridWorker: true, isAway: false },
      { memberId: colleague.memberId, name: '网格员乙', isStaff: false, isGridWorker: true, isAway: false },
      { memberId: staff.memberId, name: expect.any(String), isStaff: true, isGridWorker: false, isAway: false },
    ]);
  });

  it('concerns its owner, their stand-in and staff; for everybody else it is not there', async () => {
    const id = await aTask(t, community, { ownerMemberId: worker.memberId });
    const elsewhere = (await aLastingCommunity(t)).staff;
    for (const who of [resident, colleague, elsewhere]) {
      expect(verdict(await done(who, id))).toBe('404 NOT_FOUND');
      expect(verdict(await passOn(who, id, null))).toBe('404 NOT_FOUND');
    }
    expect(verdict(await resident.get(`${community.base}/tasks/takers`))).toBe('404 NOT_FOUND');
    expect(verdict(await worker.get(`${community.base}/tasks?whose=all`))).toBe('403 STAFF_REQUIRED');
    const far = await aNeighbour(2);
    await aTask(t, community, { personId: far });
    expect(verdict(await worker.get(`${community.base}/tasks?personId=${far}`))).toBe('404 NOT_FOUND');
    expect(await idsOf(colleague, `?personId=${far}`)).toHaveLength(1);
    expect(await idsOf(staff, '?whose=all')).toHaveLength(2);
    await ok(done(staff, id));
  });

  it('is written down by hand for a day, and lands with the person’s grid worker', async () => {
    const personId = await aNeighbour(0);
    const words = { kind: 'look_in', why: '几天没看见了', dueOn: dayIn(t, 1) };
    const { body } = await ok(staff.post(`${community.base}/tasks`, { ...words, personId }));
    expect(await tasksOf(worker)).toMatchObject([{ id: body.id, title: '上门看一看', why: '几天没看见了', personId }]);
    await ok(worker.post(`${community.base}/tasks`, { ...words, toMemberId: colleague.memberId }));
    expect(await idsOf(colleague)).toHaveLength(1);
    const far = await aNeighbour(2);
    expect(verdict(await worker.post(`${community.base}/tasks`, { ...words, personId: far }))).toBe('404 NOT_FOUND');
    expect(verdict(await resident.post(`${community.base}/tasks`, words))).toBe('404 NOT_FOUND');
    for (const dueOn of [dayIn(t, -1), dayIn(t, 500)]) {
      expect(verdict(await staff.post(`${community.base}/tasks`, { ...words, dueOn }))).toBe('422 TASK_DUE_TIME');
    }
    for (const dueOn of ['2026-02-30', '明天', 20261126, null]) {
      expect(verdict(await staff.post(`${community.base}/tasks`, { ...words, dueOn }))).toBe('400 VALIDATION_FAILED');
    }
  });
});

describe('the tasks of everybody, for staff', () => {
  it('are looked through by who has them, by kind and by what is late, alone and together', async () => {
    const call = await aTask(t, community, { ownerMemberId: worker.memberId, kind: 'call', dueInHours: 1 });
    const visit = await aTask(t, community, { ownerMemberId: worker.memberId, kind: 'look_in' });
    const common = await aTask(t, community, { kind: 'call', dueInHours: 30 });
    const found = (query: string) => idsOf(staff, `?whose=all&${query}`);
    expect(await found(`ownerId=${worker.memberId}`)).toEqual([call, visit]);
    expect(await found('ofStaff=true')).toEqual([common]);
    expect(await found('kind=call')).toEqual([call, common]);
    expect(await found(`kind=call&ownerId=${worker.memberId}`)).toEqual([call]);
    expect(await found('late=true')).toEqual([]);
    t.clock.advance({ hours: 1 });
    expect(await found('late=true')).toEqual([call]);
    expect(await found('late=true&kind=look_in')).toEqual([]);
    expect(await found(`ownerId=${resident.memberId}`)).toEqual([]);
    expect(verdict(await staff.get(`${community.base}/tasks?whose=all&kind=nothing`))).toBe('400 VALIDATION_FAILED');
  });
});

describe('a task that is late', () => {
  it('goes to staff, once; the owner is told and may still finish it', async () => {
    const id = await aTask(t, community, { ownerMemberId: worker.memberId, dueInHours: 2 });
    await later(t, { hours: 1 });
    expect(await told(worker)).toEqual(['task_given']);
    await later(t, { hours: 2 });
    await later(t, { hours: 48 });
    expect(await told(worker)).toEqual(['task_given', 'task_late']);
    expect(await told(staff)).toEqual(['staff_task_waiting']);
    expect(await tasksOf(staff)).toMatchObject([{ id, owner: null, isLate: true, escalation: 'staff' }]);
    expect(await idsOf(worker)).toEqual([id]);
    await ok(done(worker, id));
  });

  it('goes to the deputy first where there is one, and a day later to staff; each is told once', async () => {
    const personId = await aNeighbour(0);
    deputies.set(personId, colleague.memberId);
    const id = await aTask(t, community, { personId, dueInHours: 2 });
    await later(t, { hours: 3 });
    expect(await tasksOf(colleague)).toMatchObject([{ id, escalation: 'deputy' }]);
    expect([await told(worker), await told(colleague), await told(staff)]).toEqual([
      ['task_given', 'task_late'],
      ['task_given'],
      [],
    ]);
    await later(t, { hours: 25 });
    expect(await tasksOf(staff)).toMatchObject([{ id, owner: null, escalation: 'staff' }]);
    expect(await told(colleague)).toEqual(['task_given', 'task_late']);
    expect(await told(staff)).toEqual(['staff_task_waiting']);
  });

  it('that staff have already is told to them once more, and no more', async () => {
    await aTask(t, community, { dueInHours: 2 });
    await t.drain();
    await ok(staff.post(`${community.base}/me/inbox/read`, {}));
    await later(t, { hours: 3 });
    await later(t, { hours: 30 });
    expect(await told(staff)).toEqual(['staff_task_waiting', 'staff_task_waiting']);
  });

  it('counts on the home of its owner and at the desk', async () => {
    await aTask(t, community, { ownerMemberId: worker.memberId });
    await aTask(t, community, { dueInHours: 1 });
    expect((await ok(worker.get(`${community.base}/me/next`))).body).toMatchObject({ tasks: { open: 1, late: 0 } });
    t.clock.advance({ hours: 2 });
    expect((await ok(staff.get(`${community.base}/me/next`))).body).toMatchObject({ tasks: { open: 1, late: 1 } });
    expect((await ok(staff.get(`${community.base}/staff/summary`))).body).toMatchObject({ tasks: 2 });
    expect((await ok(resident.get(`${community.base}/me/next`))).body).toMatchObject({ tasks: { open: 0, late: 0 } });
  });
});

describe('who is away', () => {
  it('19: on leave without a stand-in, the tasks reach staff; with one, the stand-in; and they come back', async () => {
    const id = await aTask(t, community, { personId: await aNeighbour(0), dueInHours: 200 });
    const alone = await away(t, worker);
    const late = await aTask(t, community, { personId: await aNeighbour(0), dueInHours: 200 });
    expect((await idsOf(staff)).sort()).toEqual([id, late].sort());
    await ok(worker.post(`${community.base}/stand-ins/${alone}/end`));
    expect(await tasksOf(worker)).toMatchObject([{ owner: { memberId: worker.memberId } }, { insteadOf: null }]);

    await away(t, worker, { standIn: colleague, until: 2 });
    const more = await aTask(t, community, { personId: await aNeighbour(0), dueInHours: 200 });
    expect((await idsOf(colleague)).sort()).toEqual([id, late, more].sort());
    expect((await tasksOf(colleague))[0]?.insteadOf?.memberId).toBe(worker.memberId);
    expect(await idsOf(worker)).toEqual([]);
    await later(t, { days: 3 });
    expect((await idsOf(worker)).sort()).toEqual([id, late, more].sort());
    expect(await idsOf(colleague)).toEqual([]);
    expect(await told(colleague)).toEqual(expect.arrayContaining(['stand_in_asked', 'task_given', 'stand_in_ended']));
  });

  it('19: never said so, the tasks reach staff when they are late', async () => {
    const id = await aTask(t, community, { personId: await aNeighbour(0), dueInHours: 4 });
    await later(t, { hours: 5 });
    expect(await idsOf(staff)).toEqual([id]);
  });

  it('keeps the tasks until the first day, which the clock begins', async () => {
    const id = await aTask(t, community, { ownerMemberId: worker.memberId, dueInHours: 200 });
    await away(t, worker, { standIn: colleague, from: 2, until: 4 });
    expect(await idsOf(worker)).toEqual([id]);
    await later(t, { days: 2 });
    expect(await idsOf(colleague)).toEqual([id]);
    expect(verdict(await done(worker, id))).toBe('200');
  });

  it('lends the stand-in their grids for those days and no longer', async () => {
    const personId = await aNeighbour(0);
    const seen = async () => verdict(await colleague.get(`${community.base}/people/${personId}`));
    expect(await seen()).toBe('404 NOT_FOUND');
    await away(t, worker, { standIn: colleague, until: 1 });
    expect(await seen()).toBe('200');
    await later(t, { days: 2 });
    expect(await seen()).toBe('404 NOT_FOUND');
  });

  it('is followed from stand-in to stand-in, and in a circle staff have it', async () => {
    const third = lasting(t, await aMember(t, community, { roles: ['grid_worker'] }));
    const id = await aTask(t, community, { ownerMemberId: worker.memberId, dueInHours: 300 });
    await away(t, worker, { standIn: colleague, until: 5 });
    const second = await away(t, colleague, { standIn: third, until: 2 });
    expect(await idsOf(third)).toEqual([id]);
    await ok(colleague.post(`${community.base}/stand-ins/${second}/end`));
    expect(await idsOf(colleague)).toEqual([id]);
    await away(t, colleague, { standIn: worker, until: 2 });
    expect(await idsOf(staff)).toEqual([id]);
    await later(t, { days: 3 });
    expect(await idsOf(colleague)).toEqual([id]);
  });

  it('is seen by colleagues and staff, ended by the one or the other, and by nobody else', async () => {
    const id = await away(t, worker, { standIn: colleague });
    const [listed] = ((await ok(colleague.get(`${community.base}/stand-ins`))).body as { items: object[] }).items;
    expect(listed).toEqual({
      ...{ id, away: { memberId: worker.memberId, name: '网格员甲' } },
      standIn: { memberId: colleague.memberId, name: '网格员乙' },
      ...{ fromOn: dayIn(t, 0), untilOn: dayIn(t, 3), isNow: true, mayEnd: false },
    });
    expect(verdict(await resident.get(`${community.base}/stand-ins`))).toBe('404 NOT_FOUND');
    expect(verdict(await resident.post(`${community.base}/stand-ins/${id}/end`))).toBe('404 NOT_FOUND');
    expect(verdict(await colleague.post(`${community.base}/stand-ins/${id}/end`))).toBe('403 STAFF_REQUIRED');
    expect(verdict(await staff.post(`${community.base}/stand-ins/${id}/end`))).toBe('200');
    expect(verdict(await worker.post(`${community.base}/stand-ins/${id}/end`))).toBe('200');
    expect((await ok(colleague.get(`${community.base}/stand-ins`))).body.items).toEqual([]);
  });

  it('is refused for oneself, for others, for strangers, for days that cannot be and for days that are taken', async () => {
    const set = async (who: TestMember, wish: Record<string, unknown>) =>
      verdict(
        await who.post(`${community.base}/stand-ins`, {
          ...{ memberId: colleague.memberId, fromOn: dayIn(t, 1), untilOn: dayIn(t, 3) },
          ...wish,
        }),
      );
    expect(await set(worker, { memberId: worker.memberId })).toBe('422 STAND_IN_SELF');
    expect(await set(worker, { memberId: resident.memberId })).toBe('422 TASK_TAKER_UNKNOWN');
    expect(await set(worker, { forMemberId: colleague.memberId, memberId: null })).toBe('403 STAFF_REQUIRED');
    expect(await set(resident, {})).toBe('404 NOT_FOUND');
    expect(await set(worker, { fromOn: dayIn(t, -1) })).toBe('422 STAND_IN_DATES');
    expect(await set(worker, { untilOn: dayIn(t, 0) })).toBe('422 STAND_IN_DATES');
    expect(await set(worker, { untilOn: dayIn(t, 200) })).toBe('422 STAND_IN_DATES');
    expect(await set(staff, { forMemberId: worker.memberId })).toBe('200');
    expect(await set(worker, { fromOn: dayIn(t, 3), untilOn: dayIn(t, 6) })).toBe('409 STAND_IN_OVERLAPS');
    expect(await set(worker, { fromOn: dayIn(t, 4), untilOn: dayIn(t, 6) })).toBe('200');
  });

  it('nobody stands in for themself, by the table itself', async () => {
    const id = await away(t, worker, { standIn: colleague });
    await expect(t.db.query('UPDATE stand_ins SET member_id = for_member_id WHERE id = ?', [id])).rejects.toThrow(
      'nobody_stands_in_for_themself',
    );
  });
});

describe('nothing dies with an account or a role', () => {
  it('an account that goes leaves its open tasks to staff, and what it wrote goes with it', async () => {
    const open = await aTask(t, community, { ownerMemberId: worker.memberId });
    const closed = await aTask(t, community, { ownerMemberId: worker.memberId });
    await ok(done(worker, closed, { note: '问过了' }));
    await away(t, colleague, { standIn: worker });
    const stoodIn = await aTask(t, community, { ownerMemberId: colleague.memberId });
    const data = (await ok(worker.get('/me/export'))).body as { tasks: { doneByMe: object[]; standIns: object[] } };
    expect(data.tasks.doneByMe).toMatchObject([{ what: '跟进这件事', note: '问过了' }]);
    expect(data.tasks.standIns).toHaveLength(1);

    expect((await worker.delete('/me')).status).toBe(204);
    expect((await idsOf(staff)).sort()).toEqual([open, stoodIn].sort());
    expect(await row(closed)).toMatchObject({ note: null, state: 'done' });
    const [listed] = (await ok(staff.get(`${community.base}/stand-ins`))).body.items as object[];
    expect(listed).toMatchObject({ standIn: null, away: { memberId: colleague.memberId } });
    await later(t, { days: 4 });
    expect(await idsOf(colleague)).toEqual([stoodIn]);
  });

  it('tasks about somebody whose account goes are closed, without words', async () => {
    const member = await aResident(t, community);
    const [{ id: personId } = { id: '' }] = await t.db.query<{ id: string }[]>(
      'SELECT id FROM people WHERE member_id = ?',
      [member.memberId],
    );
    const id = await aTask(t, community, { personId, why: '想学用手机' });
    const data = (await ok(member.get('/me/export'))).body as { tasks: { aboutMe: object[] } };
    expect(data.tasks.aboutMe).toMatchObject([{ why: '想学用手机' }]);
    expect((await member.delete('/me')).status).toBe(204);
    expect(await row(id)).toMatchObject({ state: 'done', why: null });
  });

  it('whoever is grid worker no more leaves open tasks to staff; who is staff too keeps them', async () => {
    const id = await aTask(t, community, { ownerMemberId: worker.memberId });
    await t.app.get(RolesService).appoint(community.id, worker.memberId, 'staff');
    await ok(staff.delete(`${community.base}/staff/members/${worker.memberId}/roles/grid_worker`));
    expect((await tasksOf(worker))[0]?.owner?.memberId).toBe(worker.memberId);
    await ok(staff.delete(`${community.base}/staff/members/${worker.memberId}/roles/staff`));
    expect((await tasksOf(staff))[0]).toMatchObject({ id, owner: null });
    expect(await idsOf(worker)).toEqual([]);
  });
});

const deputies = new Map<string, string>();
beforeAll(() => {
  const register = t.app.get(TaskDeputies);
  const of = register.of.bind(register);
  register.of = async (tx, communityId, personId) =>
    deputies.get(personId ?? '') ?? (await of(tx, communityId, personId));
});

it('the deputy that a care profile names is whom a late task goes to', async () => {
  const personId = await aNeighbour(0);
  const profile = {
    tier: 'monthly',
    tierWhy: '一个人住',
    reviewOn: dayIn(t, 90),
    categories: ['living_alone'],
    languages: [],
    usualTimes: [],
  };
  await ok(agree(staff, personId, 'care_profile', 'signed'));
  await ok(
    staff.put(`${community.base}/people/${personId}/care-profile`, {
      ...profile,
      deputyMemberId: colleague.memberId,
    }),
  );
  const id = await aTask(t, community, { personId, dueInHours: 1 });
  await later(t, { hours: 2 });
  expect(await tasksOf(colleague)).toMatchObject([{ id, escalation: 'deputy' }]);
});

it('a grid worker’s home shows wishes of their grids that nobody has claimed for a week, the longest waiting first', async () => {
  const first = await aWish(t, community).by(resident).open().create();
  const taken = await aWish(t, community).open().create();
  await ok((await aHelper(t, community)).post(`${taken.path}/claim`));
  await later(t, { days: 1 });
  const second = await aWish(t, community).open().create();
  const unclaimed = async (who: TestMember) =>
    ((await ok(who.get(`${community.base}/me/next`))).body as { unclaimed: { id: string }[] }).unclaimed.map(
      ({ id }) => id,
    );
  await later(t, { days: 6, hours: 1 });
  expect(await unclaimed(worker)).toEqual([first.id]);
  await later(t, { days: 1 });
  expect(await unclaimed(worker)).toEqual([first.id, second.id]);
  expect([await unclaimed(colleague), await unclaimed(resident), await unclaimed(staff)]).toEqual([[], [], []]);
});
