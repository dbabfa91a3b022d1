import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { type Actor, PersonDirectory } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import { type OwnCareProfileAnswerDto, ownCareProfile } from '../dto/own-profile.dto.js';
import { ProfileQueries } from './profile.queries.js';

/** The care profile for the person it is about, and for whom they let act in it. */
@Injectable()
export class OwnProfileQueries {
  constructor(
    private readonly queries: ProfileQueries,
    private readonly people: PersonDirectory,
    private readonly representation: Representation,
  ) {}

  /** The actor's own; nobody records that one reads what is written about oneself. */
  async own(actor: Actor): Promise<OwnCareProfileAnswerDto> {
    const { personId, name } = await this.people.ofMember(actor.memberId);
    const profile = await this.queries.ofPerson(personId);
    return { name, profile: profile && ownCareProfile(profile) };
  }

  /** That of somebody for whom the actor is proxy in the scope `profile`; a recorded look. Throws `NOT_FOUND`. */
  async ofRepresented(actor: Actor, personId: string): Promise<OwnCareProfileAnswerDto> {
    if ((await this.representation.partTowards(actor, personId, 'profile')) !== 'proxy')
      throw new DomainError('NOT_FOUND');
    const person = (await this.people.facts(actor.communityId, [personId])).get(personId);
    if (!person) throw new DomainError('NOT_FOUND');
    const profile = await this.queries.lookAs(actor, personId, 'proxy');
    return { name: person.name, profile: profile && ownCareProfile(profile) };
  }
}
