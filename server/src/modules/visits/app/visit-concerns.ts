import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { CareDirectory } from '../../care/index.js';
import { MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { type Message, Notifier } from '../../notifications/index.js';
import type { Visit } from '../data/visit.entities.js';

/** What a visit found that cannot wait: grid worker, deputy and staff hear of it at once, at any hour (P3). */
@Injectable()
export class VisitConcerns {
  constructor(
    private readonly care: CareDirectory,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly notifier: Notifier,
  ) {}

  /** Tells everybody who looks after these people by office, each once; not whoever wrote it down. */
  async ring(tx: Tx, { id, communityId, helperMemberId }: Visit, personIds: readonly string[]): Promise<void> {
    const told = new Set(await this.members.inRole(communityId, 'staff', tx));
    const facts = await this.persons.facts(communityId, personIds, tx);
    const profiles = await this.care.of(communityId, personIds, tx);
    for (const personId of personIds) {
      const { gridWorkerMemberId = null, deputyMemberId = null } = profiles.get(personId) ?? {};
      for (const memberId of [gridWorkerMemberId, deputyMemberId]) if (memberId) told.add(memberId);
      const gridId = facts.get(personId)?.gridId;
      if (gridId) for (const memberId of await this.members.gridWorkers(communityId, gridId, tx)) told.add(memberId);
    }
    told.delete(helperMemberId);
    for (const memberId of [...told].sort()) {
      const message = { communityId, memberId, kind: 'visit_concern_now' as const, params: {} };
      await this.notifier.notify(tx, { ...message, dedupeKey: `visit_concern_now:${id}` } as Message);
    }
  }
}
