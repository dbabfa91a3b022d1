import { Injectable } from '@nestjs/common';
import { chinaDate, DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { CareDirectory } from '../../care/index.js';
import {
  type Actor,
  hasRole,
  type LastContact,
  MemberDirectory,
  PersonContacts,
  PersonDirectory,
  type PersonFacts,
  peopleReach,
} from '../../communities/index.js';
import { RoundsRepository } from '../data/rounds.repository.js';
import type { VisitRound } from '../data/visit.entities.js';
import type { RoundBody, RoundBuilding, RoundProgress, Rounds, RoundView } from '../dto/unseen.dto.js';

/** Rounds 专项走访: everybody looked in on within reach is to be seen by a day. Tiers are not touched. */
@Injectable()
export class VisitRounds {
  constructor(
    private readonly transactor: Transactor,
    private readonly rounds: RoundsRepository,
    private readonly contacts: PersonContacts,
    private readonly care: CareDirectory,
    private readonly members: MemberDirectory,
    private readonly persons: PersonDirectory,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The latest, with how many of each were seen since it began. Throws `NOT_FOUND` for who looks after nobody. */
  async list(actor: Actor): Promise<Rounds> {
    requireReach(actor);
    const { communityId } = actor;
    const rounds = await this.rounds.latest(communityId);
    const people = await this.rounds.peopleOf(rounds.map(({ id }) => id));
    const open = rounds.filter(({ closedAt }) => closedAt === null);
    const ids = [...new Set(open.flatMap(({ id }) => people.get(id) ?? []))];
    const latest = await this.contacts.latest(communityId, ids);
    return {
      items: rounds.map((round) => {
        const named = people.get(round.id) ?? [];
        return roundView(round, named.length, seenOf(round, named, latest).size);
      }),
    };
  }

  /** By grid and building, and who is still to be seen: of the people the asker looks after. Throws `NOT_FOUND`. */
  async progress(actor: Actor, roundId: string): Promise<RoundProgress> {
    const reach = requireReach(actor);
    const { communityId } = actor;
    const round = await this.rounds.find(communityId, roundId);
    if (!round) throw new DomainError('NOT_FOUND');
    const named = (await this.rounds.peopleOf([roundId])).get(roundId) ?? [];
    const mine = reach.gridIds ? await this.persons.officesTowards(actor, named) : null;
    const ids = mine ? named.filter((id) => mine.has(id)) : named;
    const latest = await this.contacts.latest(communityId, ids);
    const seen = new Set(ids.filter((id) => isSeen(round, latest.get(id))));
    const facts = await this.persons.facts(communityId, ids);
    const places = await this.places([...facts.values()]);
    const known = ids.flatMap((id) => facts.get(id) ?? []);
    const left = round.closedAt ? [] : known.filter(({ personId }) => !seen.has(personId));
    const nameOf = (id: string | null) => (id && places.get(id)) || null;
    return {
      ...roundView(round, ids.length, seen.size),
      seen: mine ? seen.size : (round.closedSeen ?? seen.size),
      buildings: byBuilding(known, seen, nameOf),
      notSeen: left
        .map(({ personId, name, buildingId }) => ({ personId, name, buildingName: nameOf(buildingId) }))
        .sort((a, b) => inOrder(a.buildingName, b.buildingName) || inOrder(a.name, b.name)),
    };
  }

  /** Throws `NOT_FOUND`, `GRID_UNKNOWN`, `VISIT_PLAN_DAY` when it would end before it begins or lies behind us. */
  begin(actor: Actor, { title, fromDay, untilDay, gridIds = [] }: RoundBody): Promise<RoundView> {
    return this.transactor.run(async (tx) => {
      const reach = requireReach(actor);
      const { communityId, memberId } = actor;
      const createdAt = this.clock.now();
      if (untilDay < fromDay || untilDay < chinaDate(createdAt)) throw new DomainError('VISIT_PLAN_DAY');
      for (const gridId of gridIds) await this.members.zone(communityId, { gridId });
      const people = new Set<string>();
      for (const gridId of gridIds.length > 0 ? gridIds : [undefined])
        for (const { personId } of await this.care.lookedInOn(reach, gridId)) people.add(personId);
      const round: VisitRound = {
        ...{ id: newId(), communityId, title, fromDay, untilDay, createdAt, createdByMemberId: memberId },
        ...{ gridId: gridIds.length === 1 ? (gridIds[0] ?? null) : null },
        ...{ closedAt: null, closedByMemberId: null, closedSeen: null },
      };
      await this.rounds.add(tx, round, [...people]);
      await this.audit.record(tx, 'round.begun', actor, { id: round.id, communityId }, { people: people.size });
      return roundView(round, people.size, 0);
    });
  }

  /**
   * Nobody is asked for by it any more, and how many were seen stays a fact. By staff, and by whoever began it. Throws `NOT_FOUND`,
   * `ROUND_MOVED_ON` for a closed one.
   */
  async close(actor: Actor, roundId: string): Promise<RoundView> {
    requireReach(actor);
    const { communityId, memberId } = actor;
    const people = (await this.rounds.peopleOf([roundId])).get(roundId) ?? [];
    const latest = await this.contacts.latest(communityId, people);
    return this.transactor.run(async (tx) => {
      const round = await this.rounds.lock(tx, communityId, roundId);
      if (!hasRole(actor, 'staff') && round.createdByMemberId !== memberId) throw new DomainError('NOT_FOUND');
      if (round.closedAt) throw new DomainError('ROUND_MOVED_ON');
      const closedSeen = people.filter((id) => isSeen(round, latest.get(id))).length;
      await this.rounds.change(tx, round, { closedAt: this.clock.now(), closedByMemberId: memberId, closedSeen });
      await this.audit.record(tx, 'round.closed', actor, { id: roundId, communityId }, { seen: closedSeen });
      return roundView(round, people.length, closedSeen);
    });
  }

  private places(people: readonly PersonFacts[]): Promise<Map<string, string>> {
    const idsOf = (pick: (person: PersonFacts) => string | null) => [...new Set(people.flatMap((p) => pick(p) ?? []))];
    return this.members.zoneNames(
      idsOf(({ gridId }) => gridId),
      idsOf(({ buildingId }) => buildingId),
    );
  }
}

function requireReach(actor: Actor) {
  const reach = peopleReach(actor);
  if (!reach) throw new DomainError('NOT_FOUND');
  return reach;
}

/** Seen since the round began, in whatever way counts: the same word as on the unseen list. */
const isSeen = ({ fromDay }: VisitRound, last: LastContact | undefined): boolean =>
  last?.seen !== null && last?.seen !== undefined && chinaDate(last.seen.at) >= fromDay;

const seenOf = (
  round: VisitRound,
  people: readonly string[],
  latest: ReadonlyMap<string, LastContact>,
): ReadonlySet<string> => new Set(people.filter((id) => isSeen(round, latest.get(id))));

const roundView = (round: VisitRound, people: number, seen: number): RoundView => ({
  ...{ id: round.id, title: round.title, fromDay: round.fromDay, untilDay: round.untilDay, people },
  ...{ seen: round.closedSeen ?? seen, closedAt: round.closedAt?.toISOString() ?? null },
});

const inOrder = (a: string | null, b: string | null): number =>
  (a ?? '').localeCompare(b ?? '', 'zh', { numeric: true });

/** A row per building, those without one last. */
function byBuilding(
  people: readonly PersonFacts[],
  seen: ReadonlySet<string>,
  nameOf: (id: string | null) => string | null,
): RoundBuilding[] {
  const rows = new Map<string, RoundBuilding>();
  for (const { personId, gridId, buildingId } of people) {
    const known = rows.get(buildingId ?? '');
    const row = known ?? { gridName: nameOf(gridId), buildingName: nameOf(buildingId), people: 0, seen: 0 };
    rows.set(buildingId ?? '', {
      ...row,
      people: row.people + 1,
      seen: row.seen + (seen.has(personId) ? 1 : 0),
    });
  }
  return [...rows.values()].sort(
    (a, b) =>
      Number(a.buildingName === null) - Number(b.buildingName === null) ||
      inOrder(a.gridName, b.gridName) ||
      inOrder(a.buildingName, b.buildingName),
  );
}
