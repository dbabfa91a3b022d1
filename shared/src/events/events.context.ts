import { defineContext } from '../kernel/define-context.js';
import { eventErrors } from './event.errors.js';
import { eventMyData } from './event.my-data.js';
import { eventNotifications } from './event.notifications.js';
import { eventTaskKinds } from './event.tasks.js';

export const eventContext = defineContext({
  errors: eventErrors,
  notifications: eventNotifications,
  tasks: eventTaskKinds,
  myData: eventMyData,
});
