import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineStaffCounts, StaffCounts } from '../../home/index.js';
import { HoursQueries } from './hours.queries.js';

const hoursCounts = defineStaffCounts(['hoursWaiting']);

/** What this context brings to the desk: how many hours wait for a second person. */
@Injectable()
export class HoursHome implements OnModuleInit {
  constructor(
    private readonly counts: StaffCounts,
    private readonly queries: HoursQueries,
  ) {}

  onModuleInit(): void {
    this.counts.register(hoursCounts, async (actor) => ({ hoursWaiting: await this.queries.countWaiting(actor) }));
  }
}
