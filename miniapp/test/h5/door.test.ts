import { afterEach, it } from '@jest/globals';
import { PHONE } from '../support/browser.js';
import type { H5 } from '../support/h5.js';
import { eventSoon, factsOf, signedUp } from '../support/door.js';
import { staff } from '../support/journey.js';
import { poll } from '../support/poll.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

const windows: H5[] = [];
afterEach(async () => {
  const ends = await Promise.allSettled(windows.splice(0).map((window) => window.close()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
});

it.each([
  ['plain', false],
  ['large', true],
])(
  'in a browser, where there is no camera, a code is typed, a building is searched, and an act is taken back with a reason, and nobody is kept out for an answer: %s',
  async (_, elder) => {
    const desk = await staff(stack());
    const event = await eventSoon(desk);
    const { sessionId, title } = event;
    const { code } = await signedUp(event, 1);
    const window = await signedIn(stack(), desk.openid, { viewport: PHONE, elder });
    windows.push(window);
    await window.go(`/organiser/pages/door/index?id=${sessionId}`);
    await window.see(title);
    await window.fill('#door-search', code);
    await window.tap('2 人到了', { in: '.sheet' });
    await poll('both marked', async () => ((await factsOf(desk, sessionId)).present === 2 ? true : undefined));
    await window.tap('撤销');
    await window.tap('认错人了', { in: '.sheet' });
    await window.tap('撤销签到', { in: '.sheet' });
    await window.see('撤销了');
    await poll('taken back', async () => ((await factsOf(desk, sessionId)).present === 0 ? true : undefined));
    await window.tap('#door-walk-in');
    await window.tap('记 1 人', { in: '.sheet' });
    await window.see('这一题要回答');
    await window.tap('没法问，先放行', { in: '.sheet' });
    await poll('let in unasked', async () => ((await factsOf(desk, sessionId)).walkIns === 1 ? true : undefined));
    await window.tap('自助签到码');
    await window.see('每 30 秒换一次');
  },
);
