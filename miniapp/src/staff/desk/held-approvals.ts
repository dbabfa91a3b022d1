import { wishesApi } from '@/features/wishes/api/wishes.api';
import { holdDecisions } from '@/platform/held-decisions';
import { toast } from '@/ui/toast/toast';

/** Approvals that can be taken back for ten seconds. */
export const approvals = holdDecisions<{ priority: boolean; saidAt?: string }>({
  name: 'approvals',
  send: ({ communityId, id, body, key }) => wishesApi.move(communityId, id, 'approve', body, key),
  sent: (title) => toast(`“${title}”已经贴上墙`),
  refused: (title, why) => toast(`“${title}”没有贴上墙：${why}`),
});
