import type { NotificationKind } from '@silin/shared';
import { useCallback, useEffect, useRef } from 'react';
import { newIdempotencyKey } from '@/platform/request';
import { askToSubscribe } from '@/platform/subscribe-message';
import { notificationsApi, type SubscriptionTemplate } from '../api/notifications.api';

/**
 * Asks for one message per kind when something is sent. Call the result first thing inside the tap and do not wait for it:
 * the platform's question is never a condition. Without templates, or where the person still has credits, nobody is asked.
 */
export function useConsent(kinds: readonly NotificationKind[]): () => void {
  const templates = useRef<readonly SubscriptionTemplate[]>([]);
  useEffect(() => {
    if (SILIN_H5) return;
    notificationsApi.templates().then(
      ({ items }) => {
        templates.current = items;
      },
      () => undefined,
    );
  }, []);
  return useCallback(() => {
    const wanted = templates.current.filter((t) => t.credits === 0 && t.kinds.some((kind) => kinds.includes(kind)));
    if (wanted.length) void askAndReport(wanted.map((t) => t.templateId));
  }, [kinds]);
}

async function askAndReport(templateIds: string[]): Promise<void> {
  const results = await askToSubscribe(templateIds);
  if (Object.keys(results).length === 0) return;
  try {
    await notificationsApi.reportConsent(results, newIdempotencyKey());
  } catch {
    // The inbox has every message anyway.
  }
}
