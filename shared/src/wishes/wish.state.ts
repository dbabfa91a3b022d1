import { defineMachine } from '../kernel/state-machine.js';

/**
 * Wish 微心愿. `author` is the resident whose wish it is, `proxy` and `grid_worker` act for them (代办), `claimer` is the volunteer
 * of its living claim, `clock` the worker. `departure` is the deletion of the author's account, or their death. A claim's own life is in `claimMachine`; both move in the same
 * transaction.
 */
export const wishMachine = defineMachine(
  'submitted',
  {
    approve: { from: ['submitted'], to: 'open', by: ['staff'] },
    reject: { from: ['submitted'], to: 'rejected', by: ['staff'] },
    resubmit: { from: ['rejected'], to: 'submitted', by: ['author', 'proxy', 'grid_worker'] },
    claim: { from: ['open'], to: 'claimed', by: ['volunteer'] },
    deliver: { from: ['claimed'], to: 'delivered', by: ['claimer'] },
    release: { from: ['claimed'], to: 'open', by: ['claimer'] },
    lapse: { from: ['claimed'], to: 'open', by: ['clock'] },
    revoke: { from: ['claimed'], to: 'open', by: ['staff'] },
    confirm: { from: ['delivered'], to: 'fulfilled', by: ['author', 'proxy', 'grid_worker', 'staff'] },
    /** The receiving side reads the next code of their paper card to the claimer, whose phone sends it. */
    confirm_by_card: { from: ['delivered'], to: 'fulfilled', by: ['claimer'] },
    dispute: { from: ['delivered'], to: 'claimed', by: ['author', 'proxy', 'grid_worker', 'staff'] },
    /** The person takes back what was confirmed for them (P11); staff when the person says it to them. */
    reopen: { from: ['fulfilled'], to: 'claimed', by: ['author', 'staff'] },
    expire: { from: ['open'], to: 'expired', by: ['clock'] },
    renew: { from: ['expired'], to: 'open', by: ['author', 'proxy', 'grid_worker', 'staff'] },
    withdraw: { from: ['submitted', 'open'], to: 'withdrawn', by: ['author', 'proxy', 'grid_worker'] },
    close: { from: ['submitted', 'open', 'claimed', 'delivered', 'expired', 'rejected'], to: 'closed', by: ['staff'] },
    extend: { from: ['claimed'], by: ['claimer'] },
    /** The author mends their words while nobody has let them through; the wish keeps its place in the queue. */
    rewrite: { from: ['submitted'], by: ['author', 'proxy', 'grid_worker'] },
    /** 催一下: asks the claimer, or staff while nobody has claimed it; once a day. */
    urge: { from: ['open', 'claimed'], by: ['author', 'proxy', 'grid_worker'] },
    edit: { from: ['submitted', 'open', 'claimed', 'delivered', 'expired', 'fulfilled'], by: ['staff'] },
    leave: { from: ['submitted', 'open', 'rejected', 'expired'], to: 'withdrawn', by: ['departure'] },
    author_died: {
      from: ['submitted', 'open', 'claimed', 'delivered', 'expired', 'rejected'],
      to: 'closed',
      by: ['departure'],
    },
  },
  { refusedWith: 'WISH_MOVED_ON' },
);
export type WishState = (typeof wishMachine.states)[number];
export type WishAction = (typeof wishMachine.actions)[number];
export type WishParty = 'author' | 'proxy' | 'grid_worker' | 'claimer' | 'volunteer' | 'staff' | 'clock' | 'departure';

/** Who said a wish: the author 本人, or somebody for them (代办). */
export const WISH_SPEAKERS = ['author', 'proxy', 'grid_worker', 'staff'] as const;
export type WishSpeaker = (typeof WISH_SPEAKERS)[number];

/** States a neighbour meets on the wall. Everything else is between the author, the claimer and staff. */
export const WALL_STATES = ['open', 'claimed', 'delivered', 'fulfilled'] as const satisfies readonly WishState[];
export type WallState = (typeof WALL_STATES)[number];

/** States in which a wish takes one of its author's places. The unique key in the database says the same. */
export const LIVING_WISH_STATES = ['submitted', 'open', 'claimed', 'delivered'] as const satisfies readonly WishState[];

/** Claim 认领: a lease on one wish. `delivered` is still living: the receiving side has not spoken yet. */
export const claimMachine = defineMachine(
  'active',
  {
    deliver: { from: ['active'], to: 'delivered', by: ['claimer'] },
    confirm: { from: ['delivered'], to: 'confirmed', by: ['author', 'proxy', 'grid_worker', 'staff'] },
    confirm_by_card: { from: ['delivered'], to: 'confirmed', by: ['claimer'] },
    dispute: { from: ['delivered'], to: 'active', by: ['author', 'proxy', 'grid_worker', 'staff'] },
    reopen: { from: ['confirmed'], to: 'active', by: ['author', 'staff'] },
    release: { from: ['active'], to: 'released', by: ['claimer'] },
    lapse: { from: ['active'], to: 'lapsed', by: ['clock'] },
    revoke: { from: ['active', 'delivered'], to: 'revoked', by: ['staff'] },
    author_died: { from: ['active', 'delivered'], to: 'revoked', by: ['departure'] },
    extend: { from: ['active'], by: ['claimer'] },
  },
  { refusedWith: 'CLAIM_MOVED_ON' },
);
export type ClaimState = (typeof claimMachine.states)[number];
export type ClaimAction = (typeof claimMachine.actions)[number];

/** States in which a claim keeps the wish from everybody else. The unique key in the database says the same. */
export const LIVING_CLAIM_STATES = ['active', 'delivered'] as const satisfies readonly ClaimState[];

/** Categories 类别. The word is the API value; the Chinese name is what people read. */
export const WISH_CATEGORIES = [
  'repair',
  'companionship',
  'goods',
  'errand',
  'medical_escort',
  'cleaning',
  'learning',
  'other',
] as const;
export type WishCategory = (typeof WISH_CATEGORIES)[number];

/** What the platform said of a text. `unreachable`: it did not answer; staff look with that in mind. */
export const TEXT_CHECKS = ['pass', 'review', 'unreachable'] as const;
export type TextCheck = (typeof TEXT_CHECKS)[number];

/** Rows of a wish's timeline; one per step, in the order they happened. */
export const WISH_STEPS = [
  'submitted',
  'resubmitted',
  'rewritten',
  'approved',
  'rejected',
  'text_edited',
  'claimed',
  'extended',
  'urged',
  'released',
  'lapsed',
  'revoked',
  'delivered',
  'confirmed',
  'disputed',
  'reopened',
  'expired',
  'renewed',
  'withdrawn',
  'closed',
] as const;
export type WishStep = (typeof WISH_STEPS)[number];

/** How the receiving side said that it is done. `proxy` and `grid_worker`: somebody said it for them, which is not their own word. */
export const CONFIRMATION_WAYS = ['tap', 'card', 'call_back', 'proxy', 'grid_worker'] as const;
export type ConfirmationWay = (typeof CONFIRMATION_WAYS)[number];
