export { NotificationsModule } from './notifications.module.js';
export { type Message, Notifier } from './app/notifier.js';
