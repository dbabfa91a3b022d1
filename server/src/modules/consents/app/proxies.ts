import { Injectable } from '@nestjs/common';
import {
  consentLimits,
  type ConsentWay,
  type Day,
  DomainError,
  maskPhone,
  type ProxyRelation,
  type ProxyScope,
} from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { type Actor, PersonDirectory, type PersonFacts } from '../../communities/index.js';
import type { ProxyRow } from '../data/consent.entities.js';
import { ConsentsRepository } from '../data/consents.repository.js';
import { ProxiesRepository } from '../data/proxies.repository.js';
import { wordOf } from '../domain/age.js';
import { giverOf, type Revocation, waysToRevoke } from '../domain/consent.policy.js';
import { partAtAll } from '../domain/standing.js';
import { isEnding } from '../domain/term.js';
import { ConsentNews } from './consent-news.js';
import { ConsentRecords } from './consent-records.js';
import { Consents } from './consents.js';
import { Standings } from './standings.js';

/** Who shall act for somebody, in what, and how the person agreed to it. */
export interface Naming {
  readonly proxyPersonId: string;
  readonly relation: ProxyRelation;
  readonly scopes: readonly ProxyScope[];
  readonly how: Exclude<ConsentWay, 'tap'>;
  /** The photograph of the signed paper or the recorded voice; a voice needs one. */
  readonly fileId?: string | undefined;
  readonly witnessMemberId?: string | undefined;
  readonly byPersonId?: string | undefined;
  readonly until?: Day | undefined;
}

/** Somebody who could be made proxy, as far as whoever asked by phone may know. */
export interface Candidate {
  readonly personId: string;
  readonly name: string;
  readonly phoneMasked: string;
  readonly buildingName: string | null;
}

/** Proxies 代办人: named on the person's recorded word by who looks after them, ended by either side at any time. */
@Injectable()
export class Proxies {
  constructor(
    private readonly transactor: Transactor,
    private readonly proxies: ProxiesRepository,
    private readonly consents: ConsentsRepository,
    private readonly records: ConsentRecords,
    private readonly agreeing: Consents,
    private readonly standings: Standings,
    private readonly people: PersonDirectory,
    private readonly news: ConsentNews,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Who of the community has this phone, vouched for by WeChat: for who looks after the person and wants to name a proxy. The
   * question is on record. Throws `NOT_FOUND`.
   */
  async candidates(actor: Actor, personId: string, phone: string): Promise<Candidate[]> {
    if (!(await this.standings.one(actor, personId)).office) throw new DomainError('NOT_FOUND');
    const { communityId } = actor;
    await this.transactor.run((tx) => this.audit.record(tx, 'proxy.looked_for', actor, { id: personId, communityId }));
    const found = (await this.people.ofProvenPhone(communityId, phone)).filter((id) => id !== personId);
    const contacts = await this.people.contacts(communityId, found);
    return found.flatMap((id) => {
      const contact = contacts.get(id);
      if (!contact) return [];
      const { name, buildingName } = contact;
      return [{ personId: id, name, phoneMasked: maskPhone(contact.phone ?? ''), buildingName }];
    });
  }

  /**
   * Names a proxy; who was one already with other scopes, or ends soon, is named anew. Throws `NOT_FOUND`, `PROXY_UNKNOWN`,
   * `PROXY_SELF`, `PROXY_STANDS`, `PROXY_TOO_MANY`, `PROXY_BUSY`, `STAFF_OWN_MATTER` for who would gain from it, and what
   * recording the consent throws.
   */
  name(actor: Actor, personId: string, naming: Naming): Promise<{ id: string }> {
    return this.transactor.run(async (tx) => {
      const { communityId } = actor;
      const { how, byPersonId, relation, scopes, witnessMemberId, until: lastDay, fileId } = naming;
      const person = await this.people.lock(tx, communityId, personId);
      const as = giverOf(await this.standings.one(actor, personId, tx), {
        ...{ purpose: 'proxy', how, byGuardian: byPersonId !== undefined },
        wordOf: wordOf(person.birthYear, this.clock.now()),
      });
      const proxy = await this.lockProxy(tx, actor, person, naming.proxyPersonId);
      const giver = byPersonId === undefined ? null : await this.agreeing.guardian(tx, person, byPersonId);
      await this.giveWay(tx, person, proxy, scopes);
      await this.requireRoom(tx, person, proxy);
      const { id: consentId, until } = await this.records.add(tx, actor, {
        ...{ person, purpose: 'proxy', as, how, giver, to: proxy, witnessMemberId, until: lastDay, fileId },
      });
      const row: ProxyRow = {
        ...{ id: newId(), communityId, personId, proxyPersonId: proxy.personId, relation, scopes: [...scopes] },
        ...{ consentId, since: this.clock.now(), until, revokedAt: null, revokedHow: null, revokedByMemberId: null },
      };
      await this.proxies.add(tx, row);
      await this.audit.record(tx, 'proxy.named', actor, row, { relation, scopes, personId });
      await this.news.proxyNamed(tx, actor, person, proxy, row);
      return { id: row.id };
    });
  }

  /**
   * Ends a proxy and the consent it rests on. Throws `NOT_FOUND`, `CONSENT_WAY` when it is not for this person to end it like
   * that, `PROXY_MOVED_ON` when it has ended already.
   */
  revoke(actor: Actor, proxyId: string, how: Revocation): Promise<{ id: string }> {
    return this.transactor.run(async (tx) => {
      const known = await this.proxies.inCommunity(actor.communityId, proxyId, tx);
      if (!known) throw new DomainError('NOT_FOUND');
      const person = await this.people.lock(tx, actor.communityId, known.personId);
      const standing = await this.standings.one(actor, known.personId, tx);
      if (partAtAll(standing) === undefined) throw new DomainError('NOT_FOUND');
      if (!waysToRevoke(standing, known.id).includes(how)) throw new DomainError('CONSENT_WAY');
      const [consent] = await this.consents.byIds([known.consentId], tx);
      if (!consent || !(await this.records.end(tx, actor, consent, how))) throw new DomainError('PROXY_MOVED_ON');
      await this.audit.record(tx, 'proxy.ended', actor, known, { how, personId: known.personId });
      const proxy = (await this.people.facts(actor.communityId, [known.proxyPersonId], tx)).get(known.proxyPersonId);
      await this.news.proxyEnded(tx, actor, [person, ...(proxy ? [proxy] : [])], known);
      return { id: known.id };
    });
  }

  private async lockProxy(
    tx: Tx,
    actor: Actor,
    { personId }: PersonFacts,
    proxyPersonId: string,
  ): Promise<PersonFacts> {
    if (personId === proxyPersonId) throw new DomainError('PROXY_SELF');
    const [known] = await this.people
      .facts(actor.communityId, [proxyPersonId], tx)
      .then((facts) => [...facts.values()]);
    if (!known || known.state === 'died') throw new DomainError('PROXY_UNKNOWN');
    if (known.memberId === actor.memberId) throw new DomainError('STAFF_OWN_MATTER');
    return this.people.lock(tx, actor.communityId, proxyPersonId).catch((error: unknown) => {
      throw error instanceof DomainError ? new DomainError('PROXY_UNKNOWN') : error;
    });
  }

  /** A proxy of the same pair with other scopes, or one that ends soon, gives way to the new one. */
  private async giveWay(
    tx: Tx,
    { personId }: PersonFacts,
    proxy: PersonFacts,
    scopes: readonly ProxyScope[],
  ): Promise<void> {
    const before = await this.proxies.standing(personId, proxy.personId, tx);
    if (!before) return;
    const now = this.clock.now();
    const isSame = before.scopes.length === scopes.length && scopes.every((scope) => before.scopes.includes(scope));
    if (isSame && !isEnding(before.until, now)) throw new DomainError('PROXY_STANDS');
    await this.consents.replace(tx, before.consentId, now);
    await this.proxies.revoke(tx, before.id, 'replaced', null, now);
  }

  private async requireRoom(tx: Tx, person: PersonFacts, proxy: PersonFacts): Promise<void> {
    const now = this.clock.now();
    const { proxiesPerPerson, peoplePerProxy } = consentLimits;
    if ((await this.proxies.countLivingOf(tx, person.personId, now)) >= proxiesPerPerson)
      throw new DomainError('PROXY_TOO_MANY', { count: proxiesPerPerson });
    if ((await this.proxies.countLivingFor(tx, proxy.personId, now)) >= peoplePerProxy)
      throw new DomainError('PROXY_BUSY', { count: peoplePerProxy });
  }
}
