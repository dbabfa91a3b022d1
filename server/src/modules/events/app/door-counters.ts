import { Injectable } from '@nestjs/common';
import type { EventSession } from '../data/event.entities.js';
import { FactsRepository } from '../data/facts.repository.js';
import type { DoorCounters } from '../dto/door.dto.js';

/** Who came, who is awaited, who walked in, and how many seats may be given at the door 现场可放. */
@Injectable()
export class DoorCounting {
  constructor(private readonly facts: FactsRepository) {}

  /** By session id. Four questions, whatever the number of sessions. */
  async of(sessions: readonly Pick<EventSession, 'id' | 'mode'>[]): Promise<Map<string, DoorCounters>> {
    const ids = sessions.map(({ id }) => id);
    const [presence, walkIns, free] = await Promise.all([
      this.facts.presenceOf(ids),
      this.facts.walkInsOf(ids),
      this.facts.freeSeatsOf(ids),
    ]);
    return new Map(
      sessions.map(({ id, mode }) => {
        const walkedIn = walkIns.get(id) ?? 0;
        const seats = mode === 'free' ? null : Math.max(0, (free.get(id) ?? 0) - walkedIn);
        const { present = 0, absent = 0 } = presence.get(id) ?? {};
        return [id, { present, expected: absent, walkIns: walkedIn, free: seats }];
      }),
    );
  }

  async ofOne(session: Pick<EventSession, 'id' | 'mode'>): Promise<DoorCounters> {
    return (await this.of([session])).get(session.id) as DoorCounters;
  }
}
