import type { HouseholdFacts, HouseholdPerson } from '../../communities/index.js';
import { mm, Paper, printable } from '../../../platform/paper/paper.js';
import type { CardCode } from '../domain/card-codes.js';

/** Somebody of the household with the codes that are printed for them. */
export interface PersonCodes extends HouseholdPerson {
  readonly codes: readonly CardCode[];
}

/** All that stands on a card. */
export interface CardContent {
  readonly serial: string;
  readonly facts: HouseholdFacts;
  readonly people: readonly PersonCodes[];
  /** PNG or JPEG of the mini-program code. */
  readonly code: Buffer | null;
}

const MARGIN_MM = 8;
const WIDTH = mm(105 - 2 * MARGIN_MM);
const LEFT = mm(MARGIN_MM);
const COLUMNS = 4;
const GREY = '#555555';

/** Draws the card: the front for everybody, then one side with 24 boxes for each person. */
export async function drawCard({ serial, facts, people, code }: CardContent): Promise<Buffer> {
  const paper = new Paper('A6', MARGIN_MM, `联系卡 ${serial}`);
  drawFront(paper.pdf, facts, serial, code);
  for (const person of people) drawCodes(paper.pdf, person, serial);
  return paper.bytes();
}

function drawFront(pdf: PDFKit.PDFDocument, facts: HouseholdFacts, serial: string, code: Buffer | null): void {
  const centred = { width: WIDTH, align: 'center' } as const;
  pdf.addPage();
  pdf
    .fontSize(14)
    .text(printable(`${facts.communityName} 联系卡`), centred)
    .moveDown(0.5);
  pdf.fontSize(18).text('找人帮忙，打这个电话', centred);
  pdf
    .fontSize(24)
    .text(facts.communityPhone ?? '＿＿＿＿＿＿＿＿', centred)
    .moveDown(0.4);
  if (facts.gridPhone) {
    pdf.fontSize(12).text(printable(`${facts.gridName ?? ''}网格员`), centred);
    pdf.fontSize(18).text(facts.gridPhone, centred).moveDown(0.4);
  }
  const side = mm(36);
  if (code) {
    pdf.image(code, LEFT + (WIDTH - side) / 2, pdf.y, { fit: [side, side] });
    pdf.y += side + 4;
    pdf.fontSize(11).text('家里人可以用微信扫一扫', LEFT, pdf.y, centred);
  }
  drawSerial(pdf, serial, '放在看得见的地方');
}

function drawCodes(pdf: PDFKit.PDFDocument, { name, codes }: PersonCodes, serial: string): void {
  pdf.addPage();
  pdf.fontSize(14).text(printable(name ?? '＿＿＿＿'), { width: WIDTH });
  pdf.fontSize(11).text('帮忙的人问“第几格”，就报那一格的四个数。', { width: WIDTH });
  pdf.fontSize(11).text('每次只报一格，报过就作废。别让人拍照、抄走。', { width: WIDTH });
  const top = pdf.y + 6;
  const rows = Math.ceil(codes.length / COLUMNS);
  const [w, h] = [WIDTH / COLUMNS, (mm(148 - MARGIN_MM) - 16 - top) / rows];
  for (const [index, { slot, digits }] of codes.entries()) {
    const [x, y] = [LEFT + (index % COLUMNS) * w, top + Math.floor(index / COLUMNS) * h];
    pdf.lineWidth(0.6).rect(x, y, w, h).stroke();
    pdf
      .fillColor(GREY)
      .fontSize(9)
      .text(`第 ${slot} 格`, x, y + 3, { width: w, align: 'center', lineBreak: false });
    pdf
      .fillColor('black')
      .fontSize(18)
      .text(digits, x, y + h / 2 - 8, { width: w, align: 'center', lineBreak: false });
  }
  drawSerial(pdf, serial, '丢了请告诉社区，马上换一张');
}

function drawSerial(pdf: PDFKit.PDFDocument, serial: string, note: string): void {
  const y = mm(148 - MARGIN_MM) - 12;
  // Within the margin pdfkit would turn the page.
  pdf.page.margins.bottom = 0;
  pdf
    .fillColor(GREY)
    .fontSize(9)
    .text(`${note} · 卡号 ${serial}`, LEFT, y, { width: WIDTH, align: 'center', lineBreak: false });
  pdf.fillColor('black');
}
