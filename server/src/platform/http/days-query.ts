import { DomainError } from '@silin/shared';
import { DayField } from './fields.js';

/** `?from=&until=`: days, both included. */
export class DaysQuery {
  @DayField()
  from: string;

  @DayField()
  until: string;
}

/** Throws `VALIDATION_FAILED` when they are the wrong way round. */
export function requireInOrder({ from, until }: DaysQuery): void {
  if (until < from) throw new DomainError('VALIDATION_FAILED');
}
