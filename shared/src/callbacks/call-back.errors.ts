import { defineErrors } from '../kernel/define-errors.js';

export const callBackErrors = defineErrors({
  CALL_BACK_MOVED_ON: { status: 409, sentence: '这通回访已经有结果了，请取下一位。' },
  CALL_BACK_NOT_IN_HAND: { status: 409, sentence: '这通回访不在您手上了，请重新取一位。' },
  CALL_BACK_REASON: { status: 422, sentence: '请写下对方怎么说的，写清楚才好再办。' },
  CALL_BACK_OWN: { status: 403, sentence: '您和这件事有关系，不能由您来回访，请留给别的同事。' },
});
