import { agree, anElder, nameProxy, personOf } from '../support/consents.js';
import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { aMember } from '../support/identity-builders.js';
import { aTask, tasksOf } from '../support/task-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import {
  aHelper,
  aLastingCommunity,
  aResident,
  aWish,
  contradictions,
  lasting,
  later,
  ok,
  told,
  verdict,
  volunteerOf,
  WORDS,
} from '../support/wish-builders.js';

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
afterEach(async () => expect(await contradictions(t)).toEqual([]));
afterAll(() => t?.close());

const move = (action: string, personId = elder, who = worker) =>
  ok(who.post(`${community.base}/people/${personId}/state`, { action }));
const saidFor = (personId = elder, who = worker) =>
  aWish(t, community)
    .by(who)
    .saying({ contactPhone: undefined, contactAddress: undefined, personId, why: '上门时听说的' });
const kindsOfStaff = async () => (await tasksOf(community.staff, '?whose=all')).map(({ kind }) => kind);
const wall = async (member: TestMember) =>
  ((await ok(member.get(`${community.base}/wishes`))).body.items as { id: string }[]).map(({ id }) => id);

describe('P14: when somebody has died', () => {
  it('their wishes close in whatever state they are, with a step that says who, and their claims end', async () => {
    const made = {
      submitted: await saidFor().create(),
      open: await saidFor().open().create(),
      claimed: await saidFor().claimed().create(),
      delivered: await saidFor().delivered().create(),
      rejected: await saidFor().rejected().create(),
    };
    await move('recordDeath');
    for (const [state, wish] of Object.entries(made)) {
      const { body } = await ok(wish.seenBy(community.staff));
      expect([state, body.state, body.timeline.at(-1)]).toMatchObject([
        state,
        'closed',
        { step: 'closed', by: '网格员' },
      ]);
    }
    expect(await wall(community.staff)).toEqual([]);
  });

  it('a fulfilled wish stays fulfilled', async () => {
    const helper = await aHelper(t, community);
    const wish = await saidFor().delivered(helper).create();
    await ok(community.staff.post(`${wish.path}/confirm`, {}));
    await move('recordDeath');
    expect(await wish.state()).toBe('fulfilled');
  });

  it('the helper is asked to lay the wish down, learns no more, and staff have the task of telling them', async () => {
    await ok(agree(worker, elder, 'volunteer_contact', 'spoken_before'));
    const wish = await saidFor().claimed().create();
    const helper = volunteerOf(wish);
    await ok(helper.get(`${wish.path}/contact`));
    await move('recordDeath');
    expect((await told(helper)).at(-1)).toBe('claim_laid_down');
    const { body } = await ok(helper.get(`${community.base}/me/inbox`));
    expect(JSON.stringify(body.items[0])).not.toMatch(/去世|离世|死/);
    expect((await ok(wish.seenBy(helper))).body).toMatchObject({ state: 'closed', contactOpen: false });
    expect((await helper.get(`${wish.path}/contact`)).status).toBe(404);
    expect(await kindsOfStaff()).toEqual(['tell_helper']);
    expect((await ok(helper.get(`${community.base}/me/next`))).body.claims).toEqual([]);
  });

  it('49: nobody reminds anybody the next day, and their account and family are told nothing', async () => {
    const author = await aResident(t, community);
    const daughter = await aResident(t, community);
    const personId = await personOf(t, author);
    await ok(nameProxy(t, worker, personId, daughter));
    const wish = await aWish(t, community).by(author).claimed().create();
    const helper = volunteerOf(wish);
    const before = [await told(author), await told(daughter)];
    await move('recordDeath', personId);
    await later(t, { days: 10 });
    expect([await told(author), await told(daughter)]).toEqual(before);
    expect((await told(helper)).filter((kind) => kind.startsWith('claim_'))).toEqual(['claim_laid_down']);
  });

  it('open tasks about them are settled and none is opened any more', async () => {
    const id = await aTask(t, community, { personId: elder });
    const other = await aTask(t, community, { personId: await anElder(community, worker, { door: '1单元101' }) });
    await move('recordDeath');
    expect((await tasksOf(community.staff, '?whose=all')).map((task) => task.id)).toEqual([other]);
    const [row]: { state: string }[] = await t.db.query('SELECT state FROM tasks WHERE id = ?', [id]);
    expect(row?.state).toBe('done');
  });

  it('what they had in hand as a volunteer is a task of staff, and they are reminded of nothing', async () => {
    const helper = await aHelper(t, community);
    await saidFor().claimed(helper).create();
    const before = await told(helper);
    await move('recordDeath', await personOf(t, helper), community.staff);
    expect(await kindsOfStaff()).toEqual(['claim_of_departed']);
    await later(t, { days: 5 });
    expect(await told(helper)).toEqual(before);
  });

  it('taking the death back brings no wish and no task back, and a new wish may be said', async () => {
    const wish = await saidFor().claimed().create();
    await aTask(t, community, { personId: elder });
    await move('recordDeath');
    await move('correctDeath', elder, community.staff);
    expect(await wish.state()).toBe('closed');
    expect(await kindsOfStaff()).toEqual(['tell_helper']);
    expect(verdict(await worker.post(`${community.base}/wishes`, { ...said, personId: elder }))).toBe('201');
  });

  it('the family reads what happened for 90 days, and does nothing; then no more', async () => {
    const [daughter, son] = [lasting(t, await aMember(t, community)), lasting(t, await aMember(t, community))];
    await ok(nameProxy(t, worker, elder, daughter, { scopes: ['wishes', 'visits', 'profile'], until: '2026-12-20' }));
    await ok(nameProxy(t, worker, elder, son, { relation: 'son', scopes: ['contact'] }));
    const wish = await saidFor().fulfilled().create();
    await move('recordDeath');
    const reads = [
      `people/${elder}/wishes`,
      `wishes/${wish.id}`,
      `people/${elder}/visits?which=past`,
      `people/${elder}/pairing`,
      `represented/${elder}/record-acts`,
    ];
    const read = (who: TestMember) =>
      Promise.all(reads.map(async (path) => (await who.get(`${community.base}/${path}`)).status));
    expect(await read(daughter)).toEqual([200, 200, 200, 200, 200]);
    const page = (await ok(daughter.get(`${community.base}/wishes/${wish.id}`))).body;
    expect(page).toMatchObject({ actions: [], mine: false, contactOpen: false });
    expect(page.timeline.map(({ by }: { by: string }) => by)).toContain('网格员 代办');
    const listed = (await ok(daughter.get(`${community.base}/represented`))).body.items;
    expect(listed).toMatchObject([{ personId: elder, linkable: false, readableUntil: expect.any(String) }]);
    expect(verdict(await daughter.post(`${community.base}/wishes`, { ...said, personId: elder }))).toBe(
      '404 NOT_FOUND',
    );
    expect(verdict(await daughter.get(`${community.base}/represented/${elder}/care-profile`))).toBe('404 NOT_FOUND');
    const other = (path: string) => path.startsWith('wishes/'); // a fulfilled wish hangs on the wall for everybody
    expect(await read(son)).toEqual(reads.map((path) => (other(path) ? 200 : 404)));
    await later(t, { days: 89 });
    expect(await read(daughter)).toEqual([200, 200, 200, 200, 200]);
    await later(t, { days: 2 });
    expect(await read(daughter)).toEqual(reads.map((path) => (other(path) ? 200 : 404)));
    expect((await ok(daughter.get(`${community.base}/wishes/${wish.id}`))).body.timeline).toEqual(
      expect.arrayContaining([expect.objectContaining({ by: '一位邻居' })]),
    );
    expect((await ok(daughter.get(`${community.base}/represented`))).body.items).toEqual([]);
  });

  it('a wish that comes to somebody who died by a merge closes too', async () => {
    const twin = await anElder(community, worker, { name: '王桂芳' });
    const wish = await saidFor(twin).claimed().create();
    await move('recordDeath');
    const merge = { otherId: twin, although: true };
    await ok(community.staff.post(`${community.base}/people/${elder}/merge`, merge));
    expect(await wish.state()).toBe('closed');
  });

  it('all of it happens or nothing', async () => {
    const wish = await saidFor().claimed().create();
    await t.db.query('RENAME TABLE wish_steps TO wish_steps_away');
    const answer = await worker.post(`${community.base}/people/${elder}/state`, { action: 'recordDeath' });
    await t.db.query('RENAME TABLE wish_steps_away TO wish_steps');
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(await wish.state()).toBe('claimed');
    expect((await ok(worker.get(`${community.base}/people/${elder}`))).body.state).toBe('present');
  });
});

describe('when somebody has moved out', () => {
  it('open tasks about them are settled, and of each living wish staff have a task until it ends', async () => {
    await aTask(t, community, { personId: elder });
    const wish = await saidFor().claimed().create();
    await move('moveOut');
    expect(await wish.state()).toBe('claimed');
    expect(await kindsOfStaff()).toEqual(['wish_of_moved']);
    await ok(community.staff.post(`${wish.path}/close`, { reason: '搬走了，不用了' }));
    expect(await kindsOfStaff()).toEqual([]);
  });
});

const { contactPhone: _phone, contactAddress: _address, ...PUBLIC } = WORDS;
const said = { ...PUBLIC, why: '上门时听说的' };
