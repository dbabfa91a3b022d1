import { defineMachine } from '../kernel/state-machine.js';

/**
 * Visit 上门服务, and every other contact with somebody: one record for all of them. `helper` is who goes, `person` the neighbour
 * or who acts for them, `worker` whoever looks after them by office. A contact nobody planned is born `done`.
 */
export const visitMachine = defineMachine(
  'planned',
  {
    log: { from: ['planned', 'missed'], to: 'done', by: ['helper', 'worker'] },
    noAnswer: { from: ['planned', 'missed'], to: 'no_answer', by: ['helper', 'worker'] },
    miss: { from: ['planned'], to: 'missed', by: ['clock'] },
    /** Once, with a reason; it stays missed. */
    explain: { from: ['missed'], by: ['helper'] },
    cancel: { from: ['planned'], to: 'cancelled', by: ['helper', 'person', 'worker', 'clock'] },
    move: { from: ['planned'], by: ['helper', 'person', 'worker'] },
    confirm: { from: ['done', 'contradicted'], to: 'confirmed', by: ['person', 'worker'] },
    contradict: { from: ['done', 'confirmed'], to: 'contradicted', by: ['person', 'worker'] },
    strike: { from: ['contradicted'], to: 'struck', by: ['worker'] },
  },
  { refusedWith: 'VISIT_MOVED_ON' },
);
export type VisitState = (typeof visitMachine.states)[number];
export type VisitAction = (typeof visitMachine.actions)[number];

/**
 * Phone and door of a planned visit, for whoever goes without a pairing: to be looked at now, from the day before it, or not at all because
 * the person did not agree to that.
 */
export const VISIT_CONTACTS = ['open', 'early', 'unasked'] as const;
export type VisitContactStanding = (typeof VISIT_CONTACTS)[number];
export const VISIT_PURPOSES = ['pairing', 'know_neighbour', 'service', 'after_change', 'round'] as const;
export type VisitPurpose = (typeof VISIT_PURPOSES)[number];
export const VISIT_MEDIUMS = ['home', 'phone', 'met_outside'] as const;
export type VisitMedium = (typeof VISIT_MEDIUMS)[number];
/** 养老认证, 两项补贴申请, 家电维修, 陪伴, 就医陪同, 代购, 清洁, 理发, 送餐, 问候. */
export const VISIT_KINDS = [
  ...(['pension_check', 'subsidy', 'repair', 'companionship', 'clinic', 'shopping'] as const),
  ...(['cleaning', 'haircut', 'meal', 'greeting', 'other'] as const),
] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];
/** `now` rings the grid worker, deputy and staff at once; `soon` is a task for tomorrow. */
export const VISIT_CONCERNS = ['none', 'soon', 'now'] as const;
export type VisitConcern = (typeof VISIT_CONCERNS)[number];
export const VISIT_CONFIRMED_HOW = ['tap', 'card', 'call_back', 'proxy'] as const;
export type VisitConfirmedHow = (typeof VISIT_CONFIRMED_HOW)[number];
/** How a call that asks after a visit ended. */
export const CALL_BACK_RESULTS = ['confirmed', 'contradicted', 'unreachable', 'declined'] as const;
export type CallBackResult = (typeof CALL_BACK_RESULTS)[number];
/** Contact with somebody, and what others said of them. */
export const CONTACT_KINDS = ['visit', 'phone', 'met_outside', 'event', 'outing', 'wish', 'family_says'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
/** True for contact that counts as having seen somebody (P5): the word of a proxy is shown and does not count. */
export const countsAsSeen = (how: ContactKind): boolean => how !== 'family_says';
/** Outing 上门服务场次: planned by whoever leads it, held when it is said who was served; said again, it stays held. */
export const outingMachine = defineMachine(
  'planned',
  {
    edit: { from: ['planned'], by: ['lead', 'staff'] },
    hold: { from: ['planned', 'held'], to: 'held', by: ['lead', 'staff'] },
    cancel: { from: ['planned'], to: 'cancelled', by: ['lead', 'staff'] },
  },
  { refusedWith: 'OUTING_MOVED_ON' },
);
export type OutingState = (typeof outingMachine.states)[number];
export type OutingAction = (typeof outingMachine.actions)[number];
export const OUTING_STATES = outingMachine.states;
export const UNSEEN_STANDINGS = ['ok', 'due_soon', 'unseen', 'away'] as const;
export type UnseenStanding = (typeof UNSEEN_STANDINGS)[number];
