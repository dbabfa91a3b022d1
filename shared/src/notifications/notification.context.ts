import { defineContext } from '../kernel/define-context.js';
import { notificationMyData } from './notification.my-data.js';

export const notificationContext = defineContext({ myData: notificationMyData });
