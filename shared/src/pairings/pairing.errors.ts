import { defineErrors } from '../kernel/define-errors.js';

export const pairingErrors = defineErrors({
  PAIRING_MOVED_ON: { status: 409, sentence: '这个互助对子刚刚有了变化，请刷新看看。' },
  PAIRING_PERSON_TAKEN: { status: 409, sentence: '这位居民已经有互助对子了；要换人请用“交给别人”。' },
  PAIRING_VOLUNTEER_FULL: { status: 409, sentence: '这位志愿者已经帮着 {limit} 位，请选别人。' },
  PAIRING_NOT_POSSIBLE: { status: 422, sentence: '不能结成对子：{why}。' },
  PAIRING_CONSENT_MISSING: {
    status: 422,
    sentence: '还没有本人的同意（把电话和住址给志愿者），请先问本人，记下同意再继续。',
  },
  PAIRING_CODE_OF_CONDUCT: { status: 422, sentence: '请先读并同意入户约定。' },
  PAIRING_PAUSE_DATE: { status: 422, sentence: '暂停到哪天要在明天以后、半年以内，请重新选。' },
  PAIRING_MERGE: { status: 409, sentence: '两个人各有一个互助对子，请先结束一个，再合并。' },
});
