import { holdDecisions } from '@/platform/held-decisions';
import { toast } from '@/ui/toast/toast';
import { tasksApi } from '../api/tasks.api';

/** 办好了, which can be taken back for ten seconds. */
export const finishes = holdDecisions<{ note: string }>({
  name: 'tasks',
  send: ({ communityId, id, body, key }) => tasksApi.finish(communityId, id, body.note, key),
  sent: (title) => toast(`“${title}”记下了`),
  refused: (title, why) => toast(`“${title}”没有记下：${why}`),
});
