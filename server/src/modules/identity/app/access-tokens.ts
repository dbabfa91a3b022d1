import { Injectable } from '@nestjs/common';
import { DomainError, identityLimits } from '@silin/shared';
import { jwtVerify, SignJWT } from 'jose';
import { isId } from '../../../platform/database/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';

const ISSUER = 'silin';
const ALGORITHM = 'HS256';

/** What an access token says; whether the session still lives is asked at every request. */
export interface AccessClaims {
  readonly userId: string;
  readonly sessionId: string;
}

/** Short access tokens: JWT, HS256, 15 minutes. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** A token for this session and the instant it ends (whole seconds). */
  async issue({ userId, sessionId }: AccessClaims): Promise<{ accessToken: string; accessExpiresAt: Date }> {
    const nowSeconds = Math.floor(this.clock.now().getTime() / 1000);
    const ends = nowSeconds + identityLimits.accessTokenMinutes * 60;
    const accessToken = await new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
      .setIssuer(ISSUER)
      .setSubject(userId)
      .setIssuedAt(nowSeconds)
      .setExpirationTime(ends)
      .sign(this.config.tokenSecret);
    return { accessToken, accessExpiresAt: new Date(ends * 1000) };
  }

  /** The claims of a token this server signed and that has not run out. Throws `SESSION_ENDED`. */
  async read(token: string): Promise<AccessClaims> {
    try {
      const { payload } = await jwtVerify(token, this.config.tokenSecret, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        currentDate: this.clock.now(),
        requiredClaims: ['sub', 'sid', 'exp'],
      });
      if (isId(payload.sub) && isId(payload['sid'])) return { userId: payload.sub, sessionId: payload['sid'] };
    } catch {
      // one answer for every token that is not good
    }
    throw new DomainError('SESSION_ENDED');
  }
}
