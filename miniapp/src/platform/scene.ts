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

/** A parameter of an address, decoded; one that is malformed stays as it is instead of breaking the page. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
