import sharp from 'sharp';
import { PersonDirectory } from '../../src/modules/communities/index.js';
import { PersonLock } from '../../src/modules/identity/index.js';
import { anElder, nameProxy, personOf } from '../support/consents.js';
import { aKey, type Answer, call } from '../support/http.js';
import {
  aCommunity,
  aMember,
  aVolunteer,
  signIn,
  type TestCommunity,
  type TestMember,
} from '../support/identity-builders.js';
import { aTask, dayIn } from '../support/task-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { tracesOf } from '../support/traces.js';
import { aWish, ok, WORDS } from '../support/wish-builders.js';

const TEMPLATE = 'tmpl-claimed';
const ROUNDS = 10;

let t: TestApp;
let community: TestCommunity;
let elsewhere: TestCommunity;
let photo: Buffer;

beforeAll(async () => {
  t = await startTestApp({ WECHAT_TEMPLATES: `wish_claimed=${TEMPLATE}` });
  community = await aCommunity(t);
  elsewhere = await aCommunity(t);
  photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => t?.close());

type Write = () => Promise<unknown>;

async function upload(member: TestMember): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg');
  const headers = { authorization: `Bearer ${member.accessToken}`, 'idempotency-key': aKey() };
  const answer = await fetch(`${t.url}/api/v1${member.base}/media`, { method: 'POST', headers, body: form });
  return { status: answer.status, body: await answer.json(), headers: answer.headers };
}

const apply = (member: TestMember): Promise<Answer> =>
  member.post(`${member.base}/volunteers`, {
    ...{ isPartyMember: true, partyBranch: '第一支部', workUnit: '粮店', introduction: '会修灯' },
    ...{ realName: '王小明', phone: '13800000007' },
  });

/** Somebody at a browser shows a code, and the member has scanned it. */
async function scanned(member: TestMember): Promise<Write> {
  const { body } = await ok(call(t.url, 'POST', '/auth/desk'));
  const { scene } = t.standIn.control.calls('getUnlimitedQRCode').at(-1)?.body as { scene: string };
  await ok(member.post('/auth/desk/scan', { scene }));
  return async () => {
    await member.post('/auth/desk/confirm', { scene });
    return call(t.url, 'POST', `/auth/desk/${body.id}/poll`, { browserSecret: body.browserSecret });
  };
}

/** Everything a person writes, or somebody writes about them: what is made ready first, then the write. */
const WRITES: Record<string, (member: TestMember) => Promise<Write> | Write> = {
  'a nickname': (m) => () => m.put('/me', { nickname: '爱笑的老王' }),
  'an avatar': async (m) => {
    const { body } = await upload(m);
    return () => m.put('/me', { avatarMediaId: body.id });
  },
  'a phone from WeChat': (m) => {
    const code = t.standIn.control.phoneCode(m.openid, '13800000005');
    return () => m.post('/me/phone', { code });
  },
  'a profile': (m) => () =>
    m.put(`${m.base}/me`, {
      ...{ realName: '王小明', phone: '13800000006', address: '2号楼3单元201' },
      buildingId: community.grids[0]?.buildings[0]?.id,
    }),
  'joining another community': (m) => () =>
    m.post('/communities/join', { code: elsewhere.code, buildingId: elsewhere.grids[0]?.buildings[0]?.id }),
  'an application as volunteer': (m) => () => apply(m),
  'what staff decide on an application': async (m) => {
    const { body } = await ok(apply(m));
    const path = `${community.base}/staff/volunteers/${body.id}/decline`;
    return () => community.staff.post(path, { reason: '王小明资料不全' });
  },
  'a role': (m) => () => community.staff.put(`${community.base}/staff/members/${m.memberId}/roles/organiser`, {}),
  'a wish': (m) => () => m.post(`${m.base}/wishes`, WORDS),
  'a wish said again': async (m) => {
    const wish = await aWish(t, community).by(m).rejected().create();
    return () => m.post(`${wish.path}/resubmit`, WORDS);
  },
  'a wish one says for somebody': async (m) => {
    const elder = await anElder(community);
    await ok(nameProxy(t, community.staff, elder, m));
    return () => m.post(`${m.base}/wishes`, { ...WORDS, personId: elder, why: '王小明替妈妈说' });
  },
  'a wish somebody says for one': async (m) => {
    const personId = await personOf(t, m);
    return () => community.staff.post(`${m.base}/wishes`, { ...WORDS, personId, why: '王小明打电话来说的' });
  },
  'what staff say of a wish': async (m) => {
    const wish = await aWish(t, community).by(m).create();
    return () => community.staff.post(`${wish.path}/reject`, { reason: '王小明请写具体' });
  },
  'other words for a wish': async (m) => {
    const wish = await aWish(t, community).by(m).create();
    return () => community.staff.put(`${wish.path}/public-text`, { title: '别的题目', publicText: WORDS.publicText });
  },
  'a claim': async (m) => {
    const wish = await aWish(t, community).open().create();
    return () => m.post(`${wish.path}/claim`);
  },
  'a claim given back': async (m) => {
    const wish = await aWish(t, community).claimed(m).create();
    return () => m.post(`${wish.path}/release`, { reason: '王小明临时有事' });
  },
  thanks: async (m) => {
    const wish = await aWish(t, community).by(m).delivered().create();
    return () => m.post(`${wish.path}/confirm`, { thanks: '谢谢您，我是王小明' });
  },
  'a picture': (m) => () => upload(m),
  consent: (m) => () => m.post('/me/subscription-credits', { results: { [TEMPLATE]: 'accept' } }),
  'consent by the platform': (m) => () =>
    t.standIn.control.push({
      ...{ FromUserName: m.openid, Event: 'subscribe_msg_popup_event' },
      List: { TemplateId: TEMPLATE, SubscribeStatusString: 'accept', PopupScene: '0' },
    }),
  'a session at the desk': scanned,
  'another sign-in': (m) => () => signIn(t, m.openid),
  'a task given to them': (m) => async () => {
    await aTask(t, community, { ownerMemberId: m.memberId });
  },
  'a task about them': async (m) => {
    const { personId } = await t.app.get(PersonDirectory).ofMember(m.memberId);
    return async () => {
      await aTask(t, community, { personId, why: '王小明想学用手机' });
    };
  },
  'a task done with a note': async (m) => {
    const id = await aTask(t, community, { ownerMemberId: m.memberId });
    return () => m.post(`${m.base}/tasks/${id}/done`, { note: '王小明去过了' });
  },
  'days away': (m) => () =>
    m.post(`${m.base}/stand-ins`, { memberId: null, fromOn: dayIn(t, 0), untilOn: dayIn(t, 3) }),
  'a stand-in by staff': (m) => () =>
    community.staff.post(`${m.base}/stand-ins`, {
      ...{ forMemberId: community.staff.memberId, memberId: m.memberId },
      ...{ fromOn: dayIn(t, standInDay), untilOn: dayIn(t, standInDay++) },
    }),
};
let standInDay = 0;

/** Writes that only a volunteer makes. */
const VOLUNTEERS = new Set(['a claim', 'a claim given back']);
/** Writes that need a grid worker. */
const WORKERS = new Set(['days away', 'a stand-in by staff']);

const somebodyFor = (name: string): Promise<TestMember> =>
  VOLUNTEERS.has(name)
    ? aVolunteer(t, community, { building: 0 })
    : aMember(t, community, { building: 0, roles: WORKERS.has(name) ? ['grid_worker'] : [] });

/** A write and the deletion of the account at the same moment, in either order. What is left of the person, if they are gone. */
async function race(name: string, round: number): Promise<string[]> {
  const member = await somebodyFor(name);
  const write = await WRITES[name]!(member);
  const erase = () => member.delete('/me');
  let deletion: Answer;
  if (round % 2) [, deletion] = await Promise.all([write(), erase()]);
  else [deletion] = await Promise.all([erase(), write()]);
  await t.drain();
  return deletion.status === 204 ? tracesOf(t, member) : [];
}

async function rounds(name: string, count: number): Promise<string[]> {
  const found: string[] = [];
  for (let round = 0; round < count; round += 1) found.push(...(await race(name, round)));
  return found;
}

it('knows writes that are done when nobody leaves', async () => {
  const failed: string[] = [];
  for (const [name, prepare] of Object.entries(WRITES)) {
    const member = await somebodyFor(name);
    const answer = (await (await prepare(member))()) as Answer | undefined;
    if (answer && answer.status >= 300) failed.push(`${name}: ${answer.status}`);
  }
  expect(failed).toEqual([]);
});

it.each(Object.keys(WRITES))(
  'leaves nothing of somebody who deletes the account while it is written: %s',
  async (name) => {
    expect(await rounds(name, ROUNDS)).toEqual([]);
  },
);

it('would leave names, phones, addresses and memberships without the lock', async () => {
  const lock = t.app.get(PersonLock);
  const hold = lock.holdAll.bind(lock);
  lock.holdAll = async (_tx, userIds) => new Set(userIds);
  const found = new Set<string>();
  for (const name of ['a nickname', 'a profile', 'joining another community', 'a wish', 'a picture']) {
    for (const trace of await rounds(name, ROUNDS)) found.add(trace);
  }
  lock.holdAll = hold;
  expect([...found]).toEqual(expect.arrayContaining(['a real name, an address or a building', 'a living membership']));
});
