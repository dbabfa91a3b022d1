import { DomainError, type ErrorParams, errorDefinition, errorSentence } from '@silin/shared';
import { isOverload } from '../database/database-errors.js';
import { CommitUnknownError } from '../database/transactor.js';
import type { FieldProblem } from './validation-sentences.js';

/** RFC 9457 problem details, with our stable `code`, the sentence's `params` and the fields to mend. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly params: ErrorParams;
  readonly requestId: string;
  readonly errors?: readonly FieldProblem[];
}

/** A form with fields to mend. */
export class ValidationFailed extends DomainError {
  constructor(readonly fields: readonly FieldProblem[]) {
    super('VALIDATION_FAILED');
  }
}

const BY_STATUS: Record<number, string> = {
  400: 'MALFORMED_REQUEST',
  401: 'SIGN_IN_REQUIRED',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'PAYLOAD_TOO_LARGE',
  414: 'MALFORMED_REQUEST',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  431: 'MALFORMED_REQUEST',
  503: 'BUSY',
};

/** Our code for any error: a refusal's own, the framework's by status, an overloaded database as BUSY, else INTERNAL. */
function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  if (error instanceof CommitUnknownError || isOverload(error)) return 'BUSY';
  const status = statusOf(error);
  if (status === undefined) return 'INTERNAL';
  return BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'MALFORMED_REQUEST' : 'INTERNAL');
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('getStatus' in error && typeof error.getStatus === 'function') return (error.getStatus as () => number)();
  if ('statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return undefined;
}

/** The problem document for any error. Never holds the error's own text: only registered sentences leave the house. */
export function toProblem(error: unknown, requestId: string): Problem {
  const definition = errorDefinition(codeOf(error));
  const params = error instanceof DomainError && error.code === definition.code ? error.params : {};
  return {
    type: `urn:silin:problem:${definition.code}`,
    title: definition.code.toLowerCase().replaceAll('_', ' '),
    status: definition.status,
    detail: errorSentence(definition.code, params),
    code: definition.code,
    params,
    requestId,
    ...(error instanceof ValidationFailed ? { errors: error.fields } : {}),
  };
}
