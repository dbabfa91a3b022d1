import { defineContext } from '../kernel/define-context.js';
import { careMyData } from './care.my-data.js';
import { careErrors } from './care.errors.js';
import { careNotifications } from './care.notifications.js';
import { careTasks } from './care.tasks.js';

export const careContext = defineContext({
  errors: careErrors,
  notifications: careNotifications,
  tasks: careTasks,
  myData: careMyData,
});
