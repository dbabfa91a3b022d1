import { wishLimits, WISH_CATEGORIES, WISH_SETTINGS, wishSetting, type WishSettingName } from '@silin/shared';
import { aCommunity, type TestCommunity } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import {
  aHelper,
  aLastingCommunity,
  aResident,
  aWish,
  later,
  ok,
  told,
  type TestWish,
  verdict,
  volunteerOf,
  WORDS,
} from '../support/wish-builders.js';

const DAY_MS = 86_400_000;

let t: TestApp;
let community: TestCommunity;
beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
});
afterAll(() => t?.close());

type Change = { name: WishSettingName; value: number; was: number };
const put = (changes: readonly Change[]) => community.staff.put(`${community.base}/staff/wish-settings`, { changes });
const from = (name: WishSettingName, value: number): Change => ({ name, value, was: wishSetting(name).standard });
const set = (name: WishSettingName, value: number) => ok(put([from(name, value)]));
const sentence = async (name: WishSettingName, value: number): Promise<string> => {
  const path = `${community.base}/staff/wish-settings/effects`;
  return (await ok(community.staff.post(path, { changes: [{ name, value }] }))).body.effects[0].sentence;
};
const values = async (): Promise<Record<string, number>> => {
  const { body } = await ok(community.staff.get(`${community.base}/staff/wish-settings`));
  return Object.fromEntries(body.settings.map(({ name, value }: Change) => [name, value]));
};
const dueIn = async (wish: TestWish): Promise<number> => {
  const { claim } = (await wish.seenBy(volunteerOf(wish))).body;
  return (Date.parse(claim.dueAt) - Date.parse(claim.claimedAt)) / DAY_MS;
};

describe('the limits of a community', () => {
  it('are those of the product until staff change them', async () => {
    const { body } = await ok(community.staff.get(`${community.base}/staff/wish-settings`));
    expect(Object.keys(body.settings[0]).sort()).toEqual([
      'least',
      'most',
      'name',
      'standard',
      'title',
      'unit',
      'value',
    ]);
    expect(body.settings.map(({ name }: Change) => name)).toEqual(WISH_SETTINGS.map(({ name }) => name));
    for (const { value, standard } of body.settings) expect(value).toBe(standard);
  });

  it.each(WISH_SETTINGS.map((setting) => [setting.name, setting] as const))(
    '%s: its least and its most are taken, one beyond is refused',
    async (name, { title, least, most, standard }) => {
      let was = standard;
      for (const value of [least, most]) {
        expect(verdict(await put([{ name, value, was }]))).toBe('200');
        was = value;
      }
      for (const value of [least - 1, most + 1]) {
        const answer = await put([{ name, value, was }]);
        expect(verdict(answer)).toBe(value < 0 ? '400 VALIDATION_FAILED' : '422 WISH_SETTING_OUT_OF_BOUNDS');
        if (value >= 0) expect(answer.body.detail).toBe(`设置“${title}”要在 ${least} 到 ${most} 之间，请改一改。`);
      }
      expect((await values())[name]).toBe(most);
      expect(standard).toBeGreaterThanOrEqual(least);
      expect(standard).toBeLessThanOrEqual(most);
    },
  );

  it('are refused with a fraction, a word, a setting that does not exist, or the same setting twice', async () => {
    for (const change of [
      { ...from('openDays', 20), value: 7.5 },
      { ...from('openDays', 20), value: '20' },
    ]) {
      expect(verdict(await put([change as Change]))).toBe('400 VALIDATION_FAILED');
    }
    expect(verdict(await put([{ name: 'titleMaxChars' as WishSettingName, value: 20, was: 30 }]))).toBe(
      '400 VALIDATION_FAILED',
    );
    expect(verdict(await put([from('openDays', 20), from('openDays', 21)]))).toBe('400 VALIDATION_FAILED');
    expect(verdict(await put([]))).toBe('400 VALIDATION_FAILED');
  });

  it('are changed all or none', async () => {
    expect(verdict(await put([from('openDays', 20), { ...from('extensionDays', 5), was: 6 }]))).toBe(
      '409 WISH_SETTINGS_MOVED_ON',
    );
    expect((await values())['openDays']).toBe(wishLimits.openDays);
  });

  it('changed by two at once go to one of them; the other is told to look again', async () => {
    const verdicts = await Promise.all(
      [10, 11, 12, 13].map(async (value) => verdict(await put([from('leaseDays.repair', value)]))),
    );
    expect(verdicts.sort()).toEqual(['200', ...Array(3).fill('409 WISH_SETTINGS_MOVED_ON')]);
    const { body } = await ok(community.staff.get(`${community.base}/staff/wish-settings/changes`));
    expect(body.items).toHaveLength(1);
  });

  it('say who changed what from what to what, the newest first', async () => {
    await ok(community.staff.put('/me', { nickname: '社区小王' }));
    await set('openDays', 20);
    await later(t, { hours: 1 });
    await set('leaseDays.goods', 12);
    const { body } = await ok(community.staff.get(`${community.base}/staff/wish-settings/changes`));
    expect(body.items).toEqual([
      {
        ...{ name: 'leaseDays.goods', title: '物品', unit: '天', was: 10, value: 12 },
        by: '社区小王',
        at: t.clock.now().toISOString(),
      },
      expect.objectContaining({ name: 'openDays', was: 30, value: 20, by: '社区小王' }),
    ]);
    const [{ n } = { n: 0 }] = (await t.db.query(
      "SELECT COUNT(*) AS n FROM audit_entries WHERE community_id = ? AND action = 'wish_settings.changed'",
      [community.id],
    )) as { n: number }[];
    expect(Number(n)).toBe(2);
  });

  it('of one community are not those of another', async () => {
    const elsewhere = await aCommunity(t);
    await set('openDays', 20);
    const { body } = await ok(elsewhere.staff.get(`${elsewhere.base}/staff/wish-settings`));
    expect(body.settings.find(({ name }: Change) => name === 'openDays').value).toBe(30);
  });
});

describe('what is already running', () => {
  it.each(WISH_CATEGORIES)('a claim of %s keeps its days, the next has the new ones', async (category) => {
    const before = await aWish(t, community).in(category).claimed().create();
    const name = `leaseDays.${category}` as const;
    const standard = wishSetting(name).standard;
    expect(await sentence(name, 20)).toBe('正在认领的 1 个不变，新认领的按 20 天。');
    await set(name, 20);
    const after = await aWish(t, community).in(category).claimed().create();
    expect([await dueIn(before), await dueIn(after)]).toEqual([standard, 20]);
  });

  it('volunteers with more than the new number keep what they have and take nothing more', async () => {
    const helper = await aHelper(t, community);
    for (let n = 0; n < 2; n += 1) await aWish(t, community).claimed(helper).create();
    expect(await sentence('livingClaimsPerVolunteer', 1)).toBe(
      '有 1 位志愿者手上超过 1 件，手上的不变，办完几件才能再认领。',
    );
    expect(await sentence('livingClaimsPerVolunteer', 2)).toBe('现在没有志愿者超过 2 件，马上按新的算。');
    await set('livingClaimsPerVolunteer', 1);
    const third = await aWish(t, community).open().create();
    expect(verdict(await helper.post(`${third.path}/claim`))).toBe('409 CLAIM_LIMIT_REACHED');
    const { body } = await ok(helper.get(`${community.base}/me/claims?living=true`));
    expect(body.items).toHaveLength(2);
  });

  it('residents with more wishes than the new number keep them and say no more', async () => {
    const author = await aResident(t, community);
    for (let n = 0; n < 2; n += 1) await aWish(t, community).by(author).create();
    expect(await sentence('livingWishesPerAuthor', 1)).toContain('有 1 位居民');
    await set('livingWishesPerAuthor', 1);
    expect(verdict(await author.post(`${community.base}/wishes`, WORDS))).toBe('409 WISH_LIMIT_REACHED');
  });

  it('wishes on the wall keep their last day, those hung afterwards have the new one', async () => {
    const before = await aWish(t, community).open().create();
    expect(await sentence('openDays', 7)).toBe('墙上的 1 个到期日不变，新贴上的、再贴一次的按 7 天。');
    await set('openDays', 7);
    const after = await aWish(t, community).open().create();
    const days = async (wish: TestWish) =>
      (Date.parse((await wish.seenBy(community.staff)).body.openUntil) - t.clock.now().getTime()) / DAY_MS;
    expect([await days(before), await days(after)]).toEqual([30, 7]);
  });

  it('claims follow the new number of extensions and the new length of one', async () => {
    const wish = await aWish(t, community).claimed().create();
    const helper = volunteerOf(wish);
    await set('extensionDays', 3);
    await ok(helper.post(`${wish.path}/extend`));
    expect(await dueIn(wish)).toBe(10);
    expect(verdict(await helper.post(`${wish.path}/extend`))).toBe('409 CLAIM_ALREADY_EXTENDED');
    expect(await sentence('extensionsPerClaim', 2)).toBe('正在认领的 1 个也按 2 次算，已经延过的算在内。');
    await set('extensionsPerClaim', 2);
    await ok(helper.post(`${wish.path}/extend`));
    expect(await dueIn(wish)).toBe(13);
  });

  it('a claim is reminded once, at the new hour, when the reminder moved closer to the end', async () => {
    const wish = await aWish(t, community).claimed().create();
    const helper = volunteerOf(wish);
    await later(t, { days: 4 });
    await set('lastReminderHours', 6);
    await later(t, { days: 2, hours: 1 });
    expect((await told(helper)).filter((kind) => kind === 'claim_ending_soon')).toEqual([]);
    await later(t, { hours: 18 });
    await later(t, { hours: 1 });
    expect((await told(helper)).filter((kind) => kind === 'claim_ending_soon')).toEqual(['claim_ending_soon']);
  });

  it('a limit of the day holds at once', async () => {
    const author = await aResident(t, community);
    await aWish(t, community).by(author).create();
    await set('submissionsPerDay', 1);
    expect(verdict(await author.post(`${community.base}/wishes`, WORDS))).toBe('429 WISH_DAILY_LIMIT_REACHED');
  });

  it('changes nothing by being asked about', async () => {
    await sentence('openDays', 7);
    expect((await values())['openDays']).toBe(30);
    const path = `${community.base}/staff/wish-settings/effects`;
    expect(verdict(await community.staff.post(path, { changes: [{ name: 'openDays', value: 6 }] }))).toBe(
      '422 WISH_SETTING_OUT_OF_BOUNDS',
    );
  });
});
