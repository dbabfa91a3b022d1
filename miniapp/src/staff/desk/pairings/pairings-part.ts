import type { DeskPart } from '../desk-part';
import { PAIRINGS_VIEW, PairingsDesk } from './pairings-desk';
import { PLAN_VIEW, PlanDesk } from './plan-desk';

/** Pairings at the desk. Counted with the queues of wishes: `staff/summary` is one answer. */
export const pairingsPart: DeskPart = {
  group: 'pairings',
  views: [
    { name: PAIRINGS_VIEW, label: '互助对子', View: PairingsDesk },
    { name: PLAN_VIEW, label: '一次配多人', View: PlanDesk },
  ],
};
