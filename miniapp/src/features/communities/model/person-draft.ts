import { chinaParts, cleanText, communityLimits, isPhone, PHONE_EXAMPLE, type Sex, textLength } from '@silin/shared';
import type { AddPerson, ChangePerson, Person } from '../api/people.api';

/** Somebody while they are being written down; kept on the device until it is sent. */
export interface PersonDraft {
  name: string;
  buildingId: string;
  door: string;
  phone: string;
  /** As typed: four digits. */
  birthYear: string;
  sex: Sex | '';
}

export const EMPTY_PERSON: PersonDraft = { name: '', buildingId: '', door: '', phone: '', birthYear: '', sex: '' };

export type PersonErrors = Partial<Record<keyof PersonDraft, string>>;

/** What is not right yet, field by field, each with what to do. The server asks the same again. */
export function personErrors(draft: PersonDraft, now: number): PersonErrors {
  const errors: PersonErrors = {};
  if (textLength(cleanText(draft.name)) === 0) errors.name = '请写姓名';
  if (draft.phone.trim() && !isPhone(draft.phone)) errors.phone = PHONE_EXAMPLE;
  const year = draft.birthYear.trim();
  const latest = chinaParts(now).year;
  if (year && (!/^\d{4}$/.test(year) || Number(year) < communityLimits.birthYearMin || Number(year) > latest))
    errors.birthYear = `请写四位数的年份，例如 1938`;
  return errors;
}

const text = (value: string) => value.trim() || undefined;

/** What the server takes; empty fields stay away. */
export const addForm = (draft: PersonDraft): AddPerson => ({
  name: draft.name.trim(),
  buildingId: draft.buildingId || undefined,
  door: text(draft.door),
  phone: text(draft.phone),
  birthYear: draft.birthYear.trim() ? Number(draft.birthYear) : undefined,
  sex: draft.sex || undefined,
});

/** What was sent and refused, back in the writer's hands. */
export const draftOfPerson = (form: AddPerson): PersonDraft => ({
  name: form.name,
  buildingId: form.buildingId ?? '',
  door: form.door ?? '',
  phone: form.phone ?? '',
  birthYear: form.birthYear ? String(form.birthYear) : '',
  sex: form.sex ?? '',
});

/** Somebody's facts while they are being mended: phone and door are masked, so they are empty until something new is written. */
export interface MendDraft extends PersonDraft {
  dropPhone: boolean;
  dropDoor: boolean;
}

export const mendStart = ({ realName, buildingId, birthYear, sex }: Person): MendDraft => ({
  ...EMPTY_PERSON,
  name: realName ?? '',
  buildingId: buildingId ?? '',
  birthYear: birthYear === null ? '' : String(birthYear),
  sex: sex ?? '',
  dropPhone: false,
  dropDoor: false,
});

/** What changed. Whoever moves to another building does not take the door along. */
export function mendForm(person: Person, draft: MendDraft): ChangePerson {
  const change: ChangePerson = {};
  const name = text(draft.name) ?? null;
  if (name !== person.realName) change.name = name;
  const buildingId = draft.buildingId || null;
  if (buildingId !== person.buildingId) change.buildingId = buildingId;
  const birthYear = draft.birthYear.trim() ? Number(draft.birthYear) : null;
  if (birthYear !== person.birthYear) change.birthYear = birthYear;
  if ((draft.sex || null) !== person.sex) change.sex = draft.sex || null;
  if (text(draft.phone)) change.phone = text(draft.phone);
  else if (draft.dropPhone) change.phone = null;
  if (text(draft.door)) change.door = text(draft.door);
  else if (draft.dropDoor || (change.buildingId !== undefined && person.doorMasked)) change.door = null;
  return change;
}
