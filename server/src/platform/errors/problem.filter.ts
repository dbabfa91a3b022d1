import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { SilinRequest } from '../http/request.js';
import type { Metrics } from '../http/metrics.js';
import { toProblem } from './problem.js';

/** `retry-after` of refusals that pass by themselves, unless somebody has said it more exactly. A daily limit is none of them. */
const WAIT_SECONDS: Record<string, string> = {
  TOO_MANY_REQUESTS: '60',
  BUSY: '5',
  PLATFORM_UNAVAILABLE: '5',
  QUEUE_BUSY: '2',
};

/** The one place where errors become answers: `application/problem+json`, and a log line for what is our fault. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly metrics?: Metrics) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<SilinRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error, request.id);
    this.metrics?.refusals.labels(problem.code).inc();
    if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'request failed');
    if (reply.sent) return;
    const wait = WAIT_SECONDS[problem.code];
    if (wait && !reply.hasHeader('retry-after')) void reply.header('retry-after', wait);
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }
}
