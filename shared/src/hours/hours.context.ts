import { defineContext } from '../kernel/define-context.js';
import { hoursErrors } from './hours.errors.js';
import { hoursMyData } from './hours.my-data.js';
import { hoursNotifications } from './hours.notifications.js';
import { hoursTaskKinds } from './hours.tasks.js';

export const hoursContext = defineContext({
  errors: hoursErrors,
  myData: hoursMyData,
  notifications: hoursNotifications,
  tasks: hoursTaskKinds,
});
