import { AsyncLocalStorage } from 'node:async_hooks';

const acting = new AsyncLocalStorage<string>();

/** Runs `work` as this person's: every transaction in it begins by making sure that the person is still there (`Transactor.holdPeople`). */
export const actAs = <T>(userId: string, work: () => T): T => acting.run(userId, work);

/** Whose work this is; undefined for the clock, the worker and whoever has not signed in. */
export const actingPerson = (): string | undefined => acting.getStore();
