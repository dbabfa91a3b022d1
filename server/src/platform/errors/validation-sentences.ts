import { PHONE_EXAMPLE } from '@silin/shared';
import type { ValidationError } from 'class-validator';

/** One field that was not filled in well: a path such as `photos.0` and a Chinese sentence. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

const number = (text: string): string => /(\d+)/.exec(text)?.[1] ?? '';

const WORDS: Record<string, (message: string) => string> = {
  isNotEmpty: () => '这一项要填',
  isDefined: () => '这一项要填',
  isString: () => '这一项要填文字',
  isBoolean: () => '请选择是或否',
  isInt: () => '请填一个整数，例如 3',
  isIn: () => '请从给出的选项里选',
  isEnum: () => '请从给出的选项里选',
  isArray: () => '这一项可以选几个，请重新选',
  isObject: () => '这一项没有填完整，请重新填',
  isId: () => '请从列表里重新选这一项',
  matches: () => '这个码不完整，请重新获取',
  /** A text says itself what is wrong: the sentence needs the measure of people. */
  text: (m) => m,
  phone: () => PHONE_EXAMPLE,
  day: () => '请选一个日期，例如 2027-03-12',
  instant: () => '请重新选日期和时间',
  nestedValidation: () => '这一项没有填完整，请重新填',
  minLength: (m) => `至少写 ${number(m)} 个字`,
  maxLength: (m) => `最多写 ${number(m)} 个字`,
  arrayMaxSize: (m) => `最多选 ${number(m)} 个`,
  arrayMinSize: (m) => `至少选 ${number(m)} 个`,
  arrayUnique: () => '有重复的，请检查',
  min: (m) => `请填 ${number(m)} 或更大的数`,
  max: (m) => `请填 ${number(m)} 或更小的数`,
  whitelistValidation: () => '不需要这一项',
};

/** A form shows no more at once. */
const PROBLEMS_MAX = 20;
const FIELD_MAX_CHARS = 80;

/** class-validator's findings as sentences for the person who filled in the form: the first `PROBLEMS_MAX`. */
export function fieldProblems(errors: readonly ValidationError[], path = ''): FieldProblem[] {
  const found: FieldProblem[] = [];
  for (const error of errors) {
    if (found.length >= PROBLEMS_MAX) break;
    const field = (path ? `${path}.${error.property}` : error.property).slice(0, FIELD_MAX_CHARS);
    const [broken] = Object.entries(error.constraints ?? {});
    if (broken) found.push({ field, message: sentenceFor(broken, error.property) });
    found.push(...fieldProblems(error.children ?? [], field));
  }
  return found.slice(0, PROBLEMS_MAX);
}

const sentenceFor = ([name, message]: [string, string], property: string): string =>
  WORDS[name]?.(message.replace(property, '')) ?? '这一项请重新填一次';
