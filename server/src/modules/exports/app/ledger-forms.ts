import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../communities/index.js';
import type { FormColumn, LedgerForm } from '../data/ledger-form.entity.js';
import { LedgerFormsRepository } from '../data/ledger-forms.repository.js';

/** How a community wants the columns of its ledgers: order, heads, and which of them. What stands below the heads is never touched. */
@Injectable()
export class LedgerForms {
  constructor(
    private readonly transactor: Transactor,
    private readonly forms: LedgerFormsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** What was saved, or null. `ledger` as in `FileFacts.kind`. */
  of(communityId: string, ledger: string): Promise<LedgerForm | null> {
    return this.forms.find(communityId, ledger);
  }

  /** Saves it over what was there. Whether the columns are columns of this ledger is asked before. */
  save(actor: Actor, ledger: string, columns: readonly FormColumn[]): Promise<LedgerForm> {
    const { communityId, memberId: changedByMemberId } = actor;
    const form: LedgerForm = {
      communityId,
      ledger,
      columns: [...columns],
      changedByMemberId,
      changedAt: this.clock.now(),
    };
    return this.transactor.run(async (tx) => {
      await this.forms.put(tx, form);
      const keys = columns.map(({ key }) => key);
      await this.audit.record(tx, 'ledger.arranged', actor, { id: communityId, communityId }, { ledger, keys });
      return form;
    });
  }
}
