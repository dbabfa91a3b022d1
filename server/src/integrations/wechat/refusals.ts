import { DomainError } from '@silin/shared';
import { WechatError } from './wechat-error.js';

/**
 * A platform's failure in our words: what may pass by itself is `PLATFORM_UNAVAILABLE`; what an operator must mend stays the
 * WechatError it is, so that the log names it.
 */
export const platformRefusal = (error: unknown): unknown =>
  error instanceof WechatError && error.mayPassLater ? new DomainError('PLATFORM_UNAVAILABLE') : error;

/** The same for an interface that takes a one-time code of the phone: a code that does not work is `refusedWith`. */
export function codeRefusal(error: unknown, refusedWith: 'SIGN_IN_CODE_INVALID' | 'PHONE_CODE_INVALID'): unknown {
  if (!(error instanceof WechatError)) return error;
  if (error.kind === 'invalid-code' || error.kind === 'code-used') return new DomainError(refusedWith);
  if (error.kind === 'risky-user') return new DomainError('SIGN_IN_RISKY');
  return platformRefusal(error);
}
