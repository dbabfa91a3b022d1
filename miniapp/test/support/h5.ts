import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { allowOnly, collectProblems, newContext, PHONE } from './browser.js';
import { poll } from './poll.js';
import { Screen } from './screen.js';

export const BUILT_H5 = fileURLToPath(new URL('../../dist/h5', import.meta.url));
const CARDS = 'taro-view-core, tr, li, div';

export interface OpenOptions {
  viewport?: typeof PHONE;
  /** What the browser has kept from an earlier visit. */
  storage?: Record<string, unknown>;
}

/** Runs in the page, once: what the app writes later is not overwritten when it loads again. */
function fillStorage(values: Record<string, unknown>): void {
  for (const [key, data] of Object.entries(values))
    if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify({ data }));
}

export const BUILT_H5_DEMO = fileURLToPath(new URL('../../dist/h5-demo', import.meta.url));

/** The H5 build open in a browser window: a phone's or a desk's. */
export class H5 extends Screen {
  /** Every address the pages asked for. */
  readonly asked: string[] = [];
  private readonly problems: string[] = [];
  private readonly forgiven: RegExp[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly origin: string,
  ) {
    super(
      () => page,
      () => [`${this.shown()} .sheet`, this.shown(), 'taro-tabbar'],
      CARDS,
    );
  }

  /** Opens the address; requests to any other origin are stopped and make `close` throw. */
  static async open(url: string, { viewport = PHONE, storage }: OpenOptions = {}): Promise<H5> {
    const context = await newContext(viewport);
    if (storage) await context.addInitScript(fillStorage, storage);
    const page = await context.newPage();
    const h5 = new H5(context, page, new URL(url).origin);
    collectProblems(page, h5.problems);
    page.on('request', (request) => h5.asked.push(request.url()));
    await allowOnly(context, [h5.origin], (foreign) => h5.problems.push(`foreign host: ${foreign}`));
    await page.goto(url);
    return h5;
  }

  /** Taro keeps the pages below in the document: the one on top is named by the address. */
  shown(): string {
    const path = new URL(this.page.url()).hash.slice(1).split('?')[0];
    return path && path !== '/' ? `.taro_page[id^="${path}"]` : '.taro_page';
  }

  /** Goes to a page of the router without loading the app again. */
  async go(route: string): Promise<void> {
    await this.page.evaluate((hash) => (location.hash = hash), route);
    await poll(`the page ${route}`, async () => (this.page.url().includes(route) ? true : undefined));
    await this.page.locator(this.shown()).filter({ visible: true }).first().waitFor();
    await this.settled();
  }

  /** Waits until nothing is on its way any more: no grey shapes, no request for a moment. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await poll('an end of the grey shapes', async () =>
      (await this.page.locator('.skeleton').filter({ visible: true }).count()) ? undefined : true,
    );
  }

  forgive(pattern: RegExp): void {
    this.forgiven.push(pattern);
  }

  errors = (): string[] => this.problems.filter((p) => !this.forgiven.some((f) => f.test(p)));

  async close(): Promise<void> {
    await this.context.close();
    const errors = this.errors();
    if (errors.length) throw new Error(`the page had ${errors.length} problem(s):\n${errors.join('\n')}`);
  }
}

/** Texts of all files of a built folder that a browser would run or show. */
export function builtTexts(dir: string): { file: string; text: string }[] {
  if (!fs.existsSync(dir)) throw new Error(`no build in ${dir}: run "npm run build:h5 -w miniapp"`);
  return fs
    .readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.(js|css|html)$/.test(f))
    .map((file) => ({ file, text: fs.readFileSync(path.join(dir, file), 'utf8') }));
}
