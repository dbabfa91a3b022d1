import { defineContext } from '../kernel/define-context.js';
import { taskMyData } from './task.my-data.js';
import { taskErrors } from './task.errors.js';
import { ownTaskKinds } from './task.kinds.js';
import { taskNotifications } from './task.notifications.js';

export const taskContext = defineContext({
  errors: taskErrors,
  notifications: taskNotifications,
  tasks: ownTaskKinds,
  myData: taskMyData,
});
