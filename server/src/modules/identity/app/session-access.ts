import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { RequestSession } from '../../../platform/http/request.js';
import { SessionRepository } from '../data/session.repository.js';
import { type AccessClaims, AccessTokens } from './access-tokens.js';

/** What an access token proves. Asked at every request, so an ended session counts at once. */
@Injectable()
export class SessionAccess {
  constructor(
    private readonly accessTokens: AccessTokens,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** The claims of a token with a good signature; whether the session still lives is not asked. Throws `SESSION_ENDED`. */
  claims(accessToken: string): Promise<AccessClaims> {
    return this.accessTokens.read(accessToken);
  }

  /** The living session of an access token. Throws `SESSION_ENDED`. */
  async session(accessToken: string): Promise<RequestSession> {
    const { userId, sessionId } = await this.claims(accessToken);
    if ((await this.sessions.userOfLiving(sessionId, this.clock.now())) !== userId)
      throw new DomainError('SESSION_ENDED');
    return { userId, familyId: sessionId };
  }
}
