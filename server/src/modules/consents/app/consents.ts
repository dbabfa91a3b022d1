import { Injectable } from '@nestjs/common';
import {
  type AskedPurpose,
  consentLimits,
  type ConsentPurpose,
  type ConsentWay,
  currentWording,
  type Day,
  DomainError,
  type WithdrawalWay,
  saysSubstitutes,
} from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { type Actor, PersonDirectory, type PersonFacts } from '../../communities/index.js';
import { ConsentsRepository } from '../data/consents.repository.js';
import { wordOf } from '../domain/age.js';
import { giverOf, requireMayWithdraw } from '../domain/consent.policy.js';
import { ConsentNews } from './consent-news.js';
import { ConsentRecords, type WhenWithdrawn } from './consent-records.js';
import { Standings } from './standings.js';

/** What somebody agrees to, and how. */
export interface Agreement {
  readonly personId: string;
  readonly purpose: AskedPurpose;
  readonly how: ConsentWay;
  /** The photograph of the signed paper or the recorded voice; a voice needs one. */
  readonly fileId?: string | undefined;
  /** Who heard a spoken consent; without it the recorder did. */
  readonly witnessMemberId?: string | undefined;
  /** The guardian who agrees for a child. */
  readonly byPersonId?: string | undefined;
  /** The last day; without it the longest time there is. */
  readonly until?: Day | undefined;
  /** The version that was read; without it the present one. */
  readonly wordingVersion?: string | undefined;
}

/** Something that ends soon, of one person. */
export interface Ending {
  readonly communityId: string;
  readonly personId: string;
  readonly ids: readonly string[];
  readonly purposes: readonly ConsentPurpose[];
  readonly until: Date;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** To whom, where the purpose names somebody. */
export interface Receiver {
  readonly unitId?: string;
}

/** Consents 同意: given, asked about, taken back. Nothing is cached, so a withdrawal is true in the same second. */
@Injectable()
export class Consents {
  constructor(
    private readonly transactor: Transactor,
    private readonly consents: ConsentsRepository,
    private readonly records: ConsentRecords,
    private readonly standings: Standings,
    private readonly people: PersonDirectory,
    private readonly news: ConsentNews,
    private readonly clock: Clock,
  ) {}

  /** True while a consent of this person for this purpose (and receiver) lives at this moment. */
  async isLiving(
    communityId: string,
    personId: string,
    purpose: ConsentPurpose,
    receiver: Receiver = {},
    tx?: Tx,
  ): Promise<boolean> {
    const standing = await this.consents.standing(communityId, personId, { purpose, unitId: receiver.unitId }, tx);
    return standing !== null && standing.until >= this.clock.now();
  }

  /** Until when each of these people agreed to a purpose, also when that time is over; who did not, or took it back, is not in it. */
  untilOf(communityId: string, personIds: readonly string[], purpose: ConsentPurpose): Promise<Map<string, Date>> {
    return this.consents.standingOf(communityId, personIds, purpose);
  }

  /**
   * Of these people those whose consent to a purpose lives at this moment: true where the text they agreed to says that a substitute may be
   * told too. One query.
   */
  async livingOf(
    communityId: string,
    personIds: readonly string[],
    purpose: ConsentPurpose,
  ): Promise<Map<string, boolean>> {
    const rows = await this.consents.wordingsOf(communityId, personIds, purpose);
    const now = this.clock.now();
    const living = rows.filter(({ until }) => until >= now);
    return new Map(living.map(({ personId, wordingVersion }) => [personId, saysSubstitutes(purpose, wordingVersion)]));
  }

  /** Of these people those who ever agreed to a purpose: true where a consent lives at this moment. One query. */
  async everAgreed(
    communityId: string,
    personIds: readonly string[],
    purpose: ConsentPurpose,
    tx?: Tx,
  ): Promise<Map<string, boolean>> {
    const rows = await this.consents.everAgreed(communityId, personIds, purpose, this.clock.now(), tx);
    return new Map(rows.map(({ personId, stands }) => [personId, stands]));
  }

  /** Since when the person's last consent for the purpose is withdrawn; null when it was not, or there never was one. */
  async withdrawnAt(communityId: string, personId: string, purpose: ConsentPurpose, tx?: Tx): Promise<Date | null> {
    return (await this.consents.last(communityId, personId, purpose, tx))?.withdrawnAt ?? null;
  }

  /** People of whom something ends within 30 days that nobody was told of, with what and when the first of it ends; at most so many rows. */
  async endingSoon(rows: number): Promise<Ending[]> {
    const now = this.clock.now();
    const soon = new Date(now.getTime() + consentLimits.renewFromDays * DAY_MS);
    const people = new Map<string, Ending>();
    for (const { id, communityId, personId, purpose, until } of await this.consents.untold(now, soon, rows)) {
      const known = people.get(personId) ?? { communityId, personId, ids: [], purposes: [], until };
      const purposes = known.purposes.includes(purpose) ? known.purposes : [...known.purposes, purpose];
      people.set(personId, {
        ...known,
        purposes,
        ids: [...known.ids, id],
        until: until < known.until ? until : known.until,
      });
    }
    return [...people.values()];
  }

  /** Whoever looks after the person has been told of these. */
  told(tx: Tx, ids: readonly string[]): Promise<void> {
    return this.consents.markTold(tx, ids, this.clock.now());
  }

  /** Registers what has to happen in the same transaction when a consent is withdrawn. Called once, when a context starts. */
  onWithdrawn(purpose: ConsentPurpose, handler: WhenWithdrawn): void {
    this.records.onWithdrawn(purpose, handler);
  }

  /**
   * Records a consent in the caller's transaction. Locks the person. Throws `NOT_FOUND` for who is nothing to the person,
   * `CONSENT_STANDS`, `CONSENT_WAY`, `CONSENT_WITNESS`, `CONSENT_NEEDS_GUARDIAN`, `CONSENT_NOT_GUARDIAN`,
   * `CONSENT_GIVER_UNKNOWN`, `CONSENT_WORDING_OLD`, `CONSENT_UNTIL`, `CONSENT_VOICE_MISSING`, `CONSENT_FILE_WAY`,
   * `MEDIA_PRIVATE_UNKNOWN`.
   */
  async give(tx: Tx, actor: Actor, agreement: Agreement): Promise<{ id: string }> {
    const { personId, purpose, how, byPersonId, wordingVersion, witnessMemberId, until, fileId } = agreement;
    const person = await this.people.lock(tx, actor.communityId, personId);
    const standing = await this.standings.one(actor, personId, tx);
    const as = giverOf(standing, {
      ...{ purpose, how, byGuardian: byPersonId !== undefined },
      wordOf: wordOf(person.birthYear, this.clock.now()),
    });
    if (wordingVersion !== undefined && wordingVersion !== currentWording(purpose).version)
      throw new DomainError('CONSENT_WORDING_OLD');
    const giver =
      as === 'self'
        ? null
        : byPersonId === undefined
          ? await this.people.ofMember(actor.memberId, tx)
          : await this.guardian(tx, person, byPersonId);
    const terms = { purpose, as, how, giver, witnessMemberId, until, fileId };
    const { id } = await this.records.add(tx, actor, { person, ...terms });
    await this.news.consentRecorded(tx, actor, person, purpose, id);
    return { id };
  }

  /** The same as a journey of its own. */
  record(actor: Actor, agreement: Agreement): Promise<{ id: string }> {
    return this.transactor.run((tx) => this.give(tx, actor, agreement));
  }

  /**
   * Takes a consent back; one that a proxy rests on ends with the proxy (`Proxies.revoke`) and is not found here. Throws
   * `NOT_FOUND`, `CONSENT_WAY`, `CONSENT_MOVED_ON` when it has ended already.
   */
  withdraw(actor: Actor, consentId: string, how: WithdrawalWay): Promise<{ id: string }> {
    return this.transactor.run(async (tx) => {
      const known = await this.consents.inCommunity(actor.communityId, consentId, tx);
      if (!known || known.purpose === 'proxy') throw new DomainError('NOT_FOUND');
      const person = await this.people.lock(tx, actor.communityId, known.personId);
      requireMayWithdraw(await this.standings.one(actor, person.personId, tx), known.purpose, how);
      if (!(await this.records.end(tx, actor, known, how))) throw new DomainError('CONSENT_MOVED_ON');
      await this.news.consentWithdrawn(tx, actor, person, known.purpose, known.id);
      return { id: known.id };
    });
  }

  /** Somebody else of the community who can stand for a child. Throws `CONSENT_GIVER_UNKNOWN`. */
  async guardian(tx: Tx, child: PersonFacts, personId: string): Promise<PersonFacts> {
    const guardian = (await this.people.facts(child.communityId, [personId], tx)).get(personId);
    if (!guardian || guardian.personId === child.personId || guardian.state === 'died')
      throw new DomainError('CONSENT_GIVER_UNKNOWN');
    if (wordOf(guardian.birthYear, this.clock.now()) !== 'own') throw new DomainError('CONSENT_GIVER_UNKNOWN');
    return guardian;
  }
}
