import { defineErrors } from '../kernel/define-errors.js';

export const wechatPushErrors = defineErrors({
  PUSH_REFUSED: { status: 403, sentence: '这个请求不是微信平台发来的。' },
});
