import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { apis } from './apis.js';
import type { Answer, Body } from './apis.js';
import type { WechatStandInControl } from './control.js';
import { phoneRoutes } from './phone-routes.js';
import type { Platform } from './platform.js';
import { apiAt, failureBody, interfaces, Refusal } from './protocol.js';
import type { ApiName } from './protocol.js';
import { reportSent } from './subscription-events.js';

const MAX_BODY_BYTES = 1024 * 1024;
/** Longer than callers keep an idle connection: they close it, so none is cut while a request is on its way. */
const KEEP_ALIVE_MS = 75_000;
/** Interfaces that identify the caller by app secret instead of a token. */
const WITHOUT_TOKEN: ReadonlySet<ApiName> = new Set(['code2Session', 'getStableAccessToken']);

/** Three doors: the platform's interfaces, `/standin/*` for browsers that play a phone, `/__control/*` for tests and demo data. */
export function createStandInServer(platform: Platform, control: WechatStandInControl): Server {
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    const url = new URL(request.url ?? '/', 'http://standin');
    const api = apiAt(url.pathname);
    const served = api
      ? servePlatform(platform, api, request, response, url)
      : serveJson(request, response, url, (body) => route(platform, control, request, url, body));
    served.catch(() => response.destroy());
  });
}

async function servePlatform(
  platform: Platform,
  api: ApiName,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const raw = await readBody(request);
  const query = Object.fromEntries(url.searchParams);
  const call = {
    api,
    at: new Date(platform.now()),
    query: redact(query),
    body: redact(parse(raw) ?? raw),
    answered: 0 as number | string,
  };
  platform.calls.push(call);
  const fault = platform.faults.take(api);
  if (fault && !('errcode' in fault)) {
    call.answered = Object.keys(fault)[0]!;
    if ('hang' in fault) return;
    if ('reset' in fault) return void response.destroy();
    if ('status' in fault) return void response.writeHead(fault.status).end('<html><body>gateway</body></html>');
    return void response.writeHead(200, { 'content-type': 'text/plain' }).end(fault.body);
  }
  try {
    if (fault) throw new Refusal(fault.errcode, fault.errmsg);
    const answer = await serveApi(platform, api, request.method ?? '', query, raw);
    send(response, answer);
    if ('msgid' in answer) await reportSent(platform, Number(answer.msgid));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    call.answered = error.errcode;
    send(response, failureBody(error));
  }
}

/** The order of the checks is the platform's: method, token, allowance, body. */
function serveApi(
  platform: Platform,
  api: ApiName,
  method: string,
  query: Record<string, string>,
  raw: string,
): Answer | Promise<Answer> {
  if (interfaces[api].method === 'GET') {
    platform.quotas.count(api);
    return apis[api](platform, query);
  }
  if (method !== 'POST') throw new Refusal(43002);
  if (!WITHOUT_TOKEN.has(api)) platform.tokens.require(query.access_token);
  platform.quotas.count(api);
  if (raw === '') throw new Refusal(44002);
  const body = parse(raw);
  if (!body) throw new Refusal(47001);
  return apis[api](platform, body);
}

async function route(
  platform: Platform,
  control: WechatStandInControl,
  request: IncomingMessage,
  url: URL,
  body: unknown,
): Promise<unknown> {
  const phone = phoneRoutes[`${request.method} ${url.pathname}`];
  if (phone) return phone(platform, (body ?? {}) as Body, url.searchParams);
  const name = /^\/__control\/(\w+)$/.exec(url.pathname)?.[1];
  const prototype = Object.getPrototypeOf(control) as Record<string, unknown>;
  if (!name || name === 'constructor' || !Object.hasOwn(prototype, name)) return undefined;
  const method = (control as unknown as Record<string, (...args: unknown[]) => unknown>)[name]!;
  const args = name === 'personas' ? [body] : Array.isArray(body) ? body : [];
  return (await method.apply(control, args)) ?? {};
}

async function serveJson(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  serve: (body: unknown) => Promise<unknown>,
): Promise<void> {
  if (url.pathname.startsWith('/standin/')) {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'content-type');
    response.setHeader('access-control-allow-methods', 'GET, POST');
  }
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  const raw = await readBody(request);
  try {
    const answer = await serve(raw === '' ? undefined : JSON.parse(raw));
    if (answer === undefined) response.statusCode = 404;
    send(response, (answer ?? { message: 'no such address' }) as Body);
  } catch (error) {
    response.statusCode = 400;
    send(response, { message: (error as Error).message });
  }
}

function send(response: ServerResponse, answer: Answer): void {
  const image = Buffer.isBuffer(answer);
  response.setHeader('content-type', image ? 'image/png' : 'application/json; encoding=utf-8');
  response.end(image ? answer : JSON.stringify(answer));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new RangeError('body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(raw: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : undefined;
  } catch {
    return undefined;
  }
}

/** The list of calls is printed by failing tests: it must not spread secrets. */
function redact<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'secret' || key === 'access_token' ? '***' : inner,
  ]);
  return Object.fromEntries(entries) as T;
}
