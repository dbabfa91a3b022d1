import { boot } from '../host.js';
import { complain } from '../report.js';
import { Failure, type Options } from './api.js';

/** The methods of `wx.request`: PATCH is not among them. */
const METHODS: ReadonlySet<string> = new Set(['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']);
export const DEFAULT_TIMEOUT_MS = 60_000;

/** The platform says no to something that is wrong in the app's code: loud in the test, too. */
export function refuse(reason: string): never {
  complain(reason);
  throw new Failure(reason);
}

const kindOf = (value: unknown): string =>
  value === null ? 'Null' : Object.prototype.toString.call(value).slice('[object '.length, -1);

/** A parameter that must be a string and not empty. */
export function text(options: Options, name: string): string {
  const value: unknown = options[name];
  if (typeof value !== 'string')
    return refuse(`parameter error: parameter.${name} should be String instead of ${kindOf(value)};`);
  if (value === '') return refuse(`parameter error: parameter.${name} should not be empty;`);
  return value;
}

/** An absolute https address, written in ASCII: what is not encoded arrives garbled. */
export function addressOf(options: Options): string {
  const url = text(options, 'url');
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return refuse(`invalid url "${url}"`);
  return encoded(url);
}

export function encoded(address: string): string {
  if (/[^\x21-\x7e]/.test(address)) return refuse(`not encoded, would arrive garbled: ${address}`);
  return address;
}

export function methodOf(options: Options, allowed = METHODS): string {
  const method = String(options['method'] ?? 'GET');
  if (method !== method.toUpperCase() || !allowed.has(method)) return refuse(`invalid method "${method}"`);
  return method;
}

/** Headers under lower-case names, as text. Names that differ in case only would be sent twice; Referer is the platform's own. */
export function headersOf(options: Options): Record<string, string> {
  const header: Record<string, string> = {};
  for (const [name, value] of Object.entries((options['header'] as Record<string, unknown>) ?? {})) {
    const lower = name.toLowerCase();
    if (lower === 'referer') complain('the header Referer cannot be set');
    else if (lower in header) complain(`the header ${name} is given twice`);
    else if (value === undefined || value === null || typeof value === 'object')
      complain(`the header ${name} is ${kindOf(value)}, not text`);
    else header[lower] = String(value);
  }
  return header;
}

export function timeoutOf(name: string, options: Options): number {
  const given: unknown = options['timeout'] ?? boot.bundle.app.networkTimeout?.[name as 'request'];
  return typeof given === 'number' && given > 0 ? given : DEFAULT_TIMEOUT_MS;
}

function queryOf(data: object): string {
  return Object.entries(data)
    .map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(String(v))}`)
    .join('&');
}

export interface Written {
  header: Record<string, string>;
  query: string;
  body: string | undefined;
}

/**
 * `data` as it goes out: a string as it is, an object as query (GET) or by the content type, which is `application/json` when
 * the app says nothing, on every method and without a body as well.
 */
export function written(method: string, options: Options): Written {
  const header = { 'content-type': 'application/json', ...headersOf(options) };
  const data: unknown = options['data'];
  if (data === undefined || data === null) return { header, query: '', body: undefined };
  const isText = typeof data === 'string';
  if (!isText && typeof data !== 'object')
    return refuse(`parameter error: parameter.data should be String/Object/ArrayBuffer instead of ${kindOf(data)};`);
  if (data instanceof ArrayBuffer) return refuse('the runtime sends no ArrayBuffer');
  if (method === 'GET' || method === 'HEAD') {
    if (isText || Array.isArray(data)) return refuse('the data of a GET is an object');
    return { header, query: queryOf(data), body: undefined };
  }
  const asForm = header['content-type'].includes('x-www-form-urlencoded');
  return { header, query: '', body: isText ? data || undefined : asForm ? queryOf(data) : JSON.stringify(data) };
}

/** The answer's text as the app gets it: one byte order mark is taken off, JSON is read unless another `dataType` is asked for. */
export function readText(answer: string, options: Options): unknown {
  const plain = answer.startsWith('\uFEFF') ? answer.slice(1) : answer;
  if ((options['dataType'] ?? 'json') !== 'json') return plain;
  try {
    return JSON.parse(plain);
  } catch {
    return plain;
  }
}
