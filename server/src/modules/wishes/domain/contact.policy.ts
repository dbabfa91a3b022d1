import {
  type ActingAs,
  type ClaimState,
  LIVING_CLAIM_STATES,
  maskPhone,
  type WishSpeaker,
  type WishState,
} from '@silin/shared';
import { plusDays } from './lease.js';

/** In which part somebody may see the private fields of a wish. */
export type ContactReader = 'author' | 'proxy' | 'grid_worker' | 'claimer' | 'staff';

/** Whose looks are recorded: everybody's but the author's. */
export const LOOKED_AS = ['claimer', 'proxy', 'grid_worker', 'staff'] as const satisfies readonly ContactReader[];
export type LookedAs = (typeof LOOKED_AS)[number];

/** A claim of the one who asks. */
export interface OwnClaim {
  readonly state: ClaimState;
  readonly endedAt: Date | null;
}

/** States in which staff have something to do that needs the private fields: reviewing, calling back, mending. */
const STAFF_NEED_IT: readonly WishState[] = ['submitted', 'rejected', 'open', 'claimed', 'delivered', 'expired'];

/**
 * As whom this person may see address, phone and private detail now; undefined: not at all. The author always; the claimer
 * while the claim lives and `daysAfterConfirmed` days after it was confirmed (the spare key has to come back), at once no
 * more after every other ending; staff and whoever acts for the author while the wish still needs them, and as long as the
 * claimer after it. Whether the author lets the claimer have it is asked in `isContactConsented`.
 */
export function contactReader(ask: {
  readonly isAuthor: boolean;
  readonly actsAs?: ActingAs | undefined;
  readonly isStaff: boolean;
  readonly ownClaims: readonly OwnClaim[];
  readonly wish: { readonly state: WishState; readonly stateSince: Date };
  readonly now: Date;
  readonly daysAfterConfirmed: number;
}): ContactReader | undefined {
  const { isAuthor, actsAs, isStaff, ownClaims, wish, now, daysAfterConfirmed } = ask;
  const fresh = (since: Date | null): boolean => since !== null && now < plusDays(since, daysAfterConfirmed);
  if (isAuthor) return 'author';
  const asClaimer = ownClaims.some(
    (claim) =>
      (LIVING_CLAIM_STATES as readonly ClaimState[]).includes(claim.state) ||
      (claim.state === 'confirmed' && fresh(claim.endedAt)),
  );
  if (asClaimer) return 'claimer';
  if (!STAFF_NEED_IT.includes(wish.state) && !fresh(wish.stateSince)) return undefined;
  if (actsAs === 'proxy' || actsAs === 'grid_worker') return actsAs;
  return isStaff ? 'staff' : undefined;
}

/**
 * May the claimer have the author's phone and address? Whoever says a wish themself lets the helper have them, until they take
 * the consent `volunteer_contact` back; for a wish that somebody else said, that consent has to live.
 */
export function isContactConsented(
  wish: { readonly saidAs: WishSpeaker; readonly saidAt: Date },
  consent: { readonly living: boolean; readonly withdrawnAt: Date | null },
): boolean {
  if (consent.living) return true;
  return wish.saidAs === 'author' && (consent.withdrawnAt === null || consent.withdrawnAt < wish.saidAt);
}

const ADDRESS_SHOWN_CHARS = 3;

/** 139****0002 and 2号楼****: enough for the author to see that it is the right one. */
export function maskedContact({ phone, address }: Pick<ProfileContact, 'phone' | 'address'>): {
  phone: string | null;
  address: string | null;
} {
  const chars = [...(address ?? '')];
  const hidden =
    chars.slice(0, ADDRESS_SHOWN_CHARS).join('') + '*'.repeat(Math.max(0, chars.length - ADDRESS_SHOWN_CHARS));
  return { phone: phone && maskPhone(phone), address: address && hidden };
}

/** What a wish says itself of how to reach its author. */
export interface OwnContact {
  readonly contactPhone: string | null;
  readonly contactAddress: string | null;
  readonly buildingId: string | null;
}

/** What the author's profile says. */
export interface ProfileContact {
  readonly phone: string | null;
  readonly address: string | null;
  readonly buildingId: string | null;
}

/**
 * What a helper is given: the wish's own words first, then the profile's. An address of the profile (2单元301) belongs
 * to the profile's building and is never given for another one; with it comes its building.
 */
export function contactGiven(wish: OwnContact, profile: ProfileContact): ProfileContact {
  const atHome = wish.buildingId === null || profile.buildingId === null || wish.buildingId === profile.buildingId;
  const address = wish.contactAddress ?? (atHome ? profile.address : null);
  const fromProfile = wish.contactAddress === null && address !== null;
  return {
    phone: wish.contactPhone ?? profile.phone,
    address,
    buildingId: wish.buildingId ?? (fromProfile ? profile.buildingId : null),
  };
}
