import type { EntryReading, MarkAct, MarkVerdict } from '@silin/shared';
import { type HeadNow, verdictOfComing, verdictOfUndoing } from './door.policy.js';

/** A mark as a device sends it. */
export interface IncomingMark {
  readonly nonce: string;
  readonly act: MarkAct;
  /** What its code turned out to be; undefined when it names a head by id. */
  readonly reading?: EntryReading['kind'] | undefined;
  /** Whom it names; undefined when nobody of this session. */
  readonly head?: MarkedHead | undefined;
  readonly reason?: string | undefined;
}

export interface MarkedHead extends Omit<HeadNow, 'isIn'> {
  readonly id: string;
}

/** The mark by which a head is in. */
export interface Entry {
  readonly nonce: string;
  readonly byMemberId: string | null;
  readonly at: Date;
  readonly deviceId: string;
  readonly walkInId: string | null;
}

/** A mark that was received before. */
export interface KnownMark {
  readonly verdict: MarkVerdict;
  readonly headId: string | null;
  readonly isHere: boolean;
}

/** What became of a mark. */
export interface MarkOutcome {
  readonly nonce: string;
  readonly verdict: MarkVerdict;
  readonly headId: string | null;
  readonly reading?: EntryReading['kind'] | undefined;
  /** By which mark the head was in already. */
  readonly first: Entry | null;
}

export interface NewMark extends MarkOutcome {
  readonly mark: IncomingMark;
  readonly walkInId: string | null;
}

export interface MarkingState {
  readonly known: ReadonlyMap<string, KnownMark>;
  readonly entries: ReadonlyMap<string, Entry>;
  /** What stands against coming in at all. */
  readonly closed: MarkVerdict | undefined;
  readonly receive: (nonce: string, walkInId: string | null) => Entry;
  readonly newWalkInId: () => string;
}

/** What a batch of marks changes. */
export interface Marked {
  readonly outcomes: readonly MarkOutcome[];
  readonly marks: readonly NewMark[];
  /** Heads that are in now and were not, and the other way round. */
  readonly cameIn: readonly string[];
  readonly wentOut: readonly string[];
  /** Walk-ins taken off again, with the reason. */
  readonly undoneWalkIns: ReadonlyMap<string, string | null>;
}

/** Decides a batch, mark by mark, in the order it came. A nonce gets one verdict for ever: sent again, it gets it again. */
export function decideMarks(incoming: readonly IncomingMark[], state: MarkingState): Marked {
  const entries = new Map(state.entries);
  const decided = new Map<string, MarkOutcome>();
  const marks: NewMark[] = [];
  const undoneWalkIns = new Map<string, string | null>();

  const decide = (mark: IncomingMark): MarkOutcome => {
    const again = decided.get(mark.nonce);
    if (again) return again;
    const known = state.known.get(mark.nonce);
    if (known) return repeated(mark, known, entries);
    const fresh = judged(mark, entries, state);
    marks.push(fresh);
    const { headId, walkInId, verdict } = fresh;
    if (headId && (verdict === 'accepted' || walkInId)) entries.set(headId, state.receive(mark.nonce, walkInId));
    if (headId && verdict === 'undone') {
      const walkedIn = entries.get(headId)?.walkInId;
      if (walkedIn) undoneWalkIns.set(walkedIn, mark.reason ?? null);
      entries.delete(headId);
    }
    return fresh;
  };

  const outcomes = incoming.map((mark) => {
    const { nonce, verdict, headId, reading, first } = decide(mark);
    const outcome = { nonce, verdict, headId, reading, first };
    decided.set(nonce, outcome);
    return outcome;
  });
  return { outcomes, marks, undoneWalkIns, ...changes(state.entries, entries) };
}

function judged(mark: IncomingMark, entries: ReadonlyMap<string, Entry>, state: MarkingState): NewMark {
  const { nonce, act, head, reading } = mark;
  const answer = (verdict: MarkVerdict, first: Entry | null = null, walkInId: string | null = null): NewMark => ({
    ...{ mark, nonce, verdict, reading, first, walkInId, headId: head?.id ?? null },
  });
  if (reading === 'other_session') return answer('other_session');
  if (!head) return answer('unknown_code');
  const entry = entries.get(head.id) ?? null;
  const now = { ...head, isIn: entry !== null };
  if (act === 'undo') return answer(verdictOfUndoing(now));
  if (state.closed) return answer(state.closed);
  const verdict = verdictOfComing(now);
  if (verdict === 'repeat') return answer(verdict, entry);
  return answer(verdict, null, verdict === 'accepted' ? null : state.newWalkInId());
}

/** A nonce of another session says nothing here. */
function repeated(mark: IncomingMark, known: KnownMark, entries: ReadonlyMap<string, Entry>): MarkOutcome {
  const { nonce, reading } = mark;
  if (!known.isHere) return { nonce, verdict: 'unknown_code', headId: null, reading, first: null };
  const { verdict, headId } = known;
  const first = verdict === 'repeat' && headId ? (entries.get(headId) ?? null) : null;
  return { nonce, verdict, headId, reading, first };
}

/** Heads with a seat only: a walk-in changes no head. */
function changes(before: ReadonlyMap<string, Entry>, after: ReadonlyMap<string, Entry>) {
  const seated = (entries: ReadonlyMap<string, Entry>): Set<string> =>
    new Set([...entries].flatMap(([headId, { walkInId }]) => (walkInId ? [] : [headId])));
  const [was, is] = [seated(before), seated(after)];
  return {
    cameIn: [...is].filter((id) => !was.has(id)),
    wentOut: [...was].filter((id) => !is.has(id)),
  };
}
