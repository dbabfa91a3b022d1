import { Injectable } from '@nestjs/common';
import { DomainError, type VisitContactStanding } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { type Actor, peopleReach, PersonDirectory } from '../../communities/index.js';
import { Consents } from '../../consents/index.js';
import type { Visit } from '../data/visit.entities.js';
import { VisitsRepository } from '../data/visits.repository.js';
import { contactDays } from '../domain/visit.policy.js';
import type { VisitContactAnswer } from '../dto/visit.dto.js';
import { LockedVisits } from './locked-visits.js';

type People = ReadonlyMap<string, boolean>;

/**
 * Phone and door for whoever goes without a pairing: instead of the volunteer, or because they were asked to go this once. From the day before until
 * the visit is written down, a day after it at the latest, and only of those whose consent lives; for a substitute its text has to say so.
 */
@Injectable()
export class VisitContactLooks {
  constructor(
    private readonly transactor: Transactor,
    private readonly visits: VisitsRepository,
    private readonly locked: LockedVisits,
    private readonly persons: PersonDirectory,
    private readonly consents: Consents,
    private readonly clock: Clock,
  ) {}

  /** The look is recorded for everybody it shows. Throws `NOT_FOUND`. */
  async look(actor: Actor, visitId: string): Promise<VisitContactAnswer> {
    const { communityId } = actor;
    const visit = await this.visits.find(communityId, visitId);
    const people: People = (await this.visits.peopleOf([visitId])).get(visitId) ?? NOBODY;
    const agreed = await this.agreed(communityId, [...people.keys()]);
    if (!visit || !goesWithout(actor, visit) || standingOf(visit, people, agreed, this.clock.now()) !== 'open')
      throw new DomainError('NOT_FOUND');
    const shown = [...people].filter(([id]) => mayTell(visit, agreed.get(id)));
    await this.transactor.run((tx) =>
      this.locked.record(tx, visit, new Map(shown), 'visit.contact_looked_at', { actor, as: 'helper' }),
    );
    const contacts = await this.persons.contacts(
      communityId,
      shown.map(([id]) => id),
    );
    return {
      items: [...contacts.values()].map(({ name, phone, address, buildingName }) => ({
        ...{ name, phone, address, buildingName },
      })),
    };
  }

  /** Of these visits those the actor makes without a pairing, with what they may know. One query at most. */
  async standings(
    actor: Actor,
    visits: readonly Visit[],
    people: ReadonlyMap<string, People>,
  ): Promise<Map<string, VisitContactStanding>> {
    const own = visits.filter((visit) => goesWithout(actor, visit));
    if (own.length === 0) return new Map();
    const of = ({ id }: Visit): People => people.get(id) ?? NOBODY;
    const agreed = await this.agreed(
      actor.communityId,
      own.flatMap((visit) => [...of(visit).keys()]),
    );
    const now = this.clock.now();
    return new Map(
      own.flatMap((visit): [string, VisitContactStanding][] => {
        const standing = standingOf(visit, of(visit), agreed, now);
        return standing ? [[visit.id, standing]] : [];
      }),
    );
  }

  private agreed(communityId: string, personIds: readonly string[]): Promise<Map<string, boolean>> {
    return this.consents.livingOf(communityId, personIds, 'volunteer_contact');
  }
}

const NOBODY: People = new Map();

/** The visit is still to be made, by the actor, without a pairing. Who looks after people by office has their contact by that. */
const goesWithout = (actor: Actor, visit: Visit): boolean =>
  isToBeMade(visit) && isInstead(visit) && visit.helperMemberId === actor.memberId && !peopleReach(actor);

/** What whoever goes may know now; undefined when the days are over. */
function standingOf(
  visit: Visit,
  people: People,
  agreed: ReadonlyMap<string, boolean>,
  now: Date,
): VisitContactStanding | undefined {
  const days = contactDays(visit.plannedAt!, now);
  if (days === 'over') return undefined;
  if (![...people.keys()].some((id) => mayTell(visit, agreed.get(id)))) return 'unasked';
  return days === 'early' ? 'early' : 'open';
}

const isToBeMade = ({ state, plannedAt }: Visit): boolean =>
  (state === 'planned' || state === 'missed') && plannedAt !== null;

/** The volunteer of the pairing has the contact by the pairing. */
const isInstead = ({ pairingId, substituteForMemberId, helperMemberId }: Visit): boolean =>
  pairingId === null || (substituteForMemberId !== null && substituteForMemberId !== helperMemberId);

/** `says`: undefined without a living consent, else whether its text says that a substitute may be told. */
const mayTell = ({ substituteForMemberId }: Visit, says: boolean | undefined): boolean =>
  says !== undefined && (substituteForMemberId === null || says);
