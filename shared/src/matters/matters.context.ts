import { defineContext } from '../kernel/define-context.js';
import { matterErrors } from './matter.errors.js';
import { matterMyData } from './matter.my-data.js';
import { matterNotifications } from './matter.notifications.js';
import { matterTaskKinds } from './matter.tasks.js';

export const matterContext = defineContext({
  errors: matterErrors,
  myData: matterMyData,
  notifications: matterNotifications,
  tasks: matterTaskKinds,
});
