import { Injectable } from '@nestjs/common';
import { maskMiddle } from '@silin/shared';
import { MemberDirectory, PersonDirectory } from '../../communities/index.js';
import type { WalkIn } from '../data/fact.entities.js';
import type { Registration, RegistrationPerson } from '../data/registration.entities.js';

/** Companions nobody named are called so; that is no name to be hidden. */
const NOT_A_NAME = /^同行/;

/** What heads are called on paper and in ledgers, and where they live. */
export interface Named {
  /** With all but the first and the last character hidden; empty for somebody nothing is known of. */
  readonly called: string;
  readonly buildingId: string | null;
  readonly buildingName: string | null;
}

/** Names and buildings for ledgers and sheets, many at once. */
@Injectable()
export class LedgerNames {
  constructor(
    private readonly people: PersonDirectory,
    private readonly members: MemberDirectory,
  ) {}

  /** By head: three queries for any number of parties of one community, one more for each other community of the street. */
  async ofHeads(
    parties: readonly Registration[],
    heads: ReadonlyMap<string, readonly RegistrationPerson[]>,
  ): Promise<Map<string, Named>> {
    const wanted = new Map<string, Set<string>>();
    for (const { id, fromCommunityId, contactPersonId } of parties) {
      const ids = wanted.get(fromCommunityId) ?? new Set();
      for (const { personId } of heads.get(id) ?? []) if (personId) ids.add(personId);
      if (contactPersonId) ids.add(contactPersonId);
      wanted.set(fromCommunityId, ids);
    }
    const facts = new Map<string, { name: string; buildingId: string | null }>();
    for (const [communityId, ids] of wanted) {
      for (const [id, fact] of await this.people.facts(communityId, [...ids])) facts.set(id, fact);
    }
    const buildings = await this.buildings([...facts.values()].map(({ buildingId }) => buildingId));
    return new Map(
      parties.flatMap(({ id, contactPersonId }) =>
        (heads.get(id) ?? []).map((head): [string, Named] => {
          const person = head.personId ? facts.get(head.personId) : undefined;
          const contact = contactPersonId ? facts.get(contactPersonId) : undefined;
          const buildingId = person?.buildingId ?? contact?.buildingId ?? null;
          const buildingName = buildingId ? (buildings.get(buildingId) ?? null) : null;
          return [head.id, { called: hidden(person?.name || (head.called ?? '')), buildingId, buildingName }];
        }),
      ),
    );
  }

  /** By walk-in. */
  async ofWalkIns(communityId: string, walkIns: readonly WalkIn[]): Promise<Map<string, Named>> {
    const facts = await this.people.facts(
      communityId,
      walkIns.flatMap(({ personId }) => personId ?? []),
    );
    const of = (walkIn: WalkIn) => (walkIn.personId ? facts.get(walkIn.personId) : undefined);
    const buildings = await this.buildings(walkIns.map((one) => one.buildingId ?? of(one)?.buildingId ?? null));
    return new Map(
      walkIns.map((one) => {
        const buildingId = one.buildingId ?? of(one)?.buildingId ?? null;
        const buildingName = buildingId ? (buildings.get(buildingId) ?? null) : null;
        return [one.id, { called: hidden(of(one)?.name || (one.called ?? '')), buildingId, buildingName }];
      }),
    );
  }

  /** Nicknames of members, those who left too. */
  async ofMembers(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = await this.members.summaries([...new Set(ids.flatMap((id) => id ?? []))]);
    return new Map([...known].map(([id, { nickname }]) => [id, nickname]));
  }

  private buildings(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    return this.members.zoneNames([], [...new Set(ids.flatMap((id) => id ?? []))]);
  }
}

const hidden = (name: string): string => (NOT_A_NAME.test(name) ? name : maskMiddle(name));
