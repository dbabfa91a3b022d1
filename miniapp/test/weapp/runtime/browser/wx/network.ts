import { CONCURRENT_REQUESTS_LIMIT } from '../../limits.js';
import type { ForwardedAnswer, ForwardedRequest, ForwardedUpload } from '../../protocol.js';
import { ask, boot } from '../host.js';
import { complain } from '../report.js';
import { api, Failure, listeners, settle, type Options } from './api.js';

const status = listeners('NetworkStatusChange');
const weak = listeners('NetworkWeakChange');
let online = boot.online;
let running = 0;

export function networkChanged(now: boolean): void {
  if (online === now) return;
  online = now;
  status.fire({ isConnected: online, networkType: online ? 'wifi' : 'none' });
}

const stringValues = (record: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries((record as Record<string, unknown>) ?? {}).map(([k, v]) => [k, String(v)]));

function queryOf(data: unknown): string {
  if (!data || typeof data !== 'object') return '';
  return Object.entries(data)
    .map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(String(v))}`)
    .join('&');
}

interface Answer {
  statusCode: number;
  header: Record<string, string>;
  text: string;
  base64?: string;
  tempFilePath?: string;
}

/** Sends through the gateway; at most ten at once, as on the platform. */
async function send(
  route: string,
  body: ForwardedRequest | ForwardedUpload,
  isAborted: () => boolean,
): Promise<Answer> {
  if (running >= CONCURRENT_REQUESTS_LIMIT) {
    complain(`more than ${CONCURRENT_REQUESTS_LIMIT} requests at once: ${body.url}`);
    throw new Failure(`exceed max concurrent request ${CONCURRENT_REQUESTS_LIMIT}`);
  }
  running += 1;
  try {
    const answer = await ask<ForwardedAnswer>(route, body);
    if (isAborted()) throw new Failure('abort');
    if ('fail' in answer) throw new Failure(answer.fail, answer.errno === undefined ? {} : { errno: answer.errno });
    return answer;
  } finally {
    running -= 1;
  }
}

function task(
  name: string,
  options: Options,
  run: (isAborted: () => boolean) => Promise<unknown>,
): Record<string, unknown> {
  let aborted = false;
  const quiet = { ...options, complete: options.complete ?? (() => undefined) };
  void settle(name, quiet, () => run(() => aborted));
  const nothing = () => undefined;
  return {
    abort: () => void (aborted = true),
    onHeadersReceived: nothing,
    offHeadersReceived: nothing,
    onProgressUpdate: nothing,
    offProgressUpdate: nothing,
    onChunkReceived: nothing,
    offChunkReceived: nothing,
  };
}

function dataOf(answer: Answer, options: Options): unknown {
  if (options['responseType'] === 'arraybuffer') {
    const bytes =
      answer.base64 === undefined
        ? new TextEncoder().encode(answer.text)
        : Uint8Array.from(atob(answer.base64), (c) => c.charCodeAt(0));
    return bytes.buffer;
  }
  if ((options['dataType'] ?? 'json') !== 'json') return answer.text;
  try {
    return JSON.parse(answer.text);
  } catch {
    return answer.text;
  }
}

function request(options: Options): Record<string, unknown> {
  return task('request', options, async (isAborted) => {
    const method = String(options['method'] ?? 'GET').toUpperCase();
    const data: unknown = options['data'];
    const header = Object.fromEntries(
      Object.entries(stringValues(options['header'])).map(([k, v]) => [k.toLowerCase(), v]),
    );
    const type = header['content-type'] ?? 'application/json';
    let url = String(options['url']);
    let body: string | undefined;
    if (method === 'GET' || method === 'HEAD') {
      const query = queryOf(data);
      if (query) url += (url.includes('?') ? '&' : '?') + query;
    } else if (data !== undefined && data !== null && data !== '') {
      body = typeof data === 'string' ? data : type.includes('urlencoded') ? queryOf(data) : JSON.stringify(data);
    }
    const hasBody = body !== undefined;
    const sent = hasBody || method === 'GET' ? { 'content-type': type, ...header } : omit(header, 'content-type');
    const answer = await send('/__request', { url, method, header: sent, body }, isAborted);
    return { data: dataOf(answer, options), statusCode: answer.statusCode, header: answer.header, cookies: [] };
  });
}

const omit = (record: Record<string, string>, name: string) =>
  Object.fromEntries(Object.entries(record).filter(([k]) => k !== name));

function uploadFile(options: Options): Record<string, unknown> {
  return task('uploadFile', options, async (isAborted) => {
    const answer = await send(
      '/__upload',
      {
        url: String(options['url']),
        filePath: String(options['filePath']),
        name: String(options['name']),
        header: stringValues(options['header']),
        formData: stringValues(options['formData']),
      },
      isAborted,
    );
    return { data: answer.text, statusCode: answer.statusCode };
  });
}

function downloadFile(options: Options): Record<string, unknown> {
  return task('downloadFile', options, async (isAborted) => {
    const asked = { url: String(options['url']), method: 'GET', header: stringValues(options['header']) };
    const answer = await send('/__download', asked, isAborted);
    return { tempFilePath: answer.tempFilePath, statusCode: answer.statusCode };
  });
}

export const network: Record<string, unknown> = {
  request,
  uploadFile,
  downloadFile,
  getNetworkType: api('getNetworkType', () => ({ networkType: online ? 'wifi' : 'none' })),
  ...status.on,
  ...weak.on,
};
