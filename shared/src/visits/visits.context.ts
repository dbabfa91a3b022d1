import { defineContext } from '../kernel/define-context.js';
import { visitMyData } from './visit.my-data.js';
import { visitErrors } from './visit.errors.js';
import { visitNotifications } from './visit.notifications.js';
import { visitTaskKinds } from './visit.tasks.js';

export const visitContext = defineContext({
  errors: visitErrors,
  myData: visitMyData,
  notifications: visitNotifications,
  tasks: visitTaskKinds,
});
