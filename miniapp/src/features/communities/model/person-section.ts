import type { ComponentType } from 'react';
import type { Person } from '../api/people.api';

/** What a part of somebody's page is given. */
export interface PersonSectionProps {
  person: Person;
  /** Reads the person again, after something changed. */
  onChanged: () => Promise<void>;
  /** Opens somebody else beside the table of the desk; without it a page of its own is opened. */
  onOpen?: (personId: string) => void;
}

/**
 * A part of somebody's page that a context brings, drawn with `Section`; null when it has nothing to say about this person.
 * The list of them is `features/person-page/sections.ts`.
 */
export type PersonSection = ComponentType<PersonSectionProps>;
