/**
 * What staff work through, one queue per kind of attention:
 * `review` waits to be looked at · `claimed` is in somebody's hands · `ending` is claimed and its lease ends within days ·
 * `unclaimed` hangs on the wall · `delivered` waits for the receiving side · `expired` may be renewed · `all` is everything.
 */
export const STAFF_QUEUES = ['review', 'claimed', 'ending', 'unclaimed', 'delivered', 'expired', 'all'] as const;
export type StaffQueue = (typeof STAFF_QUEUES)[number];
