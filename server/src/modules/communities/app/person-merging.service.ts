import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { PeopleRepository } from '../data/people.repository.js';
import { PersonMergesRepository } from '../data/person-merges.repository.js';
import type { Actor } from '../domain/actor.js';
import { partableSince } from '../domain/merging.policy.js';
import {
  type MergeDoneDto,
  mergeDto,
  type MergePreviewDto,
  mergeRefusal,
  type MergesDto,
} from '../dto/person-merge.dto.js';
import { MergedPeople } from './merged-people.js';
import { PeopleQueries } from './people.queries.js';
import { PersonRecords } from './person-records.js';

const EVERY_SECONDS = 3600;
const FORGET_ROWS = 200;

/** Staff make one of two rows about one human, look before what that would do, and part them again within 30 days. */
@Injectable()
export class PersonMerging implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly merged: MergedPeople,
    private readonly merges: PersonMergesRepository,
    private readonly people: PeopleRepository,
    private readonly records: PersonRecords,
    private readonly queries: PeopleQueries,
    private readonly sweeps: Sweeps,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(EVERY_SECONDS, 'communities.forget-merged-rows', () => this.forgetOld());
  }

  /**
   * Keeps the one, and moves everything of the other to it. `although`: one is registered as died, and staff are sure.
   * Throws `NOT_FOUND`, `PERSON_MERGE_SAME`, and whatever stands against it (see `MergedPeople.refusals`).
   */
  merge(actor: Actor, keepId: string, otherId: string, although: boolean): Promise<MergeDoneDto> {
    return this.transactor.run(async (tx) => {
      const pair = await this.merged.lock(tx, actor.communityId, keepId, otherId);
      const own = await this.merged.ownMatter(tx, actor, [pair.keep, pair.gone]);
      const [refusal] = [...own, ...(await this.merged.refusals(tx, pair, although))];
      if (refusal) throw new DomainError(refusal.code, refusal.params);
      const id = newId();
      await this.merged.merge(tx, actor, pair, { id, way: 'staff' });
      return { id: keepId, mergeId: id };
    });
  }

  /** The same, tried and taken back: what both say, what would move, what stands against it. Throws `NOT_FOUND`, `PERSON_MERGE_SAME`. */
  async preview(actor: Actor, keepId: string, otherId: string): Promise<MergePreviewDto> {
    const [keep, other] = [await this.queries.view(actor, keepId), await this.queries.view(actor, otherId)];
    const tried = await this.tried(async (tx) => {
      const pair = await this.merged.lock(tx, actor.communityId, keepId, otherId);
      const moves = await this.merged.counts(tx, pair);
      const own = await this.merged.ownMatter(tx, actor, [pair.keep, pair.gone]);
      const refusals = [...own, ...(await this.merged.refusals(tx, pair, false))];
      return { takes: await this.merged.takes(tx, pair), moves, refusals };
    });
    return { keep, other, takes: tried.takes, moves: tried.moves, refusals: tried.refusals.map(mergeRefusal) };
  }

  /** Parts what a merge made one. Throws `NOT_FOUND`, `PERSON_MERGE_SETTLED`, `PERSON_MERGE_LATER_FIRST`, `PERSON_MERGE_CLASH`. */
  part(actor: Actor, keptId: string, mergeId: string): Promise<MergeDoneDto> {
    return this.transactor.run(async (tx) => {
      await this.merged.part(tx, actor, await this.merges.find(tx, actor.communityId, keptId, mergeId));
      return { id: keptId, mergeId };
    });
  }

  /** Merges into this person that can be undone. Throws `NOT_FOUND`. */
  async list(actor: Actor, keptId: string): Promise<MergesDto> {
    await this.queries.one(actor, keptId);
    const now = this.clock.now();
    const rows = await this.merges.undoable(actor.communityId, keptId, partableSince(now));
    return { items: rows.map(mergeDto) };
  }

  /** Empties rows that were merged more than 30 days ago: nobody needs what they said. */
  private async forgetOld(): Promise<number> {
    const old = await this.merges.toForget(partableSince(this.clock.now()), FORGET_ROWS);
    for (const { id, goneId } of old) {
      await this.transactor.run(async (tx) => {
        const [gone] = await this.people.lockAll(tx, [goneId]);
        if (gone && !gone.erasedAt && gone.mergedIntoId) await this.records.empty(tx, gone);
        await this.merges.change(tx, id, { forgottenAt: this.clock.now(), moved: [] });
      });
    }
    return old.length;
  }

  /** Does something and takes it back. */
  private async tried<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let value: { of: T } | undefined;
    const back = new Error('tried');
    await this.transactor
      .run(async (tx) => {
        value = { of: await work(tx) };
        throw back;
      })
      .catch((error: unknown) => {
        if (error !== back) throw error;
      });
    return (value as { of: T }).of;
  }
}
