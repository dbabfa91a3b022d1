import { asProblem, type ApiProblem } from '@/platform/api-problem';
import { flushOutbox, setOutboxOwner } from '@/platform/outbox';
import { chooseCommunity, mayResume, session, signInWithWechat } from '@/platform/session';
import { dropStored, keepStored, readStored } from '@/platform/storage';
import { createStore, useStore } from '@/platform/store';
import { tokenStore } from '@/platform/token-store';
import { elderMode } from '@/ui/base/elder';
import { identityApi, type Me } from '../api/identity.api';

interface MeState {
  me?: Me;
  /** Nothing answered: it is who was signed in when this device was last online. */
  kept?: boolean;
  problem?: ApiProblem;
  loading: boolean;
}

const KEPT = 'me';
const state = createStore<MeState>({ loading: session.get().signedIn });

session.subscribe(() => {
  if (!session.get().signedIn) {
    setOutboxOwner('');
    dropStored(KEPT);
    state.set({ loading: false });
  }
});

/** Reads who is signed in, chooses a community if none is chosen, and sends what was kept for this person. */
export async function loadMe(): Promise<Me | undefined> {
  if (!session.get().signedIn) return undefined;
  state.set({ ...state.get(), problem: undefined, loading: true });
  try {
    const me = await identityApi.me();
    takeMe(me);
    setOutboxOwner(me.id);
    void flushOutbox();
    return me;
  } catch (error) {
    const problem = asProblem(error);
    const kept = problem.unreachable && !state.get().me ? readStored<Me>(KEPT) : undefined;
    if (kept) {
      showMe(kept, true);
      setOutboxOwner(kept.id);
    } else state.set({ ...state.get(), problem, loading: false });
    return kept;
  }
}

/** Puts a newer answer about the person in place. */
export function takeMe(me: Me): void {
  keepStored(KEPT, me);
  showMe(me, false);
}

function showMe(me: Me, kept: boolean): void {
  const chosen = session.get().communityId;
  if (!me.memberships.some((m) => m.communityId === chosen)) chooseCommunity(me.memberships[0]?.communityId);
  if (me.elderMode && !elderMode.asked) elderMode.set(true);
  state.set({ me, kept, loading: false });
}

/** At launch: goes on with the kept session, or signs in again without a question where the person had not signed out. */
export function resumeAtLaunch(): Promise<void> {
  if (SILIN_H5) watchOtherTabs();
  return resume();
}

/** When the network returns: what a launch without it could not do, and what was kept for this person. */
export async function catchUp(): Promise<void> {
  if (state.get().me && !state.get().kept) await flushOutbox();
  else await resume();
}

async function resume(): Promise<void> {
  if (!session.get().signedIn && !SILIN_H5 && mayResume()) {
    try {
      await signInWithWechat();
    } catch {
      return; // The welcome page offers it again.
    }
  }
  await loadMe();
}

/** Browser tabs share one sign-in: when it changes in another, this one looks again who it is. */
function watchOtherTabs(): void {
  window.addEventListener('storage', (change) => {
    if (!change.key?.endsWith('silin.tokens')) return;
    tokenStore.reread();
    void loadMe();
  });
}

export const useMeState = (): MeState => useStore(state);
export const useMe = (): Me | undefined => useStore(state).me;

/** Large version on or off: on this device at once, for the person as soon as the server hears of it. */
export function chooseElder(on: boolean): void {
  elderMode.set(on);
  if (session.get().signedIn) {
    void identityApi.changeMe({ elderMode: on }).then(takeMe, () => undefined);
  }
}
