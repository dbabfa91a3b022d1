import { errorSentence } from '@silin/shared';
import Taro from '@tarojs/taro';
import { ApiProblem } from './api-problem';

/** Every id of this house has a digit; a word somebody typed into an address bar may lead to another endpoint. */
const ID = /^(?=.*\d)[0-9A-Za-z_-]{1,64}$/;

/** An id in the page's address, or `undefined` when there is none or it cannot be one. */
export function useIdParam(name: string): string | undefined {
  const value = Taro.useRouter().params[name];
  return value && ID.test(value) ? value : undefined;
}

/** What a page shows whose address names nothing. */
export const noSuchThing = (): ApiProblem => new ApiProblem(404, 'NOT_FOUND', errorSentence('NOT_FOUND'));
