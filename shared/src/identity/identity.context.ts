import { defineContext } from '../kernel/define-context.js';
import { identityMyData } from './identity.my-data.js';
import { identityErrors } from './identity.errors.js';

export const identityContext = defineContext({ errors: identityErrors, myData: identityMyData });
