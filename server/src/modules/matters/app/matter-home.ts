import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineNextThings, defineStaffCounts, NextThings, StaffCounts } from '../../home/index.js';
import { MatterCard } from '../dto/matter.dto.js';
import { MatterQueries } from './matter.queries.js';

const nextMatters = defineNextThings<{ mattersInHand: MatterCard[] }>({
  mattersInHand: {
    type: () => MatterCard,
    isArray: true,
    description: 'Matters of my posts, those that are due first',
  },
});
const matterCounts = defineStaffCounts(['mattersReported', 'mattersLate', 'mattersToCheck']);

/** What this context brings to the home page and to the desk. */
@Injectable()
export class MatterHome implements OnModuleInit {
  constructor(
    private readonly next: NextThings,
    private readonly counts: StaffCounts,
    private readonly queries: MatterQueries,
  ) {}

  onModuleInit(): void {
    this.next.register(nextMatters, async (actor) => ({ mattersInHand: await this.queries.inHand(actor) }));
    this.counts.register(matterCounts, async (actor) => {
      const { reported, late, toCheck } = await this.queries.totals(actor);
      return { mattersReported: reported, mattersLate: late, mattersToCheck: toCheck };
    });
  }
}
