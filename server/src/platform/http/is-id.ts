import { type ValidationOptions, ValidateBy } from 'class-validator';
import { isId } from '../database/ids.js';

/** A body or query field that is one of our ids. */
export const IsId = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isId', validator: { validate: isId, defaultMessage: () => 'must be an id' } }, options);
