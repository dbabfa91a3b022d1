import { Injectable } from '@nestjs/common';
import { chinaDayStart } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { InboxService } from '../../notifications/index.js';
import { CallListRepository, type DueParty } from '../data/call-list.repository.js';

/** Who has to be called: told by message two hours ago, and neither has it read nor has anybody reached them. */
@Injectable()
export class CallList {
  constructor(
    private readonly due: CallListRepository,
    private readonly inbox: InboxService,
    private readonly clock: Clock,
  ) {}

  /** How many parties, by session id. */
  async counts(sessionIds: readonly string[]): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const { sessionId } of await this.unreached(await this.due.ofSessions(sessionIds, this.clock.now())))
      counts.set(sessionId, (counts.get(sessionId) ?? 0) + 1);
    return counts;
  }

  /** Those of one session, the longest waiting first. */
  async ofSession(sessionId: string): Promise<DueParty[]> {
    return this.unreached(await this.due.ofSessions([sessionId], this.clock.now()));
  }

  /** How many parties of the next sessions of a community. */
  async total(communityId: string): Promise<number> {
    const now = this.clock.now();
    const due = await this.due.ofCommunity(communityId, new Date(chinaDayStart(now)), now);
    return (await this.unreached(due)).length;
  }

  /** Those who have not read what they were told. */
  async unreached(due: readonly DueParty[]): Promise<DueParty[]> {
    const read = await this.inbox.newestRead(due.map(({ registrationId }) => registrationId));
    return due.filter(({ registrationId, since }) => {
      const at = read.get(registrationId);
      return at === undefined || at < since;
    });
  }
}
