import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineNextThings, NextThings } from '../../home/index.js';
import { InboxService } from './inbox.service.js';

const unreadMessages = defineNextThings<{ unread: number }>({
  unread: { type: Number, description: 'Unread messages' },
});

/** What this context brings to the home page. */
@Injectable()
export class InboxHome implements OnModuleInit {
  constructor(
    private readonly next: NextThings,
    private readonly inbox: InboxService,
  ) {}

  onModuleInit(): void {
    this.next.register(unreadMessages, async (actor) => ({ unread: await this.inbox.unreadCount(actor) }));
  }
}
