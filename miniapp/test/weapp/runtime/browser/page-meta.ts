import { toCss } from '../units.js';
import { boot } from './host.js';
import type { NativeElement } from './control.js';

/** WeChat without `root-font-size`: the screen is 20 rem wide. */
export const defaultRootFont = (): string => `${innerWidth / 20}px`;

const systemFont = (): string => `${16 * boot.fontScale}px`;
const fonts = new WeakMap<Element, string>();

/** `<page-meta>` speaks for its whole page; it takes effect while that page is shown. */
export function applyPageMeta(el: NativeElement, name: string, value: unknown): void {
  // The element is attached to its page only after its attributes were set.
  queueMicrotask(() => {
    const page = el.closest('page') as HTMLElement | null;
    const webview = el.closest<HTMLElement>('.webview');
    if (!page || !webview) return;
    if (name === 'root-font-size') {
      const size = !value ? defaultRootFont() : value === 'system' ? systemFont() : toCss(String(value));
      fonts.set(webview, size);
      if (!webview.hidden) document.documentElement.style.fontSize = size;
    }
    if (name === 'page-font-size' && value)
      page.style.fontSize = value === 'system' ? systemFont() : toCss(String(value));
    if (name === 'page-style') page.setAttribute('style', toCss(String(value ?? '')));
    if (name === 'background-color' && value) webview.style.backgroundColor = String(value);
  });
}

export const useRootFontOf = (webview: HTMLElement): void => {
  document.documentElement.style.fontSize = fonts.get(webview) ?? defaultRootFont();
};
