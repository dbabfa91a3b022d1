import { ApiProperty } from '@nestjs/swagger';
import { PAIRING_END_REASONS, type PairingEndReason } from '@silin/shared';
import { Instant } from '../../../platform/http/fields.js';

/** A planned visit nobody made, to somebody nobody has seen since. */
export class DigestMissed {
  @ApiProperty() visitId: string;
  @ApiProperty() personId: string;
  @ApiProperty() personName: string;
  @ApiProperty({ description: 'the day it was planned for' }) onDay: string;
  @ApiProperty() helperName: string;
}

/** Who goes on after a pairing was handed over, with what they did themselves. */
export class DigestNext {
  @ApiProperty() pairingId: string;
  @ApiProperty() volunteerName: string;
  @Instant({ nullable: true, description: 'null: has not said yes yet' }) startedAt: string | null;
  @ApiProperty({ description: 'visits of this pairing in these days' }) visits: number;
}

/** A pairing that ended in these days. */
export class DigestEnded {
  @ApiProperty() pairingId: string;
  @ApiProperty({ type: [String] }) personNames: string[];
  @ApiProperty() volunteerName: string;
  @Instant({ nullable: true }) startedAt: string | null;
  @Instant() endedAt: string;
  @ApiProperty({ enum: PAIRING_END_REASONS, enumName: 'PairingEndReason' }) endReason: PairingEndReason;
  @ApiProperty({ description: 'visits of this pairing in these days' }) visits: number;
  @ApiProperty({ type: () => DigestNext, nullable: true }) next: DigestNext | null;
}

/** The last seven days and today, for whoever looks after people. */
export class WeeklyDigest {
  @ApiProperty() fromDay: string;
  @ApiProperty() untilDay: string;
  @ApiProperty({ description: 'as long as the list of the unseen' }) unseen: number;
  @ApiProperty() dueSoon: number;
  @ApiProperty({ type: [DigestMissed] }) missed: DigestMissed[];
  @ApiProperty({ type: [DigestEnded] }) ended: DigestEnded[];
}
