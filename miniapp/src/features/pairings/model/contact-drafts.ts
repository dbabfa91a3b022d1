import { errorSentence, visitLimits } from '@silin/shared';
import { asProblem } from '@/platform/api-problem';
import { keepStored, readStored } from '@/platform/storage';
import { createStore, type Store } from '@/platform/store';
import { type VisitDraft, unseenApi } from '../api/unseen.api';

/** A contact written down on this phone that the server has not taken yet. */
export interface KeptDraft {
  readonly draft: VisitDraft;
  /** Whom it is about, for who reads what waits. */
  readonly label: string;
  readonly communityId: string;
  /** Whose it is: nobody else on this phone may send it. */
  readonly userId: string;
  /** `alike`: perhaps the same as one written down before. `refused`: only the person can decide. */
  readonly verdict?: 'alike' | 'refused';
  readonly sentence?: string;
}

/** What became of a draft: taken, waiting for the network, or a question to the person. */
export type DraftFate = 'sent' | 'waiting' | 'asked';

const KEY = 'contact-drafts';
const store = createStore<readonly KeptDraft[]>(readStored<KeptDraft[]>(KEY) ?? []);
const sentListeners = new Set<() => void>();
/** Told apart by the draft's key. */
const keyOf = ({ draft }: KeptDraft): string => draft.draftKey;

function write(next: readonly KeptDraft[]): void {
  keepStored(KEY, next);
  store.set(next);
}
const replace = (key: string, change: Partial<KeptDraft> | undefined): void =>
  write(store.get().flatMap((kept) => (keyOf(kept) !== key ? kept : change ? { ...kept, ...change } : [])));

let flight: Promise<void> | undefined;

/** Contacts kept on the phone and sent once, each with a verdict of its own (ADR 31). */
export const contactDrafts = {
  store: store as Pick<Store<readonly KeptDraft[]>, 'get' | 'subscribe' | 'set'>,

  /** Keeps it first and sends it then, so that nothing is lost in between. */
  async keep(kept: KeptDraft): Promise<DraftFate> {
    write([...store.get().filter((one) => keyOf(one) !== keyOf(kept)), kept]);
    await this.flush(kept.communityId, kept.userId);
    const left = store.get().find((one) => keyOf(one) === keyOf(kept));
    return !left ? 'sent' : left.verdict ? 'asked' : 'waiting';
  },

  /** Sends what waits; one flight for all who ask, and once more for what came meanwhile. */
  async flush(communityId: string, userId: string): Promise<void> {
    while (flight) await flight;
    flight = send(communityId, userId).finally(() => {
      flight = undefined;
    });
    await flight;
  },

  /** It is another contact than the one it looks like. */
  async sendAsAnother(kept: KeptDraft): Promise<void> {
    const { draft, label, communityId, userId } = kept;
    await this.keep({ draft: { ...draft, alike: 'another' }, label, communityId, userId });
  },

  /** Only the person throws something away. */
  drop: (key: string): void => replace(key, undefined),

  /** Told when something went out. Gives the way to stop listening. */
  onSent(listener: () => void): () => void {
    sentListeners.add(listener);
    return () => void sentListeners.delete(listener);
  },
};

async function send(communityId: string, userId: string): Promise<void> {
  const mine = () =>
    store.get().filter((kept) => kept.communityId === communityId && kept.userId === userId && !kept.verdict);
  for (let waiting = mine(); waiting.length > 0; waiting = mine()) {
    const batch = waiting.slice(0, visitLimits.draftsPerSyncMax);
    try {
      const { drafts } = await unseenApi.sync(
        communityId,
        batch.map(({ draft }) => draft),
      );
      for (const { draftKey, verdict, sentence } of drafts) {
        const taken = verdict === 'kept' || verdict === 'repeat';
        replace(draftKey, taken ? undefined : { verdict, sentence: sentence ?? errorSentence('VISIT_SAME') });
      }
      sentListeners.forEach((tell) => tell());
      if (drafts.length === 0) return;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.passing || problem.status === 401) return;
      for (const { draft } of batch) replace(draft.draftKey, { verdict: 'refused', sentence: problem.detail });
    }
  }
}
