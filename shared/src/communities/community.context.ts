import { defineContext } from '../kernel/define-context.js';
import { communityMyData } from './community.my-data.js';
import { communityErrors } from './community.errors.js';

export const communityContext = defineContext({ errors: communityErrors, myData: communityMyData });
