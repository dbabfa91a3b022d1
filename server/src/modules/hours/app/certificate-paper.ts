import { chinaDate, hoursOf } from '@silin/shared';
import { qrPng } from '../../../platform/codes/qr-code.js';
import { TableSheet } from '../../../platform/paper/table-sheet.js';
import type { Certificate } from '../data/hours.entities.js';
import type { CertificateStored } from '../dto/certificate.dto.js';

/** All that stands on the paper. */
export interface CertificateContent {
  readonly certificate: Certificate;
  readonly lines: CertificateStored['lines'];
  readonly name: string;
  readonly issuer: string;
  readonly phone: string | null;
  /** Where a stranger reads whether it is true: the public check page with the number filled in. */
  readonly checkUrl: string;
}

const CODE_PIXELS = 600;
const TO_WRITE = '＿＿＿＿＿＿＿＿＿＿＿＿';

/**
 * The certificate in the order of 民发〔2015〕149号: who, when from until when, how many hours, line by line, who issues it, with room
 * for signatures and the seal. The identity number is a blank to be written by hand: it is stored nowhere.
 */
export async function certificatePaper(content: CertificateContent): Promise<Buffer> {
  const { certificate, lines, name, issuer, phone, checkUrl } = content;
  const { number, fromDay, untilDay, minutes, issuedAt, headName, purpose } = certificate;
  const sheet = new TableSheet({
    title: '志愿服务记录证明',
    subtitle: `编号 ${number}`,
    mark: `${issuer} · ${chinaDate(issuedAt)} 开具`,
    footer: '真伪可扫码，或在四邻的“查证明”里输入编号查询',
  });
  const facts: readonly (readonly [string, string])[] = [
    ['姓名', name],
    ['证件类型和号码', TO_WRITE],
    ['服务起止', `${fromDay} 至 ${untilDay}`],
    ['总时长', `${hoursOf(minutes).toFixed(1)} 小时（${minutes} 分钟）`],
    ['用途', purpose ?? '—'],
  ];
  sheet.table([
    { title: '项目', share: 1 },
    { title: '内容', share: 3 },
  ]);
  for (const row of facts) sheet.row([...row]);
  sheet.table(
    [
      { title: '日期', share: 1 },
      { title: '服务内容', share: 3 },
      { title: '分钟', share: 1, align: 'right' },
    ],
    { title: '明细' },
  );
  for (const line of lines) sheet.row([line.onDay, line.what, String(line.minutes)]);
  sheet.table(
    [
      { title: '出具单位', share: 1 },
      { title: '', share: 3 },
    ],
    { title: '出具' },
  );
  for (const row of [
    ['单位', issuer],
    ['负责人（签名）', headName ?? TO_WRITE],
    ['经办人（签名）', TO_WRITE],
    ['联系方式', phone ?? TO_WRITE],
    ['开具日期', chinaDate(issuedAt)],
    ['备注', ''],
    ['盖章处', ''],
  ])
    sheet.row(row);
  sheet.code(
    await qrPng(checkUrl, CODE_PIXELS),
    '扫这个码查真伪：会打开查询页，编号已经填好；页面只显示姓，不显示全名和证件号码。',
  );
  return sheet.bytes();
}
