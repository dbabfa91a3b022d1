import {
  type AgeBand,
  CHILD_BANDS,
  cleanText,
  eventLimits,
  isPhone,
  normalisePhone,
  PHONE_EXAMPLE,
  type SeatPool,
  textLength,
} from '@silin/shared';
import type { Behind, EventQuestion, Head, HoldAnswer, PartyCandidate, RegisterForm, SessionView } from '../api/types';
import { answersOf, type Asked, askedOf, type Reply, replyErrors } from './replies';

/** Somebody who comes along and has no record here. */
export interface Companion {
  called: string;
  ageBand: AgeBand | '';
}

/** Seats kept for this form, as this phone knows of them. */
export interface Hold {
  id: string;
  /** By this phone's clock; null when it stands in line. */
  until: number | null;
  renewalsLeft: number;
  seats: number;
  ahead: number | null;
}

/** A sign-up while it is being filled in; kept on the device until it is sent. */
export interface SignUpDraft {
  people: string[];
  companions: number;
  /** Whether those who come along are written down or only counted. */
  nameThem: boolean;
  named: Companion[];
  laps: number;
  replies: Record<string, Reply>;
  note: string;
  phone: string;
  guardian: boolean;
  pool: SeatPool | '';
  hold: Hold | null;
}

/** What the form is about. */
export interface SignUpOf {
  session: SessionView;
  questions: readonly EventQuestion[];
  candidates: readonly PartyCandidate[];
  /** Why the party would stand behind others. */
  behind?: Behind | null;
}

export const emptySignUp = ({ session, candidates }: SignUpOf): SignUpDraft => ({
  people: candidates.filter((c) => c.relation === null && !c.registrationId).map((c) => c.personId),
  companions: 0,
  nameThem: session.naming === 'all_named',
  named: [],
  laps: 0,
  replies: {},
  note: '',
  phone: '',
  guardian: false,
  pool: '',
  hold: null,
});

/** Whoever signed up meanwhile is no longer ticked, and nobody is who may not be. */
export const tickedOf = (draft: SignUpDraft, of: SignUpOf): PartyCandidate[] =>
  of.candidates.filter((c) => !c.registrationId && draft.people.includes(c.personId));

/** Those ticked who have signed up for another session at this time. */
export const busyThen = (draft: SignUpDraft, of: SignUpOf) =>
  tickedOf(draft, of).flatMap(({ personId, name, alsoAt }) => (alsoAt ? [{ personId, name, alsoAt }] : []));

export const seatsOf = (draft: SignUpDraft, of: SignUpOf): number => tickedOf(draft, of).length + draft.companions;

const NOBODY: Companion = { called: '', ageBand: '' };

/** Companions who are written down, as many as come. */
export const companionsOf = (draft: SignUpDraft): Companion[] =>
  draft.nameThem ? Array.from({ length: draft.companions }, (_, at) => draft.named[at] ?? NOBODY) : [];

/** Those an answer can be about: how they are called on the form, and the key of their replies. */
export function headsToAsk(draft: SignUpDraft, of: SignUpOf): { key: string; called: string }[] {
  return [
    ...tickedOf(draft, of).map((c) => ({ key: c.personId, called: c.name })),
    ...companionsOf(draft).map((c, at) => ({ key: `c${at}`, called: cleanText(c.called) || `同行 ${at + 1}` })),
  ];
}

/** Whether anything has to be written after it is known who comes: then seats are held meanwhile. */
export const needsFilling = (draft: SignUpDraft, of: SignUpOf): boolean =>
  of.questions.length > 0 || companionsOf(draft).length > 0;

/** A child under 14 comes along, so a parent or guardian has to say so. */
export const needsGuardian = (draft: SignUpDraft, of: SignUpOf): boolean =>
  draft.laps > 0 ||
  companionsOf(draft).some((c) => c.ageBand !== '' && CHILD_BANDS.has(c.ageBand)) ||
  tickedOf(draft, of).some((c) => c.ageBand !== null && CHILD_BANDS.has(c.ageBand));

export type SignUpErrors = Record<string, string>;

/** Who comes: what is not right yet. */
export function partyErrors(draft: SignUpDraft, of: SignUpOf): SignUpErrors {
  const seats = seatsOf(draft, of);
  if (tickedOf(draft, of).length + companionsOf(draft).length === 0) return { party: '请至少选一个人' };
  if (seats > of.session.partyMax) return { party: `一起最多报 ${of.session.partyMax} 个座位` };
  return {};
}

/** Everything of the form that is not right yet, by field; questions by the key of their reply. */
export function signUpErrors(draft: SignUpDraft, of: SignUpOf): SignUpErrors {
  const errors = partyErrors(draft, of);
  companionsOf(draft).forEach((companion, at) => {
    const called = cleanText(companion.called);
    if (!called) errors[`c${at}`] = '请写怎么称呼';
    else if (textLength(called) > eventLimits.calledMaxChars)
      errors[`c${at}`] = `最多 ${eventLimits.calledMaxChars} 个字`;
    else if (!companion.ageBand) errors[`c${at}`] = '请选年龄段';
  });
  Object.assign(errors, replyErrors(askedIn(draft, of), draft.replies));
  if (draft.phone && !isPhone(draft.phone)) errors['phone'] = PHONE_EXAMPLE;
  if (textLength(cleanText(draft.note)) > eventLimits.noteMaxChars)
    errors['note'] = `最多 ${eventLimits.noteMaxChars} 个字`;
  if (needsGuardian(draft, of) && !draft.guardian) errors['guardian'] = '有 14 岁以下的孩子，请家长或监护人勾选';
  return errors;
}

/** Everything that is asked of this party. */
const askedIn = (draft: SignUpDraft, of: SignUpOf): Asked[] =>
  askedOf(
    of.questions,
    headsToAsk(draft, of).map(({ key }) => key),
  );

/** Under which keys the replies to a question stand: one for the party, or one for each head. */
export const keysOf = (question: EventQuestion, draft: SignUpDraft, of: SignUpOf): string[] =>
  askedOf(
    [question],
    headsToAsk(draft, of).map(({ key }) => key),
  ).map(({ key }) => key);

/** What the server takes; everything that was not filled in stays away. */
export function registerForm(draft: SignUpDraft, of: SignUpOf, seenVersion: number): RegisterForm {
  const people: Head[] = tickedOf(draft, of).map(({ personId }) => ({ personId }));
  const companions: Head[] = companionsOf(draft).map((c) => ({
    called: cleanText(c.called),
    ...(c.ageBand ? { ageBand: c.ageBand } : {}),
  }));
  const laps: Head[] = Array.from({ length: draft.laps }, (_, at) => ({
    called: draft.laps > 1 ? `怀里的孩子 ${at + 1}` : '怀里的孩子',
    ageBand: '0-3',
    lap: true,
  }));
  const answers = answersOf(askedIn(draft, of), draft.replies);
  const note = cleanText(draft.note);
  return {
    heads: [...people, ...companions, ...laps],
    ...(draft.nameThem || !draft.companions ? {} : { unnamed: draft.companions }),
    ...(answers.length ? { answers } : {}),
    ...(note ? { note } : {}),
    ...(draft.phone ? { phone: normalisePhone(draft.phone) } : {}),
    ...(needsGuardian(draft, of) ? { guardian: draft.guardian } : {}),
    ...(draft.pool ? { pool: draft.pool } : {}),
    ...(draft.hold ? { holdId: draft.hold.id } : {}),
    seenVersion,
  };
}

const MINUTE_MS = 60_000;
const SLACK_MS = 5000;

/**
 * A hold by this phone's clock. A phone whose clock is wrong would count down from nonsense: then the minutes the session
 * gives are counted from now.
 */
export function holdOf(answer: HoldAnswer, seats: number, holdMinutes: number, now: number): Hold {
  const { id, renewalsLeft, ahead } = answer;
  const told = answer.holdUntil ? new Date(answer.holdUntil).getTime() - now : null;
  const most = holdMinutes * MINUTE_MS;
  const left = told === null || (told > 0 && told <= most + SLACK_MS) ? told : most;
  return { id, renewalsLeft, seats, ahead, until: left === null ? null : now + left };
}

/** A hold that is long over is not taken up again when the page is opened. */
export const isOver = (hold: Hold, now: number): boolean => hold.until !== null && hold.until + MINUTE_MS < now;
