import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type ClaimState,
  PERSONAL_DATA_KINDS,
  type PersonalDataKind,
  type TextCheck,
  WISH_STEPS,
  type WishSpeaker,
  type WishStep,
} from '@silin/shared';
import { Instant } from '../../../platform/http/fields.js';
import type { WishClaim } from '../data/wish-claim.entity.js';
import type { Wish } from '../data/wish.entity.js';
import type { WishPageAction } from '../domain/access.policy.js';
import { personalDataIn } from '../domain/public-text.js';
import { claimState, iso, pageActions, textCheck, textOrNull, wishSpeaker } from './properties.js';
import { WishCard } from './wish-card.dto.js';

export class TimelineEntry {
  @ApiProperty({ enum: WISH_STEPS, enumName: 'WishStep' }) step: WishStep;
  @Instant() at: string;
  @ApiProperty({ description: 'As much as this reader may know: 您, 社区, 一位志愿者 …' }) by: string;
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
  @Instant() dueIfClaimedNow: string;
}

export class WishPageClaim {
  @ApiProperty() id: string;
  @ApiProperty(claimState) state: ClaimState;
  @ApiProperty() mine: boolean;
  @ApiProperty() volunteerName: string;
  @Instant() claimedAt: string;
  @Instant() dueAt: string;
  @ApiProperty() extendable: boolean;
  @Instant({ nullable: true }) deliveredAt: string | null;
  @ApiProperty(textOrNull) deliveryNote: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The box of the household card to ask for; null without a card',
  })
  cardSlot: number | null;
}

export class PersonalDataPlace {
  @ApiProperty({ enum: ['title', 'publicText'] }) field: 'title' | 'publicText';
  @ApiProperty({ enum: PERSONAL_DATA_KINDS, enumName: 'PersonalDataKind' })
  kind: PersonalDataKind;
  @ApiProperty({ description: 'UTF-16 offset' }) start: number;
  @ApiProperty({ description: 'UTF-16 offset, exclusive' }) end: number;
}

/** Somebody else said the wish for the author. */
export class SpokenFor {
  @ApiProperty(wishSpeaker) as: WishSpeaker;
  @ApiProperty({ description: '女儿 代办, 网格员 代办 …; the claimer learns no more than that it is 代办' })
  by: string;
  @ApiProperty({ ...textOrNull, description: 'Author, who acts for them, staff' }) why: string | null;
}

const FOR_WHOM_AS = ['proxy', 'grid_worker'] as const;

/** Whose wish it is, for whoever acts for them by proxy or as grid worker. */
export class ForWhom {
  @ApiProperty({ enum: FOR_WHOM_AS, description: 'As what this reader acts for them' })
  as: (typeof FOR_WHOM_AS)[number];
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
}

export class WishPageStaffPart {
  @ApiProperty() authorName: string;
  @ApiProperty(textCheck) textCheck: TextCheck;
  @ApiProperty({ type: [PersonalDataPlace] }) findings: PersonalDataPlace[];
  @Instant() waitingSince: string;
  @Instant({ description: 'When these words were said' }) saidAt: string;
}

export class TextBeforeEdit {
  @ApiProperty() title: string;
  @ApiProperty() publicText: string;
}

/** What a helper is given, masked: enough for the author to see that it is the right one. */
export class WishGiven {
  @ApiProperty(textOrNull) phone: string | null;
  @ApiProperty(textOrNull) address: string | null;
}

/** The page of a wish. Optional parts are there only for those who may see them. */
export class WishPage extends WishCard {
  @ApiProperty() publicText: string;
  @ApiProperty() textEditedByStaff: boolean;
  @ApiProperty({ type: [WishPhotoLink] }) photos: WishPhotoLink[];
  @ApiProperty({ type: [TimelineEntry] }) timeline: TimelineEntry[];
  @ApiProperty({ ...pageActions, description: 'What this reader may do now' }) actions: WishPageAction[];
  @ApiProperty() mine: boolean;
  @ApiProperty() claimedByMe: boolean;
  @ApiProperty({ description: 'True when …/contact would answer this reader' }) contactOpen: boolean;
  @ApiProperty({ type: WishLease, description: 'What somebody who helps now takes on' }) lease: WishLease;
  @ApiPropertyOptional({ type: WishGiven, description: 'Author: what whoever helps is given' }) given?: WishGiven;
  @ApiPropertyOptional({ type: SpokenFor, description: 'Author, who acts for them, claimer, staff' })
  spokenFor?: SpokenFor;
  @ApiPropertyOptional({ type: ForWhom, description: 'Proxy, grid worker' }) forWhom?: ForWhom;
  @ApiPropertyOptional({
    enum: ['no_consent'],
    description: 'Claimer: the author does not let helpers have phone and address',
  })
  contactClosed?: 'no_consent';
  @ApiPropertyOptional({ type: WishPageClaim, description: 'Author, who acts for them, claimer, staff' })
  claim?: WishPageClaim;
  @ApiPropertyOptional({ description: 'Author, who acts for them, staff' }) rejectReason?: string;
  @ApiPropertyOptional({ description: 'Author, claimer, staff' }) closeReason?: string;
  @ApiPropertyOptional({ type: TextBeforeEdit, description: 'Author, staff' }) textBeforeEdit?: TextBeforeEdit;
  @ApiPropertyOptional({ description: 'Author, claimer' }) thanks?: string;
  @ApiPropertyOptional({ description: 'Author: the thanks hang on the wall of thanks' }) thanksOnWall?: boolean;
  @ApiPropertyOptional({ type: WishPageStaffPart, description: 'Staff' }) staff?: WishPageStaffPart;
}

/** The claim as author, claimer and staff see it. */
export const pageClaim = (
  claim: WishClaim,
  about: { mine: boolean; extendable: boolean; volunteerName: string; cardSlot: number | null },
): WishPageClaim => ({
  id: claim.id,
  state: claim.state,
  mine: about.mine,
  volunteerName: about.volunteerName,
  claimedAt: claim.claimedAt.toISOString(),
  dueAt: claim.dueAt.toISOString(),
  extendable: about.extendable,
  deliveredAt: iso(claim.deliveredAt),
  deliveryNote: claim.deliveryNote,
  cardSlot: about.cardSlot,
});

/** What only staff see of a wish. */
export const staffPart = (wish: Wish, authorName: string): WishPageStaffPart => ({
  authorName,
  textCheck: wish.textCheck,
  findings: personalDataIn(wish),
  waitingSince: wish.stateSince.toISOString(),
  saidAt: wish.saidAt.toISOString(),
});

/** The author's own words where staff changed them. */
export function textBeforeEdit(wish: Wish): Pick<WishPage, 'textBeforeEdit'> {
  const { titleBeforeEdit: title, publicTextBeforeEdit: publicText } = wish;
  return title !== null && publicText !== null ? { textBeforeEdit: { title, publicText } } : {};
}
