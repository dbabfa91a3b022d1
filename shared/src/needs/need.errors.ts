import { defineErrors } from '../kernel/define-errors.js';

export const needErrors = defineErrors({
  NEED_MOVED_ON: { status: 409, sentence: '这条需求刚刚有了变化，请刷新看看。' },
  NEED_TOO_MANY: { status: 409, sentence: '已经有 {limit} 条在等答复，请等社区答复几条再说新的。' },
  NEED_MATTER_OVER: { status: 409, sentence: '那件事已经办完了，请选一件还在办的，或新立一件。' },
});
