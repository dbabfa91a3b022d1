import { type Context, contexts } from './contexts.js';
import { type Merged, mergeContexts } from './kernel/define-context.js';
import type { ErrorDefinition, ErrorParams } from './kernel/define-errors.js';
import { fillSentence } from './kernel/define-errors.js';

/** Every code the API can answer, with its status and sentence. */
export const errorRegistry: Merged<Context, 'errors'> = mergeContexts<Context, 'errors'>(contexts, 'errors');
export type ErrorCode = keyof Merged<Context, 'errors'>;

/** The definition of a code; an unknown code is answered as INTERNAL, so that nothing leaks. */
export function errorDefinition(code: string): ErrorDefinition & { code: ErrorCode } {
  const known = (Object.prototype.hasOwnProperty.call(errorRegistry, code) ? code : 'INTERNAL') as ErrorCode;
  return { code: known, ...errorRegistry[known] };
}

/** The Chinese sentence of a code with its gaps filled. */
export const errorSentence = (code: string, params: ErrorParams = {}): string =>
  fillSentence(errorDefinition(code).sentence, params);
