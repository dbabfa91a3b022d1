import { ApiProperty } from '@nestjs/swagger';
import { deskSignInMachine, type DeskSignInState } from '@silin/shared';
import { Secret } from '../../../platform/http/fields.js';
import type { DeskSignIn } from '../data/session.entities.js';
import { TokensDto } from './auth.dto.js';

/** A code for one browser. The secret stays with the browser, the scene is in the picture; neither is stored. */
export class DeskCodeDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'only for the browser that asked; goes with every poll' })
  browserSecret: string;

  @ApiProperty({ description: 'data URL of the mini-program code' })
  codeImage: string;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: Date;
}

export class DeskPollDto {
  @Secret(43)
  browserSecret: string;
}

export class DeskProgressDto {
  @ApiProperty({ enum: [...deskSignInMachine.states, 'expired'] })
  state: DeskSignInState | 'expired';

  @ApiProperty({ type: TokensDto, nullable: true, description: 'once, with the first `redeemed`' })
  tokens: TokensDto | null;
}

export class DeskSceneDto {
  @Secret(22, 'what the scanned code carries, percent-decoded')
  scene: string;
}

/** What the person sees on the phone before confirming. */
export class DeskRequestDto {
  @ApiProperty({ description: 'in words: Chrome 浏览器 · Windows 电脑' })
  browser: string;

  @ApiProperty({ description: 'in words: 网络 113.25.*.*' })
  place: string;

  @ApiProperty({ type: String, format: 'date-time' })
  requestedAt: Date;
}

export const deskRequest = ({ browser, place, requestedAt }: DeskSignIn): DeskRequestDto => ({
  browser,
  place,
  requestedAt,
});
