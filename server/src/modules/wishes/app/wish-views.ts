import type { ClaimState, PersonalDataKind, TextCheck, WishCategory, WishState, WishStep } from '@silin/shared';
import type { WishPageAction } from '../domain/access.policy.js';
import type { StaffQueue } from '../domain/staff-queue.js';

/**
 * What leaves the wishes context, written out field by field: the mappers in `app/` fill these shapes and nothing else, the
 * response classes in `http/` declare them to the client. Instants are ISO 8601 UTC.
 */

/** A note on the wall. The same for every reader of a community: nothing in it depends on who asks. */
export interface WishCardView {
  id: string;
  state: WishState;
  category: WishCategory;
  title: string;
  gridId: string | null;
  gridName: string | null;
  /** Only when the author asked for it. */
  buildingName: string | null;
  priority: boolean;
  endingSoon: boolean;
  /** Until when an open wish hangs; null in every other state. */
  openUntil: string | null;
  /** Since when it hangs; null before it was approved. */
  publishedAt: string | null;
  createdAt: string;
}

/** A wish of one's own in a list. */
export interface MyWishView extends WishCardView {
  actions: WishPageAction[];
  rejectReason: string | null;
}

/** A claim of one's own. */
export interface ClaimView {
  id: string;
  state: ClaimState;
  wish: WishCardView;
  claimedAt: string;
  dueAt: string;
  extendable: boolean;
  deliveredAt: string | null;
  endedAt: string | null;
  actions: WishPageAction[];
}

export interface TimelineView {
  step: WishStep;
  at: string;
  /** 您, 社区, 一位志愿者 …: as much as this reader may know. */
  byWords: string;
  note?: string;
}

export interface PageClaimView {
  id: string;
  state: ClaimState;
  mine: boolean;
  volunteerName: string;
  claimedAt: string;
  dueAt: string;
  extendable: boolean;
  deliveredAt: string | null;
  deliveryNote: string | null;
}

export interface FindingView {
  field: 'title' | 'publicText';
  kind: PersonalDataKind;
  start: number;
  end: number;
}

/** What only staff see on the page of a wish. */
export interface PageStaffView {
  authorName: string;
  textCheck: TextCheck;
  findings: FindingView[];
  waitingSince: string;
}

/** The page of a wish. The optional parts are there for those who may see them and missing for everybody else. */
export interface WishPageView extends WishCardView {
  publicText: string;
  textEditedByStaff: boolean;
  photos: { id: string; url: string }[];
  timeline: TimelineView[];
  /** What this reader may do now, in the order of the lifecycle table; `extend` and `edit` leave the state as it is and come last. */
  actions: WishPageAction[];
  mine: boolean;
  claimedByMe: boolean;
  /** True when `GET …/contact` would answer this reader. */
  contactOpen: boolean;
  /** What somebody who helps now would take on. */
  lease: { days: number; extensions: number; extensionDays: number; dueIfClaimedNow: string };
  claim?: PageClaimView;
  rejectReason?: string;
  closeReason?: string;
  textBeforeEdit?: { title: string; publicText: string };
  thanks?: string;
  staff?: PageStaffView;
}

/** What a helper needs to knock at the right door. */
export interface ContactView {
  name: string | null;
  phone: string | null;
  building: string | null;
  address: string | null;
  privateDetail: string | null;
}

/** A wish as its author wrote it, to be said again: only what it says itself, nothing of the profile. */
export interface WishFormView {
  category: WishCategory;
  title: string;
  publicText: string;
  privateDetail: string | null;
  contactPhone: string | null;
  contactAddress: string | null;
  gridId: string | null;
  buildingId: string | null;
  showBuilding: boolean;
  photos: { id: string; url: string }[];
  rejectReason: string | null;
}

export interface ContactLookView {
  at: string;
  byName: string;
  as: 'claimer' | 'staff';
}

export interface StaffWishView extends WishCardView {
  publicText: string;
  authorName: string;
  textCheck: TextCheck;
  findings: FindingView[];
  /** Since when the wish is in its present state. */
  waitingSince: string;
  claimerName: string | null;
  dueAt: string | null;
  actions: WishPageAction[];
}

export type StaffSummaryView = Record<Exclude<StaffQueue, 'all'>, number>;

export interface WallSummaryView {
  open: number;
  byCategory: Partial<Record<WishCategory, number>>;
}

export interface NextThingsView {
  confirm: WishCardView[];
  claims: ClaimView[];
  unread: number;
}

/** What a write answers; small, because it is stored as the answer to a repeat. */
export interface WishOutcome {
  id: string;
  state: WishState;
}

export interface ClaimOutcome extends WishOutcome {
  claimId: string;
  dueAt: string;
}
