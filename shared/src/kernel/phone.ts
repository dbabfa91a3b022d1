import { DASHES } from './text.js';

/** No phone number is longer as it is kept: area code, eight digits and an extension of five. */
export const PHONE_MAX_CHARS = 20;
/** As people type it: with blanks, brackets and a country code. */
export const PHONE_INPUT_MAX_CHARS = 40;

const MOBILE = /^0?(1[3-9]\d{9})$/;
const LAND_LINE = /^0?(10|2\d|[3-9]\d{2})([2-8]\d{6,7})$/;
const SERVICE = /^([48]00)(\d{3})(\d{4})$/;
const EXTENSION = /^(.*\d{7})(?:转|分机|ext\.?|#)(\d{1,5})$/;
const DASHED_EXTENSION = /^(\(?0\d{2,3}\)?-?\d{7,8})-(\d{1,5})$/;
const MAY_STAND_IN_A_NUMBER = /^\(?(?:\+86)?[\d().\-/]+$/;

/**
 * A Chinese phone number in the one form it is kept in: `13800000001`, `0357-4220001`, `0357-4220001-801`, `400-800-1234`.
 * Width, blanks, dashes, brackets, direction marks and +86 / 0086 / 86 do not matter. Undefined for anything else.
 */
export function normalisePhone(raw: string): string | undefined {
  if (raw.length > 2 * PHONE_INPUT_MAX_CHARS) return undefined;
  const typed = raw
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(DASHES, '-')
    .toLowerCase();
  const extended = EXTENSION.exec(typed) ?? DASHED_EXTENSION.exec(typed);
  if (!extended) return numberOf(typed);
  const main = numberOf(extended[1] ?? '');
  return main?.startsWith('0') ? `${main}-${extended[2]}` : undefined;
}

/** One rule for every phone field, for the form and the server. */
export const isPhone = (raw: string): boolean => normalisePhone(raw) !== undefined;

function numberOf(typed: string): string | undefined {
  if (!MAY_STAND_IN_A_NUMBER.test(typed)) return undefined;
  const digits = typed.replace(/\D/g, '');
  const home = digits.replace(/^(?:00)?86(?=\d{9})/, '');
  return MOBILE.exec(home)?.[1] ?? landLine(home, digits !== home) ?? service(home);
}

function landLine(digits: string, countryCode: boolean): string | undefined {
  const match = LAND_LINE.exec(digits);
  return match && (countryCode || digits.startsWith('0')) ? `0${match[1]}-${match[2]}` : undefined;
}

function service(digits: string): string | undefined {
  const match = SERVICE.exec(digits);
  return match ? match.slice(1).join('-') : undefined;
}

/** What a right number looks like, for whoever typed another one. */
export const PHONE_EXAMPLE = '请填 11 位手机号，或带区号的座机，例如 0357-4220001';
