import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { isId } from '../../../platform/database/ids.js';
import type { RequestSession } from '../../../platform/http/request.js';
import { SessionAccess } from '../../identity/index.js';
import { AccessRepository } from '../data/access.repository.js';
import type { Actor } from '../domain/actor.js';

/** Who is at the door. Asked at every request, so an ended session, a lost role or a membership given up counts at once. */
@Injectable()
export class AccessService {
  constructor(
    private readonly sessionAccess: SessionAccess,
    private readonly access: AccessRepository,
    private readonly clock: Clock,
  ) {}

  /** The living session of an access token. Throws `SESSION_ENDED`. */
  session(accessToken: string): Promise<RequestSession> {
    return this.sessionAccess.session(accessToken);
  }

  /** The same, with the membership in a community. Throws `NOT_FOUND` for strangers and for communities that do not exist alike. */
  async member(
    accessToken: string,
    communityId: string | undefined,
  ): Promise<{ session: RequestSession; actor: Actor }> {
    if (!isId(communityId)) {
      await this.session(accessToken);
      throw new DomainError('NOT_FOUND');
    }
    const { userId, sessionId } = await this.sessionAccess.claims(accessToken);
    const living = await this.access.living(sessionId, this.clock.now(), communityId);
    if (!living || living.userId !== userId) throw new DomainError('SESSION_ENDED');
    if (!living.member) throw new DomainError('NOT_FOUND');
    return { session: { userId, familyId: sessionId }, actor: { userId, communityId, ...living.member } };
  }
}
