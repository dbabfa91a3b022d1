/**
 * What a mini-program code carries: WeChat gives it percent-encoded, `c=DC1234` or `d=…`; a bare text is the value of `v`.
 * At most 32 characters (wechat.md, getwxacodeunlimit).
 */
export function readScene(scene: string | undefined): Readonly<Record<string, string | undefined>> {
  if (!scene) return {};
  const text = decodeURIComponent(scene);
  if (!text.includes('=')) return { v: text };
  return Object.fromEntries(
    text.split('&').map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
