import type { WishCategory } from './wish.state.js';

/** Numbers of the wishes context (product.md, "Lifecycles"); the unit is in the name. A community may set its own for those in `WISH_SETTINGS`. */
export const wishLimits = {
  titleMinChars: 4,
  titleMaxChars: 30,
  publicTextMinChars: 6,
  publicTextMaxChars: 500,
  privateDetailMaxChars: 500,
  addressMaxChars: 80,
  keywordMaxChars: 20,
  photosMax: 4,
  noteMaxChars: 300,
  thanksMaxChars: 300,
  /** The wall of thanks shows so many of so many days. */
  thanksWallDays: 180,
  thanksWallShown: 60,
  reasonMinChars: 2,
  reasonMaxChars: 200,
  livingWishesPerAuthor: 5,
  submissionsPerDay: 5,
  livingClaimsPerVolunteer: 3,
  openDays: 30,
  /** A wish that comes back to the wall hangs there at least this long. */
  reopenedMinDays: 7,
  extensionsPerClaim: 1,
  extensionDays: 7,
  /** The second reminder comes this long before the lease ends; the first at half time. */
  lastReminderHours: 24,
  /** After a dispute the claimer has at least this long. */
  disputeMinDays: 3,
  /** The person may take back what was confirmed for them this long after it. */
  confirmationTakenBackDays: 30,
  /** The claimer keeps seeing the contact this long after a confirmed claim (product.md rule 4). */
  contactAfterConfirmedDays: 7,
  /** One entry in the list of looks per person and wish in this time. */
  contactLookOncePerMinutes: 10,
  /** A card on the wall says 快到期 from here on. */
  endingSoonDays: 3,
  /** Staff have this long to decide about a wish in the hands of a volunteer who may not help any more. */
  claimInDoubtDays: 2,
  /** Wishes of their grids that have hung this long are shown to grid workers. */
  unclaimedLongDays: 7,
  unclaimedShownMax: 3,
  /** A badge at the desk counts no further: this many reads 99+. */
  badgeCountedMax: 100,
  /** The wall counts its open wishes no further: this many reads 999+. */
  openCountedMax: 1000,
} as const;

const DEFAULT_LEASE_DAYS = 7;
const LEASE_DAYS: Partial<Record<WishCategory, number>> = { goods: 10, companionship: 14 };

/** Days a claimer has, by category: 7, goods 10, companionship 14. */
export const leaseDays = (category: WishCategory): number => LEASE_DAYS[category] ?? DEFAULT_LEASE_DAYS;
