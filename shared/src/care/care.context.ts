import { defineContext } from '../kernel/define-context.js';
import { careErrors } from './care.errors.js';
import { careTasks } from './care.tasks.js';

export const careContext = defineContext({ errors: careErrors, tasks: careTasks });
