import { Transform } from 'class-transformer';
import { ValidateIf } from 'class-validator';

/** Cuts spaces around a text before it is checked, so that a line of spaces is an empty line. */
export const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** A field that may be missing; null is not missing and is refused. */
export const MayBeMissing = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** A field that may be missing, or null to take the value away. */
export const MayBeTakenAway = (): PropertyDecorator =>
  ValidateIf((_, value: unknown) => value !== null && value !== undefined);
