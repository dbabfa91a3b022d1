import { isBytes, textOfBytes } from './bytes';

/** One field the server was not content with. `field` is the name in the request body. */
export interface FieldProblem {
  field: string;
  message: string;
}

/** Codes that arise on this side of the wire; all others come from the server (see `@silin/shared`, error registry). */
export const OFFLINE = 'OFFLINE';
export const TIMED_OUT = 'TIMED_OUT';

/** Too slow, too early, too often: refused for now, not for good. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);

/** A refusal or failure of an API call. `detail` is a Chinese sentence that can be shown as it is. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: readonly FieldProblem[] = [],
    readonly requestId?: string,
    /** What the code speaks of, e.g. the ids of who may be known already. */
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = 'ApiProblem';
  }

  /** The request may not have arrived, or the server could not work just now: sending the same again is right. */
  get passing(): boolean {
    return (
      this.status === 0 || PASSING.has(this.status) || this.status >= 500 || this.code === 'IDEMPOTENCY_IN_PROGRESS'
    );
  }

  /** No answer at all: no network, or too slow. Nothing else may be called a missing network. */
  get unreachable(): boolean {
    return this.status === 0;
  }

  /** Somebody was faster: what the page shows is no longer so, and must be read again. */
  get movedOn(): boolean {
    return this.status === 409 && /_MOVED_ON$|_ALREADY_/.test(this.code);
  }

  /** The server knows no such thing, or it is not ours to see. */
  get gone(): boolean {
    return this.status === 404 || this.status === 410;
  }

  /** The sentence for one field, if the server had one. */
  fieldError(field: string): string | undefined {
    return this.errors.find((e) => e.field === field)?.message;
  }
}

/** Anything thrown, as an ApiProblem. */
export const asProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem ? error : new ApiProblem(500, 'INTERNAL', '页面出了点问题，请返回后再试。');

/** What a failed `Taro.request` means: the platform only gives a message. */
export function problemOfFailure(errMsg: string): ApiProblem {
  return /time.?out/i.test(errMsg)
    ? new ApiProblem(0, TIMED_OUT, '网络有点慢，没有等到回应，请再试一次。')
    : new ApiProblem(0, OFFLINE, '没有网络，请连上网络后再试。');
}

interface ProblemBody {
  code?: unknown;
  detail?: unknown;
  title?: unknown;
  requestId?: unknown;
  errors?: unknown;
  params?: unknown;
}

/** Reads an RFC 9457 body; whatever else comes (a proxy's page) becomes a plain sentence. */
export function problemOfAnswer(status: number, body: unknown): ApiProblem {
  const written = isBytes(body) ? textOfBytes(body) : body;
  const p = (typeof written === 'string' ? parse(written) : written) as ProblemBody | null;
  const text = (v: unknown): string | undefined => (typeof v === 'string' && v ? v : undefined);
  const errors = Array.isArray(p?.errors)
    ? (p.errors as Record<string, unknown>[]).map((e) => ({
        field: String(e?.field ?? e?.path ?? ''),
        message: String(e?.message ?? e?.detail ?? ''),
      }))
    : [];
  return new ApiProblem(
    status,
    text(p?.code) ?? (status >= 500 ? 'INTERNAL' : 'MALFORMED_REQUEST'),
    text(p?.detail) ?? text(p?.title) ?? '服务暂时没有回应，请稍后再试。',
    errors,
    text(p?.requestId),
    (p?.params ?? {}) as Record<string, string>,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
