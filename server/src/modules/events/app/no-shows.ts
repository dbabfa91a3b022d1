import { Injectable } from '@nestjs/common';
import { doorWasRun } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { FactsRepository } from '../data/facts.repository.js';
import { type AbsentParty, NoShowsRepository } from '../data/no-shows.repository.js';
import { countedAgainst, forgivenBefore } from '../domain/no-shows.js';

type Asked = Pick<EventSession, 'noShowsLast'>;
type Of = Pick<CommunityEvent, 'id' | 'seriesId'>;

/**
 * R11, only where an organiser has switched it on for a session: whose party stayed away twice in ninety days from sessions of its
 * series stands behind others. Nothing is stored about anybody: it is asked of the facts, so that it heals with them.
 */
@Injectable()
export class NoShows {
  constructor(
    private readonly repository: NoShowsRepository,
    private readonly facts: FactsRepository,
    private readonly clock: Clock,
  ) {}

  /** Those of these contacts who stand behind others now, with the times that count against each. Inside a transaction pass its `tx`. */
  async behind(
    session: Asked,
    event: Of,
    contactIds: readonly (string | null)[],
    db?: Tx,
  ): Promise<Map<string, readonly AbsentParty[]>> {
    const ids = [...new Set(contactIds.flatMap((id) => id ?? []))];
    if (!session.noShowsLast || ids.length === 0) return new Map();
    const now = this.clock.now();
    const kin = { seriesId: event.seriesId, eventId: event.id };
    const absent = await this.repository.absent(ids, kin, forgivenBefore(now), db);
    if (absent.length === 0) return new Map();
    const away = await this.whereTheDoorWasRun(absent, db);
    const came = await this.repository.came(
      [...new Set(away.map(({ personId }) => personId))],
      kin,
      forgivenBefore(now),
      db,
    );
    return new Map(
      ids.flatMap((id) => {
        const own = away.filter(({ personId }) => personId === id);
        const counted = countedAgainst(own, came.get(id) ?? [], now);
        return counted.length > 0 ? [[id, counted] as const] : [];
      }),
    );
  }

  /** Where the door was not really run nobody stayed away. */
  private async whereTheDoorWasRun(absent: readonly AbsentParty[], db?: Tx): Promise<AbsentParty[]> {
    const presence = await this.facts.presenceOf([...new Set(absent.map(({ sessionId }) => sessionId))], db);
    return absent.filter(({ sessionId, attendanceComplete }) => {
      const { registered = 0, absent: missing = 0 } = presence.get(sessionId) ?? {};
      return doorWasRun(registered, registered - missing, attendanceComplete);
    });
  }
}
