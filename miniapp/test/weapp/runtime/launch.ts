import type { BrowserContext, Page } from 'playwright-core';
import { allowOnly, collectProblems, newContext, PHONE } from '../../support/browser.js';
import { poll } from '../../support/poll.js';
import { Screen } from '../../support/screen.js';
import { BUILT_WEAPP, packed } from './built.js';
import type { Hooks } from './browser/hooks.js';
import type { Report } from './browser/report.js';
import { Gateway } from './node/gateway.js';
import { Platform, type SubscribeAnswer } from './node/platform.js';
import { serve, type RuntimeServer } from './node/server.js';
import type { PrivacyItem, StoredValue } from './protocol.js';

/** The origin the weapp build is made for; on the test phone it leads to the real API. */
export const API_ORIGIN = 'https://api.silin.example';
/** The items named in the product's privacy guide. */
export const DECLARED_PRIVACY: PrivacyItem[] = ['userInfo', 'phone', 'photos', 'albumWrite', 'calendarWrite'];

/** The cloud environment the test's builds are made for. */
export const CLOUD = { env: 'silin-test', services: ['silin-api'], appId: 'wx0000000000000000' };

export interface LaunchOptions {
  apiUrl: string;
  standInUrl?: string;
  frontUrl?: string;
  openid: string;
  dist?: string;
  viewport?: { width: number; height: number };
  /** Page and query to start with, as a mini-program code or a message would. */
  path?: string;
  storage?: Record<string, unknown>;
  privacyDeclared?: PrivacyItem[];
  privacyAgreed?: boolean;
  /** The person's own font size in WeChat: 1 is standard, 1.45 the largest common one. */
  fontScale?: number;
  subscribe?: SubscribeAnswer | Record<string, SubscribeAnswer>;
}

declare global {
  interface Window {
    __weapp: { report: Report; hooks: Hooks };
  }
}

const SCREEN_LAYERS = [
  '#layer > *',
  '.webview:not([hidden]) .sheet',
  '.webview:not([hidden]) page',
  '#tab-bar',
  '#nav-bar',
];
const CARDS = 'wx-view, wx-form';

/** A person's phone with the mini-program open on it. */
export class Weapp extends Screen {
  private page!: Page;
  private readonly gathered: string[] = [];
  private readonly forgiven: RegExp[] = [];

  private constructor(
    readonly platform: Platform,
    private readonly context: BrowserContext,
    private readonly server: RuntimeServer,
  ) {
    super(
      () => this.page,
      () => SCREEN_LAYERS,
      CARDS,
    );
  }

  static async launch(options: LaunchOptions): Promise<Weapp> {
    const built = packed(options.dist ?? BUILT_WEAPP);
    if (built.refusals.length) throw new Error(`WeChat would refuse this package:\n${built.refusals.join('\n')}`);
    const platform = new Platform({
      apiUrl: options.apiUrl,
      standInUrl: options.standInUrl,
      openid: options.openid,
      apiOrigin: API_ORIGIN,
      cloud: CLOUD,
      storage: stored(options.storage),
      privacyDeclared: options.privacyDeclared ?? DECLARED_PRIVACY,
      privacyAgreed: options.privacyAgreed ?? true,
      fontScale: options.fontScale ?? 1,
    });
    if (options.subscribe) platform.subscribeAnswers = options.subscribe;
    const server = await serve(built, platform);
    const context = await newContext(options.viewport ?? PHONE).catch(async (error: unknown) => {
      await server.close();
      throw error;
    });
    const app = new Weapp(platform, context, server);
    // Pictures come from the address under which the API is known outside, which in a test is its own.
    const known = [
      server.url,
      API_ORIGIN,
      ...[options.apiUrl, options.frontUrl ?? options.apiUrl].map((url) => new URL(url).origin),
    ];
    await allowOnly(context, known, (url) => app.gathered.push(`foreign host: ${url}`));
    await context.route(`${API_ORIGIN}/**`, async (route) => {
      const url = new URL(route.request().url());
      if (!platform.online) return route.abort();
      await route.fulfill({ response: await route.fetch({ url: options.apiUrl + url.pathname + url.search }) });
    });
    await app.start(options.path).catch(async (error: unknown) => {
      await Promise.all([context.close(), server.close()]);
      throw error;
    });
    return app;
  }

  get gateway(): Gateway {
    return this.server.gateway;
  }

  get browserPage(): Page {
    return this.page;
  }

  private async start(path?: string): Promise<void> {
    await this.platform.opened();
    this.page = await this.context.newPage();
    collectProblems(this.page, this.gathered);
    await this.page.goto(`${this.server.url}/${path ? `?path=${encodeURIComponent(path)}` : ''}`);
    await this.page
      .waitForFunction(() => window.__weapp?.report.ready, null, { timeout: 15_000 })
      .catch((error: Error) => {
        throw new Error(`the app did not start: ${error.message}\n${this.gathered.join('\n')}`);
      });
  }

  /** Closes the app as if it were swiped away and opens it again; only storage and consent are kept. */
  async relaunch(path?: string): Promise<void> {
    await this.gather();
    await this.page.close();
    await this.start(path);
  }

  async goOffline(): Promise<void> {
    this.platform.online = false;
    await this.page.evaluate(() => window.__weapp.hooks.network(false));
  }

  async goOnline(): Promise<void> {
    this.platform.online = true;
    await this.page.evaluate(() => window.__weapp.hooks.network(true));
  }

  /** The person looks at something else for longer than five seconds: WeChat cuts what is on its way and lets nothing through. */
  async toBackground(): Promise<void> {
    this.platform.inBackground = true;
    this.gateway.interrupt();
    await this.page.evaluate(() => window.__weapp.hooks.background());
  }

  async toForeground(): Promise<void> {
    this.platform.inBackground = false;
    await this.page.evaluate(() => window.__weapp.hooks.foreground());
  }

  pullDown = (): Promise<void> => this.page.evaluate(() => window.__weapp.hooks.pullDown());
  share = (): Promise<unknown> => this.page.evaluate(() => window.__weapp.hooks.share());
  route = (): Promise<string> => this.page.evaluate(() => window.__weapp.hooks.route());
  query = (): Promise<Record<string, string>> => this.page.evaluate(() => window.__weapp.hooks.query());
  nodes = (): Promise<number> => this.page.evaluate(() => window.__weapp.hooks.nodes());

  /** Scrolls the page to its end, so that `onReachBottom` is heard. */
  async scrollToEnd(): Promise<void> {
    await this.page.locator('.webview:not([hidden]) > .scroller').evaluate((el) => el.scrollTo(0, el.scrollHeight));
  }

  /** Goes to a page directly, like a message or code would inside the running app. */
  open = (url: string, route: 'navigate' | 'redirect' | 'switchTab' | 'reLaunch' = 'navigate'): Promise<void> =>
    this.page.evaluate(([r, u]) => window.__weapp.hooks.open(r, u), [route, url] as const);

  /** Waits until nothing is on its way any more: no request, no grey shapes. */
  async settled(): Promise<void> {
    let calm = 0;
    await poll(`calm on ${await this.route()}`, async () => {
      const waiting = this.gateway.requests.some((r) => r.outcome === 'pending');
      const grey = await this.page.locator('.webview:not([hidden]) .skeleton').count();
      calm = waiting || grey ? 0 : calm + 1;
      return calm > 2 ? true : undefined;
    });
  }

  /** Waits until the named page is on top. */
  async atPage(id: string): Promise<void> {
    await poll(`the page ${id}`, async () => ((await this.route()) === id ? true : undefined)).catch(
      async (error: Error) => {
        throw new Error(`${error.message}; it is ${await this.route()}, showing\n${await this.text()}`);
      },
    );
  }

  /** Opens a picker, takes these options (one per wheel) and confirms. */
  async pick(target: string, ...options: string[]): Promise<void> {
    await this.tap(target);
    for (const option of options)
      await this.page.locator('#layer .option').getByText(option, { exact: true }).first().tap();
    await this.page.locator('#layer .confirm').tap();
  }

  /** Opens a date or time picker and sets `2026-12-01` or `15:30`. */
  async pickMoment(target: string, value: string): Promise<void> {
    await this.tap(target);
    await this.page.locator('#layer .sheet input').fill(value);
    await this.page.locator('#layer .confirm').tap();
  }

  readStorage = (key: string): unknown => this.platform.storage[key]?.data;

  report = (): Promise<Omit<Report, 'stack'>> =>
    this.page.evaluate(() => {
      const { stack: _, ...rest } = window.__weapp.report;
      return rest;
    });

  private async gather(): Promise<void> {
    const { errors, missing } = await this.report();
    this.gathered.push(...errors, ...missing.map((name) => `the runtime lacks ${name}`));
  }

  /** Problems that match belong to this test. */
  forgive(pattern: RegExp): void {
    this.forgiven.push(pattern);
  }

  /** Waits for a problem the test provokes, and forgives it. */
  async expectProblem(pattern: RegExp): Promise<void> {
    await poll(`a problem like ${pattern}`, async () =>
      (await this.errors()).some((e) => pattern.test(e)) ? true : undefined,
    );
    this.forgive(pattern);
  }

  /** Everything that went wrong so far and was not forgiven. */
  async errors(): Promise<string[]> {
    const { errors, missing } = await this.report();
    const all = [...this.gathered, ...errors, ...missing.map((name) => `the runtime lacks ${name}`)];
    return [...new Set(all)].filter((e) => !this.forgiven.some((f) => f.test(e)));
  }

  private async errorsAtEnd(): Promise<string[]> {
    if (this.page.isClosed()) return this.gathered;
    return this.errors().catch((error: unknown) => [...this.gathered, `the page could not be asked: ${String(error)}`]);
  }

  /** Ends the app; throws when anything went wrong in it that the test did not see coming. */
  async close(): Promise<void> {
    const errors = await this.errorsAtEnd();
    // The server first: it must not stay open when the browser is gone, or jest's worker cannot end.
    await this.server.close();
    await this.context.close();
    if (errors.length) throw new Error(`the mini-program had ${errors.length} problem(s):\n${errors.join('\n')}`);
  }
}

/** Ends every phone, also when one of them throws; then throws the first problem. */
export async function closeAll(phones: readonly Weapp[]): Promise<void> {
  const ends = await Promise.allSettled(phones.map((phone) => phone.close()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
}

const stored = (values: Record<string, unknown> = {}): Record<string, StoredValue> =>
  Object.fromEntries(Object.entries(values).map(([key, data]) => [key, { type: typeof data, data }]));

export const launchWeapp = Weapp.launch;
