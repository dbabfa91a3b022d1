import { defineContext } from '../kernel/define-context.js';
import { hoursMyData } from './hours.my-data.js';
import { hoursErrors } from './hours.errors.js';

export const hoursContext = defineContext({ errors: hoursErrors, myData: hoursMyData });
