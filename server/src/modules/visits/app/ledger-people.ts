import { Injectable } from '@nestjs/common';
import { maskMiddle } from '@silin/shared';
import { MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { Consents } from '../../consents/index.js';

/** What a ledger says of a person. */
export interface LedgerPerson {
  /** Whole only where the person agreed to be named to the street; else all but the first and last character hidden. */
  readonly called: string;
  readonly gridName: string | null;
  readonly buildingName: string | null;
  readonly birthYear: number | null;
  /** They agreed to be helped once, and took it back: what was done before was done under that consent. */
  readonly consentWithdrawn: boolean;
}

/** People and members as ledgers name them, many at once. */
@Injectable()
export class LedgerPeople {
  constructor(
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly consents: Consents,
  ) {}

  /** By person id; as many queries for any number. */
  async of(communityId: string, personIds: readonly string[]): Promise<Map<string, LedgerPerson>> {
    const ids = [...new Set(personIds)];
    const [facts, named, helped] = await Promise.all([
      this.persons.facts(communityId, ids),
      this.consents.everAgreed(communityId, ids, 'share_with_street'),
      this.consents.everAgreed(communityId, ids, 'volunteer_contact'),
    ]);
    const all = [...facts.values()];
    const places = await this.members.zoneNames(
      [...new Set(all.flatMap(({ gridId }) => gridId ?? []))],
      [...new Set(all.flatMap(({ buildingId }) => buildingId ?? []))],
    );
    return new Map(
      all.map(({ personId, name, gridId, buildingId, birthYear }) => [
        personId,
        {
          ...{ called: named.get(personId) ? name : maskMiddle(name), birthYear },
          ...{ gridName: (gridId && places.get(gridId)) || null },
          ...{ buildingName: (buildingId && places.get(buildingId)) || null },
          consentWithdrawn: helped.get(personId) === false,
        },
      ]),
    );
  }

  /** Nicknames of members, those who left too. One query. */
  async nicknames(memberIds: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = await this.members.summaries([...new Set(memberIds.flatMap((id) => id ?? []))]);
    return new Map([...known].map(([id, { nickname }]) => [id, nickname]));
  }
}
