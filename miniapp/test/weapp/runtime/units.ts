/** `rpx`: 750 of them make the screen's width. */
export const rpxToVw = (css: string): string =>
  css.replace(/(-?\d*\.?\d+)rpx\b/g, (_, n: string) => `${+((Number(n) * 100) / 750).toFixed(4)}vw`);

/** `vh` in WeChat is the height of the page's own webview, without navigation and tab bar. */
export const webviewVh = (css: string): string =>
  css.replace(/(-?\d*\.?\d+)vh\b/g, (_, n: string) => `calc(var(--webview-vh) * ${n})`);

export const toCss = (css: string): string => webviewVh(rpxToVw(css));
