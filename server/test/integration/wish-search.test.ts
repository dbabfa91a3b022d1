import { gramsOf } from '../../src/platform/database/grams.js';
import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aResident, aWish, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let reader: TestMember;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  reader = await aResident(t, community);
});
afterAll(() => t?.close());

const hang = (title: string, publicText: string) => aWish(t, community).saying({ title, publicText }).open().create();
const found = async (word: string): Promise<string[]> => {
  const { body } = await ok(reader.get(`${community.base}/wishes?q=${encodeURIComponent(word)}`));
  return (body.items as { title: string }[]).map(({ title }) => title);
};

describe('a word on the wall', () => {
  it('is found in title and text, at the beginning, inside and at the end', async () => {
    await hang('厨房的灯不亮了', '够不着，晚饭前后在家');
    for (const word of ['厨', '厨房', '灯', '不亮了', '了', '够不着', '在家', '家', '厨房的灯不亮了']) {
      expect([word, await found(word)]).toEqual([word, ['厨房的灯不亮了']]);
    }
    for (const word of ['亮不', '了够', '厨灯', '琴', '钢琴', '%', '_', '|'])
      expect([word, await found(word)]).toEqual([word, []]);
  });

  it('is found whatever its width and case, and whatever it looks like to LIKE', async () => {
    await hang('想学ＷｉＦｉ怎么连', '打九折的50%_套餐|也行');
    for (const word of ['wifi', 'WiFi', '50%_', '%', '_套', '|也'])
      expect([word, (await found(word)).length]).toEqual([word, 1]);
  });

  it('is the new word after staff changed the text, and the old one no more', async () => {
    const wish = await hang('想要一副老花镜', '三百度左右的就可以');
    await ok(
      community.staff.put(`${wish.path}/public-text`, { title: '想要一个放大镜', publicText: '三百度左右的就可以' }),
    );
    expect([await found('老花'), await found('放大镜'), await found('三百度')]).toEqual([
      [],
      ['想要一个放大镜'],
      ['想要一个放大镜'],
    ]);
    const rows: { gram: string }[] = await t.db.query('SELECT gram FROM wish_grams WHERE wish_id = ?', [wish.id]);
    expect(rows.map(({ gram }) => gram).sort()).toEqual(gramsOf('想要一个放大镜', '三百度左右的就可以').sort());
  });

  it('stays inside its community and its filters', async () => {
    const elsewhere = await aLastingCommunity(t);
    await aWish(t, elsewhere).saying({ title: '厨房的灯不亮了' }).open().create();
    expect(await found('厨房')).toEqual([]);
    await hang('厨房的水管漏了', '水槽下面一直滴水');
    const { body } = await ok(reader.get(`${community.base}/wishes?state=fulfilled&q=${encodeURIComponent('水管')}`));
    expect(body.items).toEqual([]);
  });
});
