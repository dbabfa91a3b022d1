import type { AgeBand, ServedBasis, VisitKind } from '@silin/shared';
import type { Outing, OutingServed } from '../api/outings.api';

/** One line of who was served: somebody of the records, or so many nobody wrote down. */
export interface ServedLine {
  /** Tells the lines of a form apart. */
  key: string;
  kind: VisitKind;
  person: { personId: string; name: string } | null;
  people: string;
  ageBand: AgeBand | '';
}

export interface ServedDraft {
  lines: ServedLine[];
  minutes: string;
  basis: ServedBasis;
  note: string;
}

const NUMBER = /^\d{1,3}$/;

export const servedDraft = ({ servedRows, team, basis, note }: Outing): ServedDraft => ({
  lines: servedRows.map(({ kind, personId, personName, people, ageBand }, at) => ({
    ...{ key: `row-${at}`, kind, people: String(people), ageBand: ageBand ?? '' },
    person: personId ? { personId, name: personName ?? '没有写姓名' } : null,
  })),
  ...{ minutes: String(team.find(({ minutes }) => minutes)?.minutes ?? ''), basis, note: note ?? '' },
});

/** 人次 of the lines. */
export const servedOf = ({ lines }: ServedDraft): number =>
  lines.reduce((sum, { person, people }) => sum + (person ? 1 : Number(people) || 0), 0);

/** Whether every line says how many, and the minutes are a number. */
export const isServedReady = ({ lines, minutes }: ServedDraft): boolean =>
  lines.length > 0 &&
  lines.every(({ person, people }) => person !== null || (NUMBER.test(people) && Number(people) > 0)) &&
  (minutes === '' || NUMBER.test(minutes));

export const servedBody = ({ lines, minutes, basis, note }: ServedDraft): OutingServed => ({
  served: lines.map(({ kind, person, people, ageBand }) => ({
    ...{ kind, people: person ? 1 : Number(people), ...(person ? { personId: person.personId } : {}) },
    ...(ageBand ? { ageBand } : {}),
  })),
  ...{ basis, ...(Number(minutes) > 0 ? { minutes: Number(minutes) } : {}) },
  ...(note.trim() ? { note: note.trim() } : {}),
});
