import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../communities/index.js';
import { Consents } from '../../consents/index.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { ProfilesRepository } from '../data/profiles.repository.js';

/** A care profile stands on the person's consent: none is written without it, and it goes with it. */
@Injectable()
export class ProfileConsent implements OnModuleInit {
  constructor(
    private readonly consents: Consents,
    private readonly profiles: ProfilesRepository,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.consents.onWithdrawn('care_profile', (tx, withdrawn) => this.removed(tx, withdrawn));
  }

  /** True while the person agrees that a profile is kept. */
  isLiving(communityId: string, personId: string, tx?: Tx): Promise<boolean> {
    return this.consents.isLiving(communityId, personId, 'care_profile', {}, tx);
  }

  /** Throws `CARE_CONSENT_MISSING`. */
  async require(tx: Tx, communityId: string, personId: string): Promise<void> {
    if (!(await this.isLiving(communityId, personId, tx))) throw new DomainError('CARE_CONSENT_MISSING');
  }

  /** Writes down that the person signed, unless a consent lives. Locks the person. Throws as `Consents.give`. */
  async signed(tx: Tx, actor: Actor, personId: string): Promise<void> {
    if (await this.isLiving(actor.communityId, personId, tx)) return;
    await this.consents.give(tx, actor, { personId, purpose: 'care_profile', how: 'signed' });
  }

  /** Everything the consent covered goes, the reasons of the past too; in the transaction that took it back. */
  private async removed(tx: Tx, { communityId, personId }: { communityId: string; personId: string }): Promise<void> {
    if ((await this.profiles.remove(tx, [personId])) === 0) return;
    await this.audit.record(tx, 'care_profile.removed', 'clock', { id: personId, communityId, personId });
  }
}
