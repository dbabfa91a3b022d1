import type { PersonDraft } from './person-draft';

let seed: Partial<PersonDraft> | undefined;

/** What the next page for writing somebody down starts with, e.g. the name one looked for: it stays out of addresses. */
export function seedPerson(start: Partial<PersonDraft>): void {
  seed = start;
}

export function takeSeed(): Partial<PersonDraft> | undefined {
  const start = seed;
  seed = undefined;
  return start;
}
