import { Body, Controller, Delete, Get, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { Public } from '../../../platform/http/public.js';
import type { RequestSession } from '../../../platform/http/request.js';
import { SessionsService } from '../app/sessions.service.js';
import { SigningInService } from '../app/signing-in.service.js';
import { deviceLabel } from '../domain/device-label.js';
import { CurrentUser } from './current-user.js';
import { RefreshDto, SessionsDto, SignedInDto, TokensDto, WechatSignInDto } from '../dto/auth.dto.js';

/** Signing in and out, for everybody. */
@ApiTags('identity')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signingIn: SigningInService,
    private readonly sessions: SessionsService,
  ) {}

  @Public()
  @Post('wechat')
  @HttpCode(200)
  @ApiOkResponse({ type: SignedInDto })
  wechat(@Body() body: WechatSignInDto, @Headers('user-agent') userAgent?: string): Promise<SignedInDto> {
    return this.signingIn.byWechatCode(body.code, deviceLabel(userAgent));
  }

  /** Only where the deployment is WeChat cloud hosting; anywhere else this address does not exist. */
  @Public()
  @Post('cloud')
  @HttpCode(200)
  @ApiOkResponse({ type: SignedInDto })
  cloud(@Headers() headers: Record<string, string | undefined>): Promise<SignedInDto> {
    return this.signingIn.byCloudHeaders(
      { openid: headers['x-wx-openid'], appId: headers['x-wx-appid'], unionid: headers['x-wx-unionid'] },
      deviceLabel(headers['user-agent']),
    );
  }

  @Public()
  @Post('refresh')
  @HttpCode(200)
  @ApiOkResponse({ type: TokensDto })
  refresh(@Body() body: RefreshDto): Promise<TokensDto> {
    return this.sessions.refresh(body.refreshToken);
  }

  @ApiBearerAuth()
  @Post('sign-out')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@CurrentUser() user: RequestSession): Promise<void> {
    await this.sessions.signOut(user.userId, user.familyId);
  }

  @ApiBearerAuth()
  @Get('sessions')
  @ApiOkResponse({ type: SessionsDto })
  list(@CurrentUser() user: RequestSession): Promise<SessionsDto> {
    return this.sessions.list(user.userId, user.familyId);
  }

  @ApiBearerAuth()
  @Delete('sessions/:sessionId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@CurrentUser() user: RequestSession, @IdParam('sessionId') sessionId: string): Promise<void> {
    await this.sessions.revoke(user.userId, sessionId);
  }
}
