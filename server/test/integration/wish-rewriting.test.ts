import { nameProxy, personOf } from '../support/consents.js';
import { type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import {
  aHelper,
  aLastingCommunity,
  aResident,
  aWish,
  later,
  ok,
  told,
  verdict,
  WORDS,
} from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let author: TestMember;
beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
});
beforeEach(async () => {
  author = await aResident(t, community);
});
afterAll(() => t?.close());

const NEW = { ...WORDS, title: '客厅的灯也不亮了', publicText: '厨房和客厅的灯都不亮，够不着，晚饭后在家。' };
const queued = async (wishId: string) => {
  const { body } = await ok(community.staff.get(`${community.base}/staff/wishes?queue=review&limit=50`));
  return body.items.find(({ id }: { id: string }) => id === wishId);
};

describe('a wish that staff have not decided about', () => {
  it('takes other words of its author, keeps its place in the queue, and says so in its story', async () => {
    const wish = await aWish(t, community).by(author).create();
    const before = await queued(wish.id);
    await later(t, { hours: 2 });
    await ok(author.put(`${wish.path}/form`, NEW));

    const page = (await wish.seenBy(author)).body;
    expect(page).toMatchObject({ state: 'submitted', title: NEW.title, publicText: NEW.publicText });
    expect(page.timeline.map(({ step }: { step: string }) => step)).toEqual(['submitted', 'rewritten']);
    const after = await queued(wish.id);
    expect(after.waitingSince).toBe(before.waitingSince);
    expect(after.saidAt).not.toBe(before.saidAt);
  });

  it('is not let through by staff who have the old words before them', async () => {
    const wish = await aWish(t, community).by(author).create();
    const { saidAt } = await queued(wish.id);
    await later(t, { minutes: 1 });
    await ok(author.put(`${wish.path}/form`, NEW));
    expect(verdict(await community.staff.post(`${wish.path}/approve`, { saidAt }))).toBe('409 WISH_REWRITTEN');
    expect(await wish.state()).toBe('submitted');

    const { saidAt: read } = await queued(wish.id);
    expect(verdict(await community.staff.post(`${wish.path}/approve`, { saidAt: read }))).toBe('200');
    expect(await wish.state()).toBe('open');
  });

  it('is examined again: personal data and money are refused as when it was said', async () => {
    const wish = await aWish(t, community).by(author).create();
    const put = (words: object) => author.put(`${wish.path}/form`, { ...NEW, ...words });
    expect(verdict(await put({ publicText: '请打 13912345678 找我，晚上都在家。' }))).toBe('422 WISH_TEXT_PERSONAL');
    expect((await wish.seenBy(author)).body.title).toBe(WORDS.title);
  });

  it('does not count as another wish of the day, and does not tell staff again', async () => {
    const wish = await aWish(t, community).by(author).create();
    const heard = (await told(community.staff)).length;
    for (let n = 0; n < 6; n += 1) await ok(author.put(`${wish.path}/form`, { ...NEW, title: `客厅的灯第${n}次不亮` }));
    expect((await told(community.staff)).length).toBe(heard);
    expect(verdict(await author.post(`${community.base}/wishes`, WORDS))).toBe('201');
  });

  it('is nobody else’s to change', async () => {
    const wish = await aWish(t, community).by(author).create();
    for (const other of [await aResident(t, community), await aHelper(t, community), community.staff]) {
      expect(verdict(await other.put(`${wish.path}/form`, NEW))).toMatch(/^40[49]|^422/);
    }
    expect((await wish.seenBy(author)).body.title).toBe(WORDS.title);
  });

  it('takes the words of a proxy, and the author hears of it', async () => {
    const daughter = await aResident(t, community);
    await ok(nameProxy(t, community.staff, await personOf(t, author), daughter));
    const wish = await aWish(t, community).by(author).create();
    await ok(daughter.put(`${wish.path}/form`, { ...NEW, contactPhone: undefined }));
    await t.drain();
    expect((await wish.seenBy(author)).body.spokenFor).toMatchObject({ as: 'proxy' });
    expect(await told(author)).toContain('wish_acted_for');
  });
});

it('a wish that hangs takes no other words of its author any more', async () => {
  const wish = await aWish(t, community).by(author).open().create();
  expect(verdict(await author.put(`${wish.path}/form`, NEW))).toBe('409 WISH_MOVED_ON');
});

it('of the author and staff at once, staff let through what they read or nothing', async () => {
  for (let round = 0; round < 5; round += 1) {
    const one = await aResident(t, community);
    const wish = await aWish(t, community).by(one).create();
    const { saidAt } = await queued(wish.id);
    await later(t, { minutes: 1 });
    const [rewritten, approved] = await Promise.all([
      one.put(`${wish.path}/form`, NEW),
      community.staff.post(`${wish.path}/approve`, { saidAt }),
    ]);
    const { state, title } = (await wish.seenBy(one)).body;
    if (approved.status === 200)
      expect([state, title, verdict(rewritten)]).toEqual(['open', WORDS.title, '409 WISH_MOVED_ON']);
    else expect([state, title, verdict(approved)]).toEqual(['submitted', NEW.title, '409 WISH_REWRITTEN']);
  }
});

describe('which phone and address are given', () => {
  it('is shown masked to the author while somebody may help, and to nobody else', async () => {
    const wish = await aWish(t, community).by(author).open().create();
    expect((await wish.seenBy(author)).body.given).toEqual({ phone: '139****0002', address: '2号楼*******' });
    for (const other of [await aHelper(t, community), community.staff]) {
      expect((await wish.seenBy(other)).body).not.toHaveProperty('given');
    }
  });

  it('is what the profile says where the wish says nothing', async () => {
    await ok(author.put(`${community.base}/me`, { address: '2单元302室' }));
    const wish = await aWish(t, community)
      .by(author)
      .saying({ contactPhone: undefined, contactAddress: undefined })
      .create();
    expect((await wish.seenBy(author)).body.given).toEqual({ phone: null, address: '2单元****' });
  });
});
