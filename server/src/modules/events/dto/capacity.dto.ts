import { ApiProperty } from '@nestjs/swagger';
import { eventLimits, SEAT_POOLS, WAITING_RULES, type WaitingRule } from '@silin/shared';
import { Count, Flag, OneOf, Parts } from '../../../platform/http/fields.js';
import { PoolBody } from './session-form.dto.js';
import { numberOrNull } from './properties.js';

/** How many seats, how they are set apart, how the list moves. */
export class CapacityBody {
  @Count(1, eventLimits.capacityMax)
  capacity: number;

  @Parts(() => PoolBody, SEAT_POOLS.length, { optional: true })
  pools?: PoolBody[];

  @OneOf(WAITING_RULES, { optional: true, enumName: 'WaitingRule' })
  waiting?: WaitingRule;

  @Flag({ optional: true })
  waitingPaused?: boolean;
}

export class CapacityPreview {
  @ApiProperty({ description: 'parties that would get a seat' }) promotedParties: number;
  @ApiProperty({ description: 'people of these parties' }) promotedSeats: number;
  @ApiProperty({ description: 'seats taken and held now' }) taken: number;
  @ApiProperty({ description: 'seats free afterwards' }) freeAfter: number;
  @ApiProperty({ type: [String], description: 'sentences: what will happen' }) sentences: string[];
  @ApiProperty({ ...numberOrNull, description: 'refused: the least that is possible' }) leastPossible: number | null;
}

/** What a wish for seats would do, in numbers and sentences. */
export const capacityPreview = ({
  promoted,
  taken,
  freeAfter,
  sentences,
  leastPossible,
}: {
  promoted: readonly { readonly seats: number }[];
  taken: number;
  freeAfter: number;
  sentences: readonly string[];
  leastPossible: number | null;
}): CapacityPreview => ({
  promotedParties: promoted.length,
  promotedSeats: promoted.reduce((sum, { seats }) => sum + seats, 0),
  ...{ taken, freeAfter, sentences: [...sentences], leastPossible },
});
