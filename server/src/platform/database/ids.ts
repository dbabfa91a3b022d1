import { v7 } from 'uuid';

/** A new id: UUID v7, 36 characters, ordered by time of creation. Opaque to clients. */
export const newId = (): string => v7();

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a string that could be one of our ids. */
export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);
