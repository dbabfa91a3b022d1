import { Module } from '@nestjs/common';
import { PlatformPushes } from './app/platform-pushes.js';
import { PushMemory } from './app/push-memory.js';
import { HeardPushesRepository } from './data/heard-pushes.repository.js';
import { WechatPushController } from './http/wechat-push.controller.js';

/** Where the WeChat platform tells us things; contexts register what they want to hear with `PlatformPushes.on`. */
@Module({
  controllers: [WechatPushController],
  providers: [PlatformPushes, HeardPushesRepository, PushMemory],
  exports: [PlatformPushes],
})
export class WechatPushModule {}
