import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { SilinRequest } from '../http/request.js';
import { toProblem } from './problem.js';

/** The one place where errors become answers: `application/problem+json`, and a log line for what is our fault. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<SilinRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error, request.id);
    if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'request failed');
    if (reply.sent) return;
    if (problem.status === 503 || problem.status === 429) void reply.header('retry-after', '5');
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }
}
