import { wishLimits } from '@silin/shared';
import { countWord } from '@/features/wishes/model/labels';
import type { StaffQueue, StaffSummary } from '@/features/wishes/api/types';

interface QueueLabels {
  label: string;
  title: string;
  /** Said when nobody waits there. */
  empty: string;
}

export const QUEUE_LABELS: Record<StaffQueue, QueueLabels> = {
  review: { label: '待审核', title: '待审核的心愿', empty: '都看过了' },
  delivered: { label: '待确认', title: '做好了，等对方确认的', empty: '没有等确认的，需要时可以打电话回访' },
  ending: { label: '快超期', title: '快到期的认领', empty: '没有快到期的' },
  unclaimed: { label: '没人认领', title: '墙上等人帮忙的', empty: '墙上的都有人帮忙了' },
  claimed: { label: '正在办', title: '有人正在帮忙的', empty: '现在没有正在办的' },
  expired: { label: '到期取下', title: '到期取下的心愿', empty: '没有到期取下的' },
  all: { label: '全部心愿', title: '全部心愿', empty: '还没有人说过心愿' },
};

/** Queues in which a wish waits for staff, and those they look into. */
export const WAITING_QUEUES: readonly StaffQueue[] = ['review', 'delivered', 'ending', 'unclaimed'];
export const OTHER_QUEUES: readonly StaffQueue[] = ['claimed', 'expired', 'all'];

/** How many wait in each queue, how many tasks, pairings that need somebody, needs and matters; from a hundred on 99+. Nobody counts all wishes. */
export function queueCounts(summary: StaffSummary): Record<string, number | string | undefined> {
  const views = [...WAITING_QUEUES, ...OTHER_QUEUES, 'tasks' as const].filter((view) => view !== 'all');
  const waiting: Record<string, number> = {
    ...Object.fromEntries(views.map((view) => [view, summary[view]])),
    pairings: pairingsWaiting(summary),
    hours: summary.hoursWaiting,
    'call-backs': summary.callBacksDue,
    ...{ needs: summary.needsHeard, matters: summary.mattersReported + summary.mattersToCheck },
  };
  const words = Object.entries(waiting).map(([view, n]) => [view, countWord(n, wishLimits.badgeCountedMax)]);
  return Object.fromEntries(words) as Record<string, number | string | undefined>;
}

const pairingsWaiting = ({ pairingsProposed, pairingTrialsEnding, pairingConsentsEnding }: StaffSummary): number =>
  pairingsProposed + pairingTrialsEnding + pairingConsentsEnding;
