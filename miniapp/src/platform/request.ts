import Taro from '@tarojs/taro';
import { ApiProblem, problemOfAnswer, problemOfFailure } from './api-problem';
import { tokenStore, type Tokens } from './token-store';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

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
}

const TIMEOUT_MS = 15_000;
export const API_PREFIX = `${SILIN_API_ORIGIN}/api/v1`;

/** A key that no other intention has; sent as `Idempotency-Key`. */
export function newIdempotencyKey(): string {
  const random = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0');
  return `${Date.now().toString(36)}-${random()}-${random()}`;
}

/** Full address of an API path such as `/me`. */
export function apiUrl(path: string, query: RequestOptions['query'] = {}): string {
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
  const withBearer = options.signedIn !== false;
  try {
    return await send<T>(path, options, withBearer ? tokenStore.get()?.accessToken : undefined);
  } catch (error) {
    if (!withBearer || !(error instanceof ApiProblem) || error.status !== 401 || !tokenStore.get()) throw error;
    const fresh = await refreshOnce();
    return send<T>(path, options, fresh.accessToken);
  }
}

let flight: Promise<Tokens> | undefined;

/** Exchanges the refresh token; whoever asks meanwhile gets the same answer. A refused refresh signs this device out. */
export function refreshOnce(): Promise<Tokens> {
  flight ??= refresh().finally(() => {
    flight = undefined;
  });
  return flight;
}

async function refresh(): Promise<Tokens> {
  const refreshToken = tokenStore.get()?.refreshToken;
  try {
    const fresh = await send<Tokens>('/auth/refresh', { method: 'POST', body: { refreshToken } }, undefined);
    tokenStore.keep(fresh);
    return fresh;
  } catch (error) {
    if (error instanceof ApiProblem && !error.passing) tokenStore.drop();
    throw error;
  }
}

async function send<T>(path: string, options: RequestOptions, bearer: string | undefined): Promise<T> {
  const header: Record<string, string> = { accept: 'application/json' };
  if (options.body !== undefined) header['content-type'] = 'application/json';
  if (bearer) header.authorization = `Bearer ${bearer}`;
  if (options.idempotencyKey) header['idempotency-key'] = options.idempotencyKey;
  let answer: { statusCode: number; data: unknown };
  try {
    answer = await Taro.request({
      url: apiUrl(path, options.query),
      method: (options.method ?? 'GET') as keyof Taro.request.Method,
      data: options.body === undefined ? undefined : JSON.stringify(options.body),
      header,
      timeout: options.timeoutMs ?? TIMEOUT_MS,
    });
  } catch (failure) {
    const { errMsg, message, name } = (failure ?? {}) as { errMsg?: string; message?: string; name?: string };
    throw problemOfFailure(errMsg ?? message ?? name ?? '');
  }
  if (answer.statusCode >= 200 && answer.statusCode < 300) return answer.data as T;
  throw problemOfAnswer(answer.statusCode, answer.data);
}
