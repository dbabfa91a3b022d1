import { WALL_STATES, type WallState, WISH_CATEGORIES, type WishCategory, wishLimits } from '@silin/shared';
import { Flag, Id, Ids, LongText, OneOf, Phone, QueryFlag, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { STAFF_QUEUES, type StaffQueue } from '../domain/staff-queue.js';

const title = { min: wishLimits.titleMinChars };
const publicText = {
  min: wishLimits.publicTextMinChars,
  description: 'Hangs on the wall. What names a person or a home is refused (WISH_TEXT_PERSONAL).',
};

/** What a resident says: the public text names nobody; what a helper must know goes into the private fields. */
export class SubmitWishBody {
  @OneOf(WISH_CATEGORIES, { enumName: 'WishCategory' })
  category: WishCategory;

  @Text(wishLimits.titleMaxChars, title)
  title: string;

  @LongText(wishLimits.publicTextMaxChars, publicText)
  publicText: string;

  @LongText(wishLimits.privateDetailMaxChars, { optional: true, description: 'For the living claimer and staff only' })
  privateDetail?: string;

  @Phone({ optional: true, description: 'Without it the phone of the profile is shown to the claimer' })
  contactPhone?: string;

  @Text(wishLimits.addressMaxChars, {
    optional: true,
    description: 'Without it the address of the profile is shown to the claimer',
  })
  contactAddress?: string;

  @Id({ optional: true, description: 'Without it the grid of the building, or of the profile' })
  gridId?: string;

  @Id({ optional: true })
  buildingId?: string;

  @Flag({ optional: true, description: 'The wall names the building only when the author asks for it' })
  showBuilding?: boolean;

  @Ids(wishLimits.photosMax, { optional: true })
  photoIds?: string[];
}

/** The public words of a wish, as staff mend them. */
export class PublicTextBody {
  @Text(wishLimits.titleMaxChars, title)
  title: string;

  @LongText(wishLimits.publicTextMaxChars, publicText)
  publicText: string;
}

export class ApproveWishBody {
  @Flag({ optional: true, description: 'The wall says 优先; why is nobody else’s business' })
  priority?: boolean;
}

/** Rejecting, releasing, revoking, disputing and closing need a reason. */
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

/** `?state=&category=&gridId=&q=` of the wall. Without a state: everything that hangs there. */
export class WallQuery extends PageQuery {
  @OneOf(WALL_STATES, { optional: true, enumName: 'WallState' })
  state?: WallState;

  @OneOf(WISH_CATEGORIES, { optional: true, enumName: 'WishCategory' })
  category?: WishCategory;

  @Id({ optional: true })
  gridId?: string;

  @Text(wishLimits.keywordMaxChars, { optional: true, description: 'Found in title or public text' })
  q?: string;
}

export class MyClaimsQuery extends PageQuery {
  @QueryFlag({ optional: true, description: 'true: only what is still to be done or confirmed' })
  living?: boolean;
}

export class StaffQueueQuery extends PageQuery {
  @OneOf(STAFF_QUEUES, { optional: true, enumName: 'StaffQueue' })
  queue?: StaffQueue;
}
