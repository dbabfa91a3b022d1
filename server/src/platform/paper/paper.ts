import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { type Font, openSync } from 'fontkit';
import PDFDocument from 'pdfkit';

/** Millimetres in points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** Noto Sans SC with the 7,900 signs of everyday Chinese (SIL OFL 1.1, its licence lies beside it). */
const FONT = createRequire(import.meta.url).resolve('@silin/server/assets/fonts/NotoSansSC-Regular.ttf');

/** Stands for a sign the font does not have: a rare name is completed by hand and never misread. */
const BLANK = '＿';

let face: Font | undefined;
/** The font, opened with the first words that need it. */
export const paperFont = (): Font => (face ??= openSync(FONT) as Font);

/** A sheet of paper 纸 in Chinese, as a PDF. Pages are added with `pdf.addPage()`; positions are points from the upper left corner. */
export class Paper {
  readonly pdf: PDFKit.PDFDocument;

  /** Every page has this size of ISO 216 and this margin in millimetres. `kept` pages can be gone back to until the end. */
  constructor(
    size: 'A4' | 'A5' | 'A6',
    marginMillimetres: number,
    title: string,
    { layout = 'portrait', kept = false }: { layout?: 'portrait' | 'landscape'; kept?: boolean } = {},
  ) {
    const margin = mm(marginMillimetres);
    this.pdf = new PDFDocument({
      size,
      layout,
      bufferPages: kept,
      margin,
      autoFirstPage: false,
      font: FONT,
      info: { Title: title },
      lang: 'zh-CN',
    });
  }

  /** The document, ended. */
  bytes(): Promise<Buffer> {
    const bytes = buffer(this.pdf as unknown as NodeJS.ReadableStream);
    this.pdf.end();
    return bytes;
  }
}

/** The words as they can be printed: a blank stands for each sign that the font does not have. */
export function printable(words: string): string {
  const known = paperFont();
  const canPrint = (sign: string): boolean => sign === '\n' || known.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  return Array.from(words, (sign) => (canPrint(sign) ? sign : BLANK)).join('');
}
