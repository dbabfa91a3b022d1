import { CONCURRENT_REQUESTS_LIMIT } from '../../limits.js';
import type { ForwardedAnswer, ForwardedContainerCall, ForwardedRequest, ForwardedUpload } from '../../protocol.js';
import { ask, boot } from '../host.js';
import { complain } from '../report.js';
import { api, Failure, listeners, settle, type Options } from './api.js';
import { addressOf, headersOf, methodOf, readText, refuse, text, timeoutOf, written } from './request-rules.js';

const status = listeners('NetworkStatusChange');
const weak = listeners('NetworkWeakChange');
let online = boot.online;
let running = 0;

export function networkChanged(now: boolean): void {
  if (online === now) return;
  online = now;
  status.fire({ isConnected: online, networkType: online ? 'wifi' : 'none' });
}

export interface Answer {
  statusCode: number;
  header: Record<string, string>;
  text: string;
  base64?: string;
  tempFilePath?: string;
}

/** Sends through the gateway; at most ten at once, as on the platform. */
export async function send(
  route: string,
  body: ForwardedRequest | ForwardedUpload | ForwardedContainerCall,
): Promise<Answer> {
  if (running >= CONCURRENT_REQUESTS_LIMIT) {
    complain(`more than ${CONCURRENT_REQUESTS_LIMIT} requests at once: ${body.url}`);
    throw new Failure(`exceed max concurrent request ${CONCURRENT_REQUESTS_LIMIT}`);
  }
  running += 1;
  try {
    const answer = await ask<ForwardedAnswer>(route, body);
    if ('fail' in answer) throw new Failure(answer.fail, answer.errno === undefined ? {} : { errno: answer.errno });
    return answer;
  } finally {
    running -= 1;
  }
}

/** One call with its handle: ends with the answer, with the app's `abort`, or when its time is over, whichever is first. */
function task(name: string, options: Options, run: () => Promise<unknown>): Record<string, unknown> {
  const quiet = { ...options, complete: options.complete ?? (() => undefined) };
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => (abort = () => reject(new Failure('abort'))));
  void settle(name, quiet, () => Promise.race([aborted, inTime(timeoutOf(name, options), run())]));
  const nothing = () => undefined;
  return {
    abort: () => abort(),
    onHeadersReceived: nothing,
    offHeadersReceived: nothing,
    onProgressUpdate: nothing,
    offProgressUpdate: nothing,
    onChunkReceived: nothing,
    offChunkReceived: nothing,
  };
}

/** What takes longer than the app allows has failed, whatever the server does with it. */
export async function inTime<T>(
  ms: number,
  work: Promise<T>,
  late = () => new Failure('timeout', { errno: 5 }),
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(late()), ms)));
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

export function dataOf(answer: Answer, options: Options): unknown {
  if (options['responseType'] !== 'arraybuffer') return readText(answer.text, options);
  const bytes =
    answer.base64 === undefined
      ? new TextEncoder().encode(answer.text)
      : Uint8Array.from(atob(answer.base64), (c) => c.charCodeAt(0));
  return bytes.buffer;
}

function request(options: Options): Record<string, unknown> {
  return task('request', options, async () => {
    const method = methodOf(options);
    const url = addressOf(options);
    const { header, query, body } = written(method, options);
    const full = query ? url + (url.includes('?') ? '&' : '?') + query : url;
    const answer = await send('/__request', { url: full, method, header, body });
    return { data: dataOf(answer, options), statusCode: answer.statusCode, header: answer.header, cookies: [] };
  });
}

function uploadFile(options: Options): Record<string, unknown> {
  return task('uploadFile', options, async () => {
    const header = headersOf(options);
    if (header['content-type']) complain('uploadFile writes its own content-type, with the boundary');
    const formData: Record<string, string> = {};
    for (const [name, value] of Object.entries((options['formData'] as object) ?? {})) {
      if (typeof value === 'object') return refuse(`the form field ${name} is not text`);
      formData[name] = String(value);
    }
    const [url, filePath, name] = [addressOf(options), text(options, 'filePath'), text(options, 'name')];
    const answer = await send('/__upload', { url, filePath, name, header, formData });
    return { data: answer.text, statusCode: answer.statusCode };
  });
}

function downloadFile(options: Options): Record<string, unknown> {
  return task('downloadFile', options, async () => {
    const asked = { url: addressOf(options), method: 'GET', header: headersOf(options) };
    const answer = await send('/__download', asked);
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
