import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { codeRefusal, WechatClient } from '../../../integrations/wechat/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Transactor } from '../../../platform/database/transactor.js';
import type { SignInWay } from '../domain/sign-in-way.js';
import { UserRepository } from '../data/user.repository.js';
import type { SignedInDto } from '../dto/auth.dto.js';
import { SessionsService } from './sessions.service.js';

/** What cloud hosting puts into the headers of a request it lets through. */
export interface CloudHeaders {
  readonly openid: string | undefined;
  readonly appId: string | undefined;
  readonly unionid: string | undefined;
}

const OPENID = /^[A-Za-z0-9_-]{6,64}$/;

/** Sign-in: WeChat says who somebody is, we open a session of our own. */
@Injectable()
export class SigningInService {
  constructor(
    private readonly wechat: WechatClient,
    private readonly transactor: Transactor,
    private readonly users: UserRepository,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Signs in with a `wx.login` code. Throws `SIGN_IN_CODE_INVALID` (unknown, too old, used), `SIGN_IN_RISKY`,
   * `PLATFORM_UNAVAILABLE`.
   */
  async byWechatCode(code: string, device: string): Promise<SignedInDto> {
    const { openid, unionid } = await this.wechat.codeToSession(code).catch((error: unknown) => {
      throw codeRefusal(error, 'SIGN_IN_CODE_INVALID');
    });
    return this.signIn(openid, unionid ?? null, 'wechat', device);
  }

  /**
   * Signs in with the headers of WeChat cloud hosting. Only where the deployment is configured as such; anywhere else
   * anybody could send them, so the address does not exist (`CLOUD_SIGN_IN_OFF`, a 404).
   */
  async byCloudHeaders(headers: CloudHeaders, device: string): Promise<SignedInDto> {
    if (!this.config.cloudHosting) throw new DomainError('CLOUD_SIGN_IN_OFF');
    const { openid, appId, unionid } = headers;
    if (appId !== this.config.wechat.appId || !openid || !OPENID.test(openid))
      throw new DomainError('SIGN_IN_REQUIRED');
    return this.signIn(openid, unionid && OPENID.test(unionid) ? unionid : null, 'cloud', device);
  }

  private async signIn(openid: string, unionid: string | null, way: SignInWay, device: string): Promise<SignedInDto> {
    const opened = await this.transactor.run(async (tx) => {
      const user = await this.users.ensure(tx, openid, unionid, this.clock.now());
      return { ...(await this.sessions.open(tx, user.id, way, device)), isNew: user.isNew };
    });
    return { ...(await this.sessions.tokensOf(opened)), isNew: opened.isNew };
  }
}
