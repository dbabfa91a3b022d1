import { defineErrors } from '../kernel/define-errors.js';

export const visitErrors = defineErrors({
  VISIT_MOVED_ON: { status: 409, sentence: '这次走访刚刚有了变化，请刷新看看。' },
  VISIT_NOBODY_SEEN: { status: 422, sentence: '去过了要选见到了谁；没有见到请点“没人应门”。' },
  VISIT_DAY: {
    status: 422,
    sentence: '走访的日子不能在以后，也不能早于三十天；更早的请告诉社区，由两位工作人员补记时长。',
  },
  VISIT_PLAN_DAY: { status: 422, sentence: '请选今天以后、三个月以内的日子。' },
  VISIT_PERSON_UNKNOWN: { status: 422, sentence: '请从名单里选看望的人。' },
  VISIT_HELPER_UNKNOWN: { status: 422, sentence: '一起去的人要是本社区的志愿者、网格员或社区工作人员，请重新选。' },
  VISIT_SAME: { status: 409, sentence: '刚才好像记过同一次，请看一看；不是同一次再点“另记一次”。' },
  VISIT_OWN_WORD: { status: 403, sentence: '去看望的人不能自己确认，请本人、家人或社区确认。' },
  VISIT_CALL_REASON: { status: 422, sentence: '本人说得不一样时，请写下怎么说的。' },
  VISIT_DAY_FULL: { status: 422, sentence: '一天最多记 10 小时，请检查分钟数。' },
  OUTING_DAY: { status: 422, sentence: '还没到这一天，办完再记服务了多少人。' },
  OUTING_IMPORT_CHANGED: { status: 409, sentence: '表格和预览时的不一样，请重新预览。' },
  ROUND_MOVED_ON: { status: 409, sentence: '这轮走访已经结束了，请刷新看看。' },
  OUTING_MOVED_ON: { status: 409, sentence: '这次上门服务刚刚有了变化，请刷新看看。' },
});
