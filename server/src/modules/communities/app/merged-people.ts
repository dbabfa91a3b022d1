import { Injectable } from '@nestjs/common';
import { DomainError, type MergeField, type MergeWay } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { isLiving, PeopleRepository } from '../data/people.repository.js';
import type { Person } from '../data/person.entities.js';
import type { PersonMerge } from '../data/person-merge.entity.js';
import { PersonMergesRepository } from '../data/person-merges.repository.js';
import { aboutPerson } from '../domain/about-person.js';
import type { Actor } from '../domain/actor.js';
import { HouseholdsRepository } from '../data/households.repository.js';
import {
  canStillPart,
  type Home,
  type HomePart,
  isOwn,
  same,
  sameHomePart,
  taken,
  takenOfHome,
  takenOver,
} from '../domain/merging.policy.js';
import { MemberDirectory } from './member-directory.js';
import { PersonRecords } from './person-records.js';
import { type MergeRefusal, PersonReferences } from './person-references.js';
import { PersonStateChanges } from './person-state-changes.js';

/** Two living rows about one human, locked. */
export interface Pair {
  readonly keep: Person;
  readonly gone: Person;
}

/** Making one row of two, and two of one again, inside a transaction. Every way to merge and to link comes through here. */
@Injectable()
export class MergedPeople {
  constructor(
    private readonly people: PeopleRepository,
    private readonly merges: PersonMergesRepository,
    private readonly households: HouseholdsRepository,
    private readonly records: PersonRecords,
    private readonly references: PersonReferences,
    private readonly members: MemberDirectory,
    private readonly changes: PersonStateChanges,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Both rows, locked in the order of their ids. Throws `NOT_FOUND` for merged, erased and foreign ones, `PERSON_MERGE_SAME`. */
  async lock(tx: Tx, communityId: string, keepId: string, goneId: string): Promise<Pair> {
    if (keepId === goneId) throw new DomainError('PERSON_MERGE_SAME');
    const rows = (await this.people.lockAll(tx, [keepId, goneId])).filter(
      (row) => row.communityId === communityId && isLiving(row),
    );
    const [keep, gone] = [keepId, goneId].map((id) => rows.find((row) => row.id === id));
    if (!keep || !gone) throw new DomainError('NOT_FOUND');
    return { keep, gone };
  }

  /** One's own record is a matter for somebody else on the staff, unless there is nobody else. */
  async ownMatter(tx: Tx, actor: Actor, rows: readonly Person[]): Promise<MergeRefusal[]> {
    if (!rows.some(({ memberId }) => memberId === actor.memberId)) return [];
    return (await this.members.isOnlyStaff(actor.communityId, actor.memberId, tx))
      ? []
      : [{ code: 'STAFF_OWN_MATTER' }];
  }

  /** Everything that stands against making them one. `although`: somebody looked again and is sure that the living and the dead are one. */
  async refusals(tx: Tx, { keep, gone }: Pair, although: boolean): Promise<MergeRefusal[]> {
    const refusals: MergeRefusal[] = [];
    if (keep.memberId && gone.memberId) refusals.push({ code: 'PERSON_MERGE_TWO_ACCOUNTS' });
    if (!although && (keep.state === 'died') !== (gone.state === 'died'))
      refusals.push({ code: 'PERSON_MERGE_ONE_DIED' });
    const ask = { communityId: keep.communityId, keepId: keep.id, goneId: gone.id };
    for (const { conflict } of this.references.all()) {
      const refusal = await conflict?.(tx, ask);
      if (refusal) refusals.push(refusal);
    }
    return refusals;
  }

  /** What the row that stays takes over from the other one, because it knows nothing itself. */
  async takes(tx: Tx, { keep, gone }: Pair): Promise<MergeField[]> {
    const part = takenOfHome(await this.homeOf(tx, keep), await this.homeOf(tx, gone));
    return [...taken(keep, gone), ...(part ? [part] : [])];
  }

  /** How many rows of what kind would move. */
  async counts(tx: Tx, { keep, gone }: Pair): Promise<{ counted: string; rows: number }[]> {
    const move = { communityId: keep.communityId, fromId: gone.id, toId: keep.id };
    const byWord = new Map<string, number>();
    for (const reference of this.references.all().filter(({ stays }) => !stays)) {
      const word = reference.counted ?? '条记录';
      byWord.set(word, (byWord.get(word) ?? 0) + (await this.merges.count(tx, reference, move)));
    }
    return [...byWord].filter(([, rows]) => rows > 0).map(([counted, rows]) => ({ counted, rows }));
  }

  /** Makes one of two; what comes to somebody who died ends as it would have then. Throws `PERSON_MERGE_CLASH` when a key of a context allows only one of something. */
  async merge(tx: Tx, actor: Actor, pair: Pair, { id, way }: { id: string; way: MergeWay }): Promise<MergeField[]> {
    const { keep, gone } = pair;
    const { communityId } = keep;
    const move = { communityId, fromId: gone.id, toId: keep.id };
    const takenFields = await this.takes(tx, pair);
    const moved = [];
    for (const reference of this.references.all().filter(({ stays }) => !stays)) {
      moved.push(await refusingClashes(() => this.merges.move(tx, reference, move)));
    }
    await this.people.change(tx, gone, { mergedIntoId: keep.id, memberId: null });
    const fields = takenOver(gone, takenFields);
    if (Object.keys(fields).length > 0) await this.people.change(tx, keep, fields);
    for (const part of homeParts(takenFields))
      await this.records.change(tx, keep, homePart(part, await this.homeOf(tx, gone)));
    await this.merges.add(tx, {
      ...{ id, communityId, keptId: keep.id, goneId: gone.id, way, taken: takenFields },
      ...{ takenMemberId: gone.memberId, moved: moved.filter(({ ids }) => ids.length > 0) },
      ...{ mergedAt: this.clock.now(), mergedByMemberId: actor.memberId },
      ...{ undoneAt: null, undoneByMemberId: null, forgottenAt: null },
    });
    const rows = moved.reduce((sum, { ids }) => sum + ids.length, 0);
    await this.audit.record(tx, 'person.merged', actor, aboutPerson(keep), {
      otherId: gone.id,
      way,
      taken: takenFields,
      rows,
    });
    await this.changes.merged(tx, { communityId, keptId: keep.id, goneId: gone.id });
    if (keep.state === 'died' && gone.state !== 'died') {
      const who = { communityId, personId: keep.id, memberId: keep.memberId ?? gone.memberId };
      await this.changes.gone(tx, { ...who, state: keep.state, by: actor, as: 'staff' });
    }
    return takenFields;
  }

  /**
   * Parts them again: what was moved goes back, what came later stays with the kept one, and fields taken over go back unless
   * somebody has changed them since. Throws `PERSON_MERGE_SETTLED`, `PERSON_MERGE_LATER_FIRST`.
   */
  async part(tx: Tx, actor: Actor, { id, keptId, goneId }: PersonMerge): Promise<void> {
    const rows = await this.people.lockAll(tx, [keptId, goneId]);
    const [keep, gone] = [keptId, goneId].map((rowId) => rows.find((row) => row.id === rowId));
    const merge = await this.merges.lock(tx, id);
    const now = this.clock.now();
    if (!keep || !gone || keep.erasedAt || gone.erasedAt || !canStillPart(merge, now))
      throw new DomainError('PERSON_MERGE_SETTLED');
    if (keep.mergedIntoId) throw new DomainError('PERSON_MERGE_LATER_FIRST');
    await this.takeBack(tx, { keep, gone }, merge);
    const move = { communityId: keep.communityId, fromId: keep.id, toId: gone.id };
    for (const moved of merge.moved) {
      const reference = this.references
        .all()
        .find(({ table, personColumn }) => table === moved.table && personColumn === moved.column);
      if (reference) await refusingClashes(() => this.merges.moveBack(tx, reference, moved, move));
    }
    await this.merges.change(tx, id, { undoneAt: now, undoneByMemberId: actor.memberId });
    await this.audit.record(tx, 'person.unmerged', actor, aboutPerson(keep), { otherId: gone.id });
  }

  private async takeBack(tx: Tx, { keep, gone }: Pair, merge: PersonMerge): Promise<void> {
    const withAccount = { ...gone, memberId: merge.takenMemberId };
    const still = merge.taken.filter(isOwn).filter((field) => same(keep, withAccount, field));
    const emptied = Object.fromEntries(Object.keys(takenOver(withAccount, still)).map((key) => [key, null]));
    if (still.length > 0) await this.people.change(tx, keep, emptied);
    for (const part of homeParts(merge.taken)) {
      if (!sameHomePart(await this.homeOf(tx, keep), await this.homeOf(tx, gone), part)) continue;
      await this.records.change(tx, keep, homePart(part, NOWHERE));
    }
    const account = still.includes('account') ? { memberId: merge.takenMemberId } : {};
    await this.people.change(tx, gone, { mergedIntoId: null, ...account });
  }

  private async homeOf(tx: Tx, { householdId, buildingId }: Person): Promise<Home> {
    const door = householdId ? ((await this.households.find(householdId, tx))?.door ?? null) : null;
    return { buildingId, door };
  }
}

const NOWHERE: Home = { buildingId: null, door: null };
const HOME_PARTS: readonly HomePart[] = ['building', 'door'];
const homeParts = (fields: readonly MergeField[]): HomePart[] => HOME_PARTS.filter((part) => fields.includes(part));
const homePart = (part: HomePart, { buildingId, door }: Home): Partial<Home> =>
  part === 'building' ? { buildingId } : { door };

async function refusingClashes<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (duplicateKey(error) === undefined) throw error;
    throw new DomainError('PERSON_MERGE_CLASH');
  }
}
