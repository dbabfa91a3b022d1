import { Injectable } from '@nestjs/common';
import { type Contact, type LastContact, latestContacts } from '../domain/contacts.js';

export type { Contact, LastContact } from '../domain/contacts.js';

/** Contacts of some people, at least the latest of each kind the source knows, by person. */
export type ContactSource = (
  communityId: string,
  personIds: readonly string[],
) => Promise<readonly (Contact & { readonly personId: string })[]>;

/**
 * The register of contacts that tell when somebody was seen: every context enters what it knows (a visit, a call the person answered, presence
 * at a door, an outing, a wish the person confirmed), and who asks knows none of them. A message that was read and a door that
 * stayed shut are no contact and are entered by nobody.
 */
@Injectable()
export class PersonContacts {
  private readonly sources: ContactSource[] = [];

  /** Called by a context when it starts. One query per source, at any number of people. */
  register(source: ContactSource): void {
    this.sources.push(source);
  }

  /** What is known of each of these people; whoever nobody has seen or spoken of is not in it. */
  async latest(communityId: string, personIds: readonly string[]): Promise<Map<string, LastContact>> {
    if (personIds.length === 0) return new Map();
    const found = await Promise.all(this.sources.map((source) => source(communityId, personIds)));
    return latestContacts(found.flat());
  }
}
