import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, errorDefinition, fillSentence, type MergeField, type MergeWay } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { PeopleRepository } from '../data/people.repository.js';
import { PersonMergesRepository } from '../data/person-merges.repository.js';
import type { Actor } from '../domain/actor.js';
import { partableSince, taken } from '../domain/merging.policy.js';
import { MergedPeople } from './merged-people.js';
import { PeopleQueries, type PersonView } from './people.queries.js';
import { PersonRecords } from './person-records.js';

/** A merge that was done. Stored as the answer to a repeat: nothing personal. */
export interface MergeDone {
  readonly id: string;
  readonly mergeId: string;
}

/** What a merge would do, and what stands against it. */
export interface MergePreview {
  readonly keep: PersonView;
  readonly other: PersonView;
  /** Fields the kept row takes over because it knows nothing itself. */
  readonly takes: MergeField[];
  /** Rows that would move, with their measure word. */
  readonly moves: { counted: string; rows: number }[];
  readonly refusals: { code: string; sentence: string }[];
}

/** A merge into somebody that can be undone until then. */
export interface MergeView {
  readonly id: string;
  readonly name: string | null;
  readonly way: MergeWay;
  readonly mergedAt: Date;
  readonly until: Date;
}

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
  merge(actor: Actor, keepId: string, otherId: string, although: boolean): Promise<MergeDone> {
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
  async preview(actor: Actor, keepId: string, otherId: string): Promise<MergePreview> {
    const [keep, other] = [await this.queries.view(actor, keepId), await this.queries.view(actor, otherId)];
    const tried = await this.tried(async (tx) => {
      const pair = await this.merged.lock(tx, actor.communityId, keepId, otherId);
      const moves = await this.merged.counts(tx, pair);
      const own = await this.merged.ownMatter(tx, actor, [pair.keep, pair.gone]);
      const refusals = [...own, ...(await this.merged.refusals(tx, pair, false))];
      return { takes: taken(pair.keep, pair.gone), moves, refusals };
    });
    const refusals = tried.refusals.map(({ code, params = {} }) => ({
      code,
      sentence: fillSentence(errorDefinition(code).sentence, params),
    }));
    return { keep, other, takes: tried.takes, moves: tried.moves, refusals };
  }

  /** Parts what a merge made one. Throws `NOT_FOUND`, `PERSON_MERGE_SETTLED`, `PERSON_MERGE_LATER_FIRST`, `PERSON_MERGE_CLASH`. */
  part(actor: Actor, keptId: string, mergeId: string): Promise<MergeDone> {
    return this.transactor.run(async (tx) => {
      await this.merged.part(tx, actor, await this.merges.find(tx, actor.communityId, keptId, mergeId));
      return { id: keptId, mergeId };
    });
  }

  /** Merges into this person that can be undone. Throws `NOT_FOUND`. */
  async list(actor: Actor, keptId: string): Promise<{ items: MergeView[] }> {
    await this.queries.one(actor, keptId);
    const now = this.clock.now();
    const rows = await this.merges.undoable(actor.communityId, keptId, partableSince(now));
    const until = (at: Date): Date => new Date(at.getTime() + (now.getTime() - partableSince(now).getTime()));
    return {
      items: rows.map(({ id, goneName, way, mergedAt }) => ({
        ...{ id, name: goneName, way, mergedAt },
        until: until(mergedAt),
      })),
    };
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
