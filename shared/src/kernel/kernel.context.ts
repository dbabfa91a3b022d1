import { defineContext } from './define-context.js';
import { kernelErrors } from './kernel.errors.js';

export const kernelContext = defineContext({ errors: kernelErrors });
