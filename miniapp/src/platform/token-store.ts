import { dropStored, keepStored, readStored } from './storage';
import { createStore } from './store';

/** What the server hands out at sign-in and at every refresh. Instants are ISO 8601 UTC. */
export interface Tokens {
  accessToken: string;
  accessExpiresAt: string;
  refreshToken: string;
  refreshExpiresAt: string;
}

const KEY = 'tokens';
const tokens = createStore<Tokens | undefined>(readStored<Tokens>(KEY));

/** The tokens of the person signed in on this device. */
export const tokenStore = {
  get: tokens.get,
  subscribe: tokens.subscribe,
  /** What is kept on this device now: another browser tab may have changed it. */
  reread(): Tokens | undefined {
    const kept = readStored<Tokens>(KEY);
    if (kept?.refreshToken !== tokens.get()?.refreshToken) tokens.set(kept);
    return tokens.get();
  },
  /** Keeps new tokens; survives closing the app. */
  keep(next: Tokens): void {
    keepStored(KEY, next);
    tokens.set(next);
  },
  /** Forgets the tokens: the person is signed out on this device. */
  drop(): void {
    dropStored(KEY);
    tokens.set(undefined);
  },
};
