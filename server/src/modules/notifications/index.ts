export { NotificationsModule } from './notifications.module.js';
export { InboxService } from './app/inbox.service.js';
export { type Message, Notifier } from './app/notifier.js';
