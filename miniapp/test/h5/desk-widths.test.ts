import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DESK } from '../support/browser.js';
import type { H5 } from '../support/h5.js';
import { everyPage, type Visitor } from '../support/pages.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

const VIEWS = [
  ...['review', 'delivered', 'ending', 'unclaimed', 'volunteers', 'people', 'claimed', 'expired', 'all'],
  ...['wish-figures', 'pairings', 'pairing-plan', 'events', 'files'],
];
/** Eight characters of a wish can be read in its row. */
const TITLE_PX = 120;

let staff: Visitor;
const open: H5[] = [];
beforeAll(async () => {
  staff = (await everyPage(stack())).find((v) => v.who === 'staff') as Visitor;
});
afterAll(async () => {
  for (const window of open) await window.close();
});

it.each([900, 1024, 1099, 1100, 1280, 1920])('every page of the desk holds in a window of %i px', async (width) => {
  const window = await signedIn(stack(), staff.openid, { viewport: { ...DESK, width } });
  open.push(window);
  const found: Record<string, string[]> = {};
  for (const view of VIEWS) {
    await window.go(`/staff/pages/desk/index?view=${view}`);
    const here = await window.page.evaluate(
      ({ root, least, width }) => {
        const top = document.querySelector(root);
        if (!top) return ['nothing there'];
        const troubles: string[] = [];
        if (document.documentElement.scrollWidth > width)
          troubles.push(`as wide as ${document.documentElement.scrollWidth}`);
        for (const row of top.querySelectorAll('.table__row')) {
          const cells = [...row.querySelectorAll('.table__cell')].filter((c) => c.checkVisibility());
          const title = cells[0]?.getBoundingClientRect().width ?? 0;
          if (title < least) troubles.push(`title of ${Math.round(title)} px`);
          const side = top.querySelector('.desk__side')?.getBoundingClientRect();
          const last = cells.at(-1)?.getBoundingClientRect();
          if (side && last && last.right > side.left) troubles.push('a cell below the side');
          if (row.scrollWidth > row.clientWidth + 1) troubles.push('a row wider than its table');
        }
        return [...new Set(troubles)];
      },
      { root: window.shown(), least: TITLE_PX, width },
    );
    if (here.length) found[view] = here;
  }
  expect(found).toEqual({});
});
