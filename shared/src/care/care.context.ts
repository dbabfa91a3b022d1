import { defineContext } from '../kernel/define-context.js';
import { careErrors } from './care.errors.js';

export const careContext = defineContext({ errors: careErrors });
