import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import type { PageQuery } from '../../../platform/http/keyset.js';
import { type Actor, PersonActs, type PersonActsPageDto, PersonDirectory } from '../../communities/index.js';
import { Representation } from './representation.js';

/** Who looked and who acted, for proxies who may see the record (scope `profile`). */
@Injectable()
export class RepresentedActs {
  constructor(
    private readonly representation: Representation,
    private readonly people: PersonDirectory,
    private readonly acts: PersonActs,
  ) {}

  /** Without what the person did themselves; the proxy's own acts are in it. For 90 days after a death too. Throws `NOT_FOUND`, `BAD_CURSOR`. */
  async page(actor: Actor, personId: string, query: PageQuery): Promise<PersonActsPageDto> {
    const { communityId } = actor;
    const part = await this.representation.partTowards(actor, personId, 'profile');
    const mayRead = part === 'proxy' || (!part && (await this.representation.remembers(actor, personId, 'profile')));
    if (!mayRead) throw new DomainError('NOT_FOUND');
    const person = (await this.people.facts(communityId, [personId])).get(personId);
    return this.acts.about(communityId, personId, query, person?.memberId ?? null);
  }
}
