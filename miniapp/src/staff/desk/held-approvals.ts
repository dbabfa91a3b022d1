import { wishesApi } from '@/features/wishes/api/wishes.api';
import { asProblem } from '@/platform/api-problem';
import { onBackOnline } from '@/platform/network';
import { newIdempotencyKey } from '@/platform/request';
import { session } from '@/platform/session';
import { keepStored, readStored } from '@/platform/storage';
import { createStore, useStore } from '@/platform/store';
import { toast } from '@/ui/toast/toast';

export const UNDO_MS = 10_000;
const TRY_AGAIN_MS = 5_000;
const KEY = 'desk-approvals';

/** An approval that is decided and not sent yet. It is kept on this device, so that closing the window loses no decision. */
export interface HeldApproval {
  key: string;
  /** Whose decision it is; nobody else on this device sends it. */
  userId: string;
  communityId: string;
  wishId: string;
  title: string;
  priority: boolean;
  /** Epoch ms; those decided together leave together. */
  sendAt: number;
}

const held = createStore<readonly HeldApproval[]>(readStored<HeldApproval[]>(KEY) ?? []);
const sending = new Set<string>();
const readers = new Set<() => Promise<void>>();
let owner = '';
let timer: ReturnType<typeof setTimeout> | undefined;

/** Starts from what is kept: another window of this browser may have taken something back. */
function change(next: (known: readonly HeldApproval[]) => readonly HeldApproval[]): void {
  const all = next(readStored<HeldApproval[]>(KEY) ?? held.get());
  keepStored(KEY, all);
  held.set(all);
}

const mine = (): HeldApproval[] => held.get().filter((h) => h.userId === owner);

/** Names whose desk this is, and sends what this person decided before the window was closed. */
export function openApprovals(userId: string): void {
  if (owner !== userId) held.set(readStored<HeldApproval[]>(KEY) ?? []);
  owner = userId;
  watch();
  // A window that is closed takes its timers with it: what is decided goes out now, or at the next visit.
  if (SILIN_H5) window.addEventListener('pagehide', sendAll);
  wake();
}

/** Holds approvals for ten seconds; they go out by themselves after that. A wish held already is not held twice. */
export function holdApprovals(wishes: readonly Pick<HeldApproval, 'communityId' | 'wishId' | 'title' | 'priority'>[]) {
  const sendAt = Date.now() + UNDO_MS;
  const known = new Set(held.get().map((h) => h.wishId));
  const next = wishes
    .filter((w) => !known.has(w.wishId))
    .map((w) => ({ ...w, key: newIdempotencyKey(), userId: owner, sendAt }));
  change((all) => [...all, ...next]);
  wake();
}

/** Takes back what was decided last and has not left; gives the wishes, newest decision first. */
export function undoApproval(): readonly HeldApproval[] {
  const still = mine().filter((h) => !sending.has(h.key));
  const last = Math.max(...still.map((h) => h.sendAt));
  const undone = still.filter((h) => h.sendAt === last);
  const keys = new Set(undone.map((h) => h.key));
  change((all) => all.filter((h) => !keys.has(h.key)));
  return undone;
}

/** Sends at once whatever is held. */
export async function sendApprovals(): Promise<void> {
  for (const one of mine()) await send(one);
}

/** Tells that an approval left; the queue is read again before its row may come back. */
export function onApprovalSent(read: () => Promise<void>): () => void {
  readers.add(read);
  return () => void readers.delete(read);
}

/** What is held on this device and by this person. */
export const useHeldApprovals = (): readonly HeldApproval[] => useStore(held).filter((h) => h.userId === owner);

async function send(one: HeldApproval): Promise<void> {
  change((all) => all);
  if (sending.has(one.key) || !held.get().some((h) => h.key === one.key)) return;
  sending.add(one.key);
  try {
    await wishesApi.move(one.communityId, one.wishId, 'approve', { priority: one.priority }, one.key);
    toast(`“${one.title}”已经贴上墙`);
  } catch (error) {
    const problem = asProblem(error);
    if (problem.passing || problem.status === 401) return later(one);
    toast(`“${one.title}”没有贴上墙：${problem.detail}`);
  } finally {
    sending.delete(one.key);
  }
  await Promise.all([...readers].map((read) => read()));
  change((all) => all.filter((h) => h.key !== one.key));
}

/** Nothing answered: the decision stays, with its key, and is sent again. */
function later(one: HeldApproval): void {
  change((all) => all.map((h) => (h.key === one.key ? { ...h, sendAt: Date.now() + TRY_AGAIN_MS } : h)));
  wake();
}

/** Sleeps until the next one is due. */
function wake(): void {
  clearTimeout(timer);
  const next = Math.min(...mine().map((h) => h.sendAt));
  if (!Number.isFinite(next)) return;
  timer = setTimeout(() => void sendDue(), Math.max(0, next - Date.now()));
}

async function sendDue(): Promise<void> {
  for (const one of mine()) if (one.sendAt <= Date.now()) await send(one);
  wake();
}

const sendAll = () => void sendApprovals();

let watching = false;
function watch(): void {
  if (watching) return;
  watching = true;
  // Nothing is sent for somebody who left: it waits for them to come back to this desk.
  session.subscribe(() => {
    if (!session.get().signedIn) owner = '';
  });
  onBackOnline(sendAll);
}
