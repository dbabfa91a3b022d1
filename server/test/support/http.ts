/** What the API answered: status, parsed body (null for none), headers. */
export interface Answer {
  readonly status: number;
  // The body is whatever JSON came; tests say what they expect of it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
  readonly headers: Headers;
}

export interface CallOptions {
  readonly token?: string;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

let keys = 0;

/** An `Idempotency-Key` no other intention has. */
export const aKey = (): string => `test-key-${process.pid}-${(keys += 1)}`;

/**
 * Calls the API over HTTP. `path` begins after `/api/v1`. Every write carries an `Idempotency-Key` of its own unless `key`
 * names one.
 */
export async function call(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  options: CallOptions = {},
): Promise<Answer> {
  const headers: Record<string, string> = { ...options.headers };
  if (options.token) headers['authorization'] = `Bearer ${options.token}`;
  if (method !== 'GET') headers['idempotency-key'] = options.key ?? aKey();
  // As `wx.request` does: the header is there with a body and without one, on every method.
  headers['content-type'] ??= 'application/json';
  const init: RequestInit = { method, headers };
  if (body !== undefined) init.body = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${url}/api/v1${path}`, init);
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, body: json && text ? JSON.parse(text) : text || null, headers: response.headers };
}
