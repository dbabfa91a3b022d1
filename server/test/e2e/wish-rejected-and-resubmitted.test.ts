import type { TestCommunity } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import {
  aHelper,
  aLastingCommunity,
  aWish,
  ok,
  type TestWish,
  told,
  verdict,
  WORDS,
} from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let wish: TestWish;

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  wish = await aWish(t, community).rejected('请写明灯的位置').create();
});
afterAll(() => t?.close());

describe('a wish that staff sent back', () => {
  it('tells the author why and offers to say it again', async () => {
    expect((await wish.seenBy(wish.author)).body).toMatchObject({
      rejectReason: '请写明灯的位置',
      actions: ['resubmit'],
    });
    const { body } = await ok(wish.author.get(`${community.base}/me/wishes`));
    expect(body.items[0]).toMatchObject({ state: 'rejected', rejectReason: '请写明灯的位置', actions: ['resubmit'] });
    expect(await told(wish.author)).toEqual(['wish_rejected']);
  });

  it('is nobody else’s business', async () => {
    const neighbour = await aHelper(t, community);
    expect(verdict(await neighbour.get(wish.path))).toBe('404 NOT_FOUND');
    expect((await ok(neighbour.get(`${community.base}/wishes`))).body.items).toEqual([]);
  });

  it('waits for staff again with the new words', async () => {
    const words = { ...WORDS, title: '厨房顶上的灯不亮了', privateDetail: '' };
    await ok(wish.author.post(`${wish.path}/resubmit`, words));
    const { items } = (await ok(community.staff.get(`${community.base}/staff/wishes`))).body;
    expect(items).toEqual([expect.objectContaining({ id: wish.id, state: 'submitted', title: '厨房顶上的灯不亮了' })]);
    expect((await ok(wish.author.get(`${wish.path}/contact`))).body.privateDetail).toBeNull();
  });

  it('shows the author what staff changed when they mend the words before approving', async () => {
    await ok(
      community.staff.put(`${wish.path}/public-text`, {
        title: '厨房灯坏了',
        publicText: '厨房的灯不亮，想请人看看。',
      }),
    );
    await ok(community.staff.post(`${wish.path}/approve`, {}));
    const page = (await wish.seenBy(wish.author)).body;
    expect(page).toMatchObject({
      title: '厨房灯坏了',
      textEditedByStaff: true,
      textBeforeEdit: { title: '厨房顶上的灯不亮了', publicText: WORDS.publicText },
    });
    expect(page.timeline.map((row: { step: string }) => row.step)).toEqual([
      'submitted',
      'rejected',
      'resubmitted',
      'text_edited',
      'approved',
    ]);
    expect(await told(wish.author)).toEqual(['wish_rejected', 'wish_text_edited', 'wish_approved']);
  });
});
