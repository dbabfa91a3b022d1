import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ApiSchema } from '@nestjs/swagger';
import { Contributions, declare } from './contributions.js';

/** How many wait in each place of the desk. Its properties are what the contexts declare. */
@ApiSchema({ name: 'StaffSummary' })
export class StaffCountsAnswer {}

/** Declares counts of one context: what `staff/summary` answers under these names. */
export const defineStaffCounts = <N extends string>(names: readonly N[]) =>
  declare<Record<N, number>>(
    StaffCountsAnswer,
    Object.fromEntries(names.map((name) => [name, { type: Number }])) as unknown as Record<N, { type: typeof Number }>,
  );

/** The register of what waits for staff: home asks every context, and knows none of them. */
@Injectable()
export class StaffCounts extends Contributions implements OnApplicationBootstrap {
  constructor() {
    super(StaffCountsAnswer);
  }

  onApplicationBootstrap(): void {
    this.requireComplete();
  }
}
