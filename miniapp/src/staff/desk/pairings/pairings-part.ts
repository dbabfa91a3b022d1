import { unseenApi } from '@/features/pairings/api/unseen.api';
import type { DeskPart } from '../desk-part';
import { PAIRINGS_VIEW, PairingsDesk } from './pairings-desk';
import { PLAN_VIEW, PlanDesk } from './plan-desk';
import { UNSEEN_VIEW, UnseenDesk } from './unseen-desk';

/** Pairings at the desk, counted with the queues of wishes: `staff/summary` is one answer. The unseen have their one number. */
export const pairingsPart: DeskPart = {
  group: 'pairings',
  views: [
    { name: UNSEEN_VIEW, label: '很久没人见过', View: UnseenDesk },
    { name: PAIRINGS_VIEW, label: '互助对子', View: PairingsDesk },
    { name: PLAN_VIEW, label: '一次配多人', View: PlanDesk },
  ],
  counts: async (communityId) => ({ [UNSEEN_VIEW]: (await unseenApi.count(communityId)).unseen || undefined }),
};
