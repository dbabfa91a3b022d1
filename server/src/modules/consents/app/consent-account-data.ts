import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PrivateFileKind, proxyRelationWords, type ProxyScope, wordingOf } from '@silin/shared';
import type { AuditActor } from '../../audit/index.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import {
  type Actor,
  PersonData,
  type PersonDataHolder,
  PersonDirectory,
  type PersonOf,
} from '../../communities/index.js';
import { ConsentsRepository } from '../data/consents.repository.js';
import { LinkOffersRepository } from '../data/link-offers.repository.js';
import { ProxiesRepository } from '../data/proxies.repository.js';
import { PrivateFiles } from '../../media/index.js';
import { ConsentRecords } from './consent-records.js';

const BEFORE_WITHDRAWAL = '撤回以前，依据这份同意做过的事仍然算数。';

/** What this context keeps about an account's people: what they agreed to, who acts for them, for whom they act. */
@Injectable()
export class ConsentAccountData implements AccountDataHolder, PersonDataHolder, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly data: PersonData,
    private readonly people: PersonDirectory,
    private readonly consents: ConsentsRepository,
    private readonly proxies: ProxiesRepository,
    private readonly records: ConsentRecords,
    private readonly offers: LinkOffersRepository,
    private readonly files: PrivateFiles,
  ) {}

  onModuleInit(): void {
    this.accounts.register('consents', this);
    this.data.register('consents', this);
  }

  /** Consents in words, and proxies on both sides without the other one's name. */
  async export(account: Account): Promise<unknown> {
    return this.exportOf(await this.peopleOf(account));
  }

  exportPerson(person: PersonOf): Promise<unknown> {
    return this.exportOf([person]);
  }

  erasePerson(tx: Tx, { communityId, personId }: PersonOf, by: Actor | undefined): Promise<void> {
    return this.eraseOf(tx, { communityId, personId }, null, by ?? 'operator');
  }

  private async exportOf(people: readonly PersonOf[]): Promise<unknown> {
    const personIds = people.map(({ personId }) => personId);
    const rows = await this.consents.allOf(personIds);
    const kinds = new Map<string, PrivateFileKind>();
    for (const { communityId } of people) {
      const kept = rows.flatMap((row) => (row.communityId === communityId ? (row.mediaId ?? []) : []));
      for (const [id, kind] of await this.files.kinds(communityId, kept)) kinds.set(id, kind);
    }
    const agreed = rows.map((row) => ({
      ...{ agreedTo: wordingOf(row.purpose, row.wordingVersion).title, how: row.how, givenAt: row.givenAt },
      ...{ until: row.until, withdrawnAt: row.withdrawnAt },
      kept: kinds.get(row.mediaId ?? '') ?? null,
      note: row.withdrawnAt ? BEFORE_WITHDRAWAL : null,
    }));
    const proxies = (await this.proxies.allWith(personIds)).map((row) => ({
      ...{
        side: personIds.includes(row.personId) ? 'acted_for' : 'acting',
        relation: proxyRelationWords[row.relation],
      },
      ...{ scopes: row.scopes as ProxyScope[], since: row.since, until: row.until, endedAt: row.revokedAt },
    }));
    return { agreed, proxies };
  }

  /** Ends the proxies on both sides and all consents, and removes what was kept with them. That they were given stays a fact without a name. */
  async erase(tx: Tx, account: Account): Promise<void> {
    for (const { memberId, communityId } of account.members) {
      const { personId } = await this.people.ofMember(memberId, tx);
      await this.eraseOf(tx, { communityId, personId }, memberId, { userId: account.userId, memberId, communityId });
    }
  }

  private async eraseOf(tx: Tx, of: PersonOf, memberId: string | null, by: AuditActor): Promise<void> {
    const { communityId, personId } = of;
    await this.offers.forget(tx, personId, memberId);
    const held = (await this.proxies.standingWith([personId], tx)).map(({ consentId }) => consentId);
    const ending = [...(await this.consents.allStanding(personId, tx)), ...(await this.consents.byIds(held, tx))];
    for (const consent of new Map(ending.map((row) => [row.id, row])).values())
      await this.records.end(tx, by, consent, 'erased');
    await this.consents.forgetFiles(tx, personId);
    await this.files.removeAllOf(tx, communityId, personId);
  }

  private async peopleOf({ members }: Account): Promise<PersonOf[]> {
    const people: PersonOf[] = [];
    for (const { memberId, communityId } of members)
      people.push({ communityId, personId: (await this.people.ofMember(memberId)).personId });
    return people;
  }
}
