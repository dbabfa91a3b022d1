import { Injectable } from '@nestjs/common';
import { cutText, type EventChangeKind, eventLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import type { Actor } from '../../communities/index.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { EventWritesRepository } from '../data/event-writes.repository.js';

/** What changed, in words that can be read beside each other. */
export interface WhatChanged {
  readonly what: EventChangeKind;
  readonly before: string | null;
  readonly after: string | null;
  readonly told: number;
  readonly session?: EventSession;
}

/** The record of what changed after publishing. */
@Injectable()
export class EventNews {
  constructor(
    private readonly writes: EventWritesRepository,
    private readonly clock: Clock,
  ) {}

  async record(tx: Tx, actor: Actor, event: CommunityEvent, change: WhatChanged): Promise<void> {
    const short = (words: string | null): string | null => words && cutText(words, eventLimits.changeWordsMaxChars);
    await this.writes.recordChange(tx, {
      ...{ id: newId(), communityId: event.communityId, eventId: event.id, sessionId: change.session?.id ?? null },
      ...{ what: change.what, beforeWords: short(change.before), afterWords: short(change.after) },
      ...{ version: event.version, at: this.clock.now(), byMemberId: actor.memberId, toldCount: change.told },
    });
  }
}
