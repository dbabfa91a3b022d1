import { Injectable } from '@nestjs/common';
import { ASKED_PURPOSES, consentLimits, DomainError, type PrivateFileKind } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { type Actor, MemberDirectory, PersonDirectory, type PersonFacts } from '../../communities/index.js';
import type { ConsentRow, ProxyRow } from '../data/consent.entities.js';
import { ConsentsRepository } from '../data/consents.repository.js';
import { LinkOffersRepository } from '../data/link-offers.repository.js';
import { ProxiesRepository } from '../data/proxies.repository.js';
import { wordOf } from '../domain/age.js';
import { partAtAll, type Standing } from '../domain/standing.js';
import { type PersonConsentsDto, purposeDto, WHOSE_WORD } from '../dto/consents.dto.js';
import { type PersonProxiesDto, proxyDto, type RepresentedDto, representedDto } from '../dto/proxies.dto.js';
import { PrivateFiles } from '../../media/index.js';
import { mayOpenFile } from '../domain/consent-file.policy.js';
import { readableSince } from '../domain/term.js';
import { Standings } from './standings.js';

/** Names of the people and members that rows speak of. */
interface Named {
  person(id: string | null): PersonFacts | undefined;
  member(id: string | null): string | null;
}

/** Reading consents and proxies, for the person, their proxies and who looks after them; for everybody else there is nobody. */
@Injectable()
export class ConsentQueries {
  constructor(
    private readonly consents: ConsentsRepository,
    private readonly proxies: ProxiesRepository,
    private readonly offers: LinkOffersRepository,
    private readonly standings: Standings,
    private readonly people: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly files: PrivateFiles,
    private readonly clock: Clock,
  ) {}

  /** Every purpose and how it stands with a person. Throws `NOT_FOUND`. */
  async ofPerson(actor: Actor, personId: string): Promise<PersonConsentsDto> {
    const { person, standing, as } = await this.standing(actor, personId);
    const now = this.clock.now();
    const rows = await this.consents.latest(actor.communityId, personId, ASKED_PURPOSES);
    const named = await this.named(
      actor.communityId,
      rows.flatMap(({ givenByPersonId }) => givenByPersonId ?? []),
      rows,
    );
    const files = await this.openedFiles(actor.communityId, standing, rows);
    const ofPurpose = new Map(rows.map((row) => [row.purpose, row]));
    const word = wordOf(person.birthYear, now);
    // Only who left a record with the community is asked whether it may stay.
    const asked = ASKED_PURPOSES.filter((purpose) => purpose !== 'keep_record' || ofPurpose.has(purpose));
    const items = asked.map((purpose) => {
      const row = ofPurpose.get(purpose);
      const names = {
        givenBy: named.person(row?.givenByPersonId ?? null)?.name ?? null,
        witness: named.member(row?.witnessMemberId ?? null),
        file: files.get(row?.mediaId ?? '') ?? null,
      };
      return purposeDto(purpose, row, names, { standing, wordOf: word, now });
    });
    return { personId, name: person.name, as, wordOf: WHOSE_WORD[word], items };
  }

  /** The caller's own. */
  async own(actor: Actor): Promise<PersonConsentsDto> {
    return this.ofPerson(actor, (await this.people.ofMember(actor.memberId)).personId);
  }

  /** Who may act for a person: the living ones, then the last that ended. Throws `NOT_FOUND`. */
  async proxiesOf(actor: Actor, personId: string): Promise<PersonProxiesDto> {
    const { person, standing, as } = await this.standing(actor, personId);
    const { communityId } = actor;
    const rows = await this.proxies.ofPerson(communityId, personId, consentLimits.endedProxiesShown);
    const consents = new Map((await this.consents.byIds(rows.map((row) => row.consentId))).map((row) => [row.id, row]));
    const named = await this.named(
      communityId,
      rows.map((row) => row.proxyPersonId),
      [...consents.values()],
    );
    const now = this.clock.now();
    const files = await this.openedFiles(communityId, standing, [...consents.values()]);
    const items = rows.flatMap((row) => {
      const consent = consents.get(row.consentId);
      return consent ? [this.proxy(row, consent, { named, files }, standing, now)] : [];
    });
    return { personId, name: person.name, as, mayName: standing.office !== undefined, items };
  }

  /** The caller's own. */
  async ownProxies(actor: Actor): Promise<PersonProxiesDto> {
    return this.proxiesOf(actor, (await this.people.ofMember(actor.memberId)).personId);
  }

  /** For whom the caller is proxy, and in what, the longest first; then who has died, of whom they still read. */
  async represented({ communityId, memberId }: Actor): Promise<{ items: RepresentedDto[] }> {
    const now = this.clock.now();
    const held = await this.proxies.heldOrRemembered(communityId, memberId, { now, since: readableSince(now) });
    const rows = held.map(({ row }) => row);
    const people = await this.people.facts(
      communityId,
      rows.map((row) => row.personId),
    );
    const without = [...people.values()].filter(({ memberId: account }) => account === null);
    const offered = await this.offers.waitingAbout(
      without.map(({ personId }) => personId),
      now,
    );
    const items = held.map(({ row, diedAt }) => {
      const { name = '', memberId: account = null } = people.get(row.personId) ?? {};
      const facts = { name, hasAccount: account !== null, offeredUntil: offered.get(row.personId), diedAt };
      return representedDto(row, facts);
    });
    return { items };
  }

  /** What is kept with these consents, as far as the reader may open it. */
  private openedFiles(communityId: string, standing: Standing, rows: readonly ConsentRow[]) {
    return this.files.kinds(communityId, mayOpenFile(standing) ? rows.flatMap(({ mediaId }) => mediaId ?? []) : []);
  }

  private proxy(
    row: ProxyRow,
    consent: ConsentRow,
    { named, files }: { named: Named; files: ReadonlyMap<string, PrivateFileKind> },
    standing: Standing,
    now: Date,
  ) {
    const person = named.person(row.proxyPersonId);
    const names = {
      ...{ proxy: person?.name ?? '', hasAccount: !!person?.memberId },
      witness: named.member(consent.witnessMemberId),
      file: files.get(consent.mediaId ?? '') ?? null,
    };
    return proxyDto(row, consent, names, { standing, now });
  }

  private async standing(actor: Actor, personId: string) {
    const standing = await this.standings.one(actor, personId);
    const as = partAtAll(standing);
    const person = as && (await this.people.facts(actor.communityId, [personId])).get(personId);
    if (!as || !person) throw new DomainError('NOT_FOUND');
    return { person, standing, as };
  }

  private async named(communityId: string, personIds: string[], rows: readonly ConsentRow[]): Promise<Named> {
    const people = await this.people.facts(communityId, personIds);
    const members = await this.members.summaries(rows.flatMap(({ witnessMemberId }) => witnessMemberId ?? []));
    return {
      person: (id) => (id ? people.get(id) : undefined),
      member: (id) => (id ? (members.get(id)?.nickname ?? null) : null),
    };
  }
}
