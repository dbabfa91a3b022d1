import { errorSentence } from '@silin/shared';
import { ApiProblem, problemOfAnswer, problemOfFailure } from './api-problem';
import { tokenStore, type Tokens } from './token-store';
import { transmit } from './transport';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface RequestOptions {
  method?: Method;
  /** JSON body. */
  body?: unknown;
  /** Query values; `undefined` and empty strings are left out. */
  query?: Record<string, string | number | boolean | undefined>;
  /** The key of this intention: a repeat with the same key gets the first answer back. */
  idempotencyKey?: string;
  /** False for the sign-in calls, which carry no bearer. */
  signedIn?: boolean;
  timeoutMs?: number;
  /** The answer is a file: it comes as an ArrayBuffer. */
  bytes?: boolean;
}

const TIMEOUT_MS = 15_000;
const API_PREFIX = '/api/v1';

/** A key that no other intention has; sent as `Idempotency-Key`. */
export function newIdempotencyKey(): string {
  const random = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0');
  return `${Date.now().toString(36)}-${random()}-${random()}`;
}

/** Full address of an API path such as `/me`, for what goes by address in every build: uploads and files. */
export const apiUrl = (path: string): string => SILIN_API_ORIGIN + API_PREFIX + path;

function pathOf(path: string, query: RequestOptions['query'] = {}): string {
  const pairs = Object.entries(query)
    .filter(([, v]) => v !== undefined && v !== '')
    .map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(String(v))}`);
  return API_PREFIX + path + (pairs.length ? `?${pairs.join('&')}` : '');
}

/**
 * Calls the API and gives its JSON answer. On 401 the access token is refreshed once (one flight for all callers) and the call repeated.
 * Throws ApiProblem: `status` 0 when nothing answered, else the server's status and code.
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  if (options.signedIn === false) return send<T>(path, options, undefined);
  return withFreshToken((bearer) => send<T>(path, options, bearer));
}

/** Does the call with the access token; on 401 refreshes and does it once more. */
export async function withFreshToken<T>(call: (bearer: string | undefined) => Promise<T>): Promise<T> {
  const bearer = tokenStore.get()?.accessToken;
  try {
    return await call(bearer);
  } catch (error) {
    if (!bearer || !(error instanceof ApiProblem) || error.status !== 401) throw error;
    const fresh = await refreshOnce(bearer);
    return call(fresh.accessToken);
  }
}

let flight: Promise<Tokens> | undefined;

/**
 * Exchanges the refresh token because `stale` was refused; whoever asks meanwhile gets the same answer. Browser tabs share one
 * sign-in: they take turns, and what another tab has got already is taken over. A refused refresh signs this device out.
 */
export function refreshOnce(stale: string): Promise<Tokens> {
  flight ??= oneTabAtATime(() => refresh(stale)).finally(() => {
    flight = undefined;
  });
  return flight;
}

async function refresh(stale: string): Promise<Tokens> {
  const kept = tokenStore.reread();
  if (kept && kept.accessToken !== stale) return kept;
  if (!kept) throw new ApiProblem(401, 'SESSION_ENDED', errorSentence('SESSION_ENDED'));
  try {
    const body = { refreshToken: kept.refreshToken };
    const fresh = await send<Tokens>('/auth/refresh', { method: 'POST', body }, undefined);
    tokenStore.keep(fresh);
    return fresh;
  } catch (error) {
    if (error instanceof ApiProblem && !error.passing) tokenStore.drop();
    throw error;
  }
}

function oneTabAtATime<T>(work: () => Promise<T>): Promise<T> {
  const locks = SILIN_H5 && typeof navigator !== 'undefined' ? navigator.locks : undefined;
  return locks ? (locks.request('silin.refresh', work) as Promise<T>) : work();
}

async function send<T>(path: string, options: RequestOptions, bearer: string | undefined): Promise<T> {
  const header: Record<string, string> = { accept: options.bytes ? '*/*' : 'application/json' };
  if (options.body !== undefined) header['content-type'] = 'application/json';
  if (bearer) header.authorization = `Bearer ${bearer}`;
  if (options.idempotencyKey) header['idempotency-key'] = options.idempotencyKey;
  let answer: { statusCode: number; data: unknown };
  try {
    answer = await transmit({
      path: pathOf(path, options.query),
      method: options.method ?? 'GET',
      data: options.body === undefined ? undefined : JSON.stringify(options.body),
      header,
      timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
      bytes: options.bytes ?? false,
    });
  } catch (failure) {
    const { errMsg, message, name } = (failure ?? {}) as { errMsg?: string; message?: string; name?: string };
    throw problemOfFailure(errMsg ?? message ?? name ?? '');
  }
  if (answer.statusCode >= 200 && answer.statusCode < 300) return answer.data as T;
  throw problemOfAnswer(answer.statusCode, answer.data);
}
