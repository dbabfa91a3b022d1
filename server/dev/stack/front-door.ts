import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyHttpProxy from '@fastify/http-proxy';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { PAGE_HEADERS } from './page-headers.js';

export interface FrontDoorOptions {
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** Folder of the mini-program's H5 build. */
  webRoot: string;
  /** Path prefix → base URL of the process that answers it. */
  behind: Record<string, string>;
}

export interface FrontDoor {
  url: string;
  close(): Promise<void>;
}

/** Pictures are limited by the API itself; the front door only has to let them through. */
const BODY_LIMIT_BYTES = 64 * 1024 * 1024;
const CLOSE_WITHIN_MS = 2_000;
const NO_ANSWER = JSON.stringify({
  type: 'about:blank',
  title: 'Bad Gateway',
  status: 502,
  detail: '服务暂时没有回应，请稍后再试。',
});

/** One address for the browser, as nginx gives it in production: the H5 build, and behind its prefixes the processes. */
export async function openFrontDoor(options: FrontDoorOptions): Promise<FrontDoor> {
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    frameworkErrors: (_error, _request, reply) => noSuchPage(reply as FastifyReply),
  });
  await app.register(fastifyCompress);
  for (const [prefix, upstream] of Object.entries(options.behind)) await proxy(app, prefix, upstream);
  await serveBuild(app, options.webRoot);
  await app.listen({ host: options.host, port: options.port });
  const { port } = app.server.address() as { port: number };
  const name = options.host === '127.0.0.1' || options.host === '0.0.0.0' ? 'localhost' : options.host;
  return { url: `http://${name}:${port}`, close: () => close(app) };
}

async function close(app: FastifyInstance): Promise<void> {
  const force = setTimeout(() => app.server.closeAllConnections(), CLOSE_WITHIN_MS);
  await app.close();
  clearTimeout(force);
}

/** Connections to the process behind are dropped before it drops them (undici heeds its Keep-Alive hint): none is reused too late. */
async function proxy(app: FastifyInstance, prefix: string, upstream: string): Promise<void> {
  await app.register(fastifyHttpProxy, {
    upstream,
    prefix,
    rewritePrefix: prefix,
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => ({
        ...headers,
        'x-forwarded-for': request.raw.socket.remoteAddress ?? '',
        'x-forwarded-proto': 'http',
        'x-forwarded-host': request.headers.host ?? '',
      }),
      onError: (reply) => {
        void (reply as FastifyReply).code(502).type('application/problem+json').send(Buffer.from(NO_ANSWER));
      },
    },
  });
}

async function serveBuild(app: FastifyInstance, webRoot: string): Promise<void> {
  app.setNotFoundHandler((request, reply) =>
    request.method === 'GET' ? noSuchPage(reply) : reply.code(405).header('allow', 'GET, HEAD').send(),
  );
  // A path that leads outside is no page either.
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) =>
    error.statusCode === 403 ? noSuchPage(reply) : reply.send(error),
  );
  // The demo answers by its API even where the browser version is not built.
  if (!existsSync(join(webRoot, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: webRoot,
    serve: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const named = /\.[0-9a-f]{8,}\./.test(path); // the build puts the content's hash into the name
      void reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
      for (const [name, value] of Object.entries(PAGE_HEADERS)) void reply.header(name, value);
    },
  });
  app.get<{ Params: { '*': string } }>('/*', (request: FastifyRequest<{ Params: { '*': string } }>, reply) => {
    const path = request.params['*'];
    // A path without a file ending is a page of the single-page build.
    return extname(path) ? reply.sendFile(path) : reply.sendFile('index.html');
  });
}

function noSuchPage(reply: FastifyReply): FastifyReply {
  return reply.code(404).type('text/plain; charset=utf-8').send('这里没有页面。\n');
}
