import { eventLimits, type HelperRole, type SeatPool, type SessionMode, type WaitingRule } from '@silin/shared';
import type { SessionBody, SessionForm } from '../api/organiser.api';

/** A session while it is being written; numbers are what was typed. */
export interface SessionDraft {
  label: string;
  startsAt: string;
  endsAt: string;
  mode: SessionMode;
  capacity: string;
  opensAt: string;
  closesAt: string;
  drawAt: string;
  cancelUntil: string;
  promoteUntil: string;
  partyMax: string;
  waiting: WaitingRule;
  ageMin: string;
  ageMax: string;
  firstTimersFirst: boolean;
  /** Who stayed away twice stands behind others (R11). */
  noShowsLast: boolean;
  /** Everybody who comes along is written down, not only counted. */
  allNamed: boolean;
  pools: Partial<Record<SeatPool, string>>;
  /** When what is left of the seats set apart goes online; empty: never. */
  releaseAt: string;
  helpers: Partial<Record<HelperRole, string>>;
  /** What no field of the form shows: it stays as it is. */
  unseen: Pick<SessionBody, 'holdMinutes' | 'waitingMaxSeats'>;
}

export const emptySession: SessionDraft = {
  ...{ label: '', startsAt: '', endsAt: '', mode: 'order', capacity: '', opensAt: '', closesAt: '', drawAt: '' },
  ...{ cancelUntil: '', promoteUntil: '', partyMax: String(eventLimits.partyDefault), waiting: 'strict' },
  ...{ ageMin: '', ageMax: '', firstTimersFirst: false, noShowsLast: false, allNamed: false },
  ...{ pools: {}, releaseAt: '', helpers: {}, unseen: {} },
};

const text = (n: number | null | undefined): string => (n === null || n === undefined ? '' : String(n));

/** The form of a session that is there. */
export function sessionDraftOf(form: SessionForm): SessionDraft {
  const apart = form.poolsNow.filter(({ pool }) => pool !== 'online');
  return {
    ...{ label: form.label ?? '', startsAt: form.startsAt, endsAt: form.endsAt, mode: form.mode },
    ...{ capacity: text(form.capacity), opensAt: form.opensAt ?? '', closesAt: form.closesAt ?? '' },
    ...{ drawAt: form.drawAt ?? '', cancelUntil: form.cancelUntil ?? '', promoteUntil: form.promoteUntil ?? '' },
    ...{ partyMax: text(form.partyMax), waiting: form.waiting ?? 'none', ageMin: text(form.ageMin) },
    ...{ ageMax: text(form.ageMax), firstTimersFirst: form.firstTimersFirst ?? false },
    ...{ noShowsLast: form.noShowsLast ?? false, allNamed: form.naming === 'all_named' },
    pools: Object.fromEntries(apart.map(({ pool, seats }) => [pool, String(seats)])),
    releaseAt: apart.find(({ releaseAt }) => releaseAt)?.releaseAt ?? '',
    unseen: { holdMinutes: form.holdMinutes, waitingMaxSeats: form.waitingMaxSeats },
    helpers: Object.fromEntries(form.helpersNow.map(({ role, needed }) => [role, String(needed)])),
  };
}

export type SessionErrors = Partial<Record<keyof SessionDraft, string>>;

const count = (typed: string): number | undefined => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed) : undefined);

/** What is not right yet, field by field, each with what to do. The server asks the same again. */
export function sessionErrors(draft: SessionDraft): SessionErrors {
  const errors: SessionErrors = {};
  if (!draft.startsAt) errors.startsAt = '请选开始的日期和时间';
  if (!draft.endsAt) errors.endsAt = '请选结束的时间';
  else if (draft.endsAt <= draft.startsAt) errors.endsAt = '结束要在开始之后';
  if (draft.mode !== 'free') {
    if (!count(draft.capacity)) errors.capacity = '请写名额，比如 60';
    if (!draft.opensAt) errors.opensAt = '请选什么时候开始报名';
    if (draft.closesAt && draft.opensAt && draft.closesAt <= draft.opensAt) errors.closesAt = '截止要在开始报名之后';
    if (draft.mode === 'draw' && !draft.drawAt) errors.drawAt = '请选什么时候摇号';
  }
  if (draft.mode !== 'free') {
    if (apartOf(draft) > (count(draft.capacity) ?? 0)) errors.pools = '留出的名额比总名额还多';
    else if (apartOf(draft) > 0 && draft.releaseAt > draft.startsAt) errors.releaseAt = '要在开始之前';
  }
  for (const key of ['ageMin', 'ageMax'] as const) {
    if (draft[key] && count(draft[key]) === undefined) errors[key] = '请写岁数，比如 60';
  }
  return errors;
}

const apartOf = ({ pools }: SessionDraft): number =>
  Object.values(pools).reduce((sum, typed) => sum + (count(typed ?? '') ?? 0), 0);

/** What the server takes. Seats that are set apart leave the rest online. */
export function sessionBody(draft: SessionDraft): SessionBody {
  const { label, startsAt, endsAt, mode } = draft;
  const helpers = Object.entries(draft.helpers).flatMap(([role, typed]) => {
    const needed = count(typed ?? '');
    return needed ? [{ role: role as HelperRole, needed }] : [];
  });
  const always = { label: label.trim() || null, startsAt, endsAt, mode, helpers };
  const ages = { ageMin: count(draft.ageMin) ?? null, ageMax: count(draft.ageMax) ?? null };
  if (mode === 'free') return { ...always, ...ages };
  const capacity = count(draft.capacity) ?? 0;
  const apart = Object.entries(draft.pools).flatMap(([pool, typed]) => {
    const seats = count(typed ?? '');
    return seats ? [{ pool: pool as SeatPool, seats, releaseAt: draft.releaseAt || null }] : [];
  });
  return {
    ...always,
    ...ages,
    capacity,
    ...{ opensAt: draft.opensAt, closesAt: draft.closesAt || startsAt, drawAt: mode === 'draw' ? draft.drawAt : null },
    ...{ cancelUntil: draft.cancelUntil || null, promoteUntil: draft.promoteUntil || null },
    ...{ partyMax: count(draft.partyMax) ?? eventLimits.partyDefault, waiting: draft.waiting },
    firstTimersFirst: mode === 'draw' && draft.firstTimersFirst,
    noShowsLast: draft.noShowsLast,
    ...{ naming: draft.allNamed ? ('all_named' as const) : ('contact_only' as const), ...draft.unseen },
    ...(apart.length ? { pools: [{ pool: 'online', seats: capacity - apartOf(draft) }, ...apart] } : {}),
  };
}
