import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Actor, PersonDirectory } from '../../communities/index.js';
import { ProxiesRepository } from '../data/proxies.repository.js';
import { NOBODY, type Standing } from '../domain/standing.js';

/** What an actor is to people: read from the tables every time, so that a revoked proxy counts at once. */
@Injectable()
export class Standings {
  constructor(
    private readonly proxies: ProxiesRepository,
    private readonly people: PersonDirectory,
    private readonly clock: Clock,
  ) {}

  /** By person id; two queries however many. To whom the actor is nothing is not in it. */
  async towards(actor: Actor, personIds: readonly string[], tx?: Tx): Promise<Map<string, Standing>> {
    const { communityId, memberId } = actor;
    const own = await this.proxies.standings(communityId, memberId, personIds, this.clock.now(), tx);
    const offices = await this.people.officesTowards(actor, personIds, tx);
    const standings = new Map<string, Standing>();
    for (const { personId, self, proxyId, relation, scopes } of own) {
      const proxy = proxyId && relation ? { proxyId, relation, scopes } : undefined;
      standings.set(personId, { self, proxy, office: undefined });
    }
    for (const [personId, office] of offices) {
      standings.set(personId, { ...(standings.get(personId) ?? NOBODY), office });
    }
    return standings;
  }

  /** What a member's living proxy for somebody allows; undefined for who is none. */
  async proxyOf(communityId: string, memberId: string, personId: string, tx?: Tx): Promise<Standing['proxy']> {
    const [row] = await this.proxies.standings(communityId, memberId, [personId], this.clock.now(), tx);
    if (!row?.proxyId || !row.relation) return undefined;
    return { proxyId: row.proxyId, relation: row.relation, scopes: row.scopes };
  }

  async one(actor: Actor, personId: string, tx?: Tx): Promise<Standing> {
    return (await this.towards(actor, [personId], tx)).get(personId) ?? NOBODY;
  }
}
