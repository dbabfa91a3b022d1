import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineStaffCounts, StaffCounts } from '../../home/index.js';
import { NeedQueries } from './need.queries.js';

const needCounts = defineStaffCounts(['needsHeard']);

/** What this context brings to the desk. */
@Injectable()
export class NeedHome implements OnModuleInit {
  constructor(
    private readonly counts: StaffCounts,
    private readonly queries: NeedQueries,
  ) {}

  onModuleInit(): void {
    this.counts.register(needCounts, async (actor) => ({ needsHeard: await this.queries.waiting(actor) }));
  }
}
