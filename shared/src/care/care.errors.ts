import { defineErrors } from '../kernel/define-errors.js';

export const careErrors = defineErrors({
  CARD_NOBODY: { status: 422, sentence: '这一户还没有登记住着的人，先登记再打印联系卡。' },
});
