import { defineContext } from '../kernel/define-context.js';
import { consentErrors } from './consent.errors.js';
import { consentNotifications } from './consent.notifications.js';

export const consentContext = defineContext({ errors: consentErrors, notifications: consentNotifications });
