import { Injectable } from '@nestjs/common';
import { chinaParts, DomainError, type MatterOrigin, matterMachine } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import type { Matter } from '../data/matter.entities.js';
import { MattersRepository } from '../data/matters.repository.js';
import type { NewMatterBody } from '../dto/matter.dto.js';
import { LockedMatters } from './locked-matters.js';

/** What another context says of a new matter. */
export interface MatterSource {
  readonly origin: MatterOrigin;
  /** Whom it concerns from the start. */
  readonly personIds?: readonly string[];
}

/** How matters come to be, for staff and for the contexts whose things become one. */
@Injectable()
export class MatterOpening {
  constructor(
    private readonly matters: MattersRepository,
    private readonly locked: LockedMatters,
    private readonly members: MemberDirectory,
    private readonly clock: Clock,
  ) {}

  /** Writes a matter that nobody answers for yet. Throws `GRID_UNKNOWN`, `BUILDING_UNKNOWN`, `NOT_FOUND` for one it is said to recur of. */
  async open(tx: Tx, actor: Actor, body: NewMatterBody, { origin, personIds = [] }: MatterSource): Promise<Matter> {
    const { communityId, memberId } = actor;
    const zone = await this.members.zone(communityId, body);
    if (body.recursOfId) await this.requireSolved(tx, communityId, body.recursOfId);
    const now = this.clock.now();
    const { year } = chinaParts(now);
    const matter: Matter = {
      ...{ id: newId(), communityId, year, number: await this.matters.nextNumber(tx, communityId, year) },
      ...{ origin, kind: body.kind, category: body.category, title: body.title, publicText: body.publicText },
      ...{ privateDetail: body.privateDetail ?? null, gridId: zone?.gridId ?? null },
      ...{ buildingId: zone?.buildingId ?? null, placeText: body.placeText ?? null, state: matterMachine.initial },
      ...{ priority: body.priority ?? 'normal', audience: body.audience ?? 'members' },
      closer: body.closer ?? (personIds.length > 0 ? 'asker' : 'checker'),
      ...{ postId: null, ownerMemberId: null, assignedOn: null, deadlineOn: null, firstDeadlineOn: null },
      ...{ extended: false, givenBack: 0, round: 1, waitingUntil: null, waitingWhy: null, doneByMemberId: null },
      ...{
        reportedAt: now,
        reportedByMemberId: memberId,
        solvedOn: null,
        closedAt: null,
        closeWords: null,
        referredTo: null,
      },
      ...{ mergedIntoId: null, recursOfId: body.recursOfId ?? null, boardAt: now, wakeAt: null },
    };
    await this.matters.insert(tx, matter);
    await this.locked.record(tx, matter, 'report', { actor, as: 'staff' }, null);
    for (const personId of personIds) await this.join(tx, matter, personId);
    return matter;
  }

  /** Somebody is concerned by it from now on. */
  async join(tx: Tx, { id: matterId, communityId }: Matter, personId: string): Promise<void> {
    const joinedAt = this.clock.now();
    await this.matters.join(tx, { matterId, personId, communityId, joinedAt, toldAt: null, toldHow: null });
  }

  private async requireSolved(tx: Tx, communityId: string, id: string): Promise<void> {
    const before = await this.matters.find(communityId, id, tx);
    if (before?.state !== 'solved') throw new DomainError('NOT_FOUND');
  }
}
