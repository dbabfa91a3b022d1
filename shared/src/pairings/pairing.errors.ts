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
  PAIRING_TRIAL_UNASKED: { status: 422, sentence: '还没有记下{who}要不要继续，请先问一问，记下再转为正式。' },
  PAIRING_TRIAL_OBJECTED: {
    status: 422,
    sentence: '有一方不想继续，不能转为正式；可以再试一段时间，也可以结束或者换人。',
  },
  PAIRING_TRIAL_DATE: {
    status: 422,
    sentence: '试行延到的日子要比现在晚，最多再加 {days} 天，一共不超过 {longest} 天，请重新选。',
  },
  PAIRING_TRIAL_OWN: { status: 403, sentence: '您自己是这个对子的志愿者，请同事去问另一方。' },
  PAIRING_PLAN_SENT: { status: 409, sentence: '这一份已经发完了，请刷新看看。' },
  PAIRING_PLAN_ROW: { status: 422, sentence: '这一行还没有选志愿者，请先选一位。' },
  PAIRING_LICENSED: { status: 422, sentence: '做“{what}”不能请志愿者，{refer}。' },
  PAIRING_PROOF_MISSING: {
    status: 422,
    sentence: '里面有要冒险的事，要先有{what}才能答应；请带上保单或证件到社区登记，或者请社区把这件事去掉。',
  },
  PAIRING_MERGE: { status: 409, sentence: '两个人各有一个互助对子，请先结束一个，再合并。' },
});
