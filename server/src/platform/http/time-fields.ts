import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { isDay } from '@silin/shared';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { blank, documented, type FieldOptions, mayBeMissing } from './field-options.js';

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

/** A calendar day of the community, of a question or an answer: `2026-11-26`. */
export const DayField = (options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ...mayBeMissing(options),
    ValidateBy({ name: 'day', validator: { validate: isDay, defaultMessage: () => '请选一个日期' } }),
    documented(options, { type: String, format: 'date' }),
  );

/** An instant of an answer. */
export const Instant = (options: Omit<FieldOptions, 'optional'> = {}): PropertyDecorator =>
  documented(options, { type: String, format: 'date-time' });
