import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { INestApplication } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError, mediaLimits } from '@silin/shared';
import { type FastifyError, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import { Config } from './platform/config/config.js';
import { newId } from './platform/database/ids.js';
import { toProblem } from './platform/errors/problem.js';
import { ProblemFilter } from './platform/errors/problem.filter.js';
import { limitBodies } from './platform/http/body-limit.js';
import { FormPipe } from './platform/http/form.pipe.js';
import { readJsonBodies } from './platform/http/json-body.js';
import { Metrics } from './platform/http/metrics.js';
import { Readiness } from './platform/http/readiness.js';

/** Every route of the API stands under this; the health checks do not. Arguments of `setGlobalPrefix`. */
export const API_PREFIX: Parameters<INestApplication['setGlobalPrefix']> = [
  'api/v1',
  { exclude: ['healthz', 'readyz'] },
];
const PROBLEM_TYPE = 'application/problem+json';

/** How long a client may take to send one request whole, and how often that is looked after. Together under a minute. */
export const PATIENCE = { requestMs: 54_000, headersMs: 20_000, lookEveryMs: 5_000 };

/** Fastify as this server wants it: request ids of our own, no half-sent requests, in-flight requests finish on shutdown. */
export function createAdapter(
  logger: Logger,
  patience = PATIENCE,
  trustProxy: Config['trustProxy'] = 'loopback',
): FastifyAdapter {
  return new FastifyAdapter({
    requestTimeout: patience.requestMs,
    http: { headersTimeout: patience.headersMs, connectionsCheckingInterval: patience.lookEveryMs },
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    trustProxy,
    forceCloseConnections: 'idle',
    // An address that cannot be decoded never reaches a route, nor the hooks and filters of one.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const problem = toProblem(error, request.id);
      void reply.status(problem.status).header('x-request-id', request.id).type(PROBLEM_TYPE).send(problem);
    },
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
}

/** Prefix, validation, errors, limits and measurements: the same in `main.ts`, in the OpenAPI generator and in tests. */
export async function configureApp(app: NestFastifyApplication): Promise<void> {
  const config = app.get(Config);
  app.setGlobalPrefix(...API_PREFIX);
  app.useGlobalFilters(new ProblemFilter(app.get(Metrics)));
  app.useGlobalPipes(new FormPipe());
  limitBodies(app.getHttpAdapter().getInstance());
  readJsonBodies(app);
  await protectAnswers(app);
  await app.register(multipart as never, { limits: { fileSize: mediaLimits.uploadMaxBytes, files: 1, fields: 4 } });
  await limitRate(app, config);
  observe(app);
}

/** Answers are data for one reader: not cached, not framed, not run as script. A handler whose answer may be cached says so itself. */
async function protectAnswers(app: NestFastifyApplication): Promise<void> {
  await app.register(helmet as never, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    frameguard: { action: 'deny' },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onSend', async (request, reply) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    // The page to read the API at is the only page served here; it brings scripts and styles of its own.
    if (request.routeOptions.url?.startsWith('/api/docs')) void reply.removeHeader('content-security-policy');
  });
}

/** A household and a street may share one address; more than this many allowances no real address needs. */
const PERSONS_PER_ADDRESS = 10;

/**
 * Per session, or per address for whoever has none. The session is not verified yet at this point, so a limit per address
 * stands behind it: inventing sessions gains nothing. In cloud hosting every request comes from the gateway's address.
 */
async function limitRate(app: NestFastifyApplication, config: Config): Promise<void> {
  const timeWindow = '1 minute';
  await app.register(rateLimit as never, {
    max: config.requestsPerMinute,
    timeWindow,
    keyGenerator: (request: FastifyRequest) => request.headers['authorization']?.slice(-43) ?? request.ip,
    errorResponseBuilder: () => new DomainError('TOO_MANY_REQUESTS'),
  });
  if (config.cloudHosting) return;
  const fastify = app.getHttpAdapter().getInstance();
  const byAddress = fastify.createRateLimit({
    max: config.requestsPerMinute * PERSONS_PER_ADDRESS,
    timeWindow,
    keyGenerator: (request) => request.ip,
  });
  fastify.addHook('onRequest', async (request: FastifyRequest) => {
    const outcome = await byAddress(request);
    if ('isExceeded' in outcome && outcome.isExceeded) throw new DomainError('TOO_MANY_REQUESTS');
  });
}

/** Every answer carries its request id, is measured by route and logged without body or query. */
function observe(app: INestApplication): void {
  const metrics = app.get(Metrics);
  const readiness = app.get(Readiness);
  const fastify = (app as NestFastifyApplication).getHttpAdapter().getInstance();
  let closing = false;
  fastify.addHook('preClose', async () => {
    closing = true;
  });
  fastify.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    // A connection kept alive after the last answer would hold the shutdown up until its time-out.
    if (closing || readiness.isLeaving) void reply.header('connection', 'close');
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.requestSeconds.labels(request.method, route, String(reply.statusCode)).observe(reply.elapsedTime / 1000);
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime), id: request.id },
      'answered',
    );
  });
}
