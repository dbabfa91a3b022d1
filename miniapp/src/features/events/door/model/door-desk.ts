import { asProblem, type ApiProblem } from '@/platform/api-problem';
import { keptLists } from '@/platform/kept-lists';
import { newId } from '@/platform/new-id';
import { keepStored, readStored } from '@/platform/storage';
import { createStore, type Store } from '@/platform/store';
import { tokenStore } from '@/platform/token-store';
import { doorApi } from '../api/door.api';
import { actOf, markOf, type PhoneNow, walkInOf, type WantedMark, type WantedWalkIn } from './acts';
import {
  type Book,
  type DoorAct,
  emptyBook,
  nonceOf,
  withActUndone,
  withList,
  withMarks,
  withoutWaiting,
  withVerdicts,
  withWalkIn,
  withWalkInsSent,
} from './book';
import { seal, unseal } from './sealed';

const BATCH_MAX = 100;
const DEVICE = 'device';

export interface DoorState {
  readonly book?: Book;
  /** Nothing answered: everything is decided here and waits to be sent. */
  readonly offline: boolean;
  /** Why there is no list, or why the server will not take what was done. */
  readonly problem?: ApiProblem;
}

const desks = new Map<string, DoorDesk>();
tokenStore.subscribe(() => {
  if (!tokenStore.get()) desks.clear();
});

/** The door of a session on this phone; it lives as long as the app, so that a page left and opened again needs no network. */
export function doorDesk(communityId: string, sessionId: string): DoorDesk {
  const known = desks.get(sessionId) ?? new DoorDesk(communityId, sessionId);
  desks.set(sessionId, known);
  return known;
}

export class DoorDesk {
  readonly state: Store<DoorState> = createStore<DoorState>({ offline: false });
  private readonly deviceId = ownDevice();
  /** Server minus this phone. */
  offsetMs = 0;
  private sending: Promise<void> | undefined;

  constructor(
    private readonly communityId: string,
    private readonly sessionId: string,
  ) {}

  /** Gets the list, or keeps the one at hand when nothing answers. What was kept from before is taken up again. */
  async open(): Promise<void> {
    if (this.book) return this.refresh();
    try {
      const list = await doorApi.open(this.communityId, this.sessionId);
      this.offsetMs = Date.parse(list.serverNow) - Date.now();
      const sealed = keptLists.read(this.sessionId);
      const kept = sealed ? unseal<Book>(sealed, list.storageKey) : undefined;
      this.put(kept ? withList(kept, list) : emptyBook(list), { offline: false });
      await this.flush();
    } catch (error) {
      this.state.set({ ...this.state.get(), problem: asProblem(error) });
    }
  }

  /** Sends what waits and reads what colleagues did. */
  async refresh(): Promise<void> {
    await this.flush();
    const { book } = this;
    if (!book || this.state.get().offline) return;
    try {
      const list = await doorApi.since(this.communityId, this.sessionId, book.list.revision);
      this.offsetMs = Date.parse(list.serverNow) - Date.now();
      if (this.book) this.put(withList(this.book, list), { offline: false });
    } catch (error) {
      this.heard(error);
    }
  }

  /** Notes marks down at once and sends them when it can. */
  mark(wanted: readonly WantedMark[], label: string): void {
    const { book } = this;
    if (!book) return;
    const marks = wanted.map((one) => markOf(one, this.phone));
    const headIds = wanted.flatMap(({ headId }) => headId ?? []);
    const isUndo = wanted.every(({ act }) => act === 'undo');
    const act = isUndo ? undefined : actOf(label, { headIds, nonces: marks.map(({ nonce }) => nonce) });
    this.put(withMarks(book, marks, act));
    void this.flush();
  }

  /** The same for people without a seat, with what they answered. */
  walkIn(wanted: WantedWalkIn, label: string): void {
    const { book } = this;
    if (!book) return;
    const walkIn = walkInOf(wanted, this.phone);
    const { nonce, people } = walkIn;
    this.put(withWalkIn(book, walkIn, { ...actOf(label, { headIds: [], nonces: [] }), walkIn: { nonce, people } }));
    void this.flush();
  }

  /** Takes back what was done here. False when that needs the network and there is none. */
  async undo(act: DoorAct, undoReason: string): Promise<boolean> {
    const { book } = this;
    if (!book) return false;
    const { walkIn } = act;
    if (!walkIn) {
      const marks = act.headIds.map((headId) => ({ act: 'undo', how: 'search', headId, undoReason }) as const);
      this.mark(marks, act.label);
    } else if (book.queue.some((waiting) => nonceOf(waiting) === walkIn.nonce) && !this.sending) {
      this.put(withoutWaiting(book, walkIn.nonce));
    } else if (!walkIn.id || !(await this.undoSent(walkIn.id, undoReason))) return false;
    if (this.book) this.put(withActUndone(this.book, act.id));
    return true;
  }

  /** Sends what waits, a hundred at a time; one flight for all who ask. */
  flush(): Promise<void> {
    this.sending ??= this.send().finally(() => {
      this.sending = undefined;
      // Noted down while the last batch was on its way.
      const { book, offline, problem } = this.state.get();
      if (book?.queue.length && !offline && !problem) void this.flush();
    });
    return this.sending;
  }

  private get book(): Book | undefined {
    return this.state.get().book;
  }

  private get phone(): PhoneNow {
    return { offline: this.state.get().offline, offsetMs: this.offsetMs };
  }

  private async send(): Promise<void> {
    try {
      let before: string | undefined;
      for (let book = this.book; book?.queue[0]; book = this.book) {
        const first = nonceOf(book.queue[0]);
        if (first === before) break; // nothing was taken: no turning in circles
        before = first;
        const { offline } = this.state.get();
        const late = <T extends { offline: boolean }>(one: T): T => (offline ? { ...one, offline } : one);
        const marks = book.queue.flatMap((one) => ('mark' in one ? late(one.mark) : [])).slice(0, BATCH_MAX);
        const walkIns = book.queue.flatMap((one) => ('walkIn' in one ? late(one.walkIn) : [])).slice(0, BATCH_MAX);
        if (marks.length > 0) {
          const answer = await doorApi.marks(this.communityId, this.sessionId, this.deviceId, marks);
          if (this.book) this.put(withVerdicts(this.book, answer.marks, answer.counters), { offline: false });
        }
        if (walkIns.length > 0) {
          const answer = await doorApi.walkIns(this.communityId, this.sessionId, walkIns);
          if (this.book) this.put(withWalkInsSent(this.book, answer.walkIns, answer.counters), { offline: false });
        }
      }
    } catch (error) {
      this.heard(error);
    }
  }

  private async undoSent(walkInId: string, reason: string): Promise<boolean> {
    try {
      const counters = await doorApi.undoWalkIn(this.communityId, walkInId, reason, newId());
      if (this.book) this.put({ ...this.book, list: { ...this.book.list, counters } }, { offline: false });
      return true;
    } catch (error) {
      this.heard(error);
      return false;
    }
  }

  /** No answer, or a server that cannot just now: go on without. A refusal is said. */
  private heard(error: unknown): void {
    const problem = asProblem(error);
    this.state.set(problem.passing ? { ...this.state.get(), offline: true } : { ...this.state.get(), problem });
  }

  private put(book: Book, more: Partial<DoorState> = {}): void {
    const { problem: _, ...state } = this.state.get();
    this.state.set({ ...state, book, ...more });
    keptLists.keep(this.sessionId, seal(book, book.list.storageKey), Date.parse(book.list.validUntil));
  }
}

/** The name of this phone among those at the door. */
function ownDevice(): string {
  const known = readStored<string>(DEVICE);
  if (known) return known;
  const made = newId();
  keepStored(DEVICE, made);
  return made;
}
