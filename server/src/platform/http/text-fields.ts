import { applyDecorators } from '@nestjs/common';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import {
  cleanLine,
  cleanName,
  cleanText,
  columnChars,
  isPhone,
  normalisePhone,
  PHONE_INPUT_MAX_CHARS,
  textLength,
} from '@silin/shared';
import { Transform } from 'class-transformer';
import { Matches, ValidateBy } from 'class-validator';
import { blank, documented, type FieldOptions, mayBeMissing } from './field-options.js';

/** Fields that are texts. What a text may be is decided in `shared/src/kernel/text.ts` (ADR 0012). */
export interface TextOptions extends FieldOptions {
  readonly min?: number;
}

/** The measure of a text in the OpenAPI document: what people see. `maxLength` counts code points. */
export const MAX_CHARACTERS = 'x-max-characters';

/** One line: a title, a name, a reason. */
export const Text = (max: number, options: TextOptions = {}): PropertyDecorator => textField(cleanLine, max, options);

/** Several lines. */
export const LongText = (max: number, options: TextOptions = {}): PropertyDecorator =>
  textField(cleanText, max, options);

/** A name that must differ from others of its kind: kept in one width with one kind of dash. */
export const Name = (max: number, options: TextOptions = {}): PropertyDecorator => textField(cleanName, max, options);

/** A phone number, kept in its one form. */
export const Phone = (options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ...mayBeMissing(options),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? (normalisePhone(value) ?? (cleanLine(value.slice(0, 200)) || blank(options))) : value,
    ),
    ValidateBy({
      name: 'phone',
      validator: { validate: (value) => typeof value === 'string' && isPhone(value), defaultMessage: () => '' },
    }),
    documented(options, { type: String, maxLength: PHONE_INPUT_MAX_CHARS }),
  );

/** A secret of this server's making: exactly so many signs of base64url; nothing is cleaned. */
export const Secret = (chars: number, description?: string): PropertyDecorator =>
  applyDecorators(
    Matches(new RegExp(`^[\\w-]{${chars}}$`)),
    documented({ description }, { type: String, minLength: chars, maxLength: chars }),
  );

/** Exactly so many digits, read out by somebody and typed by somebody else: width and spaces do not count. */
export const Digits = (count: number, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && value.length <= 50 ? value.normalize('NFKC').replace(/\s/g, '') : value,
    ),
    ValidateBy({
      name: 'digits',
      validator: {
        validate: (value) => typeof value === 'string' && new RegExp(`^\\d{${count}}$`).test(value),
        defaultMessage: () => `请填 ${count} 位数字`,
      },
    }),
    documented(options, { type: String, minLength: count, maxLength: count }),
  );

const CODE_MAX_CHARS = 128;

/** A code of the platform, passed on as it came. */
export const Code = (description: string): PropertyDecorator =>
  applyDecorators(
    Matches(new RegExp(`^[!-~]{1,${CODE_MAX_CHARS}}$`)),
    documented({ description }, { type: String, minLength: 1, maxLength: CODE_MAX_CHARS }),
  );

/** A text this much longer than its limit is refused without being cleaned: cleaning costs time for every sign. */
const HOPELESS = 16;

function textField(clean: (raw: string) => string, max: number, options: TextOptions): PropertyDecorator {
  const maySayNothing = options.optional === true || options.nullable === true;
  const min = options.min ?? (maySayNothing ? 0 : 1);
  return applyDecorators(
    ...mayBeMissing(options),
    Transform(({ value }: { value: unknown }) => {
      if (typeof value !== 'string' || value.length > max * HOPELESS + 200) return value;
      return clean(value) || blank(options);
    }),
    ValidateBy({
      name: 'text',
      validator: {
        validate: (value) => problemOf(value, min, max) === undefined,
        defaultMessage: (about) => problemOf(about?.value, min, max) ?? '',
      },
    }),
    documented(options, {
      type: String,
      ...(min > 0 ? { minLength: min } : {}),
      maxLength: columnChars(max),
      [MAX_CHARACTERS]: max,
    } as ApiPropertyOptions),
  );
}

function problemOf(value: unknown, min: number, max: number): string | undefined {
  if (value === undefined || value === null || (value === '' && min > 0)) return '这一项要填';
  if (typeof value !== 'string') return '这一项要填文字';
  if (value.length > max * HOPELESS + 200) return `最多写 ${max} 个字`;
  const length = textLength(value);
  return length < min ? `至少写 ${min} 个字` : length > max ? `最多写 ${max} 个字` : undefined;
}
