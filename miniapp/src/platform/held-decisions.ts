import Taro from '@tarojs/taro';
import { asProblem } from './api-problem';
import { onBackOnline } from './network';
import { newIdempotencyKey } from './request';
import { session } from './session';
import { keepStored, readStored } from './storage';
import { createStore, useStore } from './store';

export const UNDO_MS = 10_000;
const TRY_AGAIN_MS = 5_000;

/** What somebody decided about one thing. */
export interface Decision<B> {
  communityId: string;
  /** The thing decided on. */
  id: string;
  /** What it is called, to say what is held. */
  title: string;
  body: B;
}

/** A decision that is not sent yet. It is kept on this device, so that closing the window loses none. */
export interface Held<B> extends Decision<B> {
  key: string;
  /** Whose decision it is; nobody else on this device sends it. */
  userId: string;
  /** Epoch ms; those decided together leave together. */
  sendAt: number;
}

interface Options<B> {
  /** Under what they are kept on the device. */
  name: string;
  /** Throws ApiProblem. */
  send: (one: Held<B>) => Promise<unknown>;
  /** Tells that one left. */
  sent: (title: string) => void;
  /** Tells that one was refused, and why. */
  refused: (title: string, why: string) => void;
}

export type HeldDecisions<B> = ReturnType<typeof holdDecisions<B>>;

/** Decisions of one kind that can be taken back for ten seconds: they wait on the device and go out by themselves after that. */
export function holdDecisions<B>({ name, send, sent, refused }: Options<B>) {
  const kept = `held.${name}`;
  const read = () => readStored<Held<B>[]>(kept) ?? [];
  const held = createStore<readonly Held<B>[]>(read());
  const sending = new Set<string>();
  const readers = new Set<() => Promise<void>>();
  let owner = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watching = false;

  /** Starts from what is kept: another window of this browser may have taken something back. */
  const change = (next: (known: readonly Held<B>[]) => readonly Held<B>[]): void => {
    const all = next(readStored<Held<B>[]>(kept) ?? held.get());
    keepStored(kept, all);
    held.set(all);
  };
  const mine = (): Held<B>[] => held.get().filter((h) => h.userId === owner);

  /** Nothing answered: the decision stays, with its key, and is sent again. */
  const later = (one: Held<B>): void => {
    change((all) => all.map((h) => (h.key === one.key ? { ...h, sendAt: Date.now() + TRY_AGAIN_MS } : h)));
    wake();
  };
  const sendOne = async (one: Held<B>): Promise<void> => {
    change((all) => all);
    if (sending.has(one.key) || !held.get().some((h) => h.key === one.key)) return;
    sending.add(one.key);
    try {
      await send(one);
      sent(one.title);
    } catch (error) {
      const problem = asProblem(error);
      if (problem.passing || problem.status === 401) return later(one);
      refused(one.title, problem.detail);
    } finally {
      sending.delete(one.key);
    }
    await Promise.all([...readers].map((tell) => tell()));
    change((all) => all.filter((h) => h.key !== one.key));
  };
  const sendAll = async (): Promise<void> => {
    for (const one of mine()) await sendOne(one);
  };
  const sendDue = async (): Promise<void> => {
    for (const one of mine()) if (one.sendAt <= Date.now()) await sendOne(one);
    wake();
  };
  /** Sleeps until the next one is due. */
  const wake = (): void => {
    clearTimeout(timer);
    const next = Math.min(...mine().map((h) => h.sendAt));
    if (Number.isFinite(next)) timer = setTimeout(() => void sendDue(), Math.max(0, next - Date.now()));
  };
  const sendAtOnce = () => void sendAll();
  const watch = (): void => {
    // What is closed or put away takes its timers with it: what is decided goes out now, or at the next visit.
    if (SILIN_H5) window.addEventListener('pagehide', sendAtOnce);
    if (watching) return;
    watching = true;
    if (!SILIN_H5) Taro.onAppHide?.(sendAtOnce);
    // Nothing is sent for somebody who left: it waits for them to come back to this device.
    session.subscribe(() => {
      if (!session.get().signedIn) owner = '';
    });
    onBackOnline(sendAtOnce);
  };

  return {
    /** Names whose decisions these are, and sends what this person decided before the window was closed. */
    open(userId: string): void {
      if (owner !== userId) held.set(read());
      owner = userId;
      watch();
      wake();
    },
    /** Holds decisions for ten seconds. About a thing that is held already nothing is held twice. */
    hold(decisions: readonly Decision<B>[]): void {
      const sendAt = Date.now() + UNDO_MS;
      const known = new Set(held.get().map((h) => h.id));
      const next = decisions
        .filter(({ id }) => !known.has(id))
        .map((one) => ({ ...one, key: newIdempotencyKey(), userId: owner, sendAt }));
      change((all) => [...all, ...next]);
      wake();
    },
    /** Takes back what was decided last and has not left; gives it. */
    undo(): readonly Held<B>[] {
      const still = mine().filter((h) => !sending.has(h.key));
      const last = Math.max(...still.map((h) => h.sendAt));
      const undone = still.filter((h) => h.sendAt === last);
      const keys = new Set(undone.map((h) => h.key));
      change((all) => all.filter((h) => !keys.has(h.key)));
      return undone;
    },
    /** Sends at once whatever is held. */
    sendAll,
    /** Tells that one left; what is shown is read again before its row may come back. */
    onSent(tell: () => Promise<void>): () => void {
      readers.add(tell);
      return () => void readers.delete(tell);
    },
    /** What is held on this device and by this person. */
    useHeld: (): readonly Held<B>[] => useStore(held).filter((h) => h.userId === owner),
  };
}
