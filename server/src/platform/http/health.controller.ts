import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from './public.js';
import { Readiness } from './readiness.js';

/** For the machine that watches: alive, and ready to serve. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process runs. */
  @Get('healthz')
  alive(): { status: 'alive' } {
    return { status: 'alive' };
  }

  /** The database answers, has the migrations of this code and the values of these keys, and the folder for pictures can be written. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; because?: string[] }> {
    const because = await this.readiness.reasons();
    if (because.length === 0) return { status: 'ready' };
    void reply.status(503);
    return { status: 'not ready', because };
  }
}
