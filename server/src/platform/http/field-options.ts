import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';

/** What every field may be told, whatever it holds. */
export interface FieldOptions {
  readonly description?: string | undefined;
  /** The field may be missing; null and an empty text count as missing. */
  readonly optional?: boolean;
  /** The field may be missing; null is not missing and is refused. For changes of what cannot be taken away. */
  readonly absent?: boolean;
  /** The field may be missing, or null to take the value away. */
  readonly nullable?: boolean;
}

/** A text without anything to see is as good as missing, and takes a value away where that is allowed. */
export const blank = (options: FieldOptions): null | undefined | '' =>
  options.nullable ? null : options.optional ? undefined : '';

/** Leaves a field unchecked that is not there and need not be. */
export const mayBeMissing = (options: FieldOptions): PropertyDecorator[] =>
  options.absent
    ? [ValidateIf((_, value: unknown) => value !== undefined)]
    : options.optional || options.nullable
      ? [ValidateIf((_, value: unknown) => value !== undefined && value !== null)]
      : [];

/** The field in the OpenAPI document. */
export const documented = (options: FieldOptions, schema: ApiPropertyOptions): PropertyDecorator =>
  ApiProperty({
    ...schema,
    ...(options.description ? { description: options.description } : {}),
    ...(options.optional || options.absent || (options.nullable && !isAnswer(schema)) ? { required: false } : {}),
    ...(options.nullable ? { nullable: true } : {}),
  } as ApiPropertyOptions);

/** Only answers have instants, and an answer has all its fields. */
const isAnswer = (schema: ApiPropertyOptions): boolean => 'format' in schema && schema.format === 'date-time';
