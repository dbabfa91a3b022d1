import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules of docs on accessibility (MIIT and WeChat), in CSS pixels at the standard font size. */
export interface Measures {
  /** Smallest text that says something. */
  smallestTextPx: number;
  /** Smallest text that is hidden from a screen reader: decoration. */
  decorationPx: number;
  /** Type of paragraphs and controls. */
  mainTextPx: number;
  tapPx: number;
}

export const EVERYBODY: Measures = { smallestTextPx: 12, decorationPx: 12, mainTextPx: 14, tapPx: 44 };
export const ELDER: Measures = { smallestTextPx: 24, decorationPx: 18, mainTextPx: 24, tapPx: 60 };

/** Rules of axe-core that say something about a page drawn by a mini-program. */
const AXE_RULES = [
  'color-contrast',
  'image-alt',
  'button-name',
  'label',
  'aria-allowed-attr',
  'aria-valid-attr-value',
  'svg-img-alt',
];

/** Names what a person would run into on the page under `root`; empty when all is well. */
export async function troubles(page: Page, root: string, measures: Measures): Promise<string[]> {
  return [...(await measured(page, root, measures)), ...(await contrasts(page, root))];
}

const measured = (page: Page, root: string, measures: Measures): Promise<string[]> =>
  page.evaluate(
    ({ root, measures, width }) => {
      const found: string[] = [];
      const top = document.querySelector(root);
      if (!top) return [`nothing under ${root}`];
      const visible = (el: Element) => el.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      /** Inside something that rolls sideways by itself: not what makes the page wide. */
      const rolls = (el: Element): boolean => {
        const around = el.parentElement;
        return !!around && around !== top && (getComputedStyle(around).overflowX !== 'visible' || rolls(around));
      };
      const name = (el: Element) =>
        `${el.tagName.toLowerCase()}${el.id ? `#${el.id}` : ''}.${[...el.classList].join('.')} 「${(el.textContent ?? '').trim().slice(0, 16)}」`;
      if (top.scrollWidth > width + 1 || document.documentElement.scrollWidth > width + 1) {
        const wide = [...top.querySelectorAll('*')].filter(
          (el) => visible(el) && !rolls(el) && el.getBoundingClientRect().right > width + 1,
        );
        found.push(`wider than the screen: ${wide.slice(0, 3).map(name).join(', ')}`);
      }
      let [small, all] = [0, 0];
      for (const el of top.querySelectorAll('*')) {
        if (!visible(el)) continue;
        const texts = [...el.childNodes].filter((n) => n.nodeType === 3).map((n) => n.textContent?.trim() ?? '');
        const characters = [...texts.join('')].length;
        if (!characters) continue;
        all += characters;
        const size = parseFloat(getComputedStyle(el).fontSize);
        const least = el.closest('[aria-hidden=true]') ? measures.decorationPx : measures.smallestTextPx;
        if (size >= least) continue;
        small += characters;
        found.push(`text of ${size}px: ${name(el)}`);
      }
      if (small) found.push(`${small} of ${all} characters too small`);
      // On a card the whole head leads to its page; the line of tags is a second, smaller way to the same place.
      const sameAsItsCard = '.wish-card__tags';
      const controls =
        'wx-button, button, input, textarea, wx-switch, [role=button], [role=radio], [role=switch], [role=tab], [data-taps], taro-button-core';
      for (const el of top.querySelectorAll(controls)) {
        if (
          !visible(el) ||
          el.closest('[aria-hidden=true]') ||
          /^(HTML|BODY|PAGE)$/.test(el.tagName) ||
          el.matches(sameAsItsCard)
        )
          continue;
        // A part of a larger thing that does the same when tapped is no target of its own.
        if (el.parentElement?.closest(controls)) continue;
        const box = el.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) continue;
        if (box.width + 0.5 < measures.tapPx || box.height + 0.5 < measures.tapPx)
          found.push(`tap area ${Math.round(box.width)}×${Math.round(box.height)}: ${name(el)}`);
      }
      return found;
    },
    // Not innerWidth: a phone's browser zooms out over a page that is too wide.
    { root, measures, width: page.viewportSize()?.width ?? 0 },
  );

interface AxeResult {
  violations: { id: string; nodes: { target: string[]; failureSummary?: string; html: string }[] }[];
}

async function contrasts(page: Page, root: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ([root, rules]) =>
      (window as unknown as { axe: { run(root: string, options: unknown): Promise<AxeResult> } }).axe.run(root, {
        runOnly: { type: 'rule', values: rules },
        resultTypes: ['violations'],
      }),
    [root, AXE_RULES] as const,
  );
  return violations.flatMap((v) =>
    v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 120)} — ${n.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}
