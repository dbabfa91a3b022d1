import { Injectable } from '@nestjs/common';
import { type Counted, FactsRepository } from '../data/facts.repository.js';
import { LedgerRepository } from '../data/ledger.repository.js';

/** What was recorded about a session, counted. */
export interface SessionCounts {
  /** Heads of confirmed parties, and those of them who have not come. */
  readonly registered: number;
  readonly absent: number;
  readonly present: number;
  readonly walkIns: number;
  readonly headcount: Counted | null;
  readonly served: number;
  /** Different people who are known (其中可识别). */
  readonly recognised: number;
  readonly stars: { readonly average: number; readonly sheets: number } | null;
  readonly photos: number;
}

/** Counts of many sessions for a ledger: one question for each kind of fact. */
@Injectable()
export class SessionCounting {
  constructor(
    private readonly facts: FactsRepository,
    private readonly ledger: LedgerRepository,
  ) {}

  async of(ids: readonly string[]): Promise<Map<string, SessionCounts>> {
    const presence = await this.facts.presenceOf(ids);
    const walkIns = await this.facts.walkInsOf(ids);
    const headcounts = await this.facts.headcountOf(ids);
    const served = await this.facts.servedOf(ids);
    const people = await this.facts.peopleOf(ids);
    const stars = await this.ledger.stars(ids);
    const photos = await this.ledger.photos(ids);
    return new Map(
      ids.map((id): [string, SessionCounts] => [
        id,
        {
          ...(presence.get(id) ?? { registered: 0, absent: 0, present: 0 }),
          ...{ walkIns: walkIns.get(id) ?? 0, headcount: headcounts.get(id) ?? null, served: served.get(id) ?? 0 },
          ...{ recognised: people.get(id) ?? 0, stars: stars.get(id) ?? null, photos: photos.get(id) ?? 0 },
        },
      ]),
    );
  }
}
