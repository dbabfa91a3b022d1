import { Injectable } from '@nestjs/common';
import { DomainError, missingProofs, PROOF_WORDS, type Skill, SKILL_GATES, SKILL_WORDS } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { VolunteerStandings } from '../../volunteers/index.js';
import type { Pairing } from '../data/pairing.entities.js';

/** What a kind of service asks of who does it: a licence nobody here has, insurance, a qualification. */
@Injectable()
export class ServiceGates {
  constructor(private readonly standings: VolunteerStandings) {}

  /** Throws `PAIRING_LICENSED` for what is left to who has a licence, with whom to call. */
  requireUnlicensed(kinds: readonly Skill[]): void {
    for (const kind of kinds) {
      const { refer } = SKILL_GATES[kind];
      if (refer) throw new DomainError('PAIRING_LICENSED', { what: SKILL_WORDS[kind], refer });
    }
  }

  /** Insurance and qualifications that are good today, for what is dangerous. Throws `PAIRING_PROOF_MISSING` with what is missing. */
  async requireProofs(tx: Tx, { communityId, volunteerMemberId, kinds }: Pairing): Promise<void> {
    const abilities = await this.standings.abilitiesOf(communityId, [volunteerMemberId], tx);
    const missing = missingProofs(kinds ?? [], abilities.get(volunteerMemberId)?.proved ?? []);
    const what = missing.map((proof) => PROOF_WORDS[proof]).join('、');
    if (missing.length > 0) throw new DomainError('PAIRING_PROOF_MISSING', { what });
  }
}
