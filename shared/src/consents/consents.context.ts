import { defineContext } from '../kernel/define-context.js';
import { consentMyData } from './consent.my-data.js';
import { consentErrors } from './consent.errors.js';
import { consentNotifications } from './consent.notifications.js';

export const consentContext = defineContext({
  errors: consentErrors,
  notifications: consentNotifications,
  myData: consentMyData,
});
