import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { type MergeQuestion, type MergeRefusal, PersonReferences } from '../../communities/index.js';
import { PairingsRepository } from '../data/pairings.repository.js';

/** Pairings follow their person when two rows turn out to be one human. */
@Injectable()
export class PairingReferences implements OnModuleInit {
  constructor(
    private readonly references: PersonReferences,
    private readonly pairings: PairingsRepository,
  ) {}

  onModuleInit(): void {
    this.references.register({
      ...{ table: 'pairings', idColumns: ['id'], personColumn: 'person_id', counted: '个互助对子' },
      conflict: (tx, ask) => this.bothLive(tx, ask),
    });
    const whom = { table: 'pairing_people', idColumns: ['pairing_id', 'person_id'], personColumn: 'person_id' };
    this.references.register(whom);
    this.references.register({
      ...{ table: 'never_again', idColumns: ['person_id', 'member_id', 'set_by'], personColumn: 'person_id' },
      conflict: async (tx, ask) => {
        await this.pairings.dropSharedNeverAgain(tx, ask.keepId, ask.goneId);
        return undefined;
      },
    });
    // A draft means only the person it was made for; what was sent is a pairing.
    this.references.register({ table: 'pairing_plan_rows', idColumns: ['id'], personColumn: 'person_id', stays: true });
  }

  /** One person has one living pairing: staff end one of them first (edge 47). Nor may both stand in one pairing, as a couple does. */
  private async bothLive(tx: Tx, { communityId, keepId, goneId }: MergeQuestion): Promise<MergeRefusal | undefined> {
    const living = await this.pairings.paired(communityId, [keepId, goneId], tx);
    const shared = await this.pairings.shareOne(tx, keepId, goneId);
    return living.size > 1 || shared ? { code: 'PAIRING_MERGE' } : undefined;
  }
}
