import { emit } from './emit.js';
import { boot } from './host.js';
import { app } from './modules.js';
import { windowConfig } from './chrome.js';
import { go, top, type PageHandle } from './navigation.js';
import { report } from './report.js';
import { appHidden, appShown } from './wx/app-events.js';
import { refreshing } from './wx/interface.js';
import { networkChanged } from './wx/network.js';
import { launchOptions } from './wx/system.js';

const page = (): PageHandle => {
  const shown = top();
  if (!shown) throw new Error('no page is open');
  return shown;
};

/** What a test's driver does to the phone that is not a tap. */
export const hooks = {
  network: (online: boolean): void => networkChanged(online),

  background: (): void => {
    page().instance.onHide?.();
    app?.onHide?.();
    appHidden();
  },

  foreground: (): void => {
    app?.onShow?.(launchOptions);
    appShown(launchOptions);
    page().instance.onShow?.();
  },

  /** Pulls the page down; throws when the page does not let itself be pulled. */
  pullDown: (): void => {
    const scroll = page().webview.querySelector('wx-scroll-view[refresher-enabled]:not([refresher-enabled=false])');
    if (scroll) return emit(scroll, 'refresherrefresh', {});
    if (!windowConfig(page().id).enablePullDownRefresh) throw new Error(`${page().id} does not enable pull-down`);
    refreshing(true);
    page().instance.onPullDownRefresh?.();
  },

  /** What the card would say if the person shared the page from the menu. */
  share: (): unknown => {
    const card = page().instance.onShareAppMessage?.({ from: 'menu' }) as { path?: string } | undefined;
    const path = card?.path?.split('?')[0]?.replace(/^\//, '');
    if (path && !boot.bundle.pages.includes(path))
      report.errors.push(`the shared card leads to a page that does not exist: ${path}`);
    return card;
  },

  open: (route: Parameters<typeof go>[0], url: string): void => go(route, { url }),

  route: (): string => page().id,

  query: (): Record<string, string> => page().instance.options,

  nodes: (): number => page().webview.querySelectorAll('page *').length,
};

export type Hooks = typeof hooks;
