import { ApiProperty } from '@nestjs/swagger';
import { Code, Secret } from '../../../platform/http/fields.js';
import type { Session } from '../data/session.entities.js';
import type { SignInWay } from '../domain/sign-in-way.js';

export class WechatSignInDto {
  @Code('the code of wx.login; lives five minutes, works once')
  code: string;
}

export class RefreshDto {
  @Secret(43, 'works once')
  refreshToken: string;
}

/** What a client keeps of a session. */
export class TokensDto {
  @ApiProperty()
  accessToken: string;

  @ApiProperty({ type: String, format: 'date-time' })
  accessExpiresAt: Date;

  @ApiProperty()
  refreshToken: string;

  @ApiProperty({ type: String, format: 'date-time' })
  refreshExpiresAt: Date;
}

export class SignedInDto extends TokensDto {
  @ApiProperty({ description: 'true when this sign-in made the account' })
  isNew: boolean;
}

export class SessionDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: ['wechat', 'desk', 'cloud'] })
  way: SignInWay;

  @ApiProperty({ description: 'in words: 微信 · 安卓手机' })
  device: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: Date;

  @ApiProperty({ type: String, format: 'date-time', description: 'the last refresh' })
  lastUsedAt: Date;

  @ApiProperty({ description: 'true for the session of this request' })
  current: boolean;
}

export class SessionsDto {
  @ApiProperty({ type: [SessionDto] })
  items: SessionDto[];
}

/** Sessions as their owner sees them; `current` is the one of this request. */
export const sessionsDto = (sessions: readonly Session[], current: string): SessionsDto => ({
  items: sessions.map(({ id, way, device, createdAt, lastUsedAt }) => ({
    ...{ id, way, device, createdAt, lastUsedAt },
    current: id === current,
  })),
});
