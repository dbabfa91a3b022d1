import { defineContext } from '../kernel/define-context.js';
import { identityErrors } from './identity.errors.js';

export const identityContext = defineContext({ errors: identityErrors });
