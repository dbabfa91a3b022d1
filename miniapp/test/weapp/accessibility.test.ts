import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ELDER, EVERYBODY, troubles } from '../support/measure.js';
import { ENTRANCES, everyPage, type PageVisit, type Visitor } from '../support/pages.js';
import { freshOpenid } from '../support/people.js';
import { stack } from '../support/stack.js';
import { BUILT_WEAPP, packed } from './runtime/built.js';
import { closeAll, launchWeapp, type Weapp } from './runtime/launch.js';

const SHOWN = '.webview:not([hidden]) page';

/** Walks every declared page of the built mini-program in both versions and measures what a person would run into. */
describe.each([
  ['plain version', '先不用', EVERYBODY, 1],
  ['plain version in the largest letters of WeChat', '先不用', EVERYBODY, 1.45],
  ['large version', '用长辈版', ELDER, 1],
  // Body 24 px × 1.25 = the 30 pt the rule asks for.
  ['large version in larger letters', '用长辈版', ELDER, 1.25],
] as const)('the %s', (_, choice, measures, fontScale) => {
  let visitors: Visitor[];
  const phones = new Map<string, Weapp>();
  beforeAll(async () => {
    visitors = await everyPage(stack());
    for (const { who, openid } of [...visitors, { who: 'stranger', openid: freshOpenid('stranger') }]) {
      const phone = await launchWeapp({ ...stack(), openid, fontScale });
      await phone.tap(choice);
      if (who !== 'stranger') {
        await phone.tap('用微信登录');
        await phone.seeNot('用微信登录');
        await phone.settled();
      }
      phones.set(who, phone);
    }
  });
  afterAll(() => closeAll([...phones.values()]));

  const walk = async (who: string, pages: PageVisit[]): Promise<Record<string, string[]>> => {
    const phone = phones.get(who) as Weapp;
    const found: Record<string, string[]> = {};
    for (const { name, route } of pages.filter((page) => !page.browserOnly)) {
      await phone.open(`/${route}`, 'reLaunch');
      await phone.atPage(route.split('?')[0] as string);
      await phone.settled();
      const here = await troubles(phone.browserPage, SHOWN, measures);
      const nodes = await phone.nodes();
      if (measures === ELDER && !(await phone.browserPage.locator(`${SHOWN} .elder`).count()))
        here.push('not in the large version');
      if (nodes >= 1000) here.push(`${nodes} nodes; the platform wants fewer than 1000`);
      if (here.length) found[name] = here;
    }
    return found;
  };

  it.each(['resident', 'volunteer', 'grid-worker', 'staff'])(
    'has nothing too small, too pale or too wide for a %s',
    async (who) => {
      expect(await walk(who, visitors.find((v) => v.who === who)?.pages ?? [])).toEqual({});
    },
  );

  it('has nothing too small, too pale or too wide at the entrance', async () => {
    expect(await walk('stranger', ENTRANCES)).toEqual({});
  });

  it('was walked completely', () => {
    const seen = new Set([...visitors.flatMap((v) => v.pages), ...ENTRANCES].map((p) => p.route.split('?')[0]));
    expect(packed(BUILT_WEAPP).bundle.pages.filter((page) => !seen.has(page))).toEqual([]);
  });
});
