import { inflateSync } from 'node:zlib';
import jsQRModule from 'jsqr';

const jsQR = jsQRModule as unknown as typeof jsQRModule.default;

/** The words of each page of a PDF of ours, in the order they were drawn; it has one font, and says which sign each glyph is. */
export function paperText(pdf: Buffer): string[][] {
  const streams = [...streamsOf(pdf)];
  const signs = signsOf(streams);
  return streams.flatMap((stream) => {
    const shown = [...stream.matchAll(/\[([^\]]*)\]\s*TJ/g)];
    if (shown.length === 0) return [];
    return [shown.map(([, parts = '']) => decoded(parts, signs)).filter((words) => words !== '')];
  });
}

/** What the square pictures of a PDF of ours say when they are scanned. */
export function paperCodes(pdf: Buffer): string[] {
  return [...streamsOf(pdf)].flatMap((stream) => {
    const side = Math.sqrt(stream.length / 3);
    if (side < 100 || !Number.isInteger(side)) return [];
    const colours = new Uint8ClampedArray(side * side * 4).fill(255);
    for (let at = 0; at < side * side; at += 1)
      for (let c = 0; c < 3; c += 1) colours[at * 4 + c] = stream.charCodeAt(at * 3 + c);
    const said = jsQR(colours, side, side)?.data;
    return said === undefined ? [] : [said];
  });
}

function* streamsOf(pdf: Buffer): Generator<string> {
  for (let at = 0; ;) {
    const begin = pdf.indexOf('stream\n', at);
    if (begin < 0) return;
    const end = pdf.indexOf('\nendstream', begin);
    at = end + 10;
    try {
      yield inflateSync(pdf.subarray(begin + 7, end)).toString('latin1');
    } catch {
      // A picture, or something else that is no text.
    }
  }
}

function signsOf(streams: readonly string[]): ReadonlyMap<number, string> {
  const signs = new Map<number, string>();
  for (const stream of streams) {
    for (const [, table = ''] of stream.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
      for (const [, first = '', , list = ''] of table.matchAll(/<(\w+)>\s*<(\w+)>\s*\[([^\]]*)\]/g)) {
        [...list.matchAll(/<([^>]*)>/g)].forEach(([, hex = ''], nth) => {
          signs.set(parseInt(first, 16) + nth, Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le'));
        });
      }
    }
  }
  return signs;
}

const decoded = (parts: string, signs: ReadonlyMap<number, string>): string =>
  [...parts.matchAll(/<([0-9a-fA-F]+)>/g)]
    .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    .map((glyph) => signs.get(parseInt(glyph, 16)) ?? '?')
    .join('');
