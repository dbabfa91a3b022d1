import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { isId } from '../../../platform/database/ids.js';
import { type LivingSession, SessionRepository } from '../../identity/data/session.repository.js';
import type { Actor } from '../domain/actor.js';
import { type AccessClaims, AccessTokens } from '../../identity/app/access-tokens.js';

/** What a request's token proves, as `platform/http/request.ts` carries it. */
export interface ProvenSession {
  readonly userId: string;
  readonly familyId: string;
}

/** Who is at the door. Asked at every request, so an ended session, a lost role or a membership given up counts at once. */
@Injectable()
export class AccessService {
  constructor(
    private readonly accessTokens: AccessTokens,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** The living session of an access token. Throws `SESSION_ENDED`. */
  async session(accessToken: string): Promise<ProvenSession> {
    const claims = await this.accessTokens.read(accessToken);
    await this.living(claims, null);
    return { userId: claims.userId, familyId: claims.sessionId };
  }

  /** The same, with the membership in a community. Throws `NOT_FOUND` for strangers and for communities that do not exist alike. */
  async member(
    accessToken: string,
    communityId: string | undefined,
  ): Promise<{ session: ProvenSession; actor: Actor }> {
    const claims = await this.accessTokens.read(accessToken);
    const { userId, sessionId } = claims;
    const { member } = await this.living(claims, isId(communityId) ? communityId : null);
    if (!member || !communityId) throw new DomainError('NOT_FOUND');
    return { session: { userId, familyId: sessionId }, actor: { userId, communityId, ...member } };
  }

  private async living({ userId, sessionId }: AccessClaims, communityId: string | null): Promise<LivingSession> {
    const living = await this.sessions.living(sessionId, this.clock.now(), communityId);
    if (!living || living.userId !== userId) throw new DomainError('SESSION_ENDED');
    return living;
  }
}
