import { defineContext } from '../kernel/define-context.js';
import { volunteerMyData } from './volunteer.my-data.js';
import { volunteerErrors } from './volunteer.errors.js';
import { volunteerNotifications } from './volunteer.notifications.js';

export const volunteerContext = defineContext({
  errors: volunteerErrors,
  notifications: volunteerNotifications,
  myData: volunteerMyData,
});
