import { type WishAction, wishMachine, type WishState } from '@silin/shared';
import {
  actionsFor,
  type Viewer,
  requireParty,
  speakerOf,
  type WishRelation,
} from '../../src/modules/wishes/domain/access.policy.js';
import { contactReader, isContactConsented } from '../../src/modules/wishes/domain/contact.policy.js';
import { plusDays } from '../../src/modules/wishes/domain/lease.js';
import { noteFor, type Step, takenBy, type TimelineReader } from '../../src/modules/wishes/domain/timeline.js';

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
  saidAs: 'author',
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
    expect(actionsFor(somebody({ isStaff: true }), wish)).toEqual(['withdraw', 'rewrite']);
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

describe('somebody who acts for the author', () => {
  const delivered = { state: 'delivered', claimerMemberId: 'helper' } as const;

  it('may do as proxy what the author may', () => {
    const wish = aStanding({ ...delivered, actsAs: 'proxy', mayJudge: true });
    expect(refusal(somebody(), 'confirm', wish)).toBe('allowed');
    expect(speakerOf(somebody(), 'confirm', wish)).toBe('proxy');
    expect(refusal(somebody(), 'approve', wish)).toBe('NOT_FOUND');
  });

  it('does not judge the help of their own household (P10)', () => {
    const own = aStanding({ ...delivered, claimerMemberId: 'me', everClaimedByViewer: true, actsAs: 'proxy' });
    const athome = aStanding({ ...delivered, actsAs: 'proxy', mayJudge: false });
    for (const wish of [own, athome]) {
      for (const action of ['confirm', 'dispute'] as const)
        expect(refusal(somebody({ isVolunteer: true }), action, wish)).toBe('WISH_JUDGED_BY_HELPER');
      expect(actionsFor(somebody(), wish)).not.toContain('confirm');
    }
    expect(refusal(somebody(), 'confirm', { ...athome, actsAs: 'grid_worker', saidAs: 'grid_worker' })).toBe(
      'WISH_JUDGED_BY_HELPER',
    );
  });

  it('acts as grid worker on what was said for the person, and not on what the person said', () => {
    const said = aStanding({ state: 'submitted', actsAs: 'grid_worker', saidAs: 'grid_worker' });
    expect(refusal(somebody(), 'withdraw', said)).toBe('allowed');
    expect(refusal(somebody(), 'withdraw', { ...said, saidAs: 'author' })).toBe('NOT_FOUND');
  });

  it('does not decide as staff about the wish of whom they represent, unless nobody else could', () => {
    const wish = aStanding({ state: 'submitted', actsAs: 'proxy', saidAs: 'proxy' });
    expect(refusal(somebody({ isStaff: true }), 'approve', wish)).toBe('STAFF_OWN_MATTER');
    expect(refusal(somebody({ isStaff: true, isOnlyStaff: true }), 'approve', wish)).toBe('allowed');
  });

  it('may help, as neighbours do', () => {
    expect(refusal(somebody({ isVolunteer: true }), 'claim', aStanding({ actsAs: 'proxy' }))).toBe('allowed');
  });
});

describe('phone and address', () => {
  const [before, said, after] = [new Date(0), new Date(1), new Date(2)];

  it('go to the helper of a wish its author said, until the author takes that back', () => {
    const own = { saidAs: 'author', saidAt: said } as const;
    expect(isContactConsented(own, { living: false, withdrawnAt: null })).toBe(true);
    expect(isContactConsented(own, { living: false, withdrawnAt: before })).toBe(true);
    expect(isContactConsented(own, { living: false, withdrawnAt: after })).toBe(false);
  });

  it('go to the helper of a wish that was said for somebody only under a living consent', () => {
    for (const saidAs of ['proxy', 'grid_worker', 'staff'] as const) {
      expect(isContactConsented({ saidAs, saidAt: said }, { living: false, withdrawnAt: null })).toBe(false);
      expect(isContactConsented({ saidAs, saidAt: said }, { living: true, withdrawnAt: null })).toBe(true);
    }
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
  const reader = (more: Partial<TimelineReader> = {}): TimelineReader => ({
    ...{ memberId: 'me', isAuthor: false, isStaff: false, actsForAuthor: false, ownClaimIds: [] },
    ...more,
  });
  const nickname = {
    nicknameOf: () => '小王',
    relationOf: (id: string) => (id === 'daughter' ? '女儿' : undefined),
  };

  it('names the volunteer to the author and staff only', () => {
    expect(takenBy(aStep(), reader(), nickname)).toBe('一位志愿者');
    expect(takenBy(aStep(), reader({ isAuthor: true }), nickname)).toBe('志愿者 小王');
    expect(takenBy(aStep(), reader({ isStaff: true }), nickname)).toBe('志愿者 小王');
    expect(takenBy(aStep(), reader({ memberId: 'helper' }), nickname)).toBe('您');
  });

  it('names the author to staff only, staff to nobody, and the clock as what it is', () => {
    const said = aStep({ step: 'submitted', actedAs: 'author', actorMemberId: 'author', claimId: null });
    expect(takenBy(said, reader(), nickname)).toBe('一位邻居');
    expect(takenBy(said, reader({ isStaff: true }), nickname)).toBe('小王');
    expect(takenBy(aStep({ actedAs: 'staff' }), reader({ isAuthor: true }), nickname)).toBe('社区');
    expect(takenBy(aStep({ actedAs: 'clock', actorMemberId: null }), reader(), nickname)).toBe('到期自动处理');
  });

  it('says who acted to those who are close, and to neighbours not even that somebody did', () => {
    const by = (actedAs: Step['actedAs'], actorMemberId: string, step: Step['step'] = 'submitted') =>
      aStep({ step, actedAs, actorMemberId, claimId: null });
    for (const close of [{ isAuthor: true }, { isStaff: true }, { actsForAuthor: true }]) {
      expect(takenBy(by('proxy', 'daughter'), reader(close), nickname)).toBe('女儿 代办');
      expect(takenBy(by('proxy', 'once a proxy'), reader(close), nickname)).toBe('代办人 代办');
      expect(takenBy(by('grid_worker', 'wei'), reader(close), nickname)).toBe('网格员 代办');
      expect(takenBy(by('staff', 'hao'), reader(close), nickname)).toBe('社区 代办');
      expect(takenBy(by('staff', 'hao', 'confirmed'), reader(close), nickname)).toBe('社区');
    }
    for (const actedAs of ['proxy', 'grid_worker'] as const)
      expect(takenBy(by(actedAs, 'daughter'), reader(), nickname)).toBe('一位邻居');
    expect(takenBy(by('staff', 'hao'), reader(), nickname)).toBe('社区');
    expect(takenBy(by('proxy', 'me'), reader({ actsForAuthor: true }), nickname)).toBe('您代办');
    expect(takenBy(by('staff', 'me', 'approved'), reader({ isStaff: true }), nickname)).toBe('您');
  });

  it('keeps reasons between those they concern', () => {
    expect(noteFor(aStep(), reader())).toBeUndefined();
    expect(noteFor(aStep(), reader({ ownClaimIds: ['another'] }))).toBeUndefined();
    expect(noteFor(aStep(), reader({ ownClaimIds: ['claim'] }))).toBe('有事');
    expect(noteFor(aStep(), reader({ isAuthor: true }))).toBe('有事');
  });
});
