import { defineErrors } from '../kernel/define-errors.js';

export const consentErrors = defineErrors({
  CONSENT_STANDS: { status: 409, sentence: '这一项已经同意过了，不用再记一次。' },
  CONSENT_MOVED_ON: { status: 409, sentence: '这项同意刚刚有了变化，请刷新看看。' },
  CONSENT_WORDING_OLD: { status: 409, sentence: '说明的文字刚刚改过，请刷新后重新看一遍再同意。' },
  CONSENT_NEEDS_GUARDIAN: { status: 422, sentence: '未满十四周岁，要监护人同意。请选好监护人再记。' },
  CONSENT_NOT_GUARDIAN: { status: 422, sentence: '这位居民已满十四周岁，请问本人的意思。' },
  CONSENT_GIVER_UNKNOWN: { status: 422, sentence: '没有找到这位监护人，请先把他登记成居民。' },
  CONSENT_WAY: { status: 422, sentence: '这样记不合适，请选一选是怎样说的：本人点的、签了字的，还是当面说的。' },
  CONSENT_WITNESS: {
    status: 422,
    sentence: '当面说的要有一位见证人，不能是本人、替他同意的人，也不能是因此得到方便的人。请换一位。',
  },
  CONSENT_VOICE_MISSING: { status: 422, sentence: '还没有录音，请先录下本人说的话，再记。' },
  CONSENT_FILE_STANDS: { status: 409, sentence: '这项同意已经留了照片或录音，不用再补。' },
  CONSENT_FILE_WAY: { status: 422, sentence: '手机上点的同意不用留照片，也不用录音。' },
  CONSENT_UNTIL: { status: 422, sentence: '期限要在今天以后，最长一年。请重新选一天。' },
  PROXY_STANDS: { status: 409, sentence: '这一位已经是代办人了，不用再加。' },
  PROXY_MOVED_ON: { status: 409, sentence: '代办人刚刚有了变化，请刷新看看。' },
  PROXY_SELF: { status: 422, sentence: '自己不能当自己的代办人，请换一位。' },
  PROXY_TOO_MANY: { status: 409, sentence: '一位居民最多有 {count} 位代办人，请先取消一位。' },
  PROXY_BUSY: { status: 409, sentence: '这一位已经替 {count} 位居民办事了，请换一位。' },
  PROXY_UNKNOWN: { status: 422, sentence: '没有找到这一位。请家人先用微信加入社区，再来登记。' },
  LINK_OFFER_LIMIT: { status: 429, sentence: '一天最多请人连 {limit} 次，明天再试；着急的话请社区帮忙。' },
  LINK_OTHER_NAME: {
    status: 409,
    sentence: '这份登记上的姓名和您填的不一样，不能连上。真是您的话，请社区核对后帮您连。',
  },
  LINK_SAME_DOOR: {
    status: 409,
    sentence: '这一家的登记里已经有您了，不能再连成另一位。弄错了的话，请社区核对。',
  },
  MERGE_IS_PROXY: {
    status: 409,
    sentence: '这两位里，一位替另一位办过事，不会是同一个人。请核对是不是选错了人。',
  },
});
