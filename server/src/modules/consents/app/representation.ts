import { Injectable } from '@nestjs/common';
import type { ActingAs, ProxyRelation, ProxyScope } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Actor, HouseholdDirectory, PersonDirectory } from '../../communities/index.js';
import { ProxiesRepository } from '../data/proxies.repository.js';
import { partIn } from '../domain/standing.js';
import { readableSince } from '../domain/term.js';
import { Standings } from './standings.js';

/** Somebody for whom the actor is proxy. */
export interface Represented {
  readonly personId: string;
  readonly name: string;
  readonly relation: ProxyRelation;
}

/** Somebody who is told about a person's matters. */
export interface Listener {
  readonly memberId: string;
  readonly as: 'self' | 'proxy';
  readonly relation?: ProxyRelation;
}

/** Who may act for whom, for the contexts in which somebody acts. Nothing is cached: what is revoked is over in the same second. */
@Injectable()
export class Representation {
  constructor(
    private readonly standings: Standings,
    private readonly proxies: ProxiesRepository,
    private readonly people: PersonDirectory,
    private readonly households: HouseholdDirectory,
    private readonly clock: Clock,
  ) {}

  /** In which part the actor may act for a person in one matter, the strongest first; undefined for who may not. */
  async partTowards(actor: Actor, personId: string, scope: ProxyScope, tx?: Tx): Promise<ActingAs | undefined> {
    return partIn(await this.standings.one(actor, personId, tx), scope);
  }

  /**
   * Was the actor proxy for a person in this matter when they died, no more than 90 days ago (P14)? Then they read what happened, and
   * do nothing. Asked only where `partTowards` says nothing.
   */
  remembers({ communityId, memberId }: Actor, personId: string, scope: ProxyScope): Promise<boolean> {
    const since = readableSince(this.clock.now());
    return this.proxies.wasHeldAtDeath(communityId, memberId, personId, { scope, since });
  }

  /** Is this member a living proxy of the person, whatever for? */
  async isProxyOf({ communityId, memberId }: Actor, personId: string, tx?: Tx): Promise<boolean> {
    return (await this.standings.proxyOf(communityId, memberId, personId, tx)) !== undefined;
  }

  /** The same for many people, in two queries; for whom the actor may not act is not in it. */
  async partsTowards(
    actor: Actor,
    personIds: readonly string[],
    scope: ProxyScope,
    tx?: Tx,
  ): Promise<Map<string, ActingAs>> {
    const parts = new Map<string, ActingAs>();
    for (const [personId, standing] of await this.standings.towards(actor, personIds, tx)) {
      const part = partIn(standing, scope);
      if (part) parts.set(personId, part);
    }
    return parts;
  }

  /** For whom the actor is proxy in this matter, the longest first. Two queries. */
  async represented(actor: Actor, scope: ProxyScope): Promise<readonly Represented[]> {
    const { communityId, memberId } = actor;
    const held = await this.proxies.heldBy(communityId, memberId, this.clock.now(), scope);
    const people = await this.people.facts(
      communityId,
      held.map(({ personId }) => personId),
    );
    return held.map(({ personId, relation }) => ({ personId, relation, name: people.get(personId)?.name ?? '' }));
  }

  /**
   * Whom to tell about this person's matters: their own account first, then proxies with the scope, the oldest first. Empty for
   * somebody without either, and for who has died or moved away.
   */
  async audience(communityId: string, personId: string, scope: ProxyScope, tx?: Tx): Promise<readonly Listener[]> {
    const rows = await this.proxies.listeners(communityId, personId, scope, this.clock.now(), tx);
    return rows.map(({ memberId, relation }) =>
      relation ? { memberId, as: 'proxy', relation } : { memberId, as: 'self' },
    );
  }

  /**
   * P10: may this proxy's word count about this helper's work? Not when the proxy is the helper, or lives in the helper's
   * household. Throws `NOT_FOUND` for members who are not there.
   */
  async mayJudge(proxyMemberId: string, helperMemberId: string, tx?: Tx): Promise<boolean> {
    if (proxyMemberId === helperMemberId) return false;
    const proxy = await this.households.homeOf(proxyMemberId, tx);
    const helper = await this.households.homeOf(helperMemberId, tx);
    return proxy.householdId === null || proxy.householdId !== helper.householdId;
  }
}
