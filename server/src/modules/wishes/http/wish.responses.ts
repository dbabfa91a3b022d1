import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  PERSONAL_DATA_KINDS,
  type ClaimState,
  claimMachine,
  type PersonalDataKind,
  TEXT_CHECKS,
  type TextCheck,
  WISH_CATEGORIES,
  WISH_STEPS,
  type WishCategory,
  wishMachine,
  type WishState,
  type WishStep,
} from '@silin/shared';
import type * as views from '../app/wish-views.js';
import { Paged } from '../../../platform/http/fields.js';
import { WISH_PAGE_ACTIONS, type WishPageAction } from '../domain/access.policy.js';

const state = { enum: wishMachine.states, enumName: 'WishState' };
const claimState = { enum: claimMachine.states, enumName: 'ClaimState' };
const category = { enum: WISH_CATEGORIES, enumName: 'WishCategory' };
const instant = { type: String, format: 'date-time' } as const;
const instantOrNull = { ...instant, nullable: true } as const;
const textOrNull = { type: String, nullable: true } as const;
const pageActions = { enum: WISH_PAGE_ACTIONS, enumName: 'WishPageAction', isArray: true };

export class WishCard implements views.WishCardView {
  @ApiProperty() id: string;
  @ApiProperty(state) state: WishState;
  @ApiProperty(category) category: WishCategory;
  @ApiProperty() title: string;
  @ApiProperty(textOrNull) gridId: string | null;
  @ApiProperty(textOrNull) gridName: string | null;
  @ApiProperty({ ...textOrNull, description: 'Only when the author asked for it' }) buildingName: string | null;
  @ApiProperty() priority: boolean;
  @ApiProperty() endingSoon: boolean;
  @ApiProperty({ ...instantOrNull, description: 'Until when an open wish hangs' }) openUntil: string | null;
  @ApiProperty({ ...instantOrNull, description: 'Since when it hangs' }) publishedAt: string | null;
  @ApiProperty(instant) createdAt: string;
}

export class MyWish extends WishCard implements views.MyWishView {
  @ApiProperty(pageActions) actions: WishPageAction[];
  @ApiProperty(textOrNull) rejectReason: string | null;
}

export class MyClaim implements views.ClaimView {
  @ApiProperty() id: string;
  @ApiProperty(claimState) state: ClaimState;
  @ApiProperty({ type: WishCard }) wish: WishCard;
  @ApiProperty(instant) claimedAt: string;
  @ApiProperty(instant) dueAt: string;
  @ApiProperty() extendable: boolean;
  @ApiProperty(instantOrNull) deliveredAt: string | null;
  @ApiProperty(instantOrNull) endedAt: string | null;
  @ApiProperty(pageActions) actions: WishPageAction[];
}

export class TimelineEntry implements views.TimelineView {
  @ApiProperty({ enum: WISH_STEPS, enumName: 'WishStep' }) step: WishStep;
  @ApiProperty(instant) at: string;
  @ApiProperty({ description: 'As much as this reader may know: 您, 社区, 一位志愿者 …' }) byWords: string;
  @ApiPropertyOptional() note?: string;
}

export class WishPhotoLink {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'Signed and short-lived' }) url: string;
}

export class WishLease {
  @ApiProperty() days: number;
  @ApiProperty() extensions: number;
  @ApiProperty() extensionDays: number;
  @ApiProperty(instant) dueIfClaimedNow: string;
}

export class WishPageClaim implements views.PageClaimView {
  @ApiProperty() id: string;
  @ApiProperty(claimState) state: ClaimState;
  @ApiProperty() mine: boolean;
  @ApiProperty() volunteerName: string;
  @ApiProperty(instant) claimedAt: string;
  @ApiProperty(instant) dueAt: string;
  @ApiProperty() extendable: boolean;
  @ApiProperty(instantOrNull) deliveredAt: string | null;
  @ApiProperty(textOrNull) deliveryNote: string | null;
}

export class PersonalDataPlace implements views.FindingView {
  @ApiProperty({ enum: ['title', 'publicText'] }) field: 'title' | 'publicText';
  @ApiProperty({ enum: PERSONAL_DATA_KINDS, enumName: 'PersonalDataKind' })
  kind: PersonalDataKind;
  @ApiProperty({ description: 'UTF-16 offset' }) start: number;
  @ApiProperty({ description: 'UTF-16 offset, exclusive' }) end: number;
}

export class WishPageStaffPart implements views.PageStaffView {
  @ApiProperty() authorName: string;
  @ApiProperty({ enum: TEXT_CHECKS, enumName: 'TextCheck' }) textCheck: TextCheck;
  @ApiProperty({ type: [PersonalDataPlace] }) findings: PersonalDataPlace[];
  @ApiProperty(instant) waitingSince: string;
}

export class TextBeforeEdit {
  @ApiProperty() title: string;
  @ApiProperty() publicText: string;
}

/** The page of a wish. Optional parts are there only for those who may see them. */
export class WishPage extends WishCard implements views.WishPageView {
  @ApiProperty() publicText: string;
  @ApiProperty() textEditedByStaff: boolean;
  @ApiProperty({ type: [WishPhotoLink] }) photos: WishPhotoLink[];
  @ApiProperty({ type: [TimelineEntry] }) timeline: TimelineEntry[];
  @ApiProperty({ ...pageActions, description: 'What this reader may do now' }) actions: WishPageAction[];
  @ApiProperty() mine: boolean;
  @ApiProperty() claimedByMe: boolean;
  @ApiProperty({ description: 'True when …/contact would answer this reader' }) contactOpen: boolean;
  @ApiProperty({ type: WishLease, description: 'What somebody who helps now takes on' }) lease: WishLease;
  @ApiPropertyOptional({ type: WishPageClaim, description: 'Author, claimer, staff' }) claim?: WishPageClaim;
  @ApiPropertyOptional({ description: 'Author, staff' }) rejectReason?: string;
  @ApiPropertyOptional({ description: 'Author, claimer, staff' }) closeReason?: string;
  @ApiPropertyOptional({ type: TextBeforeEdit, description: 'Author, staff' }) textBeforeEdit?: TextBeforeEdit;
  @ApiPropertyOptional({ description: 'Author, claimer' }) thanks?: string;
  @ApiPropertyOptional({ type: WishPageStaffPart, description: 'Staff' }) staff?: WishPageStaffPart;
}

export class WishContact implements views.ContactView {
  @ApiProperty(textOrNull) name: string | null;
  @ApiProperty(textOrNull) phone: string | null;
  @ApiProperty({ ...textOrNull, description: 'Where the address is' }) building: string | null;
  @ApiProperty(textOrNull) address: string | null;
  @ApiProperty(textOrNull) privateDetail: string | null;
}

/** A wish as its author wrote it: nothing of the profile is in it. */
export class WishFormContent implements views.WishFormView {
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

export class ContactLookEntry implements views.ContactLookView {
  @ApiProperty(instant) at: string;
  @ApiProperty() byName: string;
  @ApiProperty({ enum: ['claimer', 'staff'] }) as: 'claimer' | 'staff';
}

export class ContactLookList {
  @ApiProperty({ type: [ContactLookEntry] }) items: ContactLookEntry[];
}

export class StaffWish extends WishCard implements views.StaffWishView {
  @ApiProperty() publicText: string;
  @ApiProperty() authorName: string;
  @ApiProperty({ enum: TEXT_CHECKS, enumName: 'TextCheck' }) textCheck: TextCheck;
  @ApiProperty({ type: [PersonalDataPlace] }) findings: PersonalDataPlace[];
  @ApiProperty({ ...instant, description: 'Since when the wish is in its present state' }) waitingSince: string;
  @ApiProperty(textOrNull) claimerName: string | null;
  @ApiProperty(instantOrNull) dueAt: string | null;
  @ApiProperty(pageActions) actions: WishPageAction[];
}

export class StaffSummary implements views.StaffSummaryView {
  @ApiProperty() review: number;
  @ApiProperty() claimed: number;
  @ApiProperty() ending: number;
  @ApiProperty() unclaimed: number;
  @ApiProperty() delivered: number;
  @ApiProperty() expired: number;
}

export class WallSummary implements views.WallSummaryView {
  @ApiProperty({ description: 'Wishes that wait for somebody' }) open: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'Open wishes by category' })
  byCategory: Partial<Record<WishCategory, number>>;
}

export class NextThings implements views.NextThingsView {
  @ApiProperty({ type: [WishCard], description: 'Wishes of mine that wait for my confirmation' }) confirm: WishCard[];
  @ApiProperty({ type: [MyClaim], description: 'What I have in hand, the nearest deadline first' }) claims: MyClaim[];
  @ApiProperty({ description: 'Unread messages' }) unread: number;
}

/** What a write answers. */
export class WishAnswer implements views.WishOutcome {
  @ApiProperty() id: string;
  @ApiProperty(state) state: WishState;
}

export class ClaimAnswer extends WishAnswer implements views.ClaimOutcome {
  @ApiProperty() claimId: string;
  @ApiProperty(instant) dueAt: string;
}

export class WishCardPage extends Paged(WishCard) {}

export class MyWishPage extends Paged(MyWish) {}

export class MyClaimPage extends Paged(MyClaim) {}

export class StaffWishPage extends Paged(StaffWish) {}
