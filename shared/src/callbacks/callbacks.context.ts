import { defineContext } from '../kernel/define-context.js';
import { callBackErrors } from './call-back.errors.js';
import { callBackMyData } from './call-back.my-data.js';
import { callBackTaskKinds } from './call-back.tasks.js';

export const callbackContext = defineContext({
  errors: callBackErrors,
  myData: callBackMyData,
  tasks: callBackTaskKinds,
});
