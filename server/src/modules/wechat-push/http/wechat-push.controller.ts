import { Body, Controller, Get, Header, HttpCode, type OnModuleInit, Post, Query } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@silin/shared';
import type { FastifyInstance } from 'fastify';
import {
  answerAddressCheck,
  parsePush,
  PUSH_ACCEPTED,
  pushName,
  PushRefused,
} from '../../../integrations/wechat/index.js';
import { Config } from '../../../platform/config/config.js';
import { type BodyRule, BodyRules } from '../../../platform/http/body-limit.js';
import { Public } from '../../../platform/http/public.js';
import { PushMemory } from '../app/push-memory.js';
import { PlatformPushes } from '../app/platform-pushes.js';

const TEXT = 'text/plain; charset=utf-8';
/** The longest push of the platform is a list of a few templates. */
const PUSH_MAX_BYTES = 32 * 1024;

/** Where the WeChat platform calls us. Its signature is the permission; nothing is told to whoever cannot sign. */
@ApiExcludeController()
@Public()
@Controller('wechat/push')
export class WechatPushController implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly pushes: PlatformPushes,
    private readonly memory: PushMemory,
    private readonly host: HttpAdapterHost,
  ) {}

  /** The platform's content type is not reliable: the body of this one route is always taken as text and parsed after the signature's outer shell. */
  onModuleInit(): void {
    // The worker runs the same modules and listens to nobody: it has no adapter.
    const fastify = (this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | null)?.getInstance<FastifyInstance>();
    fastify?.addHook('onRequest', async (request) => {
      if ((request.routeOptions.config as BodyRule).bodyAsText) request.raw.headers['content-type'] = TEXT;
    });
  }

  /** The console's check that this address is ours. */
  @Get()
  @Header('content-type', TEXT)
  check(@Query() query: Record<string, unknown>): string {
    return refusing(() => answerAddressCheck(query, { token: this.config.wechat.pushToken }));
  }

  /** One event. Anything but this answer within five seconds makes the platform send it again. */
  @Post()
  @HttpCode(200)
  @Header('content-type', TEXT)
  @BodyRules({ bodyAsText: true, bodyMaxBytes: PUSH_MAX_BYTES })
  async hear(@Query() query: Record<string, unknown>, @Body() body: unknown): Promise<string> {
    const { appId, pushToken, pushAesKey, pushMode } = this.config.wechat;
    const aesKey = pushMode === 'secure' ? pushAesKey : undefined;
    const settings = { token: pushToken, aesKey, appId };
    const push = refusing(() => parsePush(query, body, settings));
    await this.memory.once(pushName(query, settings), () => this.pushes.dispatch(push));
    return PUSH_ACCEPTED;
  }
}

function refusing<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PushRefused)) throw error;
    throw new DomainError(error.reason === 'malformed' ? 'MALFORMED_REQUEST' : 'PUSH_REFUSED');
  }
}
