import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import {
  cleanLine,
  cleanName,
  cleanText,
  columnChars,
  isDay,
  isPhone,
  normalisePhone,
  PHONE_INPUT_MAX_CHARS,
  textLength,
} from '@silin/shared';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isId } from '../database/ids.js';
import type { Page } from './keyset.js';

/**
 * The fields DTOs are made of: cleaning, check and document in one decorator, so that they cannot disagree. What a text
 * may be is decided in `shared/src/kernel/text.ts` (ADR 0012).
 */
export interface FieldOptions {
  readonly description?: string | undefined;
  /** The field may be missing; null and an empty text count as missing. */
  readonly optional?: boolean;
  /** The field may be missing; null is not missing and is refused. For changes of what cannot be taken away. */
  readonly absent?: boolean;
  /** The field may be missing, or null to take the value away. */
  readonly nullable?: boolean;
}

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

/** One of our ids. */
export const Id = (options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ...mayBeMissing(options),
    ValidateBy({ name: 'isId', validator: { validate: isId, defaultMessage: () => '' } }),
    documented(options, { type: String, format: 'uuid' }),
  );

/** Ids, each once. */
export const Ids = (max: number, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ...mayBeMissing(options),
    IsArray(),
    ArrayMaxSize(max),
    ArrayUnique(),
    ValidateBy({ name: 'isId', validator: { validate: isId, defaultMessage: () => '' } }, { each: true }),
    documented(options, { type: [String], format: 'uuid', maxItems: max }),
  );

/** One of the words of a table; `enumName` names the type in the document. */
export const OneOf = (
  values: readonly string[],
  options: FieldOptions & { enumName?: string } = {},
): PropertyDecorator =>
  applyDecorators(
    ...mayBeMissing(options),
    IsIn(values),
    documented(options, {
      enum: [...values],
      ...(options.enumName ? { enumName: options.enumName } : { type: String }),
    } as ApiPropertyOptions),
  );

/** A whole number from `min` to `max`, both included. */
export const Count = (min: number, max: number, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ...mayBeMissing(options),
    IsInt(),
    Min(min),
    Max(max),
    documented(options, { type: 'integer', minimum: min, maximum: max }),
  );

/** A whole number in a query string, where everything is a text. */
export const QueryCount = (min: number, max: number, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    Type(() => Number),
    Count(min, max, options),
  );

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)) && !/^(0000|9999)/.test(value);

/** An instant of a question: ISO 8601 with `Z` or an offset, between the years 2000 and 2100. Kept in UTC. */
export const InstantIn = (options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ...mayBeMissing(options),
    Transform(({ value }: { value: unknown }) =>
      isInstant(value) ? new Date(value as string).toISOString() : value === '' ? blank(options) : value,
    ),
    ValidateBy({
      name: 'instant',
      validator: {
        validate: (value) => isInstant(value) && /^20\d\d/.test(value as string),
        defaultMessage: () => '',
      },
    }),
    ApiProperty({
      type: String,
      format: 'date-time',
      ...(options.description ? { description: options.description } : {}),
      ...(options.optional || options.absent || options.nullable ? { required: false } : {}),
      ...(options.nullable ? { nullable: true } : {}),
    } as ApiPropertyOptions),
  );

/** A form within a form. */
export const Part = <T extends object>(type: () => Class<T>, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ...mayBeMissing(options),
    Type(type),
    IsObject(),
    ValidateNested(),
    documented(options, { type: () => type() } as ApiPropertyOptions),
  );

/** Several forms within a form, at most `max`. */
export const Parts = <T extends object>(
  type: () => Class<T>,
  max: number,
  options: FieldOptions & { min?: number } = {},
): PropertyDecorator =>
  applyDecorators(
    ...mayBeMissing(options),
    Type(type),
    IsArray(),
    ArrayMinSize(options.min ?? 0),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    documented(options, { type: () => type(), isArray: true, maxItems: max } as ApiPropertyOptions),
  );

/** Yes or no. */
export const Flag = (options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(...mayBeMissing(options), IsBoolean(), documented(options, { type: Boolean }));

/** Yes or no in a query string, which knows no booleans. */
export const QueryFlag = (options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    Flag(options),
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

/** A calendar day of the community, of a question or an answer: `2026-11-26`. */
export const DayField = (options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ...mayBeMissing(options),
    ValidateBy({ name: 'day', validator: { validate: isDay, defaultMessage: () => '请选一个日期' } }),
    documented(options, { type: String, format: 'date' }),
  );

/** Some words of a table, each at most once. */
export const SomeOf = (values: readonly string[], options: FieldOptions & { min?: number } = {}): PropertyDecorator =>
  applyDecorators(
    ...mayBeMissing(options),
    IsArray(),
    ArrayMinSize(options.min ?? 0),
    ArrayMaxSize(values.length),
    ArrayUnique(),
    IsIn(values, { each: true }),
    documented(options, { type: String, isArray: true, enum: [...values] } as ApiPropertyOptions),
  );

/** Some words of a table in a query string, separated by commas. */
export const QuerySomeOf = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.split(',').filter(Boolean) : value,
    ),
    ...mayBeMissing(options),
    IsArray(),
    ArrayMaxSize(values.length),
    ArrayUnique(),
    IsIn(values, { each: true }),
    documented(options, { type: String, maxLength: values.join(',').length }),
  );

/** An instant of an answer. */
export const Instant = (options: Omit<FieldOptions, 'optional'> = {}): PropertyDecorator =>
  documented(options, { type: String, format: 'date-time' });

/** The page of a list: `class WishPage extends Paged(WishCard) {}`. */
export function Paged<Item>(item: Class<Item>): Class<Page<Item>> {
  class PageOf implements Page<Item> {
    @ApiProperty({ type: [item] }) items: Item[];
    @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  }
  return PageOf;
}

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

/** A text without anything to see is as good as missing, and takes a value away where that is allowed. */
const blank = (options: FieldOptions): null | undefined | '' =>
  options.nullable ? null : options.optional ? undefined : '';

const mayBeMissing = (options: FieldOptions): PropertyDecorator[] =>
  options.absent
    ? [ValidateIf((_, value: unknown) => value !== undefined)]
    : options.optional || options.nullable
      ? [ValidateIf((_, value: unknown) => value !== undefined && value !== null)]
      : [];

const documented = (options: FieldOptions, schema: ApiPropertyOptions): PropertyDecorator =>
  ApiProperty({
    ...schema,
    ...(options.description ? { description: options.description } : {}),
    ...(options.optional || options.absent || (options.nullable && !isAnswer(schema)) ? { required: false } : {}),
    ...(options.nullable ? { nullable: true } : {}),
  } as ApiPropertyOptions);

/** Only answers have instants, and an answer has all its fields. */
const isAnswer = (schema: ApiPropertyOptions): boolean => 'format' in schema && schema.format === 'date-time';
