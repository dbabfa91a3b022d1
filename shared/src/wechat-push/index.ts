export * from './wechat-push.errors.js';
