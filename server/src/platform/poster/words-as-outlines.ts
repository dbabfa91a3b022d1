import { paperFont, printable } from '../paper/paper.js';

/** Where words stand on a drawing: the upper left corner of their box, in its units. */
export interface WordsBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly colour: string;
  /** Height of a line in sizes. */
  readonly leading?: number;
  readonly linesMax?: number;
  readonly align?: 'left' | 'center';
}

/** Words drawn as the outlines of their signs, and how high they came out. */
export interface Outlines {
  readonly svg: string;
  readonly height: number;
}

const LEADING = 1.4;
/** The top of a line to its baseline, in sizes. */
const RISE = 1.05;
/** What a line does not begin with. */
const CLOSING = /[，。、；：！？）》」』”’…,.;:!?)\]}]/;
/** Latin words and numbers with what hangs on them are not cut, unless they are longer than a line. */
const PIECES = /[A-Za-z0-9]+(?:[.:\-/~][A-Za-z0-9]+)*|[^]/gu;

/**
 * Words as SVG paths, so that the same picture comes out on every machine, with whatever fonts it has. Lines are broken as
 * Chinese is; what does not fit into `linesMax` ends with …
 */
export function wordsAsOutlines(words: string, box: WordsBox): Outlines {
  const { x, y, width, size, colour, leading = LEADING, linesMax = 20, align = 'left' } = box;
  const lines = brokenLines(printable(words), size, width, linesMax);
  const scale = size / paperFont().unitsPerEm;
  const drawn = lines.map((line, nth) => {
    const run = paperFont().layout(line);
    const left = align === 'center' ? x + (width - run.advanceWidth * scale) / 2 : x;
    const base = y + nth * size * leading + size * RISE;
    let pen = 0;
    const glyphs = run.glyphs.map((glyph, at) => {
      const position = run.positions[at];
      const path = glyph.path.toSVG();
      const placed = path === '' ? '' : `<path transform="translate(${round(pen)} 0)" d="${path}"/>`;
      pen += position?.xAdvance ?? glyph.advanceWidth;
      return placed;
    });
    const place = `translate(${round(left)} ${round(base)}) scale(${scale} ${-scale})`;
    return `<g fill="${colour}" transform="${place}">${glyphs.join('')}</g>`;
  });
  return { svg: drawn.join(''), height: lines.length * size * leading };
}

const round = (value: number): number => Math.round(value * 100) / 100;

export function widthOfWords(words: string, size: number): number {
  return (paperFont().layout(words).advanceWidth * size) / paperFont().unitsPerEm;
}

function brokenLines(words: string, size: number, width: number, linesMax: number): string[] {
  const lines: string[] = [];
  for (const paragraph of words.split('\n')) {
    let line = '';
    for (const piece of piecesOf(paragraph, size, width)) {
      const hangs = CLOSING.test(piece);
      if (line !== '' && !hangs && widthOfWords(line + piece, size) > width) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
    lines.push(line.trimEnd());
  }
  if (lines.length <= linesMax) return lines;
  const kept = lines.slice(0, linesMax);
  let last = Array.from(kept[linesMax - 1] ?? '');
  while (last.length > 0 && widthOfWords(`${last.join('')}…`, size) > width) last = last.slice(0, -1);
  return [...kept.slice(0, -1), `${last.join('')}…`];
}

function* piecesOf(words: string, size: number, width: number): Generator<string> {
  for (const [piece] of words.matchAll(PIECES)) {
    if (widthOfWords(piece, size) <= width) yield piece;
    else yield* Array.from(piece);
  }
}
