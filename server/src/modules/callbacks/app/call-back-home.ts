import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineStaffCounts, StaffCounts } from '../../home/index.js';
import { CallBackQueries } from './call-back.queries.js';

const callBackCounts = defineStaffCounts(['callBacksDue']);

/** What this context brings to the desk. */
@Injectable()
export class CallBackHome implements OnModuleInit {
  constructor(
    private readonly counts: StaffCounts,
    private readonly queries: CallBackQueries,
  ) {}

  onModuleInit(): void {
    this.counts.register(callBackCounts, async (actor) => ({ callBacksDue: await this.queries.due(actor) }));
  }
}
