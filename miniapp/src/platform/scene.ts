/**
 * What a mini-program code carries: WeChat gives it percent-encoded, `c=DC1234` or `d=…`; a bare text is the value of `v`.
 * At most 32 characters (wechat.md, getwxacodeunlimit).
 */
export function readScene(scene: string | undefined): Readonly<Record<string, string | undefined>> {
  if (!scene) return {};
  const text = decoded(scene);
  if (!text.includes('=')) return { v: text };
  return Object.fromEntries(
    text.split('&').map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

const PACKED_ID = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/** The id a poster's code names: without its dashes it is all that fits. */
export const idOfScene = (scene: string | undefined): string | undefined =>
  PACKED_ID.exec((readScene(scene).v ?? '').toLowerCase())
    ?.slice(1)
    .join('-');

/** A parameter of an address, decoded; one that is malformed stays as it is instead of breaking the page. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
