import { defineErrors } from '../kernel/define-errors.js';

export const careErrors = defineErrors({
  CARD_NOBODY: { status: 422, sentence: '这一户还没有登记住着的人，先登记再打印联系卡。' },
  CARE_PROFILE_MISSING: { status: 409, sentence: '这位居民还没有帮扶档案，请先建一份。' },
  CARE_PERSON_GONE: { status: 409, sentence: '这位居民已经搬走或去世，档案不能再改；登记错了请先改居民的情况。' },
  CARE_TIER_NEEDS_REASON: { status: 422, sentence: '改关爱等级要写明原因，请重新写一句为什么。' },
  CARE_REVIEW_OUT_OF_RANGE: { status: 422, sentence: '复核日期要在明天到 12 个月之内，请重新选一天。' },
  CARE_AWAY_OUT_OF_RANGE: { status: 422, sentence: '外出日期要在今天到 12 个月之内，请重新选一天。' },
  CARE_WORKER_UNKNOWN: { status: 422, sentence: '请选本社区的网格员。' },
  CARE_DEPUTY_SAME: { status: 422, sentence: '代理网格员不能和负责的网格员是同一个人，请换一位。' },
  CARE_EMERGENCY_UNKNOWN: { status: 422, sentence: '紧急联系人要是本社区登记过的另一位居民，请先登记再选。' },
  CARE_TWO_PROFILES: { status: 409, sentence: '两条记录都有帮扶档案，请先看看留哪一份，把另一份删掉再合并。' },
});
