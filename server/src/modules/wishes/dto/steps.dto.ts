import { ApiProperty } from '@nestjs/swagger';
import { CARD_VERDICTS, cardLimits, type CardVerdict, wishLimits, type WishState } from '@silin/shared';
import { Digits, Instant, LongText } from '../../../platform/http/fields.js';
import type { WishClaim } from '../data/wish-claim.entity.js';
import type { Wish } from '../data/wish.entity.js';
import { wishState } from './properties.js';

/** Rejecting, releasing, revoking, disputing, reopening and closing need a reason. */
export class ReasonBody {
  @LongText(wishLimits.reasonMaxChars, { min: wishLimits.reasonMinChars })
  reason: string;
}

export class DeliverWishBody {
  @LongText(wishLimits.noteMaxChars, { optional: true, description: 'For the author and staff' })
  note?: string;
}

export class ConfirmWishBody {
  @LongText(wishLimits.thanksMaxChars, { optional: true, description: 'For the volunteer alone' })
  thanks?: string;
}

/** What the person at the door reads from their household card. */
export class CardCodeBody {
  @Digits(cardLimits.codeDigits)
  code: string;
}

/** What a write answers; small, because it is stored as the answer to a repeat. */
export class WishAnswer {
  @ApiProperty() id: string;
  @ApiProperty(wishState) state: WishState;
}

export class ClaimAnswer extends WishAnswer {
  @ApiProperty() claimId: string;
  @Instant() dueAt: string;
}

/** What came of a code, and where the wish is now. */
export class CardAnswer {
  @ApiProperty({ enum: CARD_VERDICTS, enumName: 'CardVerdict' }) is: CardVerdict;
  @ApiProperty({ type: Number, nullable: true, description: 'The box that is or was asked' }) slot: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Tries left today' }) left: number | null;
  @ApiProperty(wishState) state: WishState;
}

export const wishAnswer = (wish: Wish): WishAnswer => ({ id: wish.id, state: wish.state });

export const claimAnswer = (wish: Wish, claim: WishClaim): ClaimAnswer => ({
  ...wishAnswer(wish),
  claimId: claim.id,
  dueAt: claim.dueAt.toISOString(),
});
