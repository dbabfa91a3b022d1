import { defineContext } from '../kernel/define-context.js';
import { pairingMyData } from './pairing.my-data.js';
import { pairingErrors } from './pairing.errors.js';
import { pairingNotifications } from './pairing.notifications.js';
import { pairingTaskKinds } from './pairing.tasks.js';

export const pairingContext = defineContext({
  errors: pairingErrors,
  myData: pairingMyData,
  notifications: pairingNotifications,
  tasks: pairingTaskKinds,
});
