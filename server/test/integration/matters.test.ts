import { codeOfAnswer } from '../support/consents.js';
import { aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import {
  aMatter,
  aMatterScene,
  finished,
  given,
  MATTER,
  type MatterScene,
  matterStep,
  readMatter,
} from '../support/matters.js';
import { tasksOf } from '../support/task-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aResident, later, ok, told } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let scene: MatterScene;
/** The Monday on which a test begins. */
let monday: number;

/** Tests move the clock; each begins on a Monday morning, so that working days are plain to read. */
function toMonday(): void {
  const weekday = new Date(t.clock.now().getTime() + 8 * 3_600_000).getUTCDay();
  t.clock.advance({ days: (8 - weekday) % 7 });
  monday = t.clock.now().getTime();
}
/** A day of the community, so many days after that Monday: 4 is its Friday. */
const on = (days: number): string => new Date(monday + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  toMonday();
  community = await aLastingCommunity(t);
  scene = await aMatterScene(t, community);
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const staff = (): TestMember => community.staff;
const step = (who: TestMember, id: string, what: string, body: object = {}) =>
  codeOfAnswer(matterStep(who, id, what, body));
const listed = async (who: TestMember, query: string): Promise<string[]> =>
  ((await ok(who.get(`${community.base}/matters?${query}`))).body as { items: { id: string }[] }).items.map(
    ({ id }) => id,
  );

describe('a matter', () => {
  it('has a number of its year, is given to a post by a day, and whoever holds it is told', async () => {
    const [first, second] = [await aMatter(scene), await aMatter(scene)];
    expect([await readMatter(staff(), first), await readMatter(staff(), second)]).toMatchObject([
      { no: `${on(0).slice(0, 4)}-001`, state: 'reported', postName: null, deadlineOn: null, round: 1 },
      { no: `${on(0).slice(0, 4)}-002` },
    ]);
    await ok(matterStep(staff(), first, 'accept', { postId: scene.postId }));
    const view = await readMatter(scene.owner, first);
    // Fifteen working days later.
    expect(view).toMatchObject({ state: 'assigned', deadlineOn: on(21), firstDeadlineOn: on(21) });
    expect(view.actions).toEqual(['giveBack', 'note', 'finish']);
    expect(await told(scene.owner)).toContain('matter_given');
    expect(await told(scene.deputy)).not.toContain('matter_given');
  });

  it('1: cannot be done before somebody answers for it', async () => {
    const id = await aMatter(scene);
    expect(await step(scene.owner, id, 'finish', { note: '办了' })).toBe('404 NOT_FOUND');
    expect(await step(staff(), id, 'pass')).toBe('409 MATTER_MOVED_ON');
    expect(await step(staff(), id, 'accept', {})).toBe('400 VALIDATION_FAILED');
  });

  it('2: is not judged by whoever answers for it or did it, not even as staff', async () => {
    const post = { name: '书记岗', holderMemberId: scene.checker.memberId };
    const { id: postId } = (await ok(staff().post(`${community.base}/staff/posts`, post))).body as { id: string };
    const id = await given(scene, {}, { postId });
    await ok(matterStep(scene.checker, id, 'finish', { note: '自己办的' }));
    expect(await step(scene.checker, id, 'pass')).toBe('422 MATTER_OWN_WORK');
    expect((await readMatter(scene.checker, id)).actions).not.toContain('pass');
    expect(await step(staff(), id, 'pass', { onSite: true })).toBe('200');
    const forged = `INSERT INTO matter_checks (id, matter_id, community_id, round, kind, checker_member_id, owner_member_id, done_by_member_id, passed, at)
      VALUES (UUID(), ?, ?, 1, 'on_site', ?, ?, ?, 1, NOW(3))`;
    const own = scene.checker.memberId;
    await expect(t.db.query(forged, [id, community.id, own, own, staff().memberId])).rejects.toThrow(
      /nobody_checks_what_they_answer_for/,
    );
    await expect(t.db.query(forged, [id, community.id, own, staff().memberId, own])).rejects.toThrow(
      /nobody_checks_what_they_did/,
    );
  });

  it('4: reopens with words only, in the next round, for whoever holds the post today', async () => {
    const id = await finished(scene);
    await ok(matterStep(staff(), id, 'pass', { onSite: true }));
    expect(await readMatter(staff(), id)).toMatchObject({ state: 'solved', solvedOn: on(0), round: 1 });
    expect(await step(staff(), id, 'reopen')).toBe('400 VALIDATION_FAILED');
    const post = { name: '物业经理', holderMemberId: scene.deputy.memberId };
    await ok(staff().put(`${community.base}/staff/posts/${scene.postId}`, post));
    await ok(matterStep(staff(), id, 'reopen', { why: '又不亮了', deadlineOn: on(5) }));
    const view = await readMatter(staff(), id);
    expect(view).toMatchObject({ state: 'assigned', solvedOn: null, round: 2, deadlineOn: on(7) });
    expect(view).toMatchObject({ firstDeadlineOn: on(21) });
    expect(view.steps[0]).toMatchObject({ step: 'reopen', note: '又不亮了', round: 2 });
    expect(await told(scene.deputy)).toContain('matter_again');
  });

  it('is not reopened after thirty days: then it is a new one that recurs', async () => {
    const id = await finished(scene);
    await ok(matterStep(staff(), id, 'pass', { onSite: true }));
    await later(t, { days: 31 });
    expect(await step(staff(), id, 'reopen', { why: '又不亮了' })).toBe('409 MATTER_REOPEN_LATE');
    expect(await readMatter(staff(), await aMatter(scene, { recursOfId: id }))).toMatchObject({ state: 'reported' });
    const open = await aMatter(scene);
    expect(await codeOfAnswer(staff().post(`${community.base}/matters`, { ...MATTER, recursOfId: open }))).toBe(
      '404 NOT_FOUND',
    );
  });

  it('5: is not called solved by a stranger', async () => {
    const id = await finished(scene);
    const stranger = await aResident(t, community);
    expect((await readMatter(stranger, id)).actions).toEqual([]);
    expect(await step(stranger, id, 'pass')).toBe('404 NOT_FOUND');
  });

  it('6: is closed unsolved with an answer, in a state of its own', async () => {
    const id = await given(scene);
    expect(await step(staff(), id, 'close-unsolved')).toBe('400 VALIDATION_FAILED');
    await ok(matterStep(staff(), id, 'close-unsolved', { words: '要等老旧小区改造' }));
    expect(await readMatter(staff(), id)).toMatchObject({
      ...{ state: 'unsolved', solvedOn: null, closeWords: '要等老旧小区改造', actions: [] },
    });
    expect([await listed(staff(), 'state=solved'), await listed(staff(), 'state=unsolved')]).toEqual([[], [id]]);
  });

  it('9, 10: merges into one in hand only, and a chain of merges points to the one that goes on', async () => {
    const [a, b, c] = [await aMatter(scene), await aMatter(scene), await given(scene)];
    const solved = await finished(scene);
    await ok(matterStep(staff(), solved, 'pass', { onSite: true }));
    expect(await step(staff(), solved, 'merge', { intoId: c })).toBe('409 MATTER_MOVED_ON');
    expect(await step(staff(), a, 'merge', { intoId: solved })).toBe('409 MATTER_MERGE');
    expect(await step(staff(), a, 'merge', { intoId: a })).toBe('409 MATTER_MERGE');
    await ok(matterStep(staff(), a, 'merge', { intoId: b }));
    await ok(matterStep(staff(), b, 'merge', { intoId: c }));
    expect([await readMatter(staff(), a), await readMatter(staff(), b)]).toMatchObject([
      { state: 'merged', mergedIntoId: c },
      { state: 'merged', mergedIntoId: c },
    ]);
  });

  it('11: is given back within two working days and twice, with a reason; a third time staff decide', async () => {
    const id = await given(scene);
    expect(await step(scene.owner, id, 'give-back')).toBe('400 VALIDATION_FAILED');
    await ok(matterStep(scene.owner, id, 'give-back', { note: '楼道灯归电力公司' }));
    expect(await readMatter(staff(), id)).toMatchObject({ state: 'reported', postName: null, deadlineOn: null });
    await ok(matterStep(staff(), id, 'accept', { postId: scene.postId }));
    await later(t, { days: 3 });
    expect(await step(scene.owner, id, 'give-back', { note: '不归我' })).toBe('409 MATTER_GIVE_BACK_LATE');
    const other = await given(scene);
    await ok(matterStep(scene.owner, other, 'give-back', { note: '不归我' }));
    await ok(matterStep(staff(), other, 'accept', { postId: scene.postId }));
    await ok(matterStep(scene.owner, other, 'give-back', { note: '还是不归我' }));
    await ok(matterStep(staff(), other, 'accept', { postId: scene.postId }));
    expect(await step(scene.owner, other, 'give-back', { note: '真不归我' })).toBe('409 MATTER_GIVEN_BACK_ENOUGH');
  });

  it('12: is extended once, by somebody else than who does it; the first deadline stays', async () => {
    const id = await given(scene, {}, { deadlineOn: on(4) });
    const body = { until: on(12), note: '等配件' };
    expect(await step(scene.owner, id, 'extend', body)).toBe('404 NOT_FOUND');
    const post = { name: '书记岗', holderMemberId: scene.checker.memberId };
    const { id: postId } = (await ok(staff().post(`${community.base}/staff/posts`, post))).body as { id: string };
    const own = await given(scene, {}, { postId });
    expect(await step(scene.checker, own, 'extend', body)).toBe('422 MATTER_OWN_EXTENSION');
    await ok(matterStep(staff(), id, 'extend', body));
    expect(await readMatter(staff(), id)).toMatchObject({ deadlineOn: on(14), firstDeadlineOn: on(4) });
    expect(await step(staff(), id, 'extend', body)).toBe('409 MATTER_EXTENDED');
  });

  it('13: waits sixty days at most; on its review day it is in hand again, as late as it was', async () => {
    const id = await given(scene, {}, { deadlineOn: on(4) });
    expect(await step(staff(), id, 'wait', { until: on(61), note: '等上冻过去' })).toBe('422 MATTER_DAY');
    await ok(matterStep(staff(), id, 'wait', { until: on(17), note: '等开春' }));
    expect(await readMatter(staff(), id)).toMatchObject({ state: 'waiting', waitingUntil: on(17) });
    await later(t, { days: 16 });
    expect((await readMatter(staff(), id)).state).toBe('waiting');
    await later(t, { days: 1 });
    expect(await readMatter(staff(), id)).toMatchObject({
      state: 'assigned',
      deadlineOn: on(4),
      waitingUntil: null,
    });
    expect(await listed(staff(), 'state=assigned')).toEqual([id]);
  });

  it('14: is due on the next working day, by the days the community has written down', async () => {
    const days = {
      year: Number(on(0).slice(0, 4)),
      days: [
        { onDay: on(4), working: false },
        { onDay: on(5), working: true },
      ],
    };
    await ok(
      staff().put(`${community.base}/staff/working-days`, {
        ...days,
        days: [...days.days, { onDay: '2099-01-01', working: false }],
      }),
    );
    expect((await ok(staff().get(`${community.base}/staff/working-days`))).body).toEqual({ days: days.days });
    expect(await readMatter(staff(), await given(scene, {}, { deadlineOn: on(4) }))).toMatchObject({
      deadlineOn: on(5),
    });
  });

  it('is late the day after, told to the deputy too, and a task of staff three days after; each once, after a week of stillness too', async () => {
    const id = await given(scene, {}, { deadlineOn: on(4) });
    await later(t, { days: 3 });
    expect(await told(scene.owner)).toContain('matter_due_tomorrow');
    expect((await tasksOf(staff())).filter(({ kind }) => kind === 'matter_overdue')).toEqual([]);
    await later(t, { days: 8 });
    await later(t, { days: 1 });
    expect(
      [await told(scene.owner), await told(scene.deputy)].map((all) => all.filter((one) => one === 'matter_late')),
    ).toEqual([['matter_late'], ['matter_late']]);
    const { steps } = await readMatter(staff(), id);
    expect(steps.map(({ step: what }) => what)).toEqual(['late', 'accept', 'report']);
    expect((await tasksOf(staff())).filter(({ kind }) => kind === 'matter_overdue')).toHaveLength(1);
  });

  it('shows its work to those who work on it, and the public text to members unless it is for staff', async () => {
    const id = await given(scene, { privateDetail: '302 的老人怕黑' });
    const resident = await aResident(t, community);
    expect(await readMatter(scene.owner, id)).toMatchObject({ privateDetail: '302 的老人怕黑' });
    const view = await readMatter(resident, id);
    expect(view).toMatchObject({ privateDetail: null, postId: null, publicText: MATTER.publicText, concerned: [] });
    expect(view.steps.map(({ by, note }) => [by, note])).toEqual([
      [null, null],
      [null, null],
    ]);
    const hidden = await given(scene, { audience: 'staff' });
    expect(await codeOfAnswer(resident.get(`${community.base}/matters/${hidden}`))).toBe('404 NOT_FOUND');
    expect(await listed(resident, 'state=assigned')).toEqual([id]);
    expect(await listed(scene.owner, `state=assigned&postId=${scene.postId}`)).toHaveLength(2);
    expect(await codeOfAnswer(resident.get(`${community.base}/matters?state=assigned&postId=${scene.postId}`))).toBe(
      '404 NOT_FOUND',
    );
  });
});

describe('what waits for one’s work', () => {
  const inHand = async (who: TestMember): Promise<string[]> =>
    ((await ok(who.get(`${community.base}/me/matters`))).body as { items: { id: string }[] }).items.map(({ id }) => id);

  it('is what is in hand of all posts one holds or stands in for, by its day, and of nobody else', async () => {
    const post = { name: '楼长', holderMemberId: scene.deputy.memberId };
    const { id: postId } = (await ok(staff().post(`${community.base}/staff/posts`, post))).body as { id: string };
    const later = await given(scene, {}, { deadlineOn: on(9) });
    const sooner = await given(scene, {}, { deadlineOn: on(2), postId });
    await finished(scene);
    await aMatter(scene);
    expect([await inHand(scene.owner), await inHand(scene.deputy), await inHand(staff())]).toEqual([
      [later],
      [sooner, later],
      [],
    ]);
  });
});

describe('a post', () => {
  it('15: changes its holder: open matters follow, the history stays', async () => {
    const id = await given(scene);
    const next = await aMember(t, community, { nickname: '物业老马' });
    await ok(
      staff().put(`${community.base}/staff/posts/${scene.postId}`, { name: '物业经理', holderMemberId: next.memberId }),
    );
    expect((await readMatter(next, id)).actions).toEqual(['giveBack', 'note', 'finish']);
    expect((await readMatter(scene.owner, id)).actions).toEqual([]);
    const [row]: { owner: string }[] = await t.db.query('SELECT owner_member_id AS owner FROM matters WHERE id = ?', [
      id,
    ]);
    expect(row?.owner).toBe(scene.owner.memberId);
  });

  it('hands a matter over to another post, which answers for it from now on', async () => {
    const next = await aMember(t, community, { nickname: '楼长老马' });
    const post = { name: '楼长', holderMemberId: next.memberId };
    const { id: postId } = (await ok(staff().post(`${community.base}/staff/posts`, post))).body as { id: string };
    const id = await given(scene, {}, { deadlineOn: on(2) });
    expect(await step(scene.owner, id, 'hand-over', { postId })).toBe('404 NOT_FOUND');
    await ok(matterStep(staff(), id, 'hand-over', { postId, deadlineOn: on(9), note: '归楼长管' }));
    const view = await readMatter(next, id);
    expect(view).toMatchObject({ state: 'assigned', postName: '楼长', deadlineOn: on(9), firstDeadlineOn: on(2) });
    expect([view.actions, (await readMatter(scene.owner, id)).actions]).toEqual([['giveBack', 'note', 'finish'], []]);
    expect(await told(next)).toContain('matter_given');
  });

  it('that was ended leaves nobody to a matter that comes back: a task of staff, until another post has it', async () => {
    const vacant = async () =>
      (await tasksOf(staff())).filter(({ kind }) => kind === 'matter_post_vacant').map(({ id }) => id);
    const id = await finished(scene);
    await ok(matterStep(staff(), id, 'pass', { onSite: true }));
    await ok(staff().delete(`${community.base}/staff/posts/${scene.postId}`));
    await ok(matterStep(staff(), id, 'reopen', { why: '又不亮了' }));
    expect(await vacant()).toHaveLength(1);
    const post = { name: '楼长', holderMemberId: scene.deputy.memberId };
    const { id: postId } = (await ok(staff().post(`${community.base}/staff/posts`, post))).body as { id: string };
    await ok(matterStep(staff(), id, 'hand-over', { postId }));
    expect(await vacant()).toEqual([]);
    expect((await readMatter(scene.deputy, id)).actions).toContain('finish');
  });

  it('16: without a holder is a task of staff for each matter the same day, gone when somebody holds it', async () => {
    const id = await given(scene);
    const vacant = async () => (await tasksOf(staff())).filter(({ kind }) => kind === 'matter_post_vacant').length;
    await ok(staff().put(`${community.base}/staff/posts/${scene.postId}`, { name: '物业经理' }));
    expect(await vacant()).toBe(1);
    const other = await aMatter(scene);
    expect(await step(staff(), other, 'accept', { postId: scene.postId })).toBe('422 MATTER_POST_EMPTY');
    await ok(
      staff().put(`${community.base}/staff/posts/${scene.postId}`, {
        name: '物业经理',
        holderMemberId: scene.owner.memberId,
      }),
    );
    expect(await vacant()).toBe(0);
    expect((await readMatter(scene.owner, id)).actions).toContain('finish');
  });

  it('has a name of its own, is ended without open matters only, and is held by members of the community', async () => {
    const posts = `${community.base}/staff/posts`;
    expect(await codeOfAnswer(staff().post(posts, { name: '物业 经理'.replace(' ', '') }))).toBe(
      '409 MATTER_POST_TAKEN',
    );
    const stranger = (await aLastingCommunity(t)).staff;
    expect(await codeOfAnswer(staff().post(posts, { name: '书记', holderMemberId: stranger.memberId }))).toBe(
      '404 NOT_FOUND',
    );
    await given(scene);
    expect(await codeOfAnswer(staff().delete(`${posts}/${scene.postId}`))).toBe('409 MATTER_POST_BUSY');
    const { id } = (await ok(staff().post(posts, { name: '楼长10' }))).body as { id: string };
    await ok(staff().post(posts, { name: '楼长2' }));
    const { items } = (await ok(staff().get(posts))).body as { items: { name: string; open: number }[] };
    expect(items.map(({ name, open }) => [name, open])).toEqual([
      ['楼长2', 0],
      ['楼长10', 0],
      ['物业经理', 1],
    ]);
    await ok(staff().delete(`${posts}/${id}`));
    await ok(staff().post(posts, { name: '楼长10' }));
  });

  it('is free when its holder deletes their account, with a task for what was in hand', async () => {
    const post = { name: '楼长', holderMemberId: scene.owner.memberId };
    const { id: postId } = (await ok(staff().post(`${community.base}/staff/posts`, post))).body as { id: string };
    await given(scene, {}, { postId });
    await ok(scene.owner.delete('/me'));
    const { items } = (await ok(staff().get(`${community.base}/staff/posts`))).body as {
      items: { name: string; holderMemberId: string | null; deputyMemberId: string | null }[];
    };
    expect(items.map(({ name, holderMemberId }) => [name, holderMemberId])).toEqual([
      ['楼长', null],
      ['物业经理', null],
    ]);
    expect((await tasksOf(staff())).map(({ kind }) => kind)).toEqual(['matter_post_vacant']);
  });
});
