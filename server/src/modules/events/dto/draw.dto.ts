import { ApiProperty } from '@nestjs/swagger';
import { eventLimits, type PublicDraw } from '@silin/shared';
import type { Draw } from '../data/registration.entities.js';
import { Instant, LongText, Text } from '../../../platform/http/fields.js';
import { numberOrNull, textOrNull } from './properties.js';

export class RunDrawBody {
  @Text(eventLimits.witnessWordsMaxChars, {
    optional: true,
    description: 'said aloud by somebody present after the list is fixed; without them the draw has no witness',
  })
  witnessWords?: string;
}

export class VoidDrawBody {
  @LongText(eventLimits.reasonMaxChars, { min: eventLimits.reasonMinChars })
  reason: string;
}

/** One draw as everybody in the audience may read and recompute it. */
export class DrawView {
  @ApiProperty() id: string;
  @ApiProperty() commitment: string;
  @Instant() committedAt: string;
  @ApiProperty({ ...textOrNull, description: 'fixed before the witness words are given' }) frameHash: string | null;
  @ApiProperty(numberOrNull) frameSize: number | null;
  @ApiProperty(textOrNull) witnessWords: string | null;
  @Instant({ nullable: true }) drawnAt: string | null;
  @ApiProperty({ ...textOrNull, description: 'only once drawn' }) secret: string | null;
  @ApiProperty({
    type: [String],
    description: 'salted hashes of the registrations, those placed first before the others',
  })
  frame: string[];
  @ApiProperty({ type: [String], description: 'the stratum drawn first: first-timers' }) first: string[];
  @ApiProperty({ type: [String], description: 'the stratum drawn last: who stayed away twice' }) last: string[];
  @ApiProperty({ type: [String], description: 'the frame in drawn order' }) order: string[];
  @ApiProperty({ description: 'seats that were given by it' }) seats: number;
  @Instant({ nullable: true }) voidedAt: string | null;
  @ApiProperty(textOrNull) voidReason: string | null;
}

export class DrawsView {
  @ApiProperty({ type: [DrawView], description: 'newest first; voided ones stay' }) draws: DrawView[];
}

/** A draw as everybody may read it: the secret and the list only once it was held. */
export function drawView(draw: Draw): DrawView {
  const record = draw.record as (PublicDraw & { readonly seats: number }) | null;
  return {
    ...{ id: draw.id, commitment: draw.commitment, committedAt: draw.committedAt.toISOString() },
    ...{ frameHash: draw.frameHash, frameSize: draw.frameSize, witnessWords: draw.witnessWords },
    ...{ drawnAt: draw.drawnAt?.toISOString() ?? null, secret: record?.secretHex ?? null },
    ...{
      frame: [...(record?.frame ?? [])],
      first: [...(record?.first ?? [])],
      last: [...(record?.last ?? [])],
      order: [...(record?.result ?? [])],
    },
    ...{ seats: record?.seats ?? 0, voidedAt: draw.voidedAt?.toISOString() ?? null, voidReason: draw.voidReason },
  };
}
