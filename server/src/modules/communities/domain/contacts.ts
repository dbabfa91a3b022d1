import { type ContactKind, countsAsSeen } from '@silin/shared';

/** Somebody was seen, or spoken of: when and how. */
export interface Contact {
  readonly at: Date;
  readonly how: ContactKind;
}

/** What is known of when somebody was seen last. */
export interface LastContact {
  /** The latest that counts as having seen them (P5). */
  readonly seen: Contact | null;
  /** The latest that does not: somebody said for them that all is well 家人说. */
  readonly said: Contact | null;
}

/** Of each person the latest contact that counts as having seen them, and the latest that does not. Of two at one moment the first told stays. */
export function latestContacts<Row extends Contact & { readonly personId: string }>(
  rows: readonly Row[],
): Map<string, LastContact> {
  const latest = new Map<string, { seen: Contact | null; said: Contact | null }>();
  for (const { personId, at, how } of rows) {
    const known = latest.get(personId) ?? { seen: null, said: null };
    const which = countsAsSeen(how) ? 'seen' : 'said';
    if (known[which] === null || known[which].at < at) known[which] = { at, how };
    latest.set(personId, known);
  }
  return latest;
}
