import type { NotificationKind } from '@silin/shared';
import { useCallback } from 'react';
import { newIdempotencyKey } from '@/platform/request';
import { askToSubscribe } from '@/platform/subscribe-message';
import { useLoad } from '@/platform/use-load';
import { notificationsApi } from './api';

/**
 * Gives a function for the first line of a tap: WeChat then asks whether it may send one message for each of these kinds,
 * and the answers are written down as credits. It never waits, never fails and is never a condition for the action itself.
 */
export function useConsent(kinds: readonly NotificationKind[]): () => void {
  const { data } = useLoad(() => (SILIN_H5 ? undefined : notificationsApi.templates()), []);
  const wanted = (data?.items ?? [])
    .filter((t) => t.credits === 0 && t.kinds.some((k) => kinds.includes(k)))
    .map((t) => t.templateId);
  const ids = wanted.join();
  return useCallback(() => {
    if (!ids) return;
    void askToSubscribe(ids.split(','))
      .then((results) =>
        Object.keys(results).length ? notificationsApi.reportConsent(results, newIdempotencyKey()) : undefined,
      )
      .catch(() => undefined);
  }, [ids]);
}
