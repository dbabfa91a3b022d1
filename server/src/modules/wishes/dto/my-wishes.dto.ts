import { ApiProperty } from '@nestjs/swagger';
import type { ClaimState, WishSpeaker } from '@silin/shared';
import { Id, Instant, Paged, QueryFlag } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { defineNextThings } from '../../home/index.js';
import type { WishClaim } from '../data/wish-claim.entity.js';
import type { WishPageAction } from '../domain/access.policy.js';
import { claimState, iso, pageActions, textOrNull, wishSpeaker } from './properties.js';
import { WishCard } from './wish-card.dto.js';

export class MyClaimsQuery extends PageQuery {
  @QueryFlag({ optional: true, description: 'true: only what is still to be done or confirmed' })
  living?: boolean;
}

export class MyWishesQuery extends PageQuery {
  @Id({ optional: true, description: 'Somebody one acts for; without it oneself' })
  personId?: string;
}

/** A wish of one's own, or of somebody one acts for, in a list. */
export class MyWish extends WishCard {
  @ApiProperty({ ...wishSpeaker, description: 'Who said it' }) saidAs: WishSpeaker;
  @ApiProperty(pageActions) actions: WishPageAction[];
  @ApiProperty(textOrNull) rejectReason: string | null;
}

/** A claim of one's own. */
export class MyClaim {
  @ApiProperty() id: string;
  @ApiProperty(claimState) state: ClaimState;
  @ApiProperty({ type: WishCard }) wish: WishCard;
  @Instant() claimedAt: string;
  @Instant() dueAt: string;
  @ApiProperty() extendable: boolean;
  @Instant({ nullable: true }) deliveredAt: string | null;
  @Instant({ nullable: true }) endedAt: string | null;
  @ApiProperty(pageActions) actions: WishPageAction[];
}

export class MyWishPage extends Paged(MyWish) {}

export class MyClaimPage extends Paged(MyClaim) {}

/** A wish of mine that the community asks me to mend. */
export class WishToMend extends WishCard {
  @ApiProperty(textOrNull) rejectReason: string | null;
}

/** A wish of whom I represent that waits for their word or mine: to be confirmed, or to be mended. */
export class NextForSomebody {
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: WishCard }) wish: WishCard;
  @ApiProperty(textOrNull) rejectReason: string | null;
}

/** What `me/next` answers of wishes. */
export interface NextWishes {
  confirm: WishCard[];
  rejected: WishToMend[];
  forOthers: NextForSomebody[];
  claims: MyClaim[];
  unclaimed: WishCard[];
}
export const nextWishes = defineNextThings<NextWishes>({
  confirm: { type: [WishCard], description: 'Wishes of mine that wait for my confirmation' },
  rejected: { type: [WishToMend], description: 'Of my latest wishes those the community asks me to mend' },
  forOthers: { type: [NextForSomebody], description: 'The same of whom I represent in wishes' },
  claims: { type: [MyClaim], description: 'What I have in hand, the nearest deadline first' },
  unclaimed: {
    type: [WishCard],
    description: 'For a grid worker: wishes of my grids nobody has claimed for a week, a few',
  },
});

/** A claim as the volunteer who made it sees it. */
export const myClaim = (
  claim: WishClaim,
  wish: WishCard,
  may: { extendable: boolean; actions: WishPageAction[] },
): MyClaim => ({
  id: claim.id,
  state: claim.state,
  wish,
  claimedAt: claim.claimedAt.toISOString(),
  dueAt: claim.dueAt.toISOString(),
  extendable: may.extendable,
  deliveredAt: iso(claim.deliveredAt),
  endedAt: iso(claim.endedAt),
  actions: may.actions,
});
