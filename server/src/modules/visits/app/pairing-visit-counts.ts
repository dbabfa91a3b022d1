import { Injectable } from '@nestjs/common';
import type { DaysQuery } from '../../../platform/http/days-query.js';
import { type PairingVisits, VisitLedgerRepository } from '../data/visit-ledger.repository.js';

export type { PairingVisits } from '../data/visit-ledger.repository.js';

/** What pairings may ask: how their visits went. */
@Injectable()
export class PairingVisitCounts {
  constructor(private readonly ledger: VisitLedgerRepository) {}

  /** By pairing, between two days, both included; one without any visit is not in it. One query. */
  of(pairingIds: readonly string[], { from, until }: DaysQuery): Promise<Map<string, PairingVisits>> {
    return this.ledger.ofPairings(pairingIds, from, until);
  }
}
