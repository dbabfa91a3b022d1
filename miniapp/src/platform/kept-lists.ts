import { dropStored, keepStored, readStored } from './storage';
import { tokenStore } from './token-store';

const INDEX = 'kept-lists';
const place = (name: string): string => `kept-list.${name}`;

type Index = Record<string, number>;

/** Encrypted lists of people that a page keeps for some hours. They are forgotten when their time is over and at sign-out. */
export const keptLists = {
  keep(name: string, sealed: string, until: number): void {
    keepStored(INDEX, { ...(readStored<Index>(INDEX) ?? {}), [name]: until });
    keepStored(place(name), sealed);
  },
  read(name: string): string | undefined {
    return readStored<string>(place(name));
  },
  /** Forgets what is over at `now`; without it everything. */
  forget(now = Infinity): void {
    const index = readStored<Index>(INDEX);
    if (!index) return;
    const left = Object.entries(index).filter(([name, until]) => {
      if (until > now) return true;
      dropStored(place(name));
      return false;
    });
    if (left.length > 0) keepStored(INDEX, Object.fromEntries(left));
    else dropStored(INDEX);
  },
};

/** Called once, when the app starts. */
export function watchKeptLists(): void {
  keptLists.forget(Date.now());
  tokenStore.subscribe(() => {
    if (!tokenStore.get()) keptLists.forget();
  });
}
