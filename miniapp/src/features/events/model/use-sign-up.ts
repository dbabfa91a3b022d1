import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useConsent } from '@/features/notifications/model/use-consent';
import { ApiProblem } from '@/platform/api-problem';
import { showFirstFault } from '@/platform/first-fault';
import { goBack, replaceWith, routes } from '@/platform/navigate';
import { discardKept, sendOrKeep, useOutbox } from '@/platform/outbox';
import { newIdempotencyKey } from '@/platform/request';
import { useAction } from '@/platform/use-action';
import { useDraft } from '@/platform/use-draft';
import { toast } from '@/ui/toast/toast';
import { eventsApi } from '../api/events.api';
import type { EventPage, RegisterForm, RegistrationAnswer } from '../api/types';
import {
  emptySignUp,
  holdOf,
  isOver,
  needsFilling,
  partyErrors,
  registerForm,
  seatsOf,
  signUpErrors,
  type SignUpDraft,
  type SignUpOf,
} from './sign-up-draft';
import { TELL_ME } from './tell-me';

/** Refusals after which the hold is nothing any more; what was typed stays. */
const HOLD_GONE: ReadonlySet<string> = new Set(['HOLD_OVER', 'HOLD_REPLACED', 'REGISTRATION_MOVED_ON', 'NOT_FOUND']);

/** Signing up a party: who comes, seats held while the rest is filled in, and the sending that survives a dead network. */
export function useSignUp(event: EventPage, of: SignUpOf, onPartyChanged: () => void) {
  const { communityId, memberId } = useMembership();
  const { session } = of;
  const draft = useDraft<SignUpDraft>(['sign-up', communityId, memberId, session.id].join('.'), emptySignUp(of));
  const { value, change, clear } = draft;
  const consent = useConsent(TELL_ME);
  const [tries, setTries] = useState(0);
  const [keptKey, setKeptKey] = useState<string>();
  const path = eventsApi.registerPath(communityId, session.id);
  const refused = useOutbox().find((k) => k.path === path && k.refusal);
  const found = value.hold ? signUpErrors(value, of) : { ...partyErrors(value, of) };
  const filling = needsFilling(value, of);
  const all = signUpErrors(value, of);
  const errors = tries > 0 ? (value.hold || !filling ? all : found) : {};
  useEffect(() => {
    if (value.hold && isOver(value.hold, Date.now())) change({ hold: null });
    if (session.mine && session.mine.state !== 'held' && !value.hold && !refused) clear();
    // Only what was kept from before.
  }, []);
  useEffect(() => {
    if (tries > 0) showFirstFault();
  }, [tries]);

  const holding = useAction(async (key: string, seats: number) => {
    const body = { seats, ...(value.pool ? { pool: value.pool } : {}) };
    const answer = await eventsApi.hold(communityId, session.id, body, key);
    setTries(0);
    change({ hold: holdOf(answer, seats, session.holdMinutes, Date.now()) });
    return answer;
  });
  const renewing = useAction(async (key: string, holdId: string) => {
    const answer = await eventsApi.renewHold(communityId, holdId, key);
    change({ hold: holdOf(answer, value.hold?.seats ?? 1, session.holdMinutes, Date.now()) });
    toast('又替您留了一会儿');
  });
  const sending = useAction(async (key: string, form: RegisterForm) => {
    const sent = await send(key, form);
    if (refused) discardKept(refused.key);
    // Kept for later, the form stays until it has arrived: it may come back refused.
    if (sent.kept) {
      change({ hold: null });
      return setKeptKey(sent.keptKey);
    }
    clear();
    return void (await replaceWith(routes.registered(sent.data.id)));
  });

  /** A hold that ran out while somebody typed is no reason to type again: the same party asks for seats anew. Who is in already is read anew. */
  async function send(key: string, form: RegisterForm) {
    const put = (sendKey: string, body: RegisterForm) =>
      sendOrKeep<RegistrationAnswer>({
        ...{ key: sendKey, method: 'POST' as const, path, body, label: `报名“${event.title}”` },
        mendAt: routes.signUp(event.id, session.id),
      });
    try {
      const sent = await put(key, form);
      return { ...sent, keptKey: key };
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'ALREADY_IN') onPartyChanged();
      if (error instanceof ApiProblem && HOLD_GONE.has(error.code)) change({ hold: null });
      if (!(error instanceof ApiProblem) || error.code !== 'HOLD_OVER') throw error;
      const again = newIdempotencyKey();
      const sent = await put(again, { ...form, holdId: undefined });
      return { ...sent, keptKey: again };
    }
  }

  /** Goes on from who comes: holds seats where something is to be filled in, else signs up at once. */
  const next = async (): Promise<boolean> => {
    setTries((n) => n + 1);
    const wrong = Object.values(filling ? found : all)[0];
    if (wrong) {
      toast(wrong);
      return false;
    }
    if (!filling) {
      submit();
      return false;
    }
    return (await holding.run(seatsOf(value, of))) !== undefined;
  };
  const submit = () => {
    setTries((n) => n + 1);
    const wrong = Object.values(all)[0];
    if (wrong) return toast(wrong);
    consent();
    return void sending.run(registerForm(value, of, event.version));
  };
  /** Back to who comes: the seats go to somebody else, what was typed stays. */
  const release = () => {
    if (value.hold) void eventsApi.dropHold(communityId, value.hold.id, newIdempotencyKey()).catch(() => undefined);
    holding.clearProblem();
    sending.clearProblem();
    setTries(0);
    change({ hold: null });
  };
  /** Does not sign up after all: nothing is kept, and one is back where one came from. */
  const giveUp = () => {
    release();
    clear();
    void goBack();
  };
  /** Sent at last, or taken back to be mended. */
  const keptOver = (mend: boolean) => {
    if (mend && keptKey) discardKept(keptKey);
    if (!mend) clear();
    setKeptKey(undefined);
  };
  return {
    ...{
      refused: refused?.refusal,
      keptOver,
      event,
      of,
      draft: value,
      restored: draft.restored,
      errors,
      all,
      filling,
      keptKey,
    },
    ...{ holding, renewing, sending, next, submit, release, giveUp },
    change: (part: Partial<SignUpDraft>) => {
      sending.clearProblem();
      change(part);
    },
  };
}

export type SignUp = ReturnType<typeof useSignUp>;
