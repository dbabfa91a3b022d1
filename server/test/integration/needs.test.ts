import { anElder, codeOfAnswer, nameProxy, personOf } from '../support/consents.js';
import { aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { aMatterScene, given, MATTER, type MatterScene, matterStep, readMatter } from '../support/matters.js';
import { tasksOf } from '../support/task-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aResident, lasting, later, ok, told } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let scene: MatterScene;
let resident: TestMember;
let worker: TestMember;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  scene = await aMatterScene(t, community);
  resident = lasting(t, await aResident(t, community));
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'], nickname: '小周' }));
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const NEED = { words: '楼道灯坏了，晚上看不见台阶', category: 'facilities' };
const staff = (): TestMember => community.staff;
const say = async (who: TestMember, words: object = {}): Promise<string> =>
  ((await ok(who.post(`${community.base}/needs`, { ...NEED, ...words }))).body as { id: string }).id;
const move = (who: TestMember, id: string, what: string, body: object = {}) =>
  who.post(`${community.base}/needs/${id}/${what}`, body);
interface ReadNeed {
  readonly [more: string]: unknown;
  readonly state: string;
  readonly actions: readonly string[];
  readonly matter: { id: string; state: string; title: string } | null;
}
const read = async (who: TestMember, id: string): Promise<ReadNeed> =>
  (await ok(who.get(`${community.base}/needs/${id}`))).body as ReadNeed;
const listed = async (who: TestMember, query: string): Promise<string[]> =>
  ((await ok(who.get(`${community.base}/needs?${query}`))).body as { items: { id: string }[] }).items.map(
    ({ id }) => id,
  );
const becomesMatter = async (id: string): Promise<string> => {
  await ok(move(staff(), id, 'matter', MATTER));
  return (await read(staff(), id)).matter!.id;
};
/** Done and to be judged. */
const doneMatterOf = async (...needs: string[]): Promise<string> => {
  const matterId = await becomesMatter(needs[0]!);
  for (const other of needs.slice(1)) await ok(move(staff(), other, 'link', { matterId }));
  await ok(matterStep(staff(), matterId, 'accept', { postId: scene.postId }));
  await ok(matterStep(scene.owner, matterId, 'finish', { note: '换了灯' }));
  return matterId;
};

describe('a need', () => {
  it('is said in one’s own words and stands first in line for staff', async () => {
    const id = await say(resident);
    expect(await read(resident, id)).toEqual({
      ...{ id, state: 'heard', personId: await personOf(t, resident), personName: '', ...NEED },
      ...{ heardHow: 'mini_app', heardAt: t.clock.now().toISOString(), placeName: expect.any(String), answer: null },
      ...{
        referredTo: null,
        matter: null,
        toldAt: null,
        toldHow: null,
        again: 0,
        againWhy: null,
        actions: ['withdraw'],
      },
    });
    await later(t, { minutes: 1 });
    const second = await say(resident);
    expect(await listed(staff(), 'state=heard')).toEqual([id, second]);
    expect(await told(staff())).toContain('need_heard');
    expect((await ok(staff().get(`${community.base}/staff/summary`))).body).toMatchObject({ needsHeard: 2 });
  });

  it('is answered, refused or passed on, each with words of which the person is told (N1)', async () => {
    const [a, b, c] = [await say(resident), await say(resident), await say(resident)];
    expect(await codeOfAnswer(move(staff(), a, 'answer'))).toBe('400 VALIDATION_FAILED');
    await ok(move(staff(), a, 'answer', { words: '明天就去看' }));
    await ok(move(staff(), b, 'decline', { words: '不归社区管' }));
    await ok(move(staff(), c, 'refer', { to: '供电所', words: '他们下周来' }));
    expect([await read(resident, a), await read(resident, b), await read(resident, c)]).toMatchObject([
      { state: 'answered', answer: '明天就去看', toldHow: 'mini_app', actions: ['again'] },
      { state: 'declined', answer: '不归社区管' },
      { state: 'referred', referredTo: '供电所' },
    ]);
    expect(await told(resident)).toEqual(['need_answered', 'need_declined', 'need_referred']);
    expect(await codeOfAnswer(move(staff(), a, 'decline', { words: '不办' }))).toBe('409 NEED_MOVED_ON');
  });

  it('of somebody without an account is told by whoever looks after them, a task until they have (N1)', async () => {
    const elder = await anElder(community, worker);
    const id = await say(worker, { personId: elder, heardHow: 'visit' });
    expect(await read(worker, id)).toMatchObject({ heardHow: 'visit', personName: '王桂芳', actions: [] });
    await ok(move(staff(), id, 'answer', { words: '下周来修' }));
    expect(await read(staff(), id)).toMatchObject({ toldAt: null });
    expect((await tasksOf(worker)).map(({ kind }) => kind)).toEqual(['need_tell']);
    expect(await codeOfAnswer(move(resident, id, 'told', { how: 'phone' }))).toBe('404 NOT_FOUND');
    await ok(move(worker, id, 'told', { how: 'phone' }));
    expect(await read(staff(), id)).toMatchObject({ toldHow: 'phone', toldAt: t.clock.now().toISOString() });
    expect(await tasksOf(worker)).toEqual([]);
  });

  it('is nobody else’s to read, to answer or to say', async () => {
    const id = await say(resident);
    const other = lasting(t, await aResident(t, community));
    expect(await codeOfAnswer(other.get(`${community.base}/needs/${id}`))).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(other.get(`${community.base}/needs?state=heard`))).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(move(resident, id, 'answer', { words: '自己答' }))).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(move(worker, id, 'answer', { words: '网格员答' }))).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(move(other, id, 'withdraw'))).toBe('404 NOT_FOUND');
    const personId = await personOf(t, resident);
    expect(await codeOfAnswer(other.post(`${community.base}/needs`, { ...NEED, personId }))).toBe('404 NOT_FOUND');
    const elder = await anElder(community);
    await nameProxy(t, staff(), elder, other);
    const theirs = await say(other, { personId: elder });
    expect(await read(other, theirs)).toMatchObject({ personName: '王桂芳', actions: ['withdraw'] });
    expect(await listed(worker, 'state=heard')).toHaveLength(2);
  });

  it('waits in a line of ten of one person, and no more', async () => {
    for (let n = 0; n < 10; n += 1) await say(resident);
    expect(await codeOfAnswer(resident.post(`${community.base}/needs`, NEED))).toBe('409 NEED_TOO_MANY');
  });
});

describe('a need that becomes a matter', () => {
  it('18: names nobody there, and tells the person how far it is', async () => {
    const elder = await anElder(community, worker);
    const id = await say(worker, { personId: elder, words: '王桂芳家门口的坡道裂了' });
    const matterId = await becomesMatter(id);
    const asRead = JSON.stringify([await readMatter(resident, matterId), await readMatter(scene.owner, matterId)]);
    expect(asRead).not.toContain('王桂芳');
    expect(await readMatter(staff(), matterId)).toMatchObject({
      ...{ origin: 'need', people: 1, closer: 'asker', concerned: [{ personId: elder, name: '王桂芳', toldAt: null }] },
    });
    expect(await read(worker, id)).toMatchObject({ state: 'linked', matter: { id: matterId, state: 'reported' } });
  });

  it('3: solved by the asker’s word, and two days later not: the second round, and the day’s figure is one less', async () => {
    const matterId = await doneMatterOf(await say(resident));
    expect(await told(resident)).toContain('matter_please_judge');
    await ok(matterStep(resident, matterId, 'pass'));
    expect(await readMatter(resident, matterId)).toMatchObject({ state: 'solved', actions: ['reopen'], mine: true });
    await later(t, { days: 2 });
    await ok(matterStep(resident, matterId, 'reopen', { why: '又黑了' }));
    expect(await readMatter(resident, matterId)).toMatchObject({ state: 'assigned', solvedOn: null, round: 2 });
    expect(await told(scene.owner)).toContain('matter_again');
  });

  it('7: of four needs is one matter; all four are told', async () => {
    const elder = await anElder(community, worker);
    const people = [resident, lasting(t, await aResident(t, community)), lasting(t, await aResident(t, community))];
    const needs = [];
    for (const who of people) needs.push(await say(who));
    needs.push(await say(worker, { personId: elder }));
    const matterId = await doneMatterOf(...needs);
    expect(await codeOfAnswer(matterStep(resident, matterId, 'pass'))).toBe('409 MATTER_OTHERS_CONCERNED');
    await ok(matterStep(staff(), matterId, 'pass', { onSite: true }));
    for (const who of people) expect(await told(who)).toContain('matter_solved');
    expect((await tasksOf(worker)).map(({ kind }) => kind).sort()).toEqual(['matter_tell', 'need_tell']);
    await ok(matterStep(worker, matterId, 'told', { personId: elder, how: 'in_person' }));
    const { concerned } = (await readMatter(staff(), matterId)) as unknown as { concerned: { toldHow: string }[] };
    expect(concerned.map(({ toldHow }) => toldHow).sort()).toEqual(['in_person', 'mini_app', 'mini_app', 'mini_app']);
    const [row]: { n: string }[] = await t.db.query(
      "SELECT COUNT(*) AS n FROM matters WHERE community_id = ? AND state = 'solved'",
      [community.id],
    );
    expect(Number(row?.n)).toBe(1);
  });

  it('8: one of four says “not for me”: their need is heard again, the matter stays solved', async () => {
    const other = lasting(t, await aResident(t, community));
    const [mine, theirs] = [await say(resident), await say(other)];
    const matterId = await doneMatterOf(mine, theirs);
    await ok(matterStep(staff(), matterId, 'pass', { onSite: true }));
    expect(await codeOfAnswer(move(resident, mine, 'again'))).toBe('400 VALIDATION_FAILED');
    await ok(move(resident, mine, 'again', { why: '我们单元还黑着' }));
    expect(await read(staff(), mine)).toMatchObject({
      state: 'heard',
      again: 1,
      againWhy: '我们单元还黑着',
      matter: null,
    });
    expect(await readMatter(staff(), matterId)).toMatchObject({ state: 'solved', people: 1 });
    expect(await listed(staff(), 'state=heard')).toEqual([mine]);
  });

  it('tells those whom it concerns how it goes, and not what staff said to the owner or another neighbour about it', async () => {
    const other = lasting(t, await aResident(t, community));
    const matterId = await becomesMatter(await say(resident));
    await ok(matterStep(staff(), matterId, 'accept', { postId: scene.postId, note: '302 的老人怕黑' }));
    await ok(matterStep(scene.owner, matterId, 'notes', { note: '灯买好了' }));
    await ok(matterStep(scene.owner, matterId, 'finish', { note: '换好了' }));
    await ok(matterStep(resident, matterId, 'fail', { why: '我家门口还黑' }));
    await ok(move(staff(), await say(other), 'link', { matterId }));
    const words = async (who: TestMember) => (await readMatter(who, matterId)).steps.flatMap(({ note }) => note ?? []);
    expect(await words(scene.owner)).toEqual(['我家门口还黑', '换好了', '灯买好了', '302 的老人怕黑']);
    expect(await words(resident)).toEqual(['我家门口还黑', '换好了', '灯买好了']);
    expect(await words(other)).toEqual(['换好了', '灯买好了']);
  });

  it('joins an open matter only, and is apart from it again without losing either (N8)', async () => {
    const id = await say(resident);
    const matterId = await given(scene);
    await ok(move(staff(), id, 'link', { matterId }));
    expect(await readMatter(staff(), matterId)).toMatchObject({ people: 1 });
    await ok(move(staff(), id, 'unlink'));
    expect([await readMatter(staff(), matterId), await read(staff(), id)]).toMatchObject([
      { people: 0, state: 'assigned' },
      { state: 'heard', matter: null },
    ]);
    await ok(matterStep(staff(), matterId, 'close-unsolved', { words: '办不了' }));
    expect(await codeOfAnswer(move(staff(), id, 'link', { matterId }))).toBe('409 NEED_MATTER_OVER');
    const elsewhere = await given(await aMatterScene(t, await aLastingCommunity(t)));
    expect(await codeOfAnswer(move(staff(), id, 'link', { matterId: elsewhere }))).toBe('404 NOT_FOUND');
  });

  it('goes on in the matter that its matter was merged into', async () => {
    const id = await say(resident);
    const [from, into] = [await becomesMatter(id), await given(scene)];
    await ok(matterStep(staff(), from, 'merge', { intoId: into }));
    expect((await read(resident, id)).matter).toMatchObject({ id: into, state: 'assigned' });
    expect(await readMatter(staff(), into)).toMatchObject({ people: 1 });
  });
});

describe('what is kept about somebody', () => {
  it('is in their export, and its words are gone with their account', async () => {
    const id = await say(resident);
    await ok(move(staff(), id, 'answer', { words: '明天就去看' }));
    const { body } = await ok(resident.get('/me/export'));
    expect(JSON.stringify(body)).toContain(NEED.words);
    await ok(resident.delete('/me'));
    const [row]: { state: string }[] = await t.db.query('SELECT state FROM needs WHERE id = ?', [id]);
    expect(row?.state).toBe('answered');
    expect(await read(staff(), id)).toMatchObject({ words: '（已删除）', answer: '（已删除）', againWhy: null });
  });
});
