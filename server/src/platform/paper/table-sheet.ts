import { mm, Paper, printable } from './paper.js';

/** One column: `text` is printed, `box` is a square to be ticked, `blank` is left for handwriting. */
export interface TableColumn {
  readonly title: string;
  /** Share of the width. */
  readonly share: number;
  readonly kind?: 'text' | 'box' | 'blank';
  readonly align?: 'left' | 'center' | 'right';
  /** In points; everybody reads 11 at arm's length. */
  readonly size?: number;
}

export interface TableSheetPlan {
  readonly title: string;
  readonly subtitle?: string | null;
  readonly layout?: 'portrait' | 'landscape';
  /** At the foot of every page: who, when, how many; and what to do with it afterwards. */
  readonly mark: string;
  readonly footer: string;
}

const MARGIN_MM = 12;
const FOOT = mm(12);
const PAD = 4;
const SIZE = 11;
const GREY = '#555555';
const LINE = '#999999';
const HEAD_FILL = '#F2E9DC';
const BOX = 12;
const ROW_MIN = 24;
/** A code is read at arm's length from a print of this size. */
const CODE = mm(30);

/**
 * Tables on A4, row by row over as many pages as they need: heads are repeated, a row is never cut in two, every page has its
 * number and the number of pages. Signs the font does not have are blanks (`printable`).
 */
export class TableSheet {
  private readonly paper: Paper;
  private readonly pdf: PDFKit.PDFDocument;
  private columns: readonly TableColumn[] = [];
  private section: string | null = null;
  private y = 0;

  constructor(private readonly plan: TableSheetPlan) {
    this.paper = new Paper('A4', MARGIN_MM, plan.title, { layout: plan.layout ?? 'portrait', kept: true });
    this.pdf = this.paper.pdf;
    this.newPage();
    this.pdf.fontSize(18).text(printable(plan.title), mm(MARGIN_MM), this.y, { width: this.width });
    if (plan.subtitle) this.pdf.fontSize(SIZE).fillColor(GREY).text(printable(plan.subtitle), { width: this.width });
    this.pdf.fillColor('black');
    this.y = this.pdf.y + mm(4);
  }

  /** Begins a table; its heads stand on every page that has rows of it. On a page of its own when asked. */
  table(
    columns: readonly TableColumn[],
    { title = null, onNewPage = false } = {} as { title?: string | null; onNewPage?: boolean },
  ): void {
    this.columns = columns;
    this.section = null;
    if (onNewPage) this.newPage();
    if (title !== null) {
      this.need(mm(20));
      this.pdf.fontSize(14).text(printable(title), mm(MARGIN_MM), this.y + PAD, { width: this.width });
      this.y = this.pdf.y + PAD;
    }
    this.heads();
  }

  /** A line between rows that says what follows; it does not stand alone at the foot of a page. */
  heading(words: string): void {
    this.section = null;
    this.need(ROW_MIN * 2);
    this.section = words;
    this.sectionLine(words);
  }

  /** One row; cells of boxes and blanks are not looked at. A row higher than a page is cut. */
  row(cells: readonly string[]): void {
    const texts = this.columns.map(({ kind = 'text' }, at) => (kind === 'text' ? printable(cells[at] ?? '') : ''));
    const heights = this.columns.map((column, at) => this.heightOf(texts[at] ?? '', column));
    const height = Math.min(Math.max(ROW_MIN, ...heights.map((words) => words + 2 * PAD)), this.bottom - mm(60));
    this.need(height);
    this.each((x, width, column, at) => {
      this.pdf.lineWidth(0.5).strokeColor(LINE).rect(x, this.y, width, height).stroke();
      if (column.kind === 'box') {
        const [left, top] = [x + (width - BOX) / 2, this.y + (height - BOX) / 2];
        this.pdf.lineWidth(1).strokeColor('black').rect(left, top, BOX, BOX).stroke();
      } else this.words(texts[at] ?? '', x, width, column, height);
    });
    this.y += height;
  }

  /** A code to be scanned, and beside it what it is for; together on one page. */
  code(png: Buffer, words: string): void {
    this.section = null;
    if (this.y + CODE + 2 * PAD > this.bottom) this.newPage();
    const x = mm(MARGIN_MM) + CODE + 2 * PAD;
    this.pdf.image(png, mm(MARGIN_MM), this.y + PAD, { width: CODE, height: CODE });
    this.pdf.fontSize(SIZE).text(printable(words), x, this.y + CODE / 3, { width: this.width - CODE - 2 * PAD });
    this.y += CODE + 2 * PAD;
  }

  /** Rows to be written by hand. */
  empty(rows: number): void {
    for (let at = 0; at < rows; at += 1) this.row([]);
  }

  /** The document, ended. */
  bytes(): Promise<Buffer> {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let at = 0; at < count; at += 1) {
      this.pdf.switchToPage(start + at);
      this.foot(`第 ${at + 1} 页，共 ${count} 页`);
    }
    return this.paper.bytes();
  }

  private get width(): number {
    return this.pdf.page.width - 2 * mm(MARGIN_MM);
  }

  private get bottom(): number {
    return this.pdf.page.height - mm(MARGIN_MM) - FOOT;
  }

  private newPage(): void {
    this.pdf.addPage();
    // Within the margin pdfkit would turn the page by itself.
    this.pdf.page.margins.bottom = 0;
    this.y = mm(MARGIN_MM);
  }

  /** Room for so much; otherwise a new page with the heads and the section again. */
  private need(height: number): void {
    if (this.y + height <= this.bottom) return;
    this.newPage();
    this.heads();
    if (this.section !== null) this.sectionLine(`${this.section}（续）`);
  }

  private heads(): void {
    const height = ROW_MIN;
    this.each((x, width, column) => {
      this.pdf.rect(x, this.y, width, height).fillAndStroke(HEAD_FILL, LINE);
      this.pdf.fillColor('black');
      this.words(printable(column.title), x, width, { ...column, size: SIZE }, height);
    });
    this.y += height;
  }

  private sectionLine(words: string): void {
    const column: TableColumn = { title: '', share: 1, size: 12 };
    this.pdf.lineWidth(0.5).strokeColor(LINE).rect(mm(MARGIN_MM), this.y, this.width, ROW_MIN).stroke();
    this.words(printable(words), mm(MARGIN_MM), this.width, column, ROW_MIN);
    this.y += ROW_MIN;
  }

  private each(draw: (x: number, width: number, column: TableColumn, at: number) => void): void {
    const all = this.columns.reduce((sum, { share }) => sum + share, 0);
    let x = mm(MARGIN_MM);
    this.columns.forEach((column, at) => {
      const width = (this.width * column.share) / all;
      draw(x, width, column, at);
      x += width;
    });
  }

  private heightOf(words: string, column: TableColumn): number {
    const all = this.columns.reduce((sum, { share }) => sum + share, 0);
    const width = (this.width * column.share) / all - 2 * PAD;
    return words === '' ? 0 : this.pdf.fontSize(column.size ?? SIZE).heightOfString(words, { width });
  }

  /** In the middle of its row, as far as there is room. */
  private words(
    words: string,
    x: number,
    width: number,
    { align = 'left', size = SIZE }: TableColumn,
    height: number,
  ): void {
    if (words === '') return;
    const inner = { width: width - 2 * PAD, align };
    this.pdf.fontSize(size).fillColor('black');
    const high = Math.min(this.pdf.heightOfString(words, inner), height - PAD);
    this.pdf.text(words, x + PAD, this.y + (height - high) / 2, { ...inner, height: high, ellipsis: true });
  }

  private foot(page: string): void {
    const y = this.pdf.page.height - mm(MARGIN_MM) - 10;
    const lines = { width: this.width, lineBreak: false } as const;
    this.pdf.page.margins.bottom = 0;
    this.pdf.fontSize(9).fillColor(GREY);
    this.pdf.text(printable(`${this.plan.footer}　${this.plan.mark}`), mm(MARGIN_MM), y - 13, {
      ...lines,
      ellipsis: true,
      height: 12,
    });
    this.pdf.text(page, mm(MARGIN_MM), y, { ...lines, align: 'right' });
    this.pdf.fillColor('black');
  }
}
