export { PlatformPushes } from './app/platform-pushes.js';
export { WechatPushModule } from './wechat-push.module.js';
