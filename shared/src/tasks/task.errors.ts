import { defineErrors } from '../kernel/define-errors.js';

export const taskErrors = defineErrors({
  TASK_MOVED_ON: { status: 409, sentence: '这件待办刚刚有了变化，请刷新看看。' },
  TASK_ALREADY_THERE: { status: 409, sentence: '这件待办已经在他手上了，请选另一位。' },
  TASK_TAKER_UNKNOWN: { status: 422, sentence: '请选一位本社区的网格员或社区工作者。' },
  TASK_PROPOSED: { status: 409, sentence: '这两条登记已经请社区看过了，不用再提，等社区答复。' },
  TASK_SAME_PERSON: { status: 422, sentence: '这是同一条登记，请选另一条。' },
  TASK_DUE_TIME: { status: 422, sentence: '办完的时间要在今天以后、一年以内，请重新选。' },
  STAND_IN_SELF: { status: 422, sentence: '不能自己替自己代班，请选另一位；没有人代班就选“交给社区”。' },
  STAND_IN_DATES: { status: 422, sentence: '代班最早从今天开始，一次最长三个月，请重新选日期。' },
  STAND_IN_OVERLAPS: { status: 409, sentence: '这段时间已经安排过代班了，请先结束原来的安排。' },
});
