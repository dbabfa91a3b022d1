import { defineContext } from '../kernel/define-context.js';
import { wishMyData } from './wish.my-data.js';
import { wishErrors } from './wish.errors.js';
import { wishTasks } from './wish.tasks.js';
import { wishNotifications } from './wish.notifications.js';

export const wishContext = defineContext({
  errors: wishErrors,
  notifications: wishNotifications,
  tasks: wishTasks,
  myData: wishMyData,
});
