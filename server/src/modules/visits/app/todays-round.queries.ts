import { Injectable } from '@nestjs/common';
import { chinaDate, compareNatural, isGone } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import {
  type Actor,
  maskAddress,
  type Contact,
  type PersonContact,
  PersonDirectory,
  type PersonFacts,
} from '../../communities/index.js';
import type { Visit } from '../data/visit.entities.js';
import { VisitsRepository } from '../data/visits.repository.js';
import type { RoundNeighbour, RoundStanding, RoundStop, TodaysRoundAnswer } from '../dto/todays-round.dto.js';
import { Unseen, type UnseenRow } from './unseen.queries.js';

/** What is known of the people of one day, read at once. */
interface Known {
  readonly facts: ReadonlyMap<string, PersonFacts>;
  readonly contacts: ReadonlyMap<string, PersonContact>;
  /** Who was not at the door today. */
  readonly nobody: ReadonlySet<string>;
}
type Standing = readonly [personId: string, standing: RoundStanding, last: Contact | null];

/** Today's round 今天的走访: where the actor goes today, door by door, and who was seen. As many queries for any number of doors. */
@Injectable()
export class TodaysRound {
  constructor(
    private readonly unseen: Unseen,
    private readonly visits: VisitsRepository,
    private readonly persons: PersonDirectory,
    private readonly clock: Clock,
  ) {}

  /** Visits the actor planned for today, and everybody within reach whom a running round names. Throws `NOT_FOUND` for who looks after nobody. */
  async of(actor: Actor): Promise<TodaysRoundAnswer> {
    return this.from(actor, await this.unseen.rows(actor));
  }

  /** The same, for who has read the rows already. */
  async from(actor: Actor, rows: readonly UnseenRow[]): Promise<TodaysRoundAnswer> {
    const { communityId, memberId } = actor;
    const day = chinaDate(this.clock.now());
    const named = rows.flatMap((row) => {
      const running = row.rounds.filter(({ until }) => until >= day);
      return running.length > 0 ? [{ row, running }] : [];
    });
    const namedIds = named.map(({ row }) => row.person.personId);
    const visits = await this.visits.onDay(communityId, day, { helper: memberId, personIds: namedIds });
    const visited = await this.visits.peopleOf(visits.map(({ id }) => id));
    const ids = [...new Set([...namedIds, ...[...visited.values()].flatMap((people) => [...people.keys()])])];
    const known: Known = {
      facts: await this.persons.facts(communityId, ids),
      contacts: await this.persons.contacts(communityId, ids),
      nobody: new Set(
        visits.flatMap(({ id, state }) => (state === 'no_answer' ? [...(visited.get(id)?.keys() ?? [])] : [])),
      ),
    };
    const last = new Map(rows.map((row) => [row.person.personId, row.last]));
    const own = visits.filter((visit) => visit.helperMemberId === memberId && visit.plannedAt !== null);
    const planned = own.map((visit) => plannedStop(visit, visited.get(visit.id) ?? new Map(), last, known));
    const atPlanned = new Set(planned.flatMap(({ people }) => people.map(({ personId }) => personId)));
    const doors = byDoor(
      named.filter(({ row }) => !atPlanned.has(row.person.personId)),
      known,
    );
    const stops = [...planned, ...doors].filter(({ people }) => people.length > 0).sort(inOrder(known));
    const people = stops.flatMap((stop) => stop.people);
    return {
      ...{ day, roundTitles: [...new Set(named.flatMap(({ running }) => running.map(({ title }) => title)))] },
      ...{ stops, people: people.length, seen: people.filter(({ standing }) => standing === 'seen').length },
    };
  }
}

function plannedStop(
  visit: Visit,
  people: ReadonlyMap<string, boolean>,
  last: ReadonlyMap<string, Contact | null>,
  known: Known,
): RoundStop {
  const open = visit.state === 'planned';
  const standingOf = (seen: boolean): RoundStanding => (open ? 'to_see' : seen ? 'seen' : 'nobody');
  return stop(
    {
      id: visit.id,
      visitId: open ? visit.id : null,
      plannedAt: visit.plannedAt?.toISOString() ?? null,
      roundTitle: null,
    },
    [...people].map(([personId, seen]) => [personId, standingOf(seen), last.get(personId) ?? null] as const),
    known,
  );
}

/** People whom rounds name, those behind one door together. */
function byDoor(
  named: readonly { row: UnseenRow; running: readonly { from: string; title: string }[] }[],
  known: Known,
): RoundStop[] {
  const doors = new Map<string, { title: string; people: Standing[] }>();
  for (const { row, running } of named) {
    const { personId } = row.person;
    const asks = running.find(({ from }) => !row.last || chinaDate(row.last.at) < from);
    const standing = !asks ? 'seen' : known.nobody.has(personId) ? 'nobody' : 'to_see';
    const id = known.facts.get(personId)?.householdId ?? personId;
    const door = doors.get(id) ?? { title: (asks ?? running[0])?.title ?? '', people: [] };
    door.people.push([personId, standing, row.last]);
    doors.set(id, door);
  }
  return [...doors].map(([id, { title, people }]) =>
    stop({ id, visitId: null, plannedAt: null, roundTitle: title }, people, known),
  );
}

/** A stop with the people who are here. */
function stop(
  of: Pick<RoundStop, 'id' | 'visitId' | 'plannedAt' | 'roundTitle'>,
  people: readonly Standing[],
  { facts, contacts }: Known,
): RoundStop {
  const here = people.flatMap(([personId, standing, last]): RoundNeighbour[] => {
    const person = facts.get(personId);
    if (!person || isGone(person.state)) return [];
    const { name } = person;
    const seen = { lastSeenAt: last?.at.toISOString() ?? null, lastSeenHow: last?.how ?? null };
    return [{ personId, name, standing, ...seen }];
  });
  const home = contacts.get(here[0]?.personId ?? '');
  return {
    ...of,
    ...{ buildingName: home?.buildingName ?? null, doorMasked: home?.address ? maskAddress(home.address) : null },
    people: here,
  };
}

/** Buildings as people count them, then doors, then names; whoever has no building comes last. */
const inOrder =
  ({ contacts }: Known) =>
  (a: RoundStop, b: RoundStop): number => {
    const door = ({ people }: RoundStop) => contacts.get(people[0]?.personId ?? '')?.address ?? '';
    return (
      Number(a.buildingName === null) - Number(b.buildingName === null) ||
      compareNatural(a.buildingName ?? '', b.buildingName ?? '') ||
      compareNatural(door(a), door(b)) ||
      compareNatural(a.people[0]?.name ?? '', b.people[0]?.name ?? '') ||
      (a.id < b.id ? -1 : 1)
    );
  };
