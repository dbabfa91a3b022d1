import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineStaffCounts, StaffCounts } from '../../home/index.js';
import { MatterQueries } from './matter.queries.js';

const matterCounts = defineStaffCounts(['mattersReported', 'mattersLate', 'mattersToCheck']);

/** What this context brings to the desk. */
@Injectable()
export class MatterHome implements OnModuleInit {
  constructor(
    private readonly counts: StaffCounts,
    private readonly queries: MatterQueries,
  ) {}

  onModuleInit(): void {
    this.counts.register(matterCounts, async (actor) => {
      const { reported, late, toCheck } = await this.queries.totals(actor);
      return { mattersReported: reported, mattersLate: late, mattersToCheck: toCheck };
    });
  }
}
