import type { CertifiedHow, HoursSource, HoursState } from './hours.state.js';

export const HOURS_STATE_WORDS: Readonly<Record<HoursState, string>> = {
  valid: '有效',
  waiting: '等第二人确认',
  refused: '没有通过',
};
export const HOURS_SOURCE_WORDS: Readonly<Record<HoursSource, string>> = {
  visit: '走访',
  wish: '微心愿',
  event: '活动',
  outing: '上门服务场次',
  typed: '补记',
  correction: '更正',
};
export const CERTIFIED_HOW_WORDS: Readonly<Record<CertifiedHow, string>> = {
  person: '本人或家人确认',
  card: '便民卡确认',
  call_back: '社区回访确认',
  organiser: '组织者确认',
  two_staff: '两位工作人员',
};
/** What a certificate is worth today, for whoever checks its number. */
export const CERTIFICATE_STANDINGS = ['valid', 'corrected', 'revoked'] as const;
export type CertificateStanding = (typeof CERTIFICATE_STANDINGS)[number];
export const CERTIFICATE_STANDING_WORDS: Readonly<Record<CertificateStanding, string>> = {
  valid: '有效',
  corrected: '明细已更正',
  revoked: '已作废',
};
/** Hours as a certificate says them: one decimal, rounded down; what takes hours back takes as many. */
export const hoursOf = (minutes: number): number => Math.trunc(minutes / 6) / 10;
