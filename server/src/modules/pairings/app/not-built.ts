import { DomainError } from '@silin/shared';

/** What is not built yet is not there. Goes when the last caller has gone. */
export const notBuilt = (): never => {
  throw new DomainError('NOT_FOUND');
};
