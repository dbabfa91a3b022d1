import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Notifier } from './app/notifier.js';
import { InboxMessage } from './data/inbox-message.entity.js';
import { InboxRepository } from './data/inbox.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([InboxMessage])],
  providers: [InboxRepository, Notifier],
  exports: [Notifier],
})
export class NotificationsModule {}
