import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const CHROMIUM = process.env['SILIN_CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
];

let running: Promise<Browser> | undefined;

/** One browser per test file; it ends with the process or with `closeBrowser`. */
export const browser = (): Promise<Browser> => (running ??= chromium.launch({ executablePath: CHROMIUM, args: FLAGS }));

export async function closeBrowser(): Promise<void> {
  const open = running;
  running = undefined;
  await (await open)?.close();
}

export const PHONE = { width: 375, height: 812 };
export const DESK = { width: 1280, height: 800 };

/** A clean context: Chinese, in the community's time zone; a phone has a finger instead of a mouse. */
export const newContext = async (viewport = PHONE): Promise<BrowserContext> =>
  (await browser()).newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    deviceScaleFactor: 1,
    ...(viewport.width < 600 ? { hasTouch: true, isMobile: true } : {}),
  });

/** Lets requests reach only the listed origins; everything else is stopped and told of. */
export async function allowOnly(
  context: BrowserContext,
  origins: string[],
  onForeign: (url: string) => void,
): Promise<void> {
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && !origins.includes(url.origin),
    async (route) => {
      onForeign(route.request().url());
      await route.abort();
    },
  );
}

/** Page errors and console errors, as they come. */
export function collectProblems(page: Page, into: string[]): void {
  page.on('pageerror', (error) => into.push(`page error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') into.push(`console error: ${message.text()} (${message.location().url})`);
  });
}
