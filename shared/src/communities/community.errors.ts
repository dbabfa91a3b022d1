import { defineErrors } from '../kernel/define-errors.js';

export const communityErrors = defineErrors({
  COMMUNITY_CODE_UNKNOWN: { status: 404, sentence: '没有这个社区码，请核对后再输一次，或问问网格员。' },
  BUILDING_UNKNOWN: { status: 422, sentence: '这个社区没有这栋楼，请重新选择。' },
  GRID_UNKNOWN: { status: 422, sentence: '这个社区没有这个网格，请重新选择。' },
  MEMBER_REQUIRED: { status: 403, sentence: '请先加入社区。' },
  STAFF_REQUIRED: { status: 403, sentence: '只有社区工作人员可以这样做。' },
  ORGANISER_REQUIRED: { status: 403, sentence: '只有活动组织者可以这样做，需要的话请找社区工作者。' },
  STAFF_OWN_MATTER: { status: 409, sentence: '这是您自己的事，请另一位社区工作人员来办。' },
  LAST_STAFF: { status: 409, sentence: '社区至少要留一位工作人员，请先请别人接手。' },
  ROLE_NEEDS_GRID: { status: 422, sentence: '请选择网格员负责的网格。' },
  PLACE_NAME_TAKEN: { status: 409, sentence: '社区里已经有同名的网格或楼栋了，请换一个名字。' },
  PERSON_MAYBE_KNOWN: {
    status: 409,
    sentence: '可能已经登记过这位居民，请先看看是不是同一个人；不是的话，再点“仍要登记”。',
  },
  PERSON_MERGE_SAME: { status: 422, sentence: '这是同一条登记，请选另外一条。' },
  PERSON_MERGE_TWO_ACCOUNTS: {
    status: 409,
    sentence: '两条登记各连着一个微信账号，不能直接合并。请先和本人核对用哪一个，把另一个账号解除关联，再来合并。',
  },
  PERSON_MERGE_ONE_DIED: {
    status: 409,
    sentence: '其中一条登记为已去世。请再核对一次，确定是同一个人，再点“确实是同一个人”。',
  },
  PERSON_MERGE_CLASH: {
    status: 409,
    sentence: '两条登记里都有一样每人只能有一份的东西，暂时不能合并。请先结束其中一份。',
  },
  PERSON_MERGE_SETTLED: { status: 409, sentence: '这次合并已经分开过，或者超过三十天了，不能再分开。' },
  PERSON_MERGE_LATER_FIRST: { status: 409, sentence: '这条登记后来又合并进了另一条，请先把后面那次分开。' },
  PERSON_HAS_ACCOUNT: { status: 409, sentence: '这位居民已经连着一个微信账号。请先核对，需要时先解除关联。' },
  PERSON_HAS_NO_ACCOUNT: { status: 409, sentence: '这位居民没有连着微信账号，请刷新看看。' },
  PERSON_ASKS_THEMSELVES: {
    status: 409,
    sentence: '这位居民有微信账号，请本人在“我的”里取出或删除资料；不是本人的账号，先解除关联。',
  },
  PEOPLE_TOO_MANY: { status: 422, sentence: '人太多，排不了。请先选一个网格或一栋楼，再排。' },
  PERSON_MOVED_ON: { status: 409, sentence: '这位居民的情况刚刚有了变化，请刷新看看。' },
});
