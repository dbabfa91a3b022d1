import { Injectable } from '@nestjs/common';
import { type MatterState, OPEN_MATTERS } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import type { Actor } from '../../communities/index.js';
import type { Matter } from '../data/matter.entities.js';
import { MattersRepository } from '../data/matters.repository.js';
import type { NewMatterBody } from '../dto/matter.dto.js';
import { MatterOpening, type MatterSource } from './matter-opening.js';

/** What another context shows of a matter. */
export type MatterFacts = Pick<Matter, 'id' | 'title' | 'state' | 'deadlineOn' | 'solvedOn' | 'year' | 'number'>;

/** How other contexts give the community something to answer for. */
@Injectable()
export class Matters {
  constructor(
    private readonly matters: MattersRepository,
    private readonly opening: MatterOpening,
  ) {}

  /** A new matter; its id. Throws `GRID_UNKNOWN`, `BUILDING_UNKNOWN`. */
  async open(tx: Tx, actor: Actor, body: NewMatterBody, source: MatterSource): Promise<string> {
    return (await this.opening.open(tx, actor, body, source)).id;
  }

  /** Somebody joins an open matter; false for one that is over. Throws `NOT_FOUND`. */
  async join(tx: Tx, communityId: string, matterId: string, personId: string): Promise<boolean> {
    const matter = await this.matters.lockMatter(tx, communityId, matterId);
    if (!(OPEN_MATTERS as readonly MatterState[]).includes(matter.state)) return false;
    await this.opening.join(tx, matter, personId);
    return true;
  }

  /** Somebody is no longer concerned by it. */
  leave(tx: Tx, matterId: string, personId: string): Promise<void> {
    return this.matters.leave(tx, matterId, personId);
  }

  /** By id, those of this community only; merged ones are told as what they went into. Two queries at most. */
  async facts(communityId: string, ids: readonly string[]): Promise<Map<string, MatterFacts>> {
    const known = await this.matters.byId(communityId, ids);
    const into = [...known.values()].flatMap(({ mergedIntoId }) => mergedIntoId ?? []);
    const goesOn = await this.matters.byId(communityId, into);
    return new Map([...known].map(([id, matter]) => [id, goesOn.get(matter.mergedIntoId ?? '') ?? matter]));
  }

  /** When and how this person was told of it. */
  async told(matterIds: readonly string[], personId: string): Promise<Map<string, { toldAt: Date | null }>> {
    const people = await this.matters.peopleOf(matterIds);
    return new Map(
      [...people].flatMap(([id, rows]) => rows.filter((r) => r.personId === personId).map((r) => [id, r])),
    );
  }
}
