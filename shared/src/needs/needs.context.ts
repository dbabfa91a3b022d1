import { defineContext } from '../kernel/define-context.js';
import { needErrors } from './need.errors.js';
import { needMyData } from './need.my-data.js';
import { needNotifications } from './need.notifications.js';
import { needTaskKinds } from './need.tasks.js';

export const needContext = defineContext({
  errors: needErrors,
  myData: needMyData,
  notifications: needNotifications,
  tasks: needTaskKinds,
});
