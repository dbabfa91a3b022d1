import { Injectable } from '@nestjs/common';
import { chinaParts, communityLimits, DomainError, normalisePhone, type PeopleOrder } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { isId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Page, PAGE_SIZE } from '../../../platform/http/keyset.js';
import { PhoneBook, UserDirectory } from '../../identity/index.js';
import { DirectoryRepository } from '../data/directory.repository.js';
import { PeopleRepository } from '../data/people.repository.js';
import {
  type PeopleFilter,
  PeopleListsRepository,
  type PersonPlace,
  type PersonRow,
  type Slot,
} from '../data/people-lists.repository.js';
import { type Actor, hasRole } from '../domain/actor.js';
import { ordered } from '../domain/people-order.js';
import { peopleParty, peopleReach, type PeopleReach } from '../domain/people.policy.js';
import { buildingDto } from '../dto/community.dto.js';
import {
  type FoundPeopleDto,
  type MyGridDto,
  type PeoplePlacesDto,
  type PersonCardDto,
  personCard,
  type PersonDto,
  personDto,
} from '../dto/people.dto.js';

const FOUND_MAX = 20;

/** Which people, in which order. */
interface PeopleAsk extends Omit<PeopleFilter, 'born'> {
  readonly order?: PeopleOrder;
  readonly ageFrom?: number;
  readonly ageTo?: number;
  readonly cursor?: string;
  readonly limit?: number;
}

/** Reading people, for staff and grid workers; for everybody else there is nobody. */
@Injectable()
export class PeopleQueries {
  constructor(
    private readonly lists: PeopleListsRepository,
    private readonly people: PeopleRepository,
    private readonly directory: DirectoryRepository,
    private readonly users: UserDirectory,
    private readonly phoneBook: PhoneBook,
    private readonly clock: Clock,
  ) {}

  /**
   * People building by building in natural order, household by household; by name or age, or of an age, when it is asked for. Throws
   * `NOT_FOUND`, `BAD_CURSOR`, `PEOPLE_TOO_MANY`.
   */
  async page(actor: Actor, query: PeopleAsk): Promise<Page<PersonCardDto>> {
    const reach = requireReach(actor);
    const limit = query.limit ?? PAGE_SIZE;
    if ((query.order ?? 'building') !== 'building' || query.ageFrom !== undefined || query.ageTo !== undefined)
      return this.sorted(reach, query, limit);
    const after = readCursor(query.cursor);
    const slots = await this.slots(reach, query, after, limit);
    const rows = await this.lists.page(reach, query, slots, after, limit + 1);
    const shown = await this.cards(rows.slice(0, limit));
    const last = rows[Math.min(limit, rows.length) - 1];
    return { items: shown, nextCursor: rows.length > limit && last ? writeCursor(last) : null };
  }

  /** Names are sealed, so everybody of the list is opened, up to a number, and put in order here. The cursor is the last one's id. */
  private async sorted(reach: PeopleReach, query: PeopleAsk, limit: number): Promise<Page<PersonCardDto>> {
    const max = communityLimits.sortedPeopleMax;
    const { year } = chinaParts(this.clock.now());
    const { ageFrom, ageTo, order = 'building', cursor } = query;
    const born = {
      ...(ageTo !== undefined && { from: year - ageTo }),
      ...(ageFrom !== undefined && { to: year - ageFrom }),
    };
    const all = await this.lists.sortable(reach, { ...query, born }, max + 1);
    if (all.length > max) throw new DomainError('PEOPLE_TOO_MANY');
    const ids = ordered(all, order).map(({ id }) => id);
    const after = cursor === undefined ? -1 : ids.indexOf(cursor);
    if (cursor !== undefined && after < 0) throw new DomainError('BAD_CURSOR');
    const shown = ids.slice(after + 1, after + 1 + limit);
    const last = shown.at(-1);
    const more = last !== undefined && after + 1 + limit < ids.length;
    return { items: await this.cards(await this.lists.byIds(reach, shown)), nextCursor: more ? last : null };
  }

  /** People of exactly this name or phone number, in every state; at most twenty. Throws `NOT_FOUND`. */
  async find(actor: Actor, q: string): Promise<FoundPeopleDto> {
    const reach = requireReach(actor);
    const by = normalisePhone(q)
      ? { phone: this.phoneBook.index(q) }
      : { name: this.people.nameIndex(actor.communityId, q) };
    return { items: await this.cards(await this.lists.byIndex(reach, by, FOUND_MAX)) };
  }

  /** Throws `NOT_FOUND`. */
  async view(actor: Actor, id: string): Promise<PersonDto> {
    const row = await this.one(actor, id);
    return personDto(row, await this.phoneOf(row), peopleParty(actor));
  }

  /** The others behind the same door; at most twenty. Throws `NOT_FOUND`. */
  async household(actor: Actor, id: string): Promise<FoundPeopleDto> {
    const { householdId } = await this.one(actor, id);
    if (!householdId) return { items: [] };
    const rows = await this.lists.behindDoor(requireReach(actor), householdId, FOUND_MAX + 1);
    return { items: await this.cards(rows.filter((row) => row.id !== id).slice(0, FOUND_MAX)) };
  }

  /** The buildings whose people the actor works with, in natural order. Throws `NOT_FOUND`. */
  async places(actor: Actor): Promise<PeoplePlacesDto> {
    const { communityId, gridIds } = requireReach(actor);
    const [buildings, grids] = [await this.directory.buildings(communityId), await this.directory.grids(communityId)];
    const nameOf = new Map(grids.map(({ id, name }) => [id, name]));
    const within = buildings.filter(({ gridId }) => !gridIds || gridIds.includes(gridId));
    return { items: within.map((building) => buildingDto(building, nameOf)) };
  }

  /** The buildings of a grid worker's own grids in natural order, with how many people are there. Throws `NOT_FOUND` for others. */
  async myGrid(actor: Actor): Promise<MyGridDto> {
    if (!hasRole(actor, 'grid_worker')) throw new DomainError('NOT_FOUND');
    return { items: await this.lists.countByBuilding(actor.communityId, actor.gridIds) };
  }

  /** The row of somebody within the actor's reach; inside a transaction pass its `tx`. Throws `NOT_FOUND`. */
  async one(actor: Actor, id: string, tx?: Tx): Promise<PersonRow> {
    const row = await this.lists.one(requireReach(actor), id, tx);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** A name and number to call: the account's phone first, else the one the community knows. */
  async reachable(row: PersonRow): Promise<{ name: string; phone: string | null }> {
    return { name: row.realName ?? row.nickname ?? '', phone: await this.phoneOf(row) };
  }

  private async phoneOf({ userId, phone }: PersonRow): Promise<string | null> {
    const account = userId ? (await this.users.contacts([userId])).get(userId) : undefined;
    return account?.phone ?? phone;
  }

  /** The slots a page can need: a page of `limit` people ends within so many buildings that have somebody. */
  private async slots(
    reach: PeopleReach,
    filter: PeopleFilter,
    after: PersonPlace | undefined,
    limit: number,
  ): Promise<Slot[]> {
    const buildings = await this.lists.slots(reach, filter, after?.buildingId);
    const withoutBuilding = !filter.buildingId && !filter.gridId;
    const all: Slot[] = [...buildings, ...(withoutBuilding ? [null] : [])];
    const from = after ? all.indexOf(after.buildingId) : 0;
    if (from < 0) throw new DomainError('BAD_CURSOR');
    return all.slice(from, from + limit + 2);
  }

  private async cards(rows: readonly PersonRow[]): Promise<PersonCardDto[]> {
    const accounts = await this.users.contacts(rows.flatMap(({ userId }) => (userId ? [userId] : [])));
    return rows.map((row) => personCard(row, (row.userId && accounts.get(row.userId)?.phone) || row.phone));
  }
}

/** Whose people the actor works with. Throws `NOT_FOUND` for whoever works with nobody. */
export function requireReach(actor: Actor): PeopleReach {
  const reach = peopleReach(actor);
  if (!reach) throw new DomainError('NOT_FOUND');
  return reach;
}

const writeCursor = ({ buildingId, householdId, id }: PersonPlace): string =>
  Buffer.from(JSON.stringify([buildingId, householdId, id])).toString('base64url');

function readCursor(cursor: string | undefined): PersonPlace | undefined {
  if (!cursor) return undefined;
  try {
    const [buildingId, householdId, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    const idOrNull = (value: unknown): value is string | null => value === null || isId(value);
    if (idOrNull(buildingId) && idOrNull(householdId) && isId(id)) return { buildingId, householdId, id };
  } catch {
    // falls through to the one answer
  }
  throw new DomainError('BAD_CURSOR');
}
