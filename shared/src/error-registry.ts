import { identityErrors } from './identity/identity.errors.js';
import type { ErrorDefinition, ErrorParams } from './kernel/define-errors.js';
import { fillSentence } from './kernel/define-errors.js';
import { kernelErrors } from './kernel/kernel.errors.js';
import { mediaErrors } from './media/media.errors.js';
import { notificationErrors } from './notifications/notification.errors.js';
import { wishErrors } from './wishes/wish.errors.js';

/** `never` when two contexts share no code; otherwise the shared codes, and the line below does not compile. */
type Shared<A, B> = Extract<keyof A, keyof B>;
type NoDuplicates = [
  | Shared<
      typeof kernelErrors,
      typeof identityErrors & typeof wishErrors & typeof mediaErrors & typeof notificationErrors
    >
  | Shared<typeof identityErrors, typeof wishErrors & typeof mediaErrors & typeof notificationErrors>
  | Shared<typeof wishErrors, typeof mediaErrors & typeof notificationErrors>
  | Shared<typeof mediaErrors, typeof notificationErrors>,
] extends [never]
  ? true
  : false;
const noDuplicates: NoDuplicates = true;
void noDuplicates;

/** Every code the API can answer, with its status and sentence. */
export const errorRegistry = {
  ...kernelErrors,
  ...identityErrors,
  ...wishErrors,
  ...mediaErrors,
  ...notificationErrors,
} as const;
export type ErrorCode = keyof typeof errorRegistry;

/** The definition of a code; an unknown code is answered as INTERNAL, so that nothing leaks. */
export function errorDefinition(code: string): ErrorDefinition & { code: ErrorCode } {
  const known = (Object.prototype.hasOwnProperty.call(errorRegistry, code) ? code : 'INTERNAL') as ErrorCode;
  return { code: known, ...errorRegistry[known] };
}

/** The Chinese sentence of a code with its gaps filled. */
export const errorSentence = (code: string, params: ErrorParams = {}): string =>
  fillSentence(errorDefinition(code).sentence, params);
