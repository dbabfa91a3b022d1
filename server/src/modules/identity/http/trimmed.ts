import { Transform } from 'class-transformer';

/** Cuts spaces around a text before it is checked, so that a line of spaces is an empty line. */
export const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
