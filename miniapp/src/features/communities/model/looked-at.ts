import type { LastRead } from '@/platform/last-read';
import { session } from '@/platform/session';
import type { PersonContact } from '../api/people.api';

const KEPT_MS = 12 * 60 * 60 * 1000;

/** Phones and doors looked at since the app was opened: in memory alone, never on the device. */
const seen = new Map<string, LastRead<PersonContact>>();

session.subscribe(() => {
  if (!session.get().signedIn) seen.clear();
});

/** What was looked at (each look recorded) and can be shown once more where there is no network. */
export const lookedAt = {
  keep(personId: string, value: PersonContact): void {
    seen.set(personId, { value, at: new Date().toISOString() });
  },
  /** Of the last twelve hours. */
  of(personId: string): LastRead<PersonContact> | undefined {
    const kept = seen.get(personId);
    return kept && Date.now() - new Date(kept.at).getTime() < KEPT_MS ? kept : undefined;
  },
};
