import type { ConsentWording } from '@silin/shared';
import { mm, Paper, printable } from '../../../platform/paper/paper.js';

/** All that stands on the half page. */
export interface PaperToSign {
  readonly communityName: string;
  readonly communityPhone: string | null;
  readonly name: string;
  readonly wording: ConsentWording;
  /** A guardian signs beside or instead of the person. */
  readonly forChild: boolean;
  /** It says who acts, what they are to the person and in what. */
  readonly forProxy: boolean;
}

const FOR_PROXY = ['请谁代办', '是我的什么人', '可以替我办什么'] as const;

const MARGIN_MM = 14;
const WIDTH = mm(148 - 2 * MARGIN_MM);
const LEFT = mm(MARGIN_MM);
const FOOT_Y = mm(210 - MARGIN_MM) - 14;
const GREY = '#555555';

/** Draws the half page (A5) that somebody signs: what is asked in the words that are read out, and lines to write on. */
export function drawPaperToSign(content: PaperToSign): Promise<Buffer> {
  const { communityName, communityPhone, name, wording, forChild, forProxy } = content;
  const paper = new Paper('A5', MARGIN_MM, '同意书');
  const { pdf } = paper;
  const wide = { width: WIDTH } as const;
  pdf.addPage();
  pdf
    .fontSize(18)
    .text('同意书', { ...wide, align: 'center' })
    .moveDown(0.3);
  pdf
    .fontSize(16)
    .text(wording.title, { ...wide, align: 'center' })
    .moveDown(0.6);
  pdf
    .fontSize(14)
    .text(printable(`${name}：`), wide)
    .moveDown(0.4);
  const facts = [
    ['做什么', wording.what],
    ['给谁看', wording.forWhom],
    ['多久', wording.howLong],
    ['不同意会怎样', wording.without],
  ] as const;
  for (const [label, words] of facts) {
    pdf.fillColor(GREY).fontSize(11).text(label, wide);
    pdf.fillColor('black').fontSize(14).text(words, wide).moveDown(0.5);
  }
  pdf.moveDown(0.5).fontSize(14).text('我听明白了，同意。', wide).moveDown(0.8);
  const lines = [
    ...(forProxy ? FOR_PROXY : []),
    ...(forChild ? ['监护人签字'] : []),
    ...['本人签字', '日期', '在场的人（念给本人听的）'],
  ];
  for (const line of lines) {
    pdf.fontSize(13).text(`${line}：`, LEFT, pdf.y, { lineBreak: false });
    const [from, y] = [LEFT + pdf.widthOfString(`${line}：`) + 4, pdf.y + 15];
    pdf
      .lineWidth(0.6)
      .moveTo(from, y)
      .lineTo(LEFT + WIDTH, y)
      .stroke();
    pdf.y += 30;
  }
  // Within the margin pdfkit would turn the page.
  pdf.page.margins.bottom = 0;
  const call = communityPhone ? `不同意了，打 ${communityPhone}` : '不同意了，告诉社区';
  const foot = printable(`${communityName} · ${call} · 文字版本 ${wording.version}`);
  pdf
    .fillColor(GREY)
    .fontSize(9)
    .text(foot, LEFT, FOOT_Y, { ...wide, align: 'center', lineBreak: false });
  return paper.bytes();
}
