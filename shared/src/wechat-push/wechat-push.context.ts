import { defineContext } from '../kernel/define-context.js';
import { wechatPushErrors } from './wechat-push.errors.js';

export const wechatPushContext = defineContext({ errors: wechatPushErrors });
