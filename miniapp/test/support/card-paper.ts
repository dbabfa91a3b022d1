import { inflateSync } from 'node:zlib';

/** The codes of the first person of a household card, by box, read from the PDF as a printer draws it. */
export function codesOnPaper(pdf: Buffer): Map<number, string> {
  const streams = inflated(pdf);
  const signs = signsOf(streams.find((text) => text.includes('beginbfrange')) ?? '');
  const words = streams
    .filter((text) => / TJ/.test(text))
    .flatMap((text) => [...text.matchAll(/\[([^\]]*)\] TJ/g)])
    .map(([, shown = '']) =>
      [...shown.matchAll(/<([0-9a-f]+)>/gi)]
        .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
        .map((glyph) => signs[parseInt(glyph, 16)] ?? '')
        .join('')
        .trim(),
    );
  const codes = new Map<number, string>();
  for (const [at, word] of words.entries()) {
    const slot = /^第 (\d+) 格$/.exec(word)?.[1];
    const digits = words[at + 1];
    if (slot && !codes.has(Number(slot)) && digits && /^\d{4}$/.test(digits)) codes.set(Number(slot), digits);
  }
  return codes;
}

function inflated(pdf: Buffer): string[] {
  const found: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const end = pdf.indexOf('endstream', at);
    try {
      found.push(inflateSync(pdf.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // a stream that is not deflated
    }
  }
  return found;
}

/** The sign of each glyph of the one font, in their order. */
function signsOf(cmap: string): string[] {
  const ranges = [...cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)];
  const signs: string[] = [];
  for (const [, first = '0', list = ''] of ranges) {
    const start = parseInt(first, 16);
    for (const [n, [, hex = '']] of [...list.matchAll(/<([0-9a-f]+)>/gi)].entries()) {
      signs[start + n] = String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
    }
  }
  return signs;
}
