import { ApiProperty } from '@nestjs/swagger';
import type { TextCheck, WishSpeaker } from '@silin/shared';
import { Flag, Instant, InstantIn, OneOf, Paged } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { defineStaffCounts } from '../../home/index.js';
import type { CardRow } from '../data/wish-card-row.js';
import type { WishClaim } from '../data/wish-claim.entity.js';
import type { WishPageAction } from '../domain/access.policy.js';
import { personalDataIn } from '../domain/public-text.js';
import { STAFF_QUEUES, type StaffQueue } from '../domain/staff-queue.js';
import { iso, pageActions, textCheck, textOrNull, wishSpeaker } from './properties.js';
import { WishCard } from './wish-card.dto.js';
import { PersonalDataPlace } from './wish-page.dto.js';

export class StaffQueueQuery extends PageQuery {
  @OneOf(STAFF_QUEUES, { optional: true, enumName: 'StaffQueue' })
  queue?: StaffQueue;
}

export class ApproveWishBody {
  @Flag({ optional: true, description: 'The wall says 优先; why is nobody else’s business' })
  priority?: boolean;

  @InstantIn({
    optional: true,
    description: '`saidAt` of the words staff have read; refused when they were rewritten since',
  })
  saidAt?: string;
}

/** A wish in a queue of the desk. Names are nicknames; the private fields are behind the recorded look. */
export class StaffWish extends WishCard {
  @ApiProperty() publicText: string;
  @ApiProperty() authorName: string;
  @ApiProperty({ ...wishSpeaker, description: 'Who said it' }) saidAs: WishSpeaker;
  @ApiProperty(textCheck) textCheck: TextCheck;
  @ApiProperty({ type: [PersonalDataPlace] }) findings: PersonalDataPlace[];
  @Instant({ description: 'Since when the wish is in its present state' }) waitingSince: string;
  @Instant({ description: 'When these words were said' }) saidAt: string;
  @ApiProperty(textOrNull) claimerName: string | null;
  @Instant({ nullable: true }) dueAt: string | null;
  @ApiProperty(pageActions) actions: WishPageAction[];
}

export class StaffWishPage extends Paged(StaffWish) {}

/** What `staff/summary` counts of wishes. */
export type WishCounts = Record<Exclude<StaffQueue, 'all'>, number>;
export const wishCounts = defineStaffCounts<keyof WishCounts>([
  'review',
  'claimed',
  'ending',
  'unclaimed',
  'delivered',
  'expired',
]);

/** A wish as staff see it in a queue, with the claim it is in the hands of. */
export const staffWish = (
  wish: CardRow,
  card: WishCard,
  claim: WishClaim | null,
  authorName: string,
  claimerName: string | null,
  actions: WishPageAction[],
): StaffWish => ({
  ...card,
  publicText: wish.publicText,
  authorName,
  saidAs: wish.saidAs,
  textCheck: wish.textCheck,
  findings: personalDataIn(wish),
  waitingSince: wish.stateSince.toISOString(),
  saidAt: wish.saidAt.toISOString(),
  claimerName,
  dueAt: iso(claim?.dueAt ?? null),
  actions,
});
