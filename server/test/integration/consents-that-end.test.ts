import { agree, anElder, nameProxy, personOf } from '../support/consents.js';
import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { aMember } from '../support/identity-builders.js';
import { tasksOf } from '../support/task-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aResident, lasting, later, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;
let elder: string;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'] }));
  elder = await anElder(community, worker);
});
afterAll(() => t?.close());

const tasks = async (who = worker) => (await tasksOf(who)).map(({ kind, why, dueAt }) => ({ kind, why, dueAt }));
const purposes = async (personId: string) =>
  (
    (await ok(community.staff.get(`${community.base}/people/${personId}/consents`))).body as {
      items: { purpose: string; state: string; consent: { id: string; until: string } | null; give: string[] }[];
    }
  ).items;
const kept = async (personId: string) => (await purposes(personId)).find(({ purpose }) => purpose === 'keep_record');

describe('what somebody agreed to and ends within 30 days', () => {
  it('is one task of whoever looks after them, with what it is, and told once', async () => {
    await ok(agree(worker, elder, 'volunteer_contact', 'spoken_before'));
    await ok(agree(worker, elder, 'call_back', 'spoken_before'));
    const daughter = await aResident(t, community);
    await ok(nameProxy(t, worker, elder, daughter));
    const until = (await purposes(elder)).find(({ purpose }) => purpose === 'call_back')?.consent?.until;
    await later(t, { days: 334 });
    expect(await tasks()).toEqual([]);
    await later(t, { days: 3 });
    const [task, ...rest] = await tasks();
    expect(task).toMatchObject({ kind: 'consents_ending', dueAt: until });
    for (const title of ['让来帮忙的志愿者联系您', '打电话问问帮得怎么样', '请人替您办事'])
      expect(task?.why).toContain(title);
    expect(rest).toEqual([]);
    const [{ id } = { id: '' }] = await tasksOf(worker);
    await ok(worker.post(`${community.base}/tasks/${id}/done`, {}));
    await later(t, { days: 5 });
    expect(await tasks()).toEqual([]);
  });

  it('is no task once it was taken back or given anew, nor of somebody who has died', async () => {
    const { body } = await ok(agree(worker, elder, 'volunteer_contact', 'spoken_before'));
    await ok(community.staff.post(`${community.base}/consents/${body.id}/withdraw`, { how: 'phone' }));
    const other = await anElder(community, worker, { door: '1单元101' });
    await ok(agree(worker, other, 'volunteer_contact', 'spoken_before'));
    await ok(worker.post(`${community.base}/people/${other}/state`, { action: 'recordDeath' }));
    await later(t, { days: 340 });
    expect(await tasks()).toEqual([]);
  });
});

describe('a record that stays when its account goes', () => {
  let member: TestMember;
  let record: string;

  beforeEach(async () => {
    member = await aResident(t, community);
    await ok(member.put(`${community.base}/me`, { realName: '李秀英' }));
    record = await personOf(t, member);
  });
  const leave = () => ok(member.delete('/me?keepRecord=true'));

  it('stays on a consent of a year, and nobody else is asked for one', async () => {
    expect(await kept(record)).toBeUndefined();
    await leave();
    expect(await kept(record)).toMatchObject({
      state: 'living',
      consent: { as: 'self', how: 'tap' },
      withdraw: ['family', 'phone', 'counter'],
    });
    expect(await kept(elder)).toBeUndefined();
  });

  it('acts for nobody any more; who acts for them goes on', async () => {
    const daughter = await aResident(t, community);
    await ok(nameProxy(t, worker, record, daughter));
    await ok(nameProxy(t, worker, elder, member));
    await leave();
    const of = async (personId: string) =>
      (await ok(community.staff.get(`${community.base}/people/${personId}/proxies`))).body.items as { state: string }[];
    expect((await of(elder)).map(({ state }) => state)).toEqual(['revoked']);
    expect((await of(record)).map(({ state }) => state)).toEqual(['living']);
  });

  it('is to be erased when the consent is taken back', async () => {
    await leave();
    const consent = (await kept(record))?.consent;
    await ok(community.staff.post(`${community.base}/consents/${consent?.id}/withdraw`, { how: 'phone' }));
    expect((await tasks()).map(({ kind }) => kind)).toEqual(['erase_record']);
    await ok(community.staff.post(`${community.base}/people/${record}/erase`));
    expect(await tasks()).toEqual([]);
  });

  it('or when it runs out, after it was asked for anew in time', async () => {
    await leave();
    await later(t, { days: 340 });
    expect((await tasks()).map(({ kind }) => kind)).toEqual(['consents_ending']);
    await later(t, { days: 30 });
    expect((await tasks()).map(({ kind }) => kind).sort()).toEqual(['consents_ending', 'erase_record']);
    expect(await kept(record)).toMatchObject({ state: 'withdrawn', consent: { withdrawnHow: 'run_out' } });
  });

  it('and stays when they agree anew', async () => {
    await leave();
    await later(t, { days: 340 });
    await ok(agree(worker, record, 'keep_record', 'spoken_before'));
    await later(t, { days: 30 });
    expect((await tasks()).map(({ kind }) => kind)).not.toContain('erase_record');
    expect(await kept(record)).toMatchObject({ state: 'living' });
  });
});
