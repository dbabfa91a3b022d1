import { useEffect, useState } from 'react';
import { communitiesApi } from '@/features/communities/api/communities.api';
import { useMembership } from '@/features/communities/model/membership';
import { useConsent } from '@/features/notifications/model/use-consent';
import { routes } from '@/platform/navigate';
import { TIMED_OUT } from '@/platform/api-problem';
import { showFirstFault } from '@/platform/first-fault';
import { discardKept, sendOrKeep, useOutbox } from '@/platform/outbox';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { useDraft } from '@/platform/use-draft';
import { toast } from '@/ui/toast/toast';
import { wishesApi } from '../api/wishes.api';
import type { WishAnswer, WishForm } from '../api/types';
import { draftOfForm, errorsOf, formOf, givenByProfile, joinErrors, type SayDraft, type Whom } from './draft';

/** What the author wants to hear of; asked inside the tap that sends. */
const TELL_ME = ['wish_approved', 'wish_claimed', 'wish_delivered'] as const;

/** Sent: `wishId` is known. Kept for later: `keptKey` tells it from other kept things; `slow`: it was sent and no answer came. */
export type Said = { wishId: string } | { keptKey: string; slow: boolean };

/** Saying a wish, saying it again, or `rewriting` it before staff have decided: the draft, what is not right yet, and the sending that survives a dead network. */
export function useSay(start: SayDraft, again: string | undefined, whom?: Whom, rewriting = false) {
  const { communityId, memberId } = useMembership();
  const draft = useDraft<SayDraft>(
    ['wish', communityId, memberId, again ?? whom?.personId].filter(Boolean).join('.'),
    start,
  );
  const consent = useConsent(TELL_ME);
  const [tries, setTries] = useState(0);
  const [said, setSaid] = useState<Said>();
  const againPath = rewriting ? wishesApi.rewritePath : wishesApi.resubmitPath;
  const path = again ? againPath(communityId, again) : wishesApi.submitPath(communityId);
  const method = rewriting ? 'PUT' : 'POST';
  const ofSame = (body: unknown) => (body as WishForm).personId === (again ? undefined : whom?.personId);
  const refused = useOutbox().find((k) => k.path === path && k.refusal && ofSame(k.body));
  const send = useAction(async (key: string, form: WishForm) => {
    const mendAt = again ? routes.sayAgain(again) : whom ? routes.sayFor(whom.personId) : routes.say;
    const label = `心愿“${form.title}”`;
    const sent = await sendOrKeep<WishAnswer>({ key, method, path, body: form, label, mendAt });
    draft.clear();
    setSaid(sent.kept ? { keptKey: key, slow: sent.problem.code === TIMED_OUT } : { wishId: sent.data.id });
  });
  const profile = useLoad(() => communitiesApi.profile(communityId), [communityId]);
  // What one's own profile says is nothing to somebody else.
  const given = whom ? undefined : profile.data && givenByProfile(profile.data, draft.value.buildingId);
  const found = errorsOf(draft.value, given, whom);
  const errors = joinErrors(tries > 0 ? found : {}, (field) => send.problem?.fieldError(field));
  useEffect(() => {
    if (tries > 0) showFirstFault();
  }, [tries]);
  const change = (part: Partial<SayDraft>) => {
    send.clearProblem();
    draft.change(part);
  };
  const startOver = () => {
    setTries(0);
    draft.clear();
  };
  /** True when nothing is missing; otherwise says what is. */
  const check = (): boolean => {
    setTries((n) => n + 1);
    const first = Object.values(found)[0];
    if (first) toast(first);
    return !first;
  };
  const submit = () => {
    if (check()) {
      consent();
      const form = formOf(draft.value, whom);
      // A wish that is said again has its person already.
      void send.run(again ? { ...form, personId: undefined, contactConsent: undefined } : form);
    }
  };
  /** Puts a wish that was kept and then refused back into the form, so that nothing has to be written twice. */
  const takeBack = () => {
    if (!refused) return;
    change(draftOfForm(refused.body as WishForm));
    discardKept(refused.key);
  };
  return {
    whom,
    refused,
    takeBack,
    draft: draft.value,
    restored: draft.restored,
    change,
    startOver,
    errors,
    tries,
    given,
    check,
    submit,
    send,
    said,
  };
}

export type Say = ReturnType<typeof useSay>;
