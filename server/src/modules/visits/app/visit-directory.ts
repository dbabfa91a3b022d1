import { Injectable } from '@nestjs/common';
import type { Day } from '@silin/shared';
import { type Contact, PersonContacts } from '../../communities/index.js';
import { type MissedVisit, PlannedVisitsRepository } from '../data/planned-visits.repository.js';
import type { Visit } from '../data/visit.entities.js';
import { VisitsRepository } from '../data/visits.repository.js';

export type { MissedVisit } from '../data/planned-visits.repository.js';

/** What other contexts may know of a visit: when, how and what, and how it went. The private note is in no answer. */
export type VisitFacts = Pick<Visit, 'id' | 'onDay' | 'state' | 'medium' | 'kinds' | 'outcomeNote'>;

/** What other contexts may ask about visits. Who may read it is decided by who asks. */
@Injectable()
export class VisitDirectory {
  constructor(
    private readonly visits: VisitsRepository,
    private readonly planned: PlannedVisitsRepository,
    private readonly contacts: PersonContacts,
  ) {}

  /** When the next visit of a pairing is planned. */
  nextOf(communityId: string, pairingId: string): Promise<Date | null> {
    return this.visits.nextOfPairing(communityId, pairingId);
  }

  /** When somebody was seen last, by anybody. */
  async lastSeen(communityId: string, personId: string): Promise<Contact | null> {
    return (await this.contacts.latest(communityId, [personId])).get(personId)?.seen ?? null;
  }

  /** What became of the visits of these pairings, the newest first; not those still to come, nor called off. */
  async pastOf(communityId: string, pairingIds: readonly string[], rows: number): Promise<VisitFacts[]> {
    const found = await this.visits.pastOfPairings(communityId, pairingIds, rows);
    return found.map(({ id, onDay, state, medium, kinds, outcomeNote }) => {
      return { id, onDay, state, medium, kinds, outcomeNote };
    });
  }

  /** Visits of these days to these people that nobody made, a row per person, the oldest first. One query. */
  missed(communityId: string, personIds: readonly string[], from: Day, until: Day): Promise<MissedVisit[]> {
    return this.planned.missed(communityId, personIds, from, until);
  }

  /** How many visits of each pairing saw somebody on these days. One query. */
  madeBetween(pairingIds: readonly string[], from: Day, until: Day): Promise<Map<string, number>> {
    return this.planned.madeBetween(pairingIds, from, until);
  }
}
