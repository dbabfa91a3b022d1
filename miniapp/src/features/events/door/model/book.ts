import type { DoorCounters, DoorHead, DoorMark, DoorPackage, DoorParty, MarkAnswer, WalkIn } from '../api/door.api';

/** What waits to be sent: each with a nonce of its own, so that sending again changes nothing. */
export type Waiting = { readonly mark: DoorMark } | { readonly walkIn: WalkIn };

/** Something done at this door on this phone. */
export interface DoorAct {
  readonly id: string;
  /** In words: 王*英 等 3 人. */
  readonly label: string;
  readonly at: number;
  readonly headIds: readonly string[];
  readonly nonces: readonly string[];
  readonly walkIn?: { readonly nonce: string; readonly people: number; readonly id?: string };
  /** What the server said, where it was not simply taken. */
  readonly said?: string;
  readonly undone?: boolean;
}

/** The list of a door as this phone has it, with what was done since. */
export interface Book {
  readonly list: DoorPackage;
  /** Who is in or out by marks of this phone; `waits`: the server does not know it yet. */
  readonly own: Readonly<Record<string, { readonly isIn: boolean; readonly waits: boolean }>>;
  readonly queue: readonly Waiting[];
  readonly acts: readonly DoorAct[];
}

const ACTS_MAX = 20;

export const emptyBook = (list: DoorPackage): Book => ({ list, own: {}, queue: [], acts: [] });

export const nonceOf = (waiting: Waiting): string => ('mark' in waiting ? waiting.mark.nonce : waiting.walkIn.nonce);

export const isIn = (book: Book, head: DoorHead): boolean => book.own[head.id]?.isIn ?? head.present;

export const partyById = (book: Book, id: string): DoorParty | undefined =>
  book.list.parties.find((party) => party.id === id);

/** The numbers above, with what the server does not know yet. */
export function countersOf({ list, own, queue }: Book): DoorCounters {
  let { present, expected, walkIns } = list.counters;
  for (const party of list.parties) {
    for (const head of party.heads) {
      const mine = own[head.id];
      if (!mine?.waits || mine.isIn === head.present) continue;
      const more = mine.isIn ? 1 : -1;
      if (party.state !== 'confirmed') walkIns += more;
      else [present, expected] = [present + more, expected - more];
    }
  }
  const walked = queue.reduce((sum, waiting) => sum + ('walkIn' in waiting ? waiting.walkIn.people : 0), 0);
  const { free } = list.counters;
  const taken = walkIns - list.counters.walkIns + walked;
  return { present, expected, walkIns: walkIns + walked, free: free === null ? null : Math.max(0, free - taken) };
}

/** Notes marks down: they count at once and wait to be sent. */
export function withMarks(book: Book, marks: readonly DoorMark[], act?: DoorAct): Book {
  const own = { ...book.own };
  for (const { headId, act: what } of marks) if (headId) own[headId] = { isIn: what === 'in', waits: true };
  const queue = [...book.queue, ...marks.map((mark) => ({ mark }))];
  return { ...book, own, queue, acts: act ? [act, ...book.acts].slice(0, ACTS_MAX) : book.acts };
}

export const withWalkIn = (book: Book, walkIn: WalkIn, act: DoorAct): Book => ({
  ...book,
  queue: [...book.queue, { walkIn }],
  acts: [act, ...book.acts].slice(0, ACTS_MAX),
});

const STAYS_OUT = new Set(['other_session', 'unknown_code', 'too_early', 'session_cancelled', 'undone']);
const QUIET = new Set(['accepted', 'undone']);

/** Takes the verdicts in: they have the last word about who is in. */
export function withVerdicts(book: Book, answers: readonly MarkAnswer[], counters: DoorCounters): Book {
  const byNonce = new Map(answers.map((answer) => [answer.nonce, answer]));
  const queue = book.queue.filter((waiting) => !byNonce.has(nonceOf(waiting)));
  const stillWaits = new Set(queue.flatMap((waiting) => ('mark' in waiting && waiting.mark.headId) || []));
  const own = { ...book.own };
  const present = new Map<string, boolean>();
  for (const { headId, verdict } of answers) {
    if (!headId || stillWaits.has(headId)) continue;
    const comes = !STAYS_OUT.has(verdict) && verdict !== 'nothing_to_undo';
    own[headId] = { isIn: comes, waits: false };
    if (verdict === 'accepted' || verdict === 'undone') present.set(headId, comes);
  }
  const parties = book.list.parties.map((party) =>
    party.heads.some(({ id }) => present.has(id)) && party.state === 'confirmed'
      ? { ...party, heads: party.heads.map((head) => ({ ...head, present: present.get(head.id) ?? head.present })) }
      : party,
  );
  const acts = book.acts.map((act) => {
    const answered = act.nonces.flatMap((nonce) => byNonce.get(nonce) ?? []);
    const said = answered.find((answer) => !QUIET.has(answer.verdict));
    const headIds = act.headIds.length > 0 ? act.headIds : answered.flatMap(({ headId }) => headId ?? []);
    return { ...act, headIds, ...(said ? { said: said.sentence } : {}) };
  });
  return { list: { ...book.list, parties, counters }, own, queue, acts };
}

/** Walk-ins the server has now, with their ids. */
export function withWalkInsSent(
  book: Book,
  answers: readonly { nonce: string; id: string }[],
  counters: DoorCounters,
): Book {
  const ids = new Map(answers.map(({ nonce, id }) => [nonce, id]));
  const acts = book.acts.map((act) => {
    const id = act.walkIn && ids.get(act.walkIn.nonce);
    return act.walkIn && id ? { ...act, walkIn: { ...act.walkIn, id } } : act;
  });
  return {
    ...book,
    list: { ...book.list, counters },
    queue: book.queue.filter((waiting) => !ids.has(nonceOf(waiting))),
    acts,
  };
}

/** A newer list; what this phone did and the server does not know yet stays on top of it. */
export function withList(book: Book, list: DoorPackage): Book {
  if (list.unchanged) return { ...book, list: { ...list, parties: book.list.parties, unchanged: false } };
  const seats = new Set(
    list.parties.filter(({ state }) => state === 'confirmed').flatMap(({ heads }) => heads.map(({ id }) => id)),
  );
  const own = Object.fromEntries(Object.entries(book.own).filter(([id, { waits }]) => waits || !seats.has(id)));
  return { ...book, list, own };
}

export const withoutWaiting = (book: Book, nonce: string): Book => ({
  ...book,
  queue: book.queue.filter((waiting) => nonceOf(waiting) !== nonce),
});

export const withActUndone = (book: Book, id: string): Book => ({
  ...book,
  acts: book.acts.map((act) => (act.id === id ? { ...act, undone: true } : act)),
});
