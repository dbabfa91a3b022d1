import type { ErrorCode } from '../error-registry.js';

/** What the API answers for a code: the HTTP status and the sentence that tells the neighbour what to do next. */
export interface ErrorDefinition {
  readonly status: number;
  /** Chinese; `{name}` is replaced by the parameter of that name. */
  readonly sentence: string;
}

/** Declares the error codes of one context. The identity function: it exists so that codes stay literal types. */
export function defineErrors<const T extends Record<string, ErrorDefinition>>(definitions: T): T {
  return definitions;
}

/** Values that fill the gaps of a sentence; sent to the client as `params`. Never personal data. */
export type ErrorParams = Readonly<Record<string, string | number | boolean>>;

/** A refusal with a stable code. Whoever throws it knows the rule; the words and the HTTP status live in the registry. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** Fills `{name}` in a sentence. A gap without a parameter stays visible, so that a test finds it. */
export function fillSentence(sentence: string, params: ErrorParams): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => (name in params ? String(params[name]) : gap));
}
