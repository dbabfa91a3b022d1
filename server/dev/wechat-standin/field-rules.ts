import { Refusal } from './protocol.js';

const han = /^\p{Script=Han}+$/u;
const isTime = (text: string) => /^\d{1,2}:\d{2}(:\d{2})?$/.test(text);
const isDay = (text: string) =>
  /^(\d{4}年)?\d{1,2}月(\d{1,2}日)?$/.test(text) || /^(\d{4}[-/.])?\d{1,2}[-/.]\d{1,2}$/.test(text);
const isMoment = (text: string, dayNeeded: boolean) => {
  const words = text.trim().split(/\s+/);
  if (words.length === 2) return isDay(words[0]!) && isTime(words[1]!);
  return words.length === 1 && (isDay(words[0]!) ? dayNeeded : !dayNeeded && isTime(words[0]!));
};
const isSpan = (text: string, dayNeeded: boolean) => {
  const ends = text.split('~');
  return ends.length <= 2 && ends.every((end) => isMoment(end, dayNeeded));
};

/** The platform's table of what a field of each kind may hold. */
const rules: Record<string, (value: string) => boolean> = {
  thing: (v) => [...v].length <= 20,
  number: (v) => /^-?[\d.]{1,32}$/.test(v) && Number.isFinite(Number(v)),
  letter: (v) => /^[A-Za-z]{1,32}$/.test(v),
  symbol: (v) => v.length <= 5 && !/[\p{L}\p{N}]/u.test(v),
  character_string: (v) => v.length <= 32 && !/\p{Script=Han}/u.test(v),
  time: (v) => isSpan(v, false),
  date: (v) => isSpan(v, true),
  amount: (v) => /^\D?\d{1,10}(\.\d+)?元?$/.test(v),
  phone_number: (v) => v.length <= 17 && !/\p{L}/u.test(v),
  car_number: (v) => v.length <= 8,
  name: (v) => [...v].length <= (/\p{Script=Han}/u.test(v) ? 10 : 20) && !/\d/.test(v),
  phrase: (v) => [...v].length <= 5 && han.test(v),
};

/** @throws Refusal 47003 whose errmsg names the field. */
export function requireFields(data: unknown): void {
  if (typeof data !== 'object' || data === null || Object.keys(data).length === 0)
    throw new Refusal(47003, 'argument invalid! data is empty');
  for (const [key, field] of Object.entries(data as Record<string, { value?: unknown } | null>)) {
    const value = field?.value;
    if (typeof value !== 'string' || value === '')
      throw new Refusal(47003, `argument invalid! data.${key}.value is empty`);
    const rule = rules[key.replace(/\d+$/, '')];
    if (/\p{Cc}/u.test(value) || (rule && !rule(value)))
      throw new Refusal(47003, `argument invalid! data.${key}.value invalid`);
  }
}
