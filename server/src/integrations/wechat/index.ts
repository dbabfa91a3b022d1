export { contentScene } from './content-check.js';
export type { ContentScene, ContentVerdict, TextCheck, TextVerdict } from './content-check.js';
export { answerAddressCheck, parsePush, PUSH_ACCEPTED, PUSH_WINDOW_MS, pushName, PushRefused } from './message-push.js';
export type { PushQuery, PushSettings } from './message-push.js';
export type { MediaVerdictPush, OtherPush, Push, SubscriptionItem, SubscriptionPush } from './push-events.js';
export { fitSubscribeData, fitSubscribeField, isSubscribeFieldValid, subscribeDateTime } from './subscribe-fields.js';
export { WechatClient } from './wechat.client.js';
export type {
  MediaCheck,
  MiniProgramCode,
  SubscribeMessage,
  WechatClientOptions,
  WechatPhoneNumber,
  WechatSession,
} from './wechat.client.js';
export { WechatError } from './wechat-error.js';
export type { WechatApi, WechatErrorKind } from './wechat-error.js';
export { WechatModule } from './wechat.module.js';
export type { WechatModuleOptions } from './wechat.module.js';
export { codeRefusal, platformRefusal } from './refusals.js';
