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
  isInt: () => '请填整数',
  isIn: () => '请从给出的选项里选',
  isEnum: () => '请从给出的选项里选',
  isArray: () => '这一项的格式不对',
  isObject: () => '这一项的格式不对',
  isUuid: () => '这一项的格式不对',
  isId: () => '这一项的格式不对',
  matches: () => '这一项的格式不对',
  minLength: (m) => `至少写 ${number(m)} 个字`,
  maxLength: (m) => `最多写 ${number(m)} 个字`,
  arrayMaxSize: (m) => `最多选 ${number(m)} 个`,
  arrayMinSize: (m) => `至少选 ${number(m)} 个`,
  arrayUnique: () => '有重复的，请检查',
  min: (m) => `不能小于 ${number(m)}`,
  max: (m) => `不能大于 ${number(m)}`,
  whitelistValidation: () => '不需要这一项',
};

/** class-validator's findings as sentences for the person who filled in the form. */
export function fieldProblems(errors: readonly ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({
      field,
      message: WORDS[name]?.(message.replace(error.property, '')) ?? '请检查这一项',
    }));
    return [...own.slice(0, 1), ...fieldProblems(error.children ?? [], field)];
  });
}
