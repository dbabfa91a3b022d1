import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PAIRING_END_WORDS } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import {
  type Actor,
  PersonData,
  type PersonDataHolder,
  PersonDirectory,
  type PersonOf,
} from '../../communities/index.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import type { Pairing } from '../data/pairing.entities.js';
import { PairingOwnDataRepository } from '../data/pairing-own-data.repository.js';
import { PairingEndings } from './pairing-endings.js';

/** What this context keeps about people: pairings they helped in, and pairings that were for them, with or without an account. */
@Injectable()
export class PairingAccountData implements AccountDataHolder, PersonDataHolder, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly data: PersonData,
    private readonly persons: PersonDirectory,
    private readonly own: PairingOwnDataRepository,
    private readonly endings: PairingEndings,
  ) {}

  onModuleInit(): void {
    this.accounts.register('pairings', this);
    this.data.register('pairings', this);
  }

  async export({ members }: Account): Promise<unknown> {
    const [helping, helpedBy] = [[] as object[], [] as object[]];
    for (const { communityId, memberId } of members) {
      helping.push(...(await this.own.ofVolunteer(communityId, memberId)).map(dates));
      const { personId } = await this.persons.ofMember(memberId);
      helpedBy.push(...(await this.own.ofPerson(communityId, personId)).map(exported));
    }
    return { helping, helpedBy };
  }

  async exportPerson({ communityId, personId }: PersonOf): Promise<unknown> {
    return { helpedBy: (await this.own.ofPerson(communityId, personId)).map(exported) };
  }

  /**
   * Those they helped in are paused with a task for whoever looks after the person: nobody is left without being seen. Those that
   * were for them end.
   */
  async erase(tx: Tx, { userId, members }: Account): Promise<void> {
    for (const { communityId, memberId } of members) {
      await this.endings.withoutVolunteer(tx, { communityId, memberId }, 'clock');
      await this.own.forgetMember(tx, communityId, memberId);
      const { personId } = await this.persons.ofMember(memberId, tx);
      await this.forget(tx, { communityId, personId }, { userId, memberId, communityId });
    }
  }

  erasePerson(tx: Tx, person: PersonOf, by: Actor | undefined): Promise<void> {
    return this.forget(tx, person, by);
  }

  /** That somebody was helped from when until when stays a fact without a name; every word that was written goes. */
  private async forget(
    tx: Tx,
    { communityId, personId }: PersonOf,
    by: Pick<Actor, 'userId' | 'memberId' | 'communityId'> | undefined,
  ): Promise<void> {
    await this.endings.withoutPerson(tx, { communityId, personId }, by ? { actor: by, as: 'person' } : 'clock');
    await this.own.forgetPerson(tx, communityId, personId);
  }
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** For the volunteer: nothing of what was said about the neighbour. */
const dates = ({ state, proposedAt, startedAt, endedAt }: Pairing): object => ({
  ...{ state, proposedAt: iso(proposedAt), startedAt: iso(startedAt), endedAt: iso(endedAt) },
});

const exported = (pairing: Pairing): object => ({
  ...dates(pairing),
  ...{ proposedWhy: pairing.proposedWhy, pausedUntil: pairing.pausedUntil, pauseWhy: pairing.pauseWhy },
  ...{ endReason: pairing.endReason && PAIRING_END_WORDS[pairing.endReason], endWords: pairing.endWords },
});
