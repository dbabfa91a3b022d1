import {
  DomainError,
  type ActingAs,
  type ErrorCode,
  WALL_STATES,
  WISH_SPEAKERS,
  type WishAction,
  wishMachine,
  type WishParty,
  type WishSpeaker,
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
  /** Who said it last. */
  readonly saidAs: WishSpeaker;
  /** As what the one who asks acts for the author; not asked for the claimer's lists. */
  readonly actsAs?: ActingAs | undefined;
  /** False where the one who asks acts for the author and the living claim is their own household's help (P10). */
  readonly mayJudge?: boolean;
  /** Has somebody asked today already when it will be done? */
  readonly urgedToday?: boolean;
  /** The volunteer of the living claim. */
  readonly claimerMemberId: string | null;
  /** May the living claim still be extended? */
  readonly extendable: boolean;
  /** Did somebody else confirm it for the author, so lately that the author may take it back (P11)? */
  readonly takenBackable?: boolean;
  /** Has the author a paper card with a code left? */
  readonly hasCardCode?: boolean;
  /** True when the one who asks holds or held a claim on it. */
  readonly everClaimedByViewer: boolean;
}

/**
 * As what somebody acts on one wish: a grid worker's office reaches what was said for somebody. What the author said themself is
 * to the grid worker as to any neighbour.
 */
export const actsOn = (part: ActingAs | undefined, wish: { readonly saidAs: WishSpeaker }): ActingAs | undefined =>
  part === 'grid_worker' && wish.saidAs === 'author' ? undefined : part;

/** Steps nobody takes on a page: the clock's and the departure of the author. */
type UnseenAction = 'lapse' | 'expire' | 'leave' | 'author_died';
export type WishPageAction = Exclude<WishAction, UnseenAction>;

/** What a page can offer: the rows of the lifecycle that a person takes. */
export const WISH_PAGE_ACTIONS = wishMachine.actions.filter(
  (action) => !wishMachine.table[action].by.some((party) => party === 'clock' || party === 'departure'),
) as WishPageAction[];

/**
 * In which parts this person meets this wish. One's own wish is never one's own to help with, and whoever helps does not
 * speak for the receiving side: a member of staff who is the claimer is not staff towards this wish (product.md rule 3), nor
 * is the author or one of the author's family, unless nobody else could be. A grid worker acts on what was said for somebody;
 * what the author said is the author's own. Nobody acts for a person while they help that person.
 */
export function partiesOf(viewer: Viewer, wish: WishRelation): WishParty[] {
  const isAuthor = wish.personId === viewer.personId;
  const isClaimer = wish.claimerMemberId === viewer.memberId;
  const parties: WishParty[] = [];
  if (isAuthor) parties.push('author');
  if (isClaimer) parties.push('claimer');
  if (viewer.isVolunteer && !isAuthor) parties.push('volunteer');
  const isProxy = wish.actsAs === 'proxy';
  if (isProxy && !isClaimer) parties.push('proxy');
  if (actsOn(wish.actsAs, wish) === 'grid_worker' && !isClaimer) parties.push('grid_worker');
  if (viewer.isStaff && !isClaimer && ((!isAuthor && !isProxy) || viewer.isOnlyStaff)) parties.push('staff');
  return parties;
}

/** Steps by which the receiving side judges what the helper did. */
const JUDGEMENTS: readonly WishAction[] = ['confirm', 'dispute'];
/** Who speaks for somebody else, and so not about the help of their own household. */
const SPEAKERS_FOR_OTHERS: readonly WishParty[] = ['proxy', 'grid_worker'];

/** The parts in which this person may take this step. */
function partiesFor(viewer: Viewer, action: WishAction, wish: WishRelation): WishParty[] {
  const allowed = wishMachine.table[action].by as readonly WishParty[];
  const parties = partiesOf(viewer, wish).filter((party) => allowed.includes(party));
  if (wish.mayJudge !== false || !JUDGEMENTS.includes(action)) return parties;
  return parties.filter((party) => !SPEAKERS_FOR_OTHERS.includes(party));
}

/** In which part this person speaks for the receiving side here: the author, whoever acts for them, or staff. */
export function speakerOf(viewer: Viewer, action: WishAction, wish: WishRelation): WishSpeaker | undefined {
  const parties = partiesFor(viewer, action, wish);
  return WISH_SPEAKERS.find((speaker) => parties.includes(speaker));
}

/** Everything this person may do with this wish now: what pages draw. The services ask the same table through `requireParty`. */
export const actionsFor = (viewer: Viewer, wish: WishRelation): WishPageAction[] =>
  WISH_PAGE_ACTIONS.filter(
    (action) =>
      wishMachine.can(wish.state, action) &&
      partiesFor(viewer, action, wish).length > 0 &&
      (action !== 'extend' || wish.extendable) &&
      (action !== 'confirm_by_card' || wish.hasCardCode === true) &&
      (action !== 'reopen' || wish.takenBackable === true) &&
      (action !== 'urge' || wish.urgedToday !== true),
  );

/** Wall states hang for every member; the rest is between the author, who acts for them, staff and whoever claimed the wish at some time. */
export const maySee = (viewer: Viewer, wish: WishRelation): boolean =>
  (WALL_STATES as readonly WishState[]).includes(wish.state) ||
  wish.personId === viewer.personId ||
  wish.actsAs !== undefined ||
  wish.everClaimedByViewer ||
  viewer.isStaff;

/**
 * Lets through whoever may take this lifecycle step; which states allow it is the machine's to say.
 * Throws NOT_FOUND for a stranger ("not yours" and "not there" answer alike), CLAIM_MOVED_ON for somebody whose claim has
 * ended, STAFF_OWN_MATTER for staff who decide on their own wish, WISH_JUDGED_BY_HELPER for family who would confirm their own help, CLAIM_OWN_WISH, VOLUNTEER_REQUIRED and VOLUNTEER_SUSPENDED for would-be helpers.
 */
export function requireParty(viewer: Viewer, action: WishAction, wish: WishRelation): void {
  const allowed = wishMachine.table[action].by as readonly WishParty[];
  if (!maySee(viewer, wish)) throw new DomainError('NOT_FOUND');
  if (partiesFor(viewer, action, wish).length > 0) return;
  if (allowed.includes('volunteer')) throw new DomainError(whyNotHelp(viewer, wish));
  if (JUDGEMENTS.includes(action) && isHelpersSide(viewer, wish)) throw new DomainError('WISH_JUDGED_BY_HELPER');
  if (allowed.includes('staff') && viewer.isStaff && (wish.personId === viewer.personId || wish.actsAs === 'proxy')) {
    throw new DomainError('STAFF_OWN_MATTER');
  }
  if (allowed.includes('claimer') && wish.everClaimedByViewer) throw new DomainError('CLAIM_MOVED_ON');
  throw new DomainError('NOT_FOUND');
}

/** Somebody who acts for the author and has helped them, or lives with who did. */
const isHelpersSide = (viewer: Viewer, wish: WishRelation): boolean =>
  (wish.actsAs === 'proxy' || wish.actsAs === 'grid_worker') &&
  (wish.mayJudge === false || wish.claimerMemberId === viewer.memberId);

function whyNotHelp(viewer: Viewer, wish: WishRelation): ErrorCode {
  if (wish.personId === viewer.personId) return 'CLAIM_OWN_WISH';
  return viewer.isSuspendedVolunteer ? 'VOLUNTEER_SUSPENDED' : 'VOLUNTEER_REQUIRED';
}
