import { ApiProperty } from '@nestjs/swagger';
import {
  eventLimits,
  HELPER_ROLES,
  type HelperRole,
  SEAT_POOLS,
  type SeatPool,
  SESSION_MODES,
  type SessionMode,
  WAITING_RULES,
  type WaitingRule,
} from '@silin/shared';
import { Count, Flag, Id, InstantIn, OneOf, Parts, Text } from '../../../platform/http/fields.js';
import { textOrNull } from './properties.js';

export class PoolBody {
  @OneOf(SEAT_POOLS, { enumName: 'SeatPool' })
  pool: SeatPool;

  @Count(0, eventLimits.capacityMax)
  seats: number;

  @InstantIn({ nullable: true })
  releaseAt?: string | null;
}

export class HelperNeedBody {
  @OneOf(HELPER_ROLES, { enumName: 'HelperRole' })
  role: HelperRole;

  @Count(1, eventLimits.helpersPerRoleMax)
  needed: number;
}

export class SessionBody {
  @Text(eventLimits.sessionLabelMaxChars, { nullable: true })
  label?: string | null;

  @InstantIn()
  startsAt: string;

  @InstantIn()
  endsAt: string;

  @OneOf(SESSION_MODES, { enumName: 'SessionMode' })
  mode: SessionMode;

  @Count(1, eventLimits.capacityMax, { nullable: true })
  capacity?: number | null;

  @InstantIn({ nullable: true })
  opensAt?: string | null;

  @InstantIn({ nullable: true })
  closesAt?: string | null;

  @InstantIn({ nullable: true })
  drawAt?: string | null;

  @InstantIn({ nullable: true, description: 'without it three hours before the start' })
  cancelUntil?: string | null;

  @InstantIn({ nullable: true, description: 'without it the same as cancelUntil' })
  promoteUntil?: string | null;

  @Count(1, eventLimits.partyMax, { optional: true })
  partyMax?: number;

  @OneOf(['contact_only', 'all_named'], { optional: true, enumName: 'SessionNaming' })
  naming?: 'contact_only' | 'all_named';

  @OneOf(WAITING_RULES, { optional: true, enumName: 'WaitingRule' })
  waiting?: WaitingRule;

  @Count(1, eventLimits.capacityMax, { nullable: true })
  waitingMaxSeats?: number | null;

  @Count(eventLimits.holdMinutesMin, eventLimits.holdMinutesMax, { optional: true })
  holdMinutes?: number;

  @Count(0, 120, { nullable: true })
  ageMin?: number | null;

  @Count(0, 120, { nullable: true })
  ageMax?: number | null;

  @Flag({ optional: true })
  firstTimersFirst?: boolean;

  @Flag({ optional: true, description: 'who stayed away twice in 90 days is drawn last, or waits until a day before' })
  noShowsLast?: boolean;

  @Parts(() => PoolBody, SEAT_POOLS.length, { optional: true, description: 'without them all seats are online' })
  pools?: PoolBody[];

  @Parts(() => HelperNeedBody, HELPER_ROLES.length, { optional: true })
  helpers?: HelperNeedBody[];
}

export class ExcludedDayBody {
  @Text(10, { description: 'a day: 2026-12-05' })
  day: string;
}

export class RecurrenceBody {
  @Text(200, { description: 'an RRULE of RFC 5545 without DTSTART, e.g. FREQ=WEEKLY;BYDAY=SA;COUNT=8' })
  rule: string;

  @Id({ description: 'the session whose times and seats are repeated' })
  templateSessionId: string;

  @Parts(() => ExcludedDayBody, eventLimits.recurrenceDatesMax, { optional: true })
  excluded?: ExcludedDayBody[];
}

export class RecurrenceDate {
  @ApiProperty({ description: 'the day: 2026-12-05' }) day: string;
  @ApiProperty({ enum: ['new', 'kept', 'removed', 'left_alone'], description: 'left_alone: somebody has signed up' })
  is: 'new' | 'kept' | 'removed' | 'left_alone';
  @ApiProperty(textOrNull) sessionId: string | null;
}

export class RecurrencePreview {
  @ApiProperty({ type: [RecurrenceDate] }) dates: RecurrenceDate[];
}
