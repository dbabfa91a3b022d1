import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESK, PHONE } from '../support/browser.js';
import { H5 } from '../support/h5.js';
import { ELDER, EVERYBODY, troubles } from '../support/measure.js';
import { everyPage, type Visitor } from '../support/pages.js';
import { stack } from '../support/stack.js';
import { signedIn } from '../support/signed-in.js';

/** The browser build is what staff and organisers use at a desk, and anybody may use on a phone. */
describe.each([
  ['on a phone', PHONE, false, EVERYBODY],
  ['on a phone in the large version', PHONE, true, ELDER],
  ['at a desk', DESK, false, { ...EVERYBODY, tapPx: 24 }],
] as const)('the browser build %s', (_, viewport, elder, measures) => {
  let visitors: Visitor[];
  const open: H5[] = [];
  beforeAll(async () => {
    visitors = await everyPage(stack());
  });
  afterAll(async () => {
    for (const window of open) await window.close();
  });

  it.each(['resident', 'volunteer', 'grid-worker', 'staff'])(
    'has nothing too small, too pale or too wide for a %s',
    async (who) => {
      const visitor = visitors.find((v) => v.who === who) as Visitor;
      const window = await signedIn(stack(), visitor.openid, { viewport, elder });
      open.push(window);
      const found: Record<string, string[]> = {};
      for (const { name, route } of visitor.pages) {
        await window.go(`/${route}`);
        const here = await troubles(window.page, window.shown(), measures);
        if (here.length) found[name] = here;
      }
      expect(found).toEqual({});
    },
  );
});
