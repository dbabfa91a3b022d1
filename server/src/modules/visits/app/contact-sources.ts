import { Injectable, type OnModuleInit } from '@nestjs/common';
import { VisitsRepository } from '../data/visits.repository.js';
import type { Contact } from '../domain/unseen.js';

type Source = (communityId: string, personIds: readonly string[]) => Promise<ReadonlyMap<string, Contact>>;

/** The register of contact that counts as having seen somebody: every context tells its own latest, and visits know none of them. */
@Injectable()
export class ContactSources implements OnModuleInit {
  private readonly sources: Source[] = [];

  constructor(private readonly visits: VisitsRepository) {}

  onModuleInit(): void {
    this.register((communityId, personIds) => this.visits.lastSeen(communityId, personIds));
    this.register((communityId, personIds) => this.visits.lastServed(communityId, personIds));
  }

  /** Called by a context when it starts. A message read, nobody at the door, and a proxy's word are none (P5). */
  register(source: Source): void {
    this.sources.push(source);
  }

  /** The latest contact of each of these people, one query per source; who was never seen is not in it. */
  async latest(communityId: string, personIds: readonly string[]): Promise<Map<string, Contact>> {
    const latest = new Map<string, Contact>();
    if (personIds.length === 0) return latest;
    for (const found of await Promise.all(this.sources.map((source) => source(communityId, personIds))))
      for (const [personId, contact] of found) {
        const known = latest.get(personId);
        if (!known || known.at < contact.at) latest.set(personId, contact);
      }
    return latest;
  }
}
