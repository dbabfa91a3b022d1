import type sharp from 'sharp';
import type { OverlayOptions } from 'sharp';
import { mm, Paper, printable } from '../paper/paper.js';
import { type Outlines, type WordsBox, wordsAsOutlines } from './words-as-outlines.js';

/** What stands on a poster 海报. */
export interface PosterContent {
  readonly communityName: string;
  /** What kind of thing it is: 文化活动 · 戏曲. */
  readonly tag: string;
  readonly title: string;
  readonly summary: string | null;
  /** 时间, 地点, 给谁, 怎么参加: in the order they are read. */
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  /** JPEG, PNG or WebP. */
  readonly picture: Buffer | null;
  /** The mini-program code; null when there is none to be had: the words beside it then say how to get there without it. */
  readonly code: Buffer | null;
  readonly codeWords: string;
  /** The colour of its band and its name: bamboo for what is enjoyed, brick red for what is done for one another. */
  readonly tone?: 'enjoy' | 'act';
}

const COLOUR = {
  ground: '#faf6ef',
  ink: '#2b2622',
  ink2: '#6b625a',
  line: '#e9e1d6',
  enjoy: '#3f6b4f',
  act: '#b8322a',
};
/** A phone's screen is 375 units wide; twice as many pixels. */
const WIDE = 375;
const SCALE = 2;
const PICTURE_HIGH = 211;
const SIDE = 24;
const INNER = WIDE - 2 * SIDE;
const CODE = 104;
const LABEL = 76;

const library = (): Promise<typeof sharp> => import('sharp').then(({ default: loaded }) => loaded);

/** For a phone: a PNG of 750 pixels across, as high as its words. */
export async function posterPng(content: PosterContent): Promise<Buffer> {
  const draw = await library();
  const { svg, high, codeTop } = drawing(content);
  const onTop: OverlayOptions[] = [];
  if (content.picture) {
    const picture = await cropped(content.picture, WIDE * SCALE, PICTURE_HIGH * SCALE);
    onTop.push({ input: picture, left: 0, top: 0 });
  }
  if (content.code) {
    const code = await draw(content.code)
      .resize(CODE * SCALE, CODE * SCALE, { fit: 'contain', background: 'white' })
      .png()
      .toBuffer();
    onTop.push({ input: code, left: (WIDE - SIDE - CODE) * SCALE, top: Math.round(codeTop * SCALE) });
  }
  return draw(Buffer.from(svg))
    .resize(WIDE * SCALE, Math.round(high * SCALE))
    .composite(onTop)
    .png()
    .toBuffer();
}

function drawing({ tag, title, summary, facts, communityName, code, codeWords, tone = 'enjoy' }: PosterContent): {
  svg: string;
  high: number;
  codeTop: number;
} {
  const parts: string[] = [];
  let y = PICTURE_HIGH + 20;
  const write = (words: string, box: Partial<WordsBox> & Pick<WordsBox, 'size' | 'colour'>): Outlines => {
    const outlines = wordsAsOutlines(words, { x: SIDE, y, width: INNER, ...box });
    parts.push(outlines.svg);
    return outlines;
  };
  y += write(tag, { size: 14, colour: COLOUR[tone], linesMax: 1 }).height + 4;
  y += write(title, { size: 28, colour: COLOUR.ink, leading: 1.3, linesMax: 3 }).height + 6;
  if (summary) y += write(summary, { size: 16, colour: COLOUR.ink2, linesMax: 4 }).height + 6;
  y += 8;
  for (const { label, words } of facts) {
    write(label, { size: 16, colour: COLOUR.ink2, linesMax: 1 });
    const value = write(words, { x: SIDE + LABEL, width: INNER - LABEL, size: 16, colour: COLOUR.ink, linesMax: 4 });
    y += value.height + 8;
  }
  y += 8;
  parts.push(`<rect x="${SIDE}" y="${y}" width="${INNER}" height="1" fill="${COLOUR.line}"/>`);
  const codeTop = y + 16;
  y = codeTop;
  const beside = code ? INNER - CODE - 16 : INNER;
  y += write(communityName, { size: 18, colour: COLOUR[tone], width: beside, linesMax: 2 }).height + 4;
  y += write(codeWords, { size: 15, colour: COLOUR.ink2, width: beside, linesMax: 4 }).height;
  const high = Math.ceil(Math.max(y, codeTop + (code ? CODE : 0)) + 24);
  const band = `<rect width="${WIDE}" height="${PICTURE_HIGH}" fill="${COLOUR[tone]}"/>`;
  // Where there is no picture the kind of thing stands large in its place.
  const inBand = wordsAsOutlines(kindOf({ tag }), {
    ...{ x: SIDE, y: PICTURE_HIGH / 2 - 34, width: INNER, size: 48, colour: '#ffffff', align: 'center', linesMax: 1 },
  });
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDE * SCALE}" height="${high * SCALE}" viewBox="0 0 ${WIDE} ${high}">` +
    `<rect width="${WIDE}" height="${high}" fill="${COLOUR.ground}"/>${band}${inBand.svg}${parts.join('')}</svg>`;
  return { svg, high, codeTop };
}

/** The first word of the tag, for where there is no picture. */
const kindOf = ({ tag }: Pick<PosterContent, 'tag'>): string => tag.split(' ')[0] ?? tag;

async function cropped(picture: Buffer, width: number, height: number): Promise<Buffer> {
  const draw = await library();
  return draw(picture)
    .autoOrient()
    .resize(width, height, { fit: 'cover' })
    .flatten({ background: 'white' })
    .jpeg({ quality: 88 })
    .toBuffer();
}

/** Sizes that are tried until all words fit. */
const SMALLER = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5];
const A4 = { side: mm(18), picture: mm(96), foot: mm(64), code: mm(46), label: mm(36) };

/** For the board by the door: A4. Long words are set smaller, so that nothing runs into anything. */
export async function posterPdf(content: PosterContent): Promise<Buffer> {
  const paper = new Paper('A4', 0, content.title);
  const { pdf } = paper;
  pdf.addPage();
  const { width, height } = pdf.page;
  const inner = width - 2 * A4.side;
  pdf.rect(0, 0, width, height).fill(COLOUR.ground);
  pdf.rect(0, 0, width, A4.picture).fill(COLOUR[content.tone ?? 'enjoy']);
  if (content.picture) {
    const picture = await cropped(content.picture, 1654, Math.round((1654 * A4.picture) / width));
    pdf.image(picture, 0, 0, { width, height: A4.picture });
  } else {
    pdf
      .fillColor('white')
      .fontSize(96)
      .text(printable(kindOf(content)), 0, A4.picture / 2 - 66, { width, align: 'center' });
  }
  const top = A4.picture + mm(9);
  const bottom = height - A4.foot - mm(4);
  const smaller = SMALLER.find((by) => writeA4(pdf, content, top, by, false) <= bottom) ?? 0.5;
  writeA4(pdf, content, top, smaller, true);
  const y = height - A4.foot;
  pdf
    .moveTo(A4.side, y)
    .lineTo(width - A4.side, y)
    .lineWidth(1)
    .stroke(COLOUR.line);
  const beside = content.code ? inner - A4.code - mm(8) : inner;
  if (content.code) {
    const code = await (await library())(content.code).png().toBuffer();
    pdf.image(code, width - A4.side - A4.code, y + mm(6), { fit: [A4.code, A4.code] });
  }
  const name = textAt(
    pdf,
    content.communityName,
    A4.side,
    y + mm(12),
    beside,
    26,
    COLOUR[content.tone ?? 'enjoy'],
    true,
  );
  textAt(pdf, content.codeWords, A4.side, y + mm(12) + name + mm(3), beside, 18, COLOUR.ink2, true);
  return paper.bytes();
}

/** Writes what is said, or only measures it; where it ends. */
function writeA4(pdf: PDFKit.PDFDocument, content: PosterContent, top: number, by: number, really: boolean): number {
  const inner = pdf.page.width - 2 * A4.side;
  let y = top;
  const write = (words: string, size: number, colour: string, x = A4.side, wide = inner): number =>
    textAt(pdf, words, x, y, wide, size * by, colour, really);
  y += write(content.tag, 16, COLOUR[content.tone ?? 'enjoy']) + mm(1);
  y += write(content.title, 40, COLOUR.ink) + mm(2);
  if (content.summary) y += write(content.summary, 18, COLOUR.ink2) + mm(3);
  for (const { label, words } of content.facts) {
    write(label, 20, COLOUR.ink2);
    y += write(words, 20, COLOUR.ink, A4.side + A4.label, inner - A4.label) + mm(2);
  }
  return y;
}

function textAt(
  ...[pdf, words, x, y, width, size, colour, really]: [
    PDFKit.PDFDocument,
    string,
    number,
    number,
    number,
    number,
    string,
    boolean,
  ]
): number {
  const text = printable(words);
  pdf.fontSize(size).fillColor(colour);
  const high = pdf.heightOfString(text, { width, lineGap: 2 });
  if (really) pdf.text(text, x, y, { width, lineGap: 2 });
  return high;
}
