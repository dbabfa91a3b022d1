import { defineErrors } from '../kernel/define-errors.js';

export const matterErrors = defineErrors({
  MATTER_MOVED_ON: { status: 409, sentence: '这件事刚刚有了变化，请刷新看看。' },
  MATTER_OWN_WORK: { status: 422, sentence: '自己办的事要请别人来核查。' },
  MATTER_GIVE_BACK_LATE: {
    status: 409,
    sentence: '安排下来两个工作日以后不能再退回，请写进展，或请社区延期。',
  },
  MATTER_GIVEN_BACK_ENOUGH: { status: 409, sentence: '这件事已经退回过两次，要由社区定由谁办，不能再退。' },
  MATTER_EXTENDED: { status: 409, sentence: '这件事已经延过一次期，不能再延；实在办不了请选“等条件”。' },
  MATTER_OWN_EXTENSION: { status: 422, sentence: '自己办的事要请别的同事来延期。' },
  MATTER_DAY: { status: 422, sentence: '日子要在明天以后、{days} 天以内，请重新选。' },
  MATTER_POST_EMPTY: { status: 422, sentence: '岗位“{name}”现在没有人，请先给这个岗位定人，或选别的岗位。' },
  MATTER_POST_TAKEN: { status: 409, sentence: '已经有叫“{name}”的岗位，请换个名字。' },
  MATTER_POST_BUSY: { status: 409, sentence: '这个岗位还有 {count} 件事没办完，请先交给别的岗位，再撤掉它。' },
  MATTER_POSTS_FULL: { status: 409, sentence: '岗位已经有 {limit} 个，请先撤掉不用的。' },
  MATTER_MERGE: { status: 409, sentence: '只能并到一件还在办的事，请另选一件。' },
  MATTER_REOPEN_LATE: { status: 409, sentence: '解决已经过了三十天，请当作一件新的事再说一次。' },
  MATTER_OTHERS_CONCERNED: {
    status: 409,
    sentence: '这件事还关系到别人；请点“对我没解决”，社区会再来找您。',
  },
});
