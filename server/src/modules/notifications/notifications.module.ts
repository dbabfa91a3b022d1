import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Credits } from './app/credits.js';
import { InboxService } from './app/inbox.service.js';
import { NotificationAccountData } from './app/notification-account-data.js';
import { Notifier } from './app/notifier.js';
import { PlatformPushes } from './app/platform-pushes.js';
import { PushMemory } from './app/push-memory.js';
import { SubscribeSending } from './app/subscribe-sending.service.js';
import { SubscriptionsService } from './app/subscriptions.service.js';
import { CreditRepository } from './data/credit.repository.js';
import { HeardPushesRepository } from './data/heard-pushes.repository.js';
import { InboxMessage } from './data/inbox-message.entity.js';
import { InboxRepository } from './data/inbox.repository.js';
import { InboxController } from './http/inbox.controller.js';
import { SubscriptionController } from './http/subscription.controller.js';
import { WechatPushController } from './http/wechat-push.controller.js';

const forOthers = [Notifier, InboxService, PlatformPushes];

@Module({
  imports: [TypeOrmModule.forFeature([InboxMessage])],
  controllers: [InboxController, SubscriptionController, WechatPushController],
  providers: [
    ...forOthers,
    InboxRepository,
    CreditRepository,
    Credits,
    HeardPushesRepository,
    PushMemory,
    SubscriptionsService,
    SubscribeSending,
    NotificationAccountData,
  ],
  exports: forOthers,
})
export class NotificationsModule {}
