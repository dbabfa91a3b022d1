import { ApiProperty } from '@nestjs/swagger';
import {
  TAKEN_WAYS,
  type TakenWay,
  type TextCheck,
  WISH_CATEGORIES,
  type WishCategory,
  wishLimits,
} from '@silin/shared';
import { Flag, Id, Ids, LongText, OneOf, Phone, Text } from '../../../platform/http/fields.js';
import type { Wish } from '../data/wish.entity.js';
import { category, textOrNull } from './properties.js';
import { WishPhotoLink } from './wish-page.dto.js';

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

const why = {
  min: wishLimits.reasonMinChars,
  optional: true,
  description:
    'Why somebody else says it (代办); grid workers and staff have to say. For the person, their family and staff',
} as const;

/** A wish, perhaps for somebody else. */
export class SayWishBody extends SubmitWishBody {
  @Id({ optional: true, description: 'Whose wish it is; without it one’s own' })
  personId?: string;

  @LongText(wishLimits.reasonMaxChars, why)
  why?: string;

  @OneOf(TAKEN_WAYS, {
    optional: true,
    enumName: 'TakenWay',
    description: 'The person lets helpers have phone and address (consent volunteer_contact): how they said so',
  })
  contactConsent?: TakenWay;

  @Id({ optional: true, description: 'Who heard a spoken consent; without it whoever taps' })
  contactConsentWitnessId?: string;
}

/** The same wish once more. */
export class SayAgainBody extends SubmitWishBody {
  @LongText(wishLimits.reasonMaxChars, why)
  why?: string;
}

/** The public words of a wish, as staff mend them. */
export class PublicTextBody {
  @Text(wishLimits.titleMaxChars, title)
  title: string;

  @LongText(wishLimits.publicTextMaxChars, publicText)
  publicText: string;
}

/** A wish as its author wrote it: nothing of the profile is in it. */
export class WishFormContent {
  @ApiProperty(category) category: WishCategory;
  @ApiProperty() title: string;
  @ApiProperty() publicText: string;
  @ApiProperty(textOrNull) privateDetail: string | null;
  @ApiProperty(textOrNull) contactPhone: string | null;
  @ApiProperty(textOrNull) contactAddress: string | null;
  @ApiProperty(textOrNull) gridId: string | null;
  @ApiProperty(textOrNull) buildingId: string | null;
  @ApiProperty() showBuilding: boolean;
  @ApiProperty({ type: [WishPhotoLink] }) photos: WishPhotoLink[];
  @ApiProperty(textOrNull) rejectReason: string | null;
}

/** What was found out about a wish before its transaction: the mark of WeChat's content check and where it is. */
export interface Examined {
  readonly textCheck: TextCheck;
  readonly zone: { readonly gridId: string | null; readonly buildingId: string | null };
}

/** The columns a form fills. */
export const fieldsOf = (form: SubmitWishBody, { textCheck, zone }: Examined) =>
  ({
    category: form.category,
    title: form.title,
    publicText: form.publicText,
    privateDetail: form.privateDetail || null,
    contactPhone: form.contactPhone || null,
    contactAddress: form.contactAddress || null,
    showBuilding: form.showBuilding ?? false,
    textCheck,
    ...zone,
  }) satisfies Partial<Wish>;

/** The form a wish came from. */
export const formOf = (wish: Wish, photos: WishPhotoLink[]): WishFormContent => ({
  category: wish.category,
  title: wish.title,
  publicText: wish.publicText,
  privateDetail: wish.privateDetail,
  contactPhone: wish.contactPhone,
  contactAddress: wish.contactAddress,
  gridId: wish.gridId,
  buildingId: wish.buildingId,
  showBuilding: wish.showBuilding,
  photos,
  rejectReason: wish.rejectReason,
});
