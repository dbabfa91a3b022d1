import { Injectable } from '@nestjs/common';
import { cutText, type EventChangeKind, eventLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import type { Actor } from '../../communities/index.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { EventWritesRepository } from '../data/event-writes.repository.js';
import { RegistrationsRepository } from '../data/registrations.repository.js';
import { EventTelling } from './telling.js';

/** Whoever has a seat, waits for one or for the draw. */
const TOLD_OF_CHANGES = ['applied', 'confirmed', 'waiting'] as const;

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
    private readonly registrations: RegistrationsRepository,
    private readonly telling: EventTelling,
    private readonly clock: Clock,
  ) {}

  /** Tells every party of a session that its time or place is another; answers how many. Their registrations stay. */
  async tellChanged(tx: Tx, event: CommunityEvent, session: EventSession): Promise<number> {
    const registrationIds = await this.registrations.idsInState(tx, session.id, TOLD_OF_CHANGES);
    const cause = `v${event.version}`;
    return this.telling.tell(tx, { session, registrationIds, kind: 'session_changed', cause, why: 'changed' });
  }

  async record(tx: Tx, actor: Actor, event: CommunityEvent, change: WhatChanged): Promise<void> {
    const short = (words: string | null): string | null => words && cutText(words, eventLimits.changeWordsMaxChars);
    await this.writes.recordChange(tx, {
      ...{ id: newId(), communityId: event.communityId, eventId: event.id, sessionId: change.session?.id ?? null },
      ...{ what: change.what, beforeWords: short(change.before), afterWords: short(change.after) },
      ...{ version: event.version, at: this.clock.now(), byMemberId: actor.memberId, toldCount: change.told },
    });
  }
}
