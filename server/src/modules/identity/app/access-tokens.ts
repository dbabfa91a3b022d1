import { Injectable } from '@nestjs/common';
import { DomainError, identityLimits } from '@silin/shared';
import { jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
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

interface Proven {
  readonly claims: AccessClaims;
  readonly endsAtMs: number;
}

/** About as many people as use one process within a quarter of an hour; half a kilobyte each. */
const PROVEN_MAX = 5_000;

/** Short access tokens: JWT, HS256, 15 minutes. */
@Injectable()
export class AccessTokens {
  private readonly proven = new LRUCache<string, Proven>({ max: PROVEN_MAX });

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
    const proven = this.proven.get(token) ?? (await this.prove(token));
    if (!proven || proven.endsAtMs <= this.clock.now().getTime()) throw new DomainError('SESSION_ENDED');
    return proven.claims;
  }

  /** Checks the signature; a token that was proven once is not proven again, only its end is looked at. */
  private async prove(token: string): Promise<Proven | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.config.tokenSecret, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        currentDate: this.clock.now(),
        requiredClaims: ['sub', 'sid', 'exp'],
      });
      const { sub: userId, sid: sessionId, exp } = payload;
      if (!isId(userId) || !isId(sessionId) || exp === undefined) return undefined;
      const proven = { claims: { userId, sessionId }, endsAtMs: exp * 1000 };
      this.proven.set(token, proven);
      return proven;
    } catch {
      return undefined; // one answer for every token that is not good
    }
  }
}
