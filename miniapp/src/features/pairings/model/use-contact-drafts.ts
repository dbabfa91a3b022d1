import { useEffect } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useMe } from '@/features/identity/model/me.store';
import { onBackOnline } from '@/platform/network';
import { newId } from '@/platform/new-id';
import { useReturn } from '@/platform/page-life';
import { useStore } from '@/platform/store';
import { toast } from '@/ui/toast/toast';
import type { VisitDraft } from '../api/unseen.api';
import { contactDrafts, type DraftFate, type KeptDraft } from './contact-drafts';

const AGAIN_MS = 15_000;
const SAID: Record<DraftFate, string> = {
  sent: '记下了',
  waiting: '没有网络，先存在手机里',
  asked: '要您看一看',
};

export interface ContactDrafts {
  /** What waits for the network, or for an answer of the person. */
  kept: readonly KeptDraft[];
  /** Writes a contact down: at once on the phone, and to the server as soon as it answers. */
  keep: (draft: Omit<VisitDraft, 'draftKey'>, label: string) => Promise<DraftFate>;
  flush: () => Promise<void>;
}

/** Contacts of this member that wait on this phone; sent again when the network or the page comes back, and every 15 s meanwhile. */
export function useContactDrafts(onSent?: () => void): ContactDrafts {
  const { communityId } = useMembership();
  const userId = useMe()?.id ?? '';
  const all = useStore(contactDrafts.store);
  const kept = all.filter((one) => one.communityId === communityId && one.userId === userId);
  const flush = () => contactDrafts.flush(communityId, userId);
  const waits = kept.some(({ verdict }) => !verdict);
  useEffect(() => {
    void contactDrafts.flush(communityId, userId);
    return onBackOnline(() => void contactDrafts.flush(communityId, userId));
  }, [communityId, userId]);
  useEffect(() => {
    if (!waits) return undefined;
    const again = setInterval(() => void contactDrafts.flush(communityId, userId), AGAIN_MS);
    return () => clearInterval(again);
  }, [waits, communityId, userId]);
  useEffect(() => (onSent ? contactDrafts.onSent(onSent) : undefined), [onSent]);
  useReturn(() => void flush());
  const keep = async (draft: Omit<VisitDraft, 'draftKey'>, label: string) => {
    const fate = await contactDrafts.keep({ draft: { ...draft, draftKey: newId() }, label, communityId, userId });
    toast(SAID[fate]);
    return fate;
  };
  return { kept, keep, flush };
}
