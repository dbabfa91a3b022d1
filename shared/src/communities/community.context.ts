import { defineContext } from '../kernel/define-context.js';
import { communityErrors } from './community.errors.js';

export const communityContext = defineContext({ errors: communityErrors });
