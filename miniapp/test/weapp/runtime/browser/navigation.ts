import { PAGE_STACK_LIMIT } from '../limits.js';
import { drawChrome, isTabPage } from './chrome.js';
import { boot, byId, make } from './host.js';
import { loadWithComponents } from './modules.js';
import { useRootFontOf } from './page-meta.js';
import { parseQuery } from './query-string.js';
import { report } from './report.js';
import { measured } from './set-data.js';
import { world } from './space.js';
import { Failure } from './wx/api.js';
import { EventChannel } from './wx/event-channel.js';

export interface PageInstance {
  route: string;
  __route__: string;
  options: Record<string, string>;
  setData: Parameters<typeof measured>[0];
  getOpenerEventChannel?: () => EventChannel;
  onLoad?(query: Record<string, string>): void;
  onShow?(): void;
  onReady?(): void;
  onHide?(): void;
  onUnload?(): void;
  onPullDownRefresh?(): void;
  onReachBottom?(): void;
  onPageScroll?(detail: { scrollTop: number }): void;
  onShareAppMessage?(detail: { from: string; target?: unknown }): unknown;
  onTabItemTap?(item: { index: number; pagePath: string; text: string }): void;
}

export interface PageHandle {
  id: string;
  instance: PageInstance;
  webview: HTMLElement;
  release(): void;
}

export type Route = 'navigate' | 'redirect' | 'switchTab' | 'reLaunch' | 'navigateBack' | 'exit';
const API_NAMES: Record<Route, string> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
  exit: 'exitMiniProgram',
};

/** Tab pages stay alive while other tabs are shown. */
const tabs = new Map<string, PageHandle>();
export const top = (): PageHandle | undefined => report.stack.at(-1);

function target(url: string): { id: string; query: Record<string, string> } {
  const [path = '', query] = url.split('?');
  const base = top()?.id.split('/').slice(0, -1) ?? [];
  const parts = path.startsWith('/') ? [] : path.startsWith('.') ? [...base] : [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  }
  const id = parts.join('/');
  if (!boot.bundle.pages.includes(id)) throw new Failure(`page "${id}" is not found`);
  return { id, query: parseQuery(query) };
}

function create(id: string, query: Record<string, string>, channel: EventChannel): PageHandle {
  loadWithComponents(id);
  const { space, backend } = world();
  const root = backend.createRoot('page', space, id);
  const instance = root.get() as unknown as PageInstance;
  instance.setData = measured(instance.setData);
  instance.route = instance.__route__ = id;
  instance.options = query;
  instance.getOpenerEventChannel = () => channel;
  const webview = make('div', 'webview');
  const scroller = make('div', 'scroller');
  const placeholder = make('i');
  scroller.append(placeholder);
  webview.append(scroller);
  byId('stack').append(webview);
  const style = document.createElement('style');
  style.textContent = boot.bundle.css[id] ?? '';
  webview.append(style);
  type Attach = Parameters<typeof root.attach>;
  root.attach(scroller as unknown as Attach[0], placeholder as unknown as Attach[1]);
  listenToPageScroll(id, instance, scroller);
  return {
    id,
    instance,
    webview,
    release: () => {
      root.release();
      webview.remove();
    },
  };
}

function listenToPageScroll(id: string, instance: PageInstance, scroller: HTMLElement): void {
  const distance = boot.bundle.json[id]?.onReachBottomDistance ?? boot.bundle.app.window?.onReachBottomDistance ?? 50;
  let wasLow = false;
  scroller.addEventListener('scroll', (event) => {
    if (event.target !== scroller) return;
    instance.onPageScroll?.({ scrollTop: scroller.scrollTop });
    const isLow = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - distance;
    if (isLow && !wasLow) instance.onReachBottom?.();
    wasLow = isLow;
  });
}

function leave(page: PageHandle): void {
  page.instance.onUnload?.();
  tabs.delete(page.id);
  page.release();
}

function show(page: PageHandle): void {
  for (const webview of byId('stack').children) (webview as HTMLElement).hidden = webview !== page.webview;
  for (const style of byId('stack').querySelectorAll<HTMLStyleElement>('.webview > style'))
    style.disabled = style.parentElement !== page.webview;
  drawChrome(page.id, report.stack.length);
  useRootFontOf(page.webview);
  page.webview.style.setProperty('--webview-vh', `${byId('stack').clientHeight / 100}px`);
  page.instance.onShow?.();
}

function push(id: string, query: Record<string, string>, channel = new EventChannel()): void {
  const page = create(id, query, channel);
  report.stack.push(page);
  if (isTabPage(id)) tabs.set(id, page);
  page.instance.onLoad?.(query);
  show(page);
  page.instance.onReady?.();
}

function switchTab(id: string): void {
  if (!isTabPage(id)) throw new Failure(`can not switch to no-tabBar page`);
  if (top()?.id === id) return;
  const hidden = top();
  while (report.stack.length) {
    const page = report.stack.pop() as PageHandle;
    if (!tabs.has(page.id)) leave(page);
    else if (page === hidden) page.instance.onHide?.();
  }
  const kept = tabs.get(id);
  if (!kept) return push(id, {});
  report.stack.push(kept);
  show(kept);
}

function back(delta: number): void {
  if (report.stack.length <= 1) throw new Failure('cannot navigate back at first page');
  for (let i = 0; i < delta && report.stack.length > 1; i += 1) leave(report.stack.pop() as PageHandle);
  show(top() as PageHandle);
}

/** Moves between pages as `wx.navigateTo` and its siblings do; throws a Failure the API turns into `fail`. */
export function move(route: Route, options: { url?: string; delta?: number }): unknown {
  if (route === 'navigateBack') return back(options.delta ?? 1);
  if (route === 'exit') return undefined;
  const { id, query } = target(String(options.url ?? ''));
  if (route === 'switchTab') return switchTab(id);
  if (route === 'reLaunch') {
    for (const page of new Set([...report.stack, ...tabs.values()])) leave(page);
    report.stack.length = 0;
    return push(id, query);
  }
  if (isTabPage(id)) throw new Failure(`can not ${API_NAMES[route]} a tabbar page`);
  if (route === 'redirect') {
    leave(report.stack.pop() as PageHandle);
    return push(id, query);
  }
  if (report.stack.length >= PAGE_STACK_LIMIT) throw new Failure(`webview count limit exceed`);
  top()?.instance.onHide?.();
  const channel = new EventChannel();
  push(id, query, channel.other);
  return { eventChannel: channel };
}

/** A navigation that nobody awaits (a `<navigator>`, the tab bar, the back arrow). */
export function go(route: Route, options: { url?: string; delta?: number }): void {
  try {
    move(route, options);
  } catch (error) {
    report.errors.push(`${API_NAMES[route]}:fail ${(error as Failure).reason ?? String(error)}`);
  }
}

export function openFirst(path: string): void {
  const { id, query } = target(path.startsWith('/') ? path : `/${path}`);
  push(id, query);
}
