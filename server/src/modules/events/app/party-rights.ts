import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { type Actor, mayOrganise } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import type { Registration, RegistrationPerson } from '../data/registration.entities.js';
import { RegistrationsRepository } from '../data/registrations.repository.js';

/** What somebody is to a party. */
export interface PartyPart {
  readonly as: 'self' | 'proxy' | 'organiser';
  /** Whoever signed up, the contact, and who acts for the contact decide for the whole party; others for themselves. */
  readonly whole: boolean;
  /** Heads the asker decides about. */
  readonly headIds: ReadonlySet<string>;
}

/** A party with what the asker is to it. */
export interface PartyFor {
  readonly registration: Registration;
  readonly heads: readonly RegistrationPerson[];
  readonly part: PartyPart;
}

/** Whose registration it is. */
@Injectable()
export class PartyRights {
  constructor(
    private readonly registrations: RegistrationsRepository,
    private readonly representation: Representation,
  ) {}

  /** The registration for whoever it is of: the party, who acts for it. Throws `NOT_FOUND` for everybody else. */
  async mine(actor: Actor, registrationId: string): Promise<PartyFor> {
    const found = await this.find(registrationId);
    const part = found && (await this.partOf(actor, found));
    if (!found || !part) throw new DomainError('NOT_FOUND');
    return { ...found, part };
  }

  /** The same, or for organisers of the event's community. */
  async seen(actor: Actor, registrationId: string): Promise<PartyFor> {
    const found = await this.find(registrationId);
    const part = found && ((await this.partOf(actor, found)) ?? organiserPart(actor, found.registration));
    if (!found || !part) throw new DomainError('NOT_FOUND');
    return { ...found, part };
  }

  /** For organisers of the event's community. Throws `NOT_FOUND`. */
  async organised(actor: Actor, registrationId: string): Promise<Registration> {
    const registration = await this.registrations.find(registrationId);
    if (registration?.communityId !== actor.communityId) throw new DomainError('NOT_FOUND');
    return registration;
  }

  private async find(id: string): Promise<Omit<PartyFor, 'part'> | undefined> {
    const registration = await this.registrations.find(id);
    if (!registration) return undefined;
    return { registration, heads: (await this.registrations.headsOf([id])).get(id) ?? [] };
  }

  private async partOf(actor: Actor, { registration, heads }: Omit<PartyFor, 'part'>): Promise<PartyPart | undefined> {
    const { contactPersonId, madeByMemberId, madeHow, fromCommunityId } = registration;
    if (fromCommunityId !== actor.communityId) return undefined;
    const isSelf = contactPersonId === actor.personId || heads.some(({ personId }) => personId === actor.personId);
    const madeIt = madeByMemberId === actor.memberId && madeHow !== 'counter' && madeHow !== 'door';
    if (contactPersonId === actor.personId || madeIt)
      return { as: isSelf ? 'self' : 'proxy', whole: true, headIds: all(heads) };
    const personIds = [contactPersonId, ...heads.map(({ personId }) => personId)].flatMap((id) => id ?? []);
    const parts = await this.representation.partsTowards(actor, [...new Set(personIds)], 'events');
    const actsFor = (id: string | null): boolean => id === actor.personId || (id !== null && parts.get(id) === 'proxy');
    const own = heads.filter(({ personId }) => actsFor(personId));
    const whole = actsFor(contactPersonId) || (own.length > 0 && own.length === heads.length);
    if (!whole && own.length === 0) return undefined;
    return { as: isSelf ? 'self' : 'proxy', whole, headIds: whole ? all(heads) : all(own) };
  }
}

const all = (heads: readonly RegistrationPerson[]): Set<string> => new Set(heads.map(({ id }) => id));

const organiserPart = (actor: Actor, { communityId }: Registration): PartyPart | undefined =>
  mayOrganise(actor) && communityId === actor.communityId
    ? { as: 'organiser', whole: true, headIds: new Set() }
    : undefined;
