import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WechatPushModule } from '../wechat-push/index.js';
import { Credits } from './app/credits.js';
import { InboxHome } from './app/inbox-home.js';
import { InboxService } from './app/inbox.service.js';
import { NotificationAccountData } from './app/notification-account-data.js';
import { Notifier } from './app/notifier.js';
import { SubscribeSending } from './app/subscribe-sending.service.js';
import { SubscriptionsService } from './app/subscriptions.service.js';
import { CreditRepository } from './data/credit.repository.js';
import { InboxMessage } from './data/inbox-message.entity.js';
import { InboxRepository } from './data/inbox.repository.js';
import { InboxController } from './http/inbox.controller.js';
import { SubscriptionController } from './http/subscription.controller.js';

const forOthers = [Notifier, InboxService];

@Module({
  imports: [TypeOrmModule.forFeature([InboxMessage]), WechatPushModule],
  controllers: [InboxController, SubscriptionController],
  providers: [
    ...forOthers,
    InboxRepository,
    CreditRepository,
    Credits,
    SubscriptionsService,
    SubscribeSending,
    NotificationAccountData,
    InboxHome,
  ],
  exports: forOthers,
})
export class NotificationsModule {}
