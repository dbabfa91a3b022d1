import { CONTAINER_SENDS_BYTES, CONTAINER_WAITS_MS } from '../../limits.js';
import { Failure, settle, type Options } from './api.js';
import { dataOf, inTime, send } from './network.js';
import { encoded, methodOf, refuse, text, timeoutOf, written } from './request-rules.js';

let initialised = false;

async function callContainer(options: Options): Promise<unknown> {
  if (!initialised) throw new Failure('Cloud API is not enabled, call wx.cloud.init first');
  const env = (options['config'] as { env?: string } | undefined)?.env;
  if (!env) return refuse('config.env is missing');
  const path = encoded(text(options, 'path'));
  if (!path.startsWith('/')) return refuse(`invalid path "${path}"`);
  const method = methodOf(options);
  const { header, query, body } = written(method, options);
  const service = header['x-wx-service'];
  if (!service) return refuse('the header X-WX-SERVICE is missing');
  const timeout = timeoutOf('callContainer', { timeout: CONTAINER_WAITS_MS, ...options });
  if (timeout > CONTAINER_WAITS_MS) return refuse(`waits ${CONTAINER_WAITS_MS} ms at most`);
  if (new TextEncoder().encode(body ?? '').length > CONTAINER_SENDS_BYTES) throw new Failure('data exceed max size');
  const url = query ? path + (path.includes('?') ? '&' : '?') + query : path;
  const answer = await inTime(timeout, send('/__container', { env, service, url, method, header, body }));
  return { data: dataOf(answer, options), statusCode: answer.statusCode, header: answer.header, callID: 'call-1' };
}

/** `wx.cloud`, as far as containers need it: init first, then calls of a service in an environment. */
export const cloud = {
  init(): void {
    initialised = true;
  },
  callContainer: (options: Options = {}) => settle('cloud.callContainer', options, () => callContainer(options)),
};
