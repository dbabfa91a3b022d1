import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GONE_STATES } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import {
  PersonData,
  type PersonDataHolder,
  PersonDirectory,
  type PersonOf,
  PersonReferences,
  PersonStateChanges,
} from '../../communities/index.js';
import { Consents } from '../../consents/index.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import { CallBacksRepository } from '../data/call-backs.repository.js';
import { Calling } from './calling.service.js';

/** What call-backs keep about people, and what ends them from outside: no consent any more, a death, a move, a merge. */
@Injectable()
export class CallBackData implements AccountDataHolder, PersonDataHolder, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly data: PersonData,
    private readonly references: PersonReferences,
    private readonly changes: PersonStateChanges,
    private readonly consents: Consents,
    private readonly persons: PersonDirectory,
    private readonly callBacks: CallBacksRepository,
    private readonly calling: Calling,
  ) {}

  onModuleInit(): void {
    this.accounts.register('callbacks', this);
    this.data.register('callbacks', this);
    this.references.register({
      ...{ table: 'call_backs', idColumns: ['id'], personColumn: 'person_id', counted: '次回访' },
      conflict: async (tx, { communityId, goneId }) => {
        await this.callBacks.letGoOf(tx, communityId, goneId);
        return undefined;
      },
    });
    this.references.register({
      ...{ table: 'call_back_frames', idColumns: ['draw_id', 'opaque_id'], personColumn: 'person_id' },
    });
    this.consents.onWithdrawn('call_back', (tx, of) => this.drop(tx, of));
    for (const state of GONE_STATES) this.changes.onGone(state, (tx, gone) => this.drop(tx, gone));
  }

  async export({ members }: Account): Promise<unknown> {
    const all = [];
    for (const { communityId, memberId } of members) {
      const { personId } = await this.persons.ofMember(memberId);
      all.push(...(await this.exportPerson({ communityId, personId })));
    }
    return all;
  }

  async exportPerson({ communityId, personId }: PersonOf) {
    const rows = await this.callBacks.ofPerson(communityId, personId);
    const tries = await this.callBacks.tries(rows.map(({ id }) => id));
    return rows.map(({ id, subjectKind, state, drawnAt }) => ({
      ...{ about: subjectKind, state, drawnAt: drawnAt.toISOString() },
      tries: tries
        .filter(({ callBackId }) => callBackId === id)
        .map(({ at, result, came, asAgreed, askedForMoney, note }) => ({
          ...{ at: at.toISOString(), result, came, asAgreed, askedForMoney, note },
        })),
    }));
  }

  /** What they said goes, and what waits is dropped; that somebody was asked stays a fact. */
  async erase(tx: Tx, { members }: Account): Promise<void> {
    for (const { communityId, memberId } of members) {
      const { personId } = await this.persons.ofMember(memberId, tx);
      await this.erasePerson(tx, { communityId, personId });
    }
  }

  async erasePerson(tx: Tx, of: PersonOf): Promise<void> {
    await this.drop(tx, of);
    await this.callBacks.forgetWords(tx, of.communityId, of.personId);
  }

  /** Nothing is asked of them any more. */
  private async drop(tx: Tx, { communityId, personId }: PersonOf): Promise<void> {
    for (const waiting of await this.callBacks.lockWaitingOf(tx, communityId, personId))
      await this.calling.drop(tx, waiting);
  }
}
