import type {
  ClaimState,
  PersonalDataKind,
  TextCheck,
  WishAction,
  WishCategory,
  WishState,
  WishStep,
} from '@silin/shared';

/** What a page can offer: the steps of the lifecycle that a person takes, and two that leave the state as it is. */
export type WishPageAction = Exclude<WishAction, 'lapse' | 'expire'> | 'extend' | 'edit';

/** A note on the wall; nothing in it names anybody. */
export interface WishCard {
  id: string;
  state: WishState;
  category: WishCategory;
  title: string;
  gridId: string | null;
  gridName: string | null;
  buildingName: string | null;
  priority: boolean;
  endingSoon: boolean;
  openUntil: string | null;
  hungAt: string | null;
  createdAt: string;
}

export interface MyWish extends WishCard {
  actions: WishPageAction[];
  rejectReason: string | null;
}

export interface MyClaim {
  id: string;
  state: ClaimState;
  wish: WishCard;
  claimedAt: string;
  dueAt: string;
  extendable: boolean;
  deliveredAt: string | null;
  endedAt: string | null;
  actions: WishPageAction[];
}

export interface WishPhoto {
  id: string;
  url: string;
}

export interface TimelineEntry {
  step: WishStep;
  at: string;
  byWords: string;
  note?: string;
}

export interface PageClaim {
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

export interface PersonalDataPlace {
  field: 'title' | 'publicText';
  kind: PersonalDataKind;
  start: number;
  end: number;
}

/** The page of a wish; optional parts are there only for those who may see them. */
export interface WishPage extends WishCard {
  publicText: string;
  textEditedByStaff: boolean;
  photos: WishPhoto[];
  timeline: TimelineEntry[];
  actions: WishPageAction[];
  mine: boolean;
  claimedByMe: boolean;
  contactOpen: boolean;
  lease: { days: number; extensions: number; extensionDays: number; dueIfClaimedNow: string };
  claim?: PageClaim;
  rejectReason?: string;
  closeReason?: string;
  textBeforeEdit?: { title: string; publicText: string };
  thanks?: string;
  staff?: { authorName: string; textCheck: TextCheck; findings: PersonalDataPlace[]; waitingSince: string };
}

export interface WishContact {
  name: string | null;
  phone: string | null;
  address: string | null;
  privateDetail: string | null;
}

export interface ContactLook {
  at: string;
  byName: string;
  as: 'claimer' | 'staff';
}

export interface StaffWish extends WishCard {
  publicText: string;
  authorName: string;
  textCheck: TextCheck;
  findings: PersonalDataPlace[];
  waitingSince: string;
  claimerName: string | null;
  dueAt: string | null;
  actions: WishPageAction[];
}

/** What is sent when a wish is said; without contact or zone those of the profile count. */
export interface WishForm {
  category: WishCategory;
  title: string;
  publicText: string;
  privateDetail?: string;
  contactPhone?: string;
  contactAddress?: string;
  gridId?: string;
  buildingId?: string;
  showBuilding?: boolean;
  photoIds?: string[];
}

export interface WishAnswer {
  id: string;
  state: WishState;
}

export interface WallSummary {
  open: number;
  byCategory: Partial<Record<WishCategory, number>>;
}

export interface List<T> {
  items: T[];
  nextCursor: string | null;
}
