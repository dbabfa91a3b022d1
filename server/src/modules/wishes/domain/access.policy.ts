import {
  DomainError,
  type ErrorCode,
  WALL_STATES,
  type WishAction,
  wishMachine,
  type WishParty,
  type WishState,
} from '@silin/shared';

/** Who asks, reduced to what the rules look at. */
export interface Viewer {
  readonly memberId: string;
  readonly personId: string;
  readonly isStaff: boolean;
  /** Nobody else is on the staff; asked only towards one's own wish. */
  readonly isOnlyStaff?: boolean;
  /** Approved and not suspended. */
  readonly isVolunteer: boolean;
  readonly isSuspendedVolunteer: boolean;
}

/** The wish, reduced to what the rules look at. */
export interface WishRelation {
  readonly state: WishState;
  /** The author. */
  readonly personId: string;
  /** The volunteer of the living claim. */
  readonly claimerMemberId: string | null;
  /** May the living claim still be extended? */
  readonly extendable: boolean;
  /** Has the author a paper card with a code left? */
  readonly hasCardCode?: boolean;
  /** True when the one who asks holds or held a claim on it. */
  readonly everClaimedByViewer: boolean;
}

/** Steps nobody takes on a page: the clock's and the departure of the author. */
type UnseenAction = 'lapse' | 'expire' | 'leave';
export type WishPageAction = Exclude<WishAction, UnseenAction>;

/** What a page can offer: the rows of the lifecycle that a person takes. */
export const WISH_PAGE_ACTIONS = wishMachine.actions.filter(
  (action) => !wishMachine.table[action].by.some((party) => party === 'clock' || party === 'departure'),
) as WishPageAction[];

/**
 * In which parts this person meets this wish. One's own wish is never one's own to help with, and whoever helps does not
 * speak for the receiving side: a member of staff who is the claimer is not staff towards this wish (product.md rule 3), nor
 * is the author, unless nobody else could be.
 */
export function partiesOf(viewer: Viewer, wish: WishRelation): WishParty[] {
  const isAuthor = wish.personId === viewer.personId;
  const isClaimer = wish.claimerMemberId === viewer.memberId;
  const parties: WishParty[] = [];
  if (isAuthor) parties.push('author');
  if (isClaimer) parties.push('claimer');
  if (viewer.isVolunteer && !isAuthor) parties.push('volunteer');
  if (viewer.isStaff && !isClaimer && (!isAuthor || viewer.isOnlyStaff)) parties.push('staff');
  return parties;
}

/** Everything this person may do with this wish now: what pages draw. The services ask the same table through `requireParty`. */
export const actionsFor = (viewer: Viewer, wish: WishRelation): WishPageAction[] =>
  (wishMachine.actionsFor(wish.state, partiesOf(viewer, wish)) as WishPageAction[]).filter(
    (action) => (action !== 'extend' || wish.extendable) && (action !== 'confirm_by_card' || wish.hasCardCode === true),
  );

/** Wall states hang for every member; the rest is between the author, staff and whoever claimed the wish at some time. */
export const maySee = (viewer: Viewer, wish: WishRelation): boolean =>
  (WALL_STATES as readonly WishState[]).includes(wish.state) ||
  wish.personId === viewer.personId ||
  wish.everClaimedByViewer ||
  viewer.isStaff;

/**
 * Lets through whoever may take this lifecycle step; which states allow it is the machine's to say.
 * Throws NOT_FOUND for a stranger ("not yours" and "not there" answer alike), CLAIM_MOVED_ON for somebody whose claim has
 * ended, STAFF_OWN_MATTER for staff who decide on their own wish, CLAIM_OWN_WISH, VOLUNTEER_REQUIRED and VOLUNTEER_SUSPENDED for would-be helpers.
 */
export function requireParty(viewer: Viewer, action: WishAction, wish: WishRelation): void {
  const allowed = wishMachine.table[action].by as readonly WishParty[];
  if (!maySee(viewer, wish)) throw new DomainError('NOT_FOUND');
  if (partiesOf(viewer, wish).some((party) => allowed.includes(party))) return;
  if (allowed.includes('volunteer')) throw new DomainError(whyNotHelp(viewer, wish));
  if (allowed.includes('staff') && viewer.isStaff && wish.personId === viewer.personId) {
    throw new DomainError('STAFF_OWN_MATTER');
  }
  if (allowed.includes('claimer') && wish.everClaimedByViewer) throw new DomainError('CLAIM_MOVED_ON');
  throw new DomainError('NOT_FOUND');
}

function whyNotHelp(viewer: Viewer, wish: WishRelation): ErrorCode {
  if (wish.personId === viewer.personId) return 'CLAIM_OWN_WISH';
  return viewer.isSuspendedVolunteer ? 'VOLUNTEER_SUSPENDED' : 'VOLUNTEER_REQUIRED';
}
