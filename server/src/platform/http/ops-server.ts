import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Config } from '../config/config.js';
import type { Metrics } from './metrics.js';
import type { Readiness } from './readiness.js';

/**
 * The operators' pages of one process, on a port of their own: `/metrics`, `/healthz`, `/readyz`. `alive` says whether the
 * process still does its work. Undefined when `METRICS_PORT` is 0.
 */
export async function listenForOperators(
  { metricsHost, metricsPort }: Config,
  { metrics, readiness, alive = () => true }: { metrics: Metrics; readiness: Readiness; alive?: () => boolean },
): Promise<Server | undefined> {
  if (metricsPort === 0) return undefined;
  const answer = (response: ServerResponse, good: boolean, body: object): void =>
    void response.writeHead(good ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const pages: Record<string, (response: ServerResponse) => Promise<void> | void> = {
    '/metrics': async (response) => {
      const text = await metrics.registry.metrics();
      response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text);
    },
    '/healthz': (response) => answer(response, alive(), { status: alive() ? 'alive' : 'stuck' }),
    '/readyz': async (response) => {
      const because = await readiness.reasons();
      answer(
        response,
        because.length === 0,
        because.length === 0 ? { status: 'ready' } : { status: 'not ready', because },
      );
    },
  };
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    if (!page) return void response.writeHead(404).end();
    Promise.resolve(page(response)).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(metricsPort, metricsHost, resolve);
  });
  server.unref();
  return server;
}
