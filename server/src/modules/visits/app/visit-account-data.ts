import { Injectable, type OnModuleInit } from '@nestjs/common';
import { VISIT_KIND_WORDS, VISIT_MEDIUM_WORDS } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { PersonData, type PersonDataHolder, PersonDirectory, type PersonOf } from '../../communities/index.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import { type OwnVisit, VisitOwnDataRepository } from '../data/visit-own-data.repository.js';
import { VisitsRepository } from '../data/visits.repository.js';
import { VisitEndings } from './visit-endings.js';

/** What this context keeps about people: where somebody went and what they wrote, and who came to somebody, with or without an account. */
@Injectable()
export class VisitAccountData implements AccountDataHolder, PersonDataHolder, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly data: PersonData,
    private readonly persons: PersonDirectory,
    private readonly visits: VisitsRepository,
    private readonly own: VisitOwnDataRepository,
    private readonly endings: VisitEndings,
  ) {}

  onModuleInit(): void {
    this.accounts.register('visits', this);
    this.data.register('visits', this);
  }

  async export({ members }: Account): Promise<unknown> {
    const [went, came, served] = [[] as object[], [] as object[], [] as object[]];
    for (const { communityId, memberId } of members) {
      for (const visit of await this.visits.allOfHelper(communityId, memberId)) {
        const { onDay, state, minutes, outcomeNote, privateNote } = visit;
        went.push({ onDay, state, minutes, outcomeNote, privateNote });
      }
      const { personId } = await this.persons.ofMember(memberId);
      const about = await this.about({ communityId, personId });
      came.push(...about.came);
      served.push(...about.served);
    }
    return { went, came, served };
  }

  exportPerson(person: PersonOf): Promise<unknown> {
    return this.about(person);
  }

  /** What they wrote for themselves goes; that somebody was seen stays a fact, with what the person's own record needs. */
  async erase(tx: Tx, { members }: Account): Promise<void> {
    for (const { communityId, memberId } of members) {
      await this.visits.erasePrivateNotes(tx, communityId, memberId);
      const { personId } = await this.persons.ofMember(memberId, tx);
      await this.erasePerson(tx, { communityId, personId });
    }
  }

  /** Every word about the person goes, those of a couple's shared visits too; that a visit was made stays a fact without a name. */
  async erasePerson(tx: Tx, { communityId, personId }: PersonOf): Promise<void> {
    await this.endings.gone(tx, { communityId, personId });
    await this.own.forget(tx, communityId, personId);
  }

  /** What a helper noted for themselves is not given out: it is theirs, and goes with them. */
  private async about({ communityId, personId }: PersonOf): Promise<{ came: object[]; served: object[] }> {
    const came = (await this.own.to(communityId, personId)).map(exported);
    const served = (await this.own.servedTo(communityId, personId)).map(({ onDay, title, kind }) => ({
      ...{ onDay, title, kind: VISIT_KIND_WORDS[kind] },
    }));
    return { came, served };
  }
}

const exported = ({ visit, seen }: OwnVisit): object => ({
  ...{ onDay: visit.onDay, state: visit.state, medium: VISIT_MEDIUM_WORDS[visit.medium], seen, minutes: visit.minutes },
  ...{ kinds: visit.kinds.map((kind) => VISIT_KIND_WORDS[kind]), outcomeNote: visit.outcomeNote },
  ...{ moveReason: visit.moveReason, cancelReason: visit.cancelReason, contradictedWhy: visit.contradictedWhy },
});
