import { type WishAction, wishMachine, type WishState } from '@silin/shared';
import {
  actionsFor,
  type Viewer,
  requireParty,
  type WishRelation,
} from '../../src/modules/wishes/domain/access.policy.js';
import { contactReader } from '../../src/modules/wishes/domain/contact.policy.js';
import { plusDays } from '../../src/modules/wishes/domain/lease.js';
import { byWords, noteFor, type Step } from '../../src/modules/wishes/domain/timeline.js';

const somebody = (more: Partial<Viewer> = {}): Viewer => ({
  memberId: 'me',
  personId: 'me',
  isStaff: false,
  isVolunteer: false,
  isSuspendedVolunteer: false,
  ...more,
});
const aStanding = (more: Partial<WishRelation> = {}): WishRelation => ({
  state: 'open',
  personId: 'author',
  claimerMemberId: null,
  extendable: false,
  everClaimedByViewer: false,
  ...more,
});
const refusal = (viewer: Viewer, action: WishAction, wish: WishRelation): string => {
  try {
    requireParty(viewer, action, wish);
    return 'allowed';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const claimedByMe = { state: 'claimed', claimerMemberId: 'me', everClaimedByViewer: true } as const;

describe('who may take a step', () => {
  it('answers a stranger as if the wish were not there', () => {
    for (const action of wishMachine.actions) {
      expect(refusal(somebody({ isVolunteer: true }), action, aStanding({ state: 'submitted' }))).toBe('NOT_FOUND');
    }
  });

  it('tells a would-be helper what is in the way', () => {
    expect(refusal(somebody(), 'claim', aStanding())).toBe('VOLUNTEER_REQUIRED');
    expect(refusal(somebody({ isSuspendedVolunteer: true }), 'claim', aStanding())).toBe('VOLUNTEER_SUSPENDED');
    expect(refusal(somebody({ isVolunteer: true }), 'claim', aStanding({ personId: 'me' }))).toBe('CLAIM_OWN_WISH');
    expect(refusal(somebody({ isVolunteer: true }), 'claim', aStanding())).toBe('allowed');
  });

  it('tells a former claimer that the claim has moved on', () => {
    const wish = aStanding({ state: 'claimed', claimerMemberId: 'another', everClaimedByViewer: true });
    expect(refusal(somebody({ isVolunteer: true }), 'deliver', wish)).toBe('CLAIM_MOVED_ON');
  });

  it('does not let staff who are the claimer speak for the receiving side', () => {
    const wish = aStanding({ ...claimedByMe, state: 'delivered' });
    expect(refusal(somebody({ isStaff: true, isVolunteer: true }), 'confirm', wish)).toBe('NOT_FOUND');
    expect(actionsFor(somebody({ isStaff: true }), wish)).toEqual([]);
  });

  it('does not let staff decide on their own wish, unless nobody else could', () => {
    const wish = aStanding({ state: 'submitted', personId: 'me' });
    expect(refusal(somebody({ isStaff: true }), 'approve', wish)).toBe('STAFF_OWN_MATTER');
    expect(actionsFor(somebody({ isStaff: true }), wish)).toEqual(['withdraw']);
    expect(refusal(somebody({ isStaff: true, isOnlyStaff: true }), 'approve', wish)).toBe('allowed');
    expect(refusal(somebody({ isStaff: true }), 'confirm', { ...wish, state: 'delivered' })).toBe('allowed');
    expect(refusal(somebody({ isStaff: true }), 'approve', aStanding({ state: 'submitted' }))).toBe('allowed');
  });

  it('offers to extend only while an extension is left', () => {
    expect(actionsFor(somebody(), aStanding({ ...claimedByMe, extendable: true }))).toEqual([
      'deliver',
      'release',
      'extend',
    ]);
    expect(actionsFor(somebody(), aStanding(claimedByMe))).toEqual(['deliver', 'release']);
  });
});

describe('who sees address and phone', () => {
  const ended = new Date('2026-11-23T02:00:00.000Z');
  const ask = (more: object, afterDays = 0, state: WishState = 'fulfilled') =>
    contactReader({
      isAuthor: false,
      isStaff: false,
      ownClaims: [],
      wish: { state, stateSince: ended },
      now: plusDays(ended, afterDays),
      daysAfterConfirmed: 7,
      ...more,
    });

  it.each([
    ['active', undefined, 0, 'claimer'],
    ['delivered', undefined, 0, 'claimer'],
    ['confirmed', ended, 6.99, 'claimer'],
    ['confirmed', ended, 7, undefined],
    ['released', ended, 0, undefined],
    ['lapsed', ended, 0, undefined],
    ['revoked', ended, 0, undefined],
  ])('with a claim that is %s (ended %p), %d days later: %p', (state, endedAt, days, expected) => {
    expect(ask({ ownClaims: [{ state, endedAt: endedAt ?? null }] }, days)).toBe(expected);
  });

  it('lets staff look while there is something to do, and a week after', () => {
    expect(ask({ isStaff: true }, 400, 'open')).toBe('staff');
    expect(ask({ isStaff: true }, 6.99)).toBe('staff');
    expect(ask({ isStaff: true }, 7)).toBeUndefined();
  });
});

describe('the timeline', () => {
  const aStep = (more: Partial<Step> = {}): Step => ({
    step: 'released',
    at: new Date(0),
    actedAs: 'claimer',
    actorMemberId: 'helper',
    claimId: 'claim',
    note: '有事',
    ...more,
  });
  const reader = (more: object = {}) => ({ memberId: 'me', isAuthor: false, isStaff: false, ownClaimIds: [], ...more });
  const nickname = () => '小王';

  it('names the volunteer to the author and staff only', () => {
    expect(byWords(aStep(), reader(), nickname)).toBe('一位志愿者');
    expect(byWords(aStep(), reader({ isAuthor: true }), nickname)).toBe('志愿者 小王');
    expect(byWords(aStep(), reader({ isStaff: true }), nickname)).toBe('志愿者 小王');
    expect(byWords(aStep(), reader({ memberId: 'helper' }), nickname)).toBe('您');
  });

  it('names the author to staff only, staff to nobody, and the clock as what it is', () => {
    const said = aStep({ step: 'submitted', actedAs: 'author', actorMemberId: 'author', claimId: null });
    expect(byWords(said, reader(), nickname)).toBe('一位邻居');
    expect(byWords(said, reader({ isStaff: true }), nickname)).toBe('小王');
    expect(byWords(aStep({ actedAs: 'staff' }), reader({ isAuthor: true }), nickname)).toBe('社区');
    expect(byWords(aStep({ actedAs: 'clock', actorMemberId: null }), reader(), nickname)).toBe('到期自动处理');
  });

  it('keeps reasons between those they concern', () => {
    expect(noteFor(aStep(), reader())).toBeUndefined();
    expect(noteFor(aStep(), reader({ ownClaimIds: ['another'] }))).toBeUndefined();
    expect(noteFor(aStep(), reader({ ownClaimIds: ['claim'] }))).toBe('有事');
    expect(noteFor(aStep(), reader({ isAuthor: true }))).toBe('有事');
  });
});
