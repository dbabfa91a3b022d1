import { wishLimits } from '@silin/shared';
import { aCommunity, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aResident, aWish, ok, verdict, volunteerOf } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let author: TestMember;

beforeAll(async () => {
  t = await startTestApp();
  t.standIn.control.textIs('说不准', 'review');
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  author = await aResident(t, community);
});
afterAll(() => t?.close());

const wallOf = async (member: TestMember, { base }: TestCommunity = community) =>
  (await ok(member.get(`${base}/wishes/thanks`))).body.items as { wishId: string; words: string; removable: boolean }[];
const thanked = async (words: string, by = author) => {
  const wish = await aWish(t, community).by(by).delivered().create();
  await ok(by.post(`${wish.path}/confirm`, { thanks: words }));
  return wish;
};
const hang = (member: TestMember, { path }: { path: string }, onWall: boolean) =>
  member.put(`${path}/thanks`, { onWall });

it('thanks hang on the wall when their author puts them there, without any name; their author or staff take them down', async () => {
  const wish = await thanked('水龙头不漏了，睡得踏实');
  const [helper, neighbour] = [volunteerOf(wish), await aResident(t, community)];
  expect(await wallOf(neighbour)).toEqual([]);

  for (const other of [helper, neighbour, community.staff])
    expect(verdict(await hang(other, wish, true))).toBe('404 NOT_FOUND');
  expect((await ok(hang(author, wish, true))).body).toEqual({ wishId: wish.id, onWall: true });

  const { title, category } = (await ok(wish.seenBy(neighbour))).body;
  const shown = { wishId: wish.id, title, category, words: '水龙头不漏了，睡得踏实' };
  for (const [reader, removable] of [
    [neighbour, false],
    [helper, false],
    [author, true],
    [community.staff, true],
  ] as const)
    expect(await wallOf(reader)).toEqual([{ ...shown, removable }]);
  expect((await ok(wish.seenBy(author))).body.thanksOnWall).toBe(true);

  for (const other of [helper, neighbour]) expect(verdict(await hang(other, wish, false))).toBe('404 NOT_FOUND');
  await ok(hang(community.staff, wish, false));
  expect(await wallOf(neighbour)).toEqual([]);
  await ok(hang(author, wish, true));
  await ok(hang(author, wish, false));
  expect(await wallOf(neighbour)).toEqual([]);
  expect((await ok(wish.seenBy(helper))).body).toMatchObject({ thanks: shown.words });
});

it.each([
  ['a phone', '谢谢，有事打13812345678', '422 THANKS_PERSONAL'],
  ['what WeChat is not sure of', '说不准该怎么谢', '422 THANKS_NOT_EXAMINED'],
])('refuses words with %s, which stay between the two', async (_what, words, code) => {
  const wish = await thanked(words);
  expect(verdict(await hang(author, wish, true))).toBe(code);
  expect(await wallOf(author)).toEqual([]);
  expect((await ok(wish.seenBy(volunteerOf(wish)))).body).toMatchObject({ thanks: words });
});

it('an order that says nothing: the same all day, another one tomorrow, whoever was first', async () => {
  for (let n = 0; n < 8; n += 1) {
    const neighbour = await aResident(t, community);
    await ok(hang(neighbour, await thanked(`谢谢第${n}位`, neighbour), true));
  }
  const order = async () => (await wallOf(author)).map(({ wishId }) => wishId);
  const today = await order();
  expect(today).toHaveLength(8);
  expect(await order()).toEqual(today);
  t.clock.advance({ days: 1 });
  const tomorrow = await order();
  expect(tomorrow).not.toEqual(today);
  expect([...tomorrow].sort()).toEqual([...today].sort());
});

it('goes with a confirmation that is taken back, with the months, and stays in its community', async () => {
  const wish = await thanked('谢谢您');
  await ok(hang(author, wish, true));
  const other = await aCommunity(t);
  expect(await wallOf(other.staff, other)).toEqual([]);
  expect(verdict(await other.staff.get(`${community.base}/wishes/thanks`))).toBe('404 NOT_FOUND');
  t.clock.advance({ days: wishLimits.thanksWallDays + 1 });
  expect(await wallOf(author)).toEqual([]);
});
