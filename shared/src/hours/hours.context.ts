import { defineContext } from '../kernel/define-context.js';
import { hoursErrors } from './hours.errors.js';

export const hoursContext = defineContext({ errors: hoursErrors });
