import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
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
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { isId } from '../database/ids.js';
import { documented, type FieldOptions, mayBeMissing } from './field-options.js';
import type { Page } from './keyset.js';

/**
 * The fields DTOs are made of: cleaning, check and document in one decorator, so that they cannot disagree. Here are ids, words
 * of a table, numbers and forms within forms; texts and times have files of their own and are had from here too.
 */
export type { FieldOptions } from './field-options.js';
export * from './text-fields.js';
export * from './time-fields.js';

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

/** The page of a list: `class WishPage extends Paged(WishCard) {}`. */
export function Paged<Item>(item: Class<Item>): Class<Page<Item>> {
  class PageOf implements Page<Item> {
    @ApiProperty({ type: [item] }) items: Item[];
    @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  }
  return PageOf;
}
