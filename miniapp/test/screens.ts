import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeBrowser, DESK } from './support/browser.js';
import { demoPages, type DemoVisitor } from './support/demo-pages.js';
import { ENTRANCES } from './support/pages.js';
import { freshOpenid } from './support/people.js';
import { signedIn } from './support/signed-in.js';
import { startStack, type Stack } from './support/stack.ts';
import { launchWeapp, type Weapp } from './weapp/runtime/launch.js';

/**
 * `npm run screens -w miniapp -- <folder>`: pictures of every page for people to look at. The built mini-program at 375×812 in
 * both versions, the desk at 1280×800 in the browser build, all on the demo community.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = path.resolve(process.env['INIT_CWD'] ?? '.', process.argv[2] ?? 'screens');
const MODES = [
  { name: 'plain', choice: '先不用' },
  { name: 'elder', choice: '用长辈版' },
];
let taken = 0;

async function take(shoot: (file: string) => Promise<unknown>, ...name: string[]): Promise<void> {
  const file = path.join(folder, `${name.join('-')}.png`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await shoot(file);
  taken += 1;
}

/** One page: what is seen at first, and the rest when it is longer than the screen. */
async function shootPhone(phone: Weapp, withRest: boolean, ...name: string[]): Promise<void> {
  await phone.settled();
  await take((file) => phone.screenshot(file), ...name);
  if (!withRest) return;
  const scroller = phone.browserPage.locator('.webview:not([hidden]) > .scroller');
  const longer = await scroller.evaluate((el) => el.scrollHeight > el.clientHeight + 40);
  if (!longer) return;
  await phone.scrollToEnd();
  await phone.settled();
  await take((file) => phone.screenshot(file), ...name, 'end');
}

async function phoneScreens(stack: Stack, visitors: DemoVisitor[]): Promise<void> {
  const strangers = { who: 'stranger', openid: freshOpenid('stranger'), pages: ENTRANCES };
  for (const mode of MODES) {
    for (const { who, openid, pages } of [strangers, ...visitors]) {
      const phone = await launchWeapp({ ...stack, openid });
      await phone.tap(mode.choice);
      if (who !== 'stranger') {
        await phone.tap('用微信登录');
        await phone.seeNot('用微信登录');
        await phone.settled();
      }
      for (const page of pages as DemoVisitor['pages']) {
        await phone.open(`/${page.route}`, 'reLaunch');
        await phone.settled();
        for (const target of page.taps ?? []) await phone.tap(target);
        await shootPhone(phone, !page.taps, `phone-${mode.name}`, who, page.name);
      }
      for (const problem of await phone.errors()) console.warn(`${who} (${mode.name}): ${problem}`);
      phone.forgive(/./);
      await phone.close();
    }
  }
}

async function deskScreens(stack: Stack, staff: DemoVisitor): Promise<void> {
  const window = await signedIn(stack, staff.openid, { viewport: DESK });
  for (const page of staff.pages) {
    await window.go(`/${page.route}`);
    for (const target of page.taps ?? []) await window.tap(target);
    await window.settled();
    await take((file) => window.screenshot(file), 'desk', page.name);
  }
  window.forgive(/./);
  await window.close();
}

const own = process.env['SILIN_TEST_STACK'];
const running = own ? { ...(JSON.parse(own) as Stack), stop: async () => undefined } : await startStack(root);
try {
  const visitors = await demoPages(running);
  await phoneScreens(running, visitors);
  await deskScreens(running, visitors.find((v) => v.who === 'staff') as DemoVisitor);
  console.log(`${taken} pictures in ${folder}`);
} finally {
  await closeBrowser();
  await running.stop();
}
