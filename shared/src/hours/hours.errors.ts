import { defineErrors } from '../kernel/define-errors.js';

export const hoursErrors = defineErrors({
  HOURS_OWN: { status: 403, sentence: '不能给自己认定时长，请同事来认定。' },
  HOURS_SAME_PERSON: { status: 403, sentence: '第二位要是另一个人，请同事来看。' },
  HOURS_WHY: { status: 422, sentence: '退回要写一句为什么，写的人才知道怎么改。' },
  HOURS_MOVED_ON: { status: 409, sentence: '这条时长刚刚有了变化，请刷新看看。' },
  HOURS_DAY: { status: 422, sentence: '服务的日子不能在以后，请改一下日期。' },
  HOURS_DAY_FULL: { status: 422, sentence: '一个人一天最多 10 小时，请检查分钟数。' },
  HOURS_NONE: { status: 422, sentence: '这段时间里没有可以证明的时长，请换一段时间。' },
  CERTIFICATE_UNKNOWN: { status: 404, sentence: '没有这个编号的证明，请核对编号。' },
});
