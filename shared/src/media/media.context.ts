import { defineContext } from '../kernel/define-context.js';
import { mediaMyData } from './media.my-data.js';
import { mediaErrors } from './media.errors.js';
import { mediaNotifications } from './media.notifications.js';

export const mediaContext = defineContext({
  errors: mediaErrors,
  notifications: mediaNotifications,
  myData: mediaMyData,
});
