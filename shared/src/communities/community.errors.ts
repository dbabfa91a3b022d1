import { defineErrors } from '../kernel/define-errors.js';

export const communityErrors = defineErrors({
  COMMUNITY_CODE_UNKNOWN: { status: 404, sentence: '没有这个社区码，请核对后再输一次，或问问网格员。' },
  BUILDING_UNKNOWN: { status: 422, sentence: '这个社区没有这栋楼，请重新选择。' },
  GRID_UNKNOWN: { status: 422, sentence: '这个社区没有这个网格，请重新选择。' },
  MEMBER_REQUIRED: { status: 403, sentence: '请先加入社区。' },
  STAFF_REQUIRED: { status: 403, sentence: '只有社区工作人员可以这样做。' },
  STAFF_OWN_MATTER: { status: 409, sentence: '这是您自己的事，请另一位社区工作人员来办。' },
  LAST_STAFF: { status: 409, sentence: '社区至少要留一位工作人员，请先请别人接手。' },
  ROLE_NEEDS_GRID: { status: 422, sentence: '请选择网格员负责的网格。' },
  PLACE_NAME_TAKEN: { status: 409, sentence: '社区里已经有同名的网格或楼栋了，请换一个名字。' },
  PERSON_MAYBE_KNOWN: {
    status: 409,
    sentence: '可能已经登记过这位居民，请先看看是不是同一个人；不是的话，再点“仍要登记”。',
  },
  PERSON_MOVED_ON: { status: 409, sentence: '这位居民的情况刚刚有了变化，请刷新看看。' },
});
