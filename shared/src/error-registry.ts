import { communityErrors } from './communities/community.errors.js';
import { identityErrors } from './identity/identity.errors.js';
import type { ErrorDefinition, ErrorParams } from './kernel/define-errors.js';
import { fillSentence } from './kernel/define-errors.js';
import { kernelErrors } from './kernel/kernel.errors.js';
import { mediaErrors } from './media/media.errors.js';
import { notificationErrors } from './notifications/notification.errors.js';
import { volunteerErrors } from './volunteers/volunteer.errors.js';
import { wishErrors } from './wishes/wish.errors.js';

/** The codes of every context: a new one adds its line here. */
const contexts = [
  kernelErrors,
  identityErrors,
  communityErrors,
  volunteerErrors,
  mediaErrors,
  notificationErrors,
  wishErrors,
] as const;

type Intersection<T> = (T extends unknown ? (of: T) => void : never) extends (of: infer I) => void ? I : never;

/** Joins the codes of all contexts. Throws when two contexts declare the same code: nothing starts with such a registry. */
export function mergeErrors<const T extends Record<string, ErrorDefinition>>(all: readonly T[]): Intersection<T> {
  const merged: Record<string, ErrorDefinition> = {};
  for (const [code, definition] of all.flatMap((errors) => Object.entries(errors))) {
    if (code in merged) throw new Error(`two contexts declare the error ${code}`);
    merged[code] = definition;
  }
  return merged as Intersection<T>;
}

/** Every code the API can answer, with its status and sentence. */
export const errorRegistry = mergeErrors<(typeof contexts)[number]>(contexts);
export type ErrorCode = keyof typeof errorRegistry;

/** The definition of a code; an unknown code is answered as INTERNAL, so that nothing leaks. */
export function errorDefinition(code: string): ErrorDefinition & { code: ErrorCode } {
  const known = (Object.prototype.hasOwnProperty.call(errorRegistry, code) ? code : 'INTERNAL') as ErrorCode;
  return { code: known, ...errorRegistry[known] };
}

/** The Chinese sentence of a code with its gaps filled. */
export const errorSentence = (code: string, params: ErrorParams = {}): string =>
  fillSentence(errorDefinition(code).sentence, params);
