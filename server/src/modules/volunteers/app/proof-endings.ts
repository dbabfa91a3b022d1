import { Injectable, type OnModuleInit } from '@nestjs/common';
import { chinaDate, PROOF_WORDS, volunteerLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { MemberDirectory } from '../../communities/index.js';
import { Notifier } from '../../notifications/index.js';
import { AbilitiesRepository, type EndingProof } from '../data/abilities.repository.js';

const EVERY_SECONDS = 3_600;
const AT_ONCE = 200;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Insurance or a qualification that runs out within a month is told once, to the volunteer and to staff. */
@Injectable()
export class ProofEndings implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly transactor: Transactor,
    private readonly abilities: AbilitiesRepository,
    private readonly members: MemberDirectory,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(EVERY_SECONDS, 'volunteers: proofs that end', () => this.tell());
  }

  /** Tells what is due and was not told; gives how many. */
  async tell(): Promise<number> {
    const now = this.clock.now();
    const last = chinaDate(now.getTime() + volunteerLimits.proofRemindDays * DAY_MS);
    const due = await this.abilities.ending(chinaDate(now), last, AT_ONCE);
    for (const proof of due) await this.tellOne(proof);
    return due.length;
  }

  private async tellOne(proof: EndingProof): Promise<void> {
    const { communityId, memberId, kind, untilDay } = proof;
    const staff = (await this.members.staff(communityId)).filter((id) => id !== memberId);
    const { nickname: name = '' } = (await this.members.summaries([memberId])).get(memberId) ?? {};
    const cause = `volunteer-proof-ends:${memberId}:${kind}:${untilDay}`;
    const params = { what: PROOF_WORDS[kind], until: untilDay };
    await this.transactor.run(async (tx) => {
      if (!(await this.abilities.told(tx, proof))) return;
      const message = { communityId, memberId, kind: 'volunteer_proof_ends' as const, params };
      await this.notifier.notify(tx, { ...message, dedupeKey: cause });
      for (const colleague of staff)
        await this.notifier.notify(tx, {
          ...{ communityId, memberId: colleague, kind: 'staff_volunteer_proof_ends' as const },
          ...{ params: { ...params, name }, dedupeKey: `${cause}:staff` },
        });
    });
  }
}
