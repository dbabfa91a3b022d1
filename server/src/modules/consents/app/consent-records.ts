import { Injectable } from '@nestjs/common';
import {
  type ConsentEnding,
  type ConsentGiver,
  type ConsentPurpose,
  type ConsentWay,
  currentWording,
  type Day,
  DomainError,
} from '@silin/shared';
import { AuditService, type AuditActor } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Actor, MemberDirectory, PersonDirectory, type PersonFacts } from '../../communities/index.js';
import type { ConsentRow } from '../data/consent.entities.js';
import { ConsentsRepository } from '../data/consents.repository.js';
import { ProxiesRepository } from '../data/proxies.repository.js';
import { lastGuardianYear } from '../domain/age.js';
import { PrivateFiles } from '../../media/index.js';
import { fileKindOf, requireFittingFile } from '../domain/consent-file.policy.js';
import { requireWitness } from '../domain/consent.policy.js';
import { endOfDay, endOfYear, isEnding, longestTerm } from '../domain/term.js';

/** What has to happen in the same transaction when a consent is withdrawn. */
export type WhenWithdrawn = (tx: Tx, withdrawn: { communityId: string; personId: string }) => Promise<void>;

/** A consent to be written down; who may has been asked, the person is locked. */
export interface NewConsent {
  readonly person: PersonFacts;
  readonly purpose: ConsentPurpose;
  readonly as: ConsentGiver;
  readonly how: ConsentWay;
  /** Who agrees for the person; null when it is the person's own word. */
  readonly giver: PersonFacts | null;
  /** The photograph or the recording that is kept with it. */
  readonly fileId?: string | undefined;
  /** Undefined: the recorder of a spoken consent. */
  readonly witnessMemberId?: string | undefined;
  /** The proxy of the purpose `proxy`: who gains from it. */
  readonly to?: PersonFacts | undefined;
  /** The last day; undefined: as long as it may last. */
  readonly until?: Day | undefined;
}

/** Writing consents down and ending them: every row of `consents` comes and goes through here. */
@Injectable()
export class ConsentRecords {
  private readonly handlers = new Map<ConsentPurpose, WhenWithdrawn[]>();

  constructor(
    private readonly consents: ConsentsRepository,
    private readonly proxies: ProxiesRepository,
    private readonly people: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly files: PrivateFiles,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  onWithdrawn(purpose: ConsentPurpose, handler: WhenWithdrawn): void {
    this.handlers.set(purpose, [...(this.handlers.get(purpose) ?? []), handler]);
  }

  /**
   * Writes a consent down; an older one for the same, of another wording or ending soon, gives way to it. Throws
   * `CONSENT_STANDS`, `CONSENT_WITNESS`, `CONSENT_UNTIL`, `CONSENT_VOICE_MISSING`, `CONSENT_FILE_WAY`, `MEDIA_PRIVATE_UNKNOWN`.
   */
  async add(tx: Tx, actor: Actor, given: NewConsent): Promise<{ id: string; until: Date }> {
    const { person, purpose, as, how, giver, to, fileId } = given;
    requireFittingFile(how, fileId);
    const now = this.clock.now();
    const until = this.until(given, now);
    const witnessMemberId = given.witnessMemberId ?? (how === 'spoken_before' ? actor.memberId : null);
    await this.requireWitness(tx, given, witnessMemberId);
    const before = await this.consents.standing(
      person.communityId,
      person.personId,
      { purpose, personId: to?.personId },
      tx,
    );
    if (before) await this.giveWay(tx, before, now);
    const [id, { communityId, personId }] = [newId(), person];
    if (fileId) await this.files.use(tx, { communityId, personId, id: fileId, usedFor: id, kind: fileKindOf(how) });
    const consent: ConsentRow = {
      ...{ id, communityId, personId, purpose },
      ...{ toUnitId: null, toPersonId: to?.personId ?? null, wordingVersion: currentWording(purpose).version },
      ...{ givenAs: as, givenByPersonId: giver?.personId ?? null, how, witnessMemberId, mediaId: fileId ?? null },
      ...{ gainsMemberId: to?.memberId ?? null, recordedByMemberId: actor.memberId, givenAt: now, until },
      ...{ withdrawnAt: null, withdrawnHow: null, withdrawnByMemberId: null, replacedAt: null, endingToldAt: null },
    };
    await this.consents.add(tx, consent);
    await this.audit.record(tx, 'consent.given', actor, consent, {
      purpose,
      givenAs: as,
      how,
      personId: person.personId,
    });
    return { id: consent.id, until };
  }

  /**
   * Ends a consent, with the proxy that rests on it, and lets everybody who depends on it know, in this transaction. False when it
   * had ended already.
   */
  async end(tx: Tx, by: AuditActor, consent: ConsentRow, how: ConsentEnding): Promise<boolean> {
    const { id, communityId, personId, purpose } = consent;
    const memberId = typeof by === 'string' ? null : (by.memberId ?? null);
    const now = this.clock.now();
    if (!(await this.consents.withdraw(tx, id, how, memberId, now))) return false;
    const proxy = purpose === 'proxy' ? await this.proxies.onConsent(id, tx) : null;
    if (proxy) await this.proxies.revoke(tx, proxy.id, how, memberId, now);
    await this.audit.record(tx, 'consent.withdrawn', by, consent, { purpose, how, personId });
    for (const handler of this.handlers.get(purpose) ?? []) await handler(tx, { communityId, personId });
    return true;
  }

  /** The last moment: as asked for, at most a year, and for a guardian's word not beyond the year before the child is asked. */
  private until({ person, as, until }: NewConsent, now: Date): Date {
    const longest = longestTerm(now);
    const asked = until ? endOfDay(until) : longest;
    if (asked <= now || asked > longest) throw new DomainError('CONSENT_UNTIL');
    if (as !== 'guardian' || person.birthYear === null) return asked;
    const anew = endOfYear(lastGuardianYear(person.birthYear, now));
    return anew < asked ? anew : asked;
  }

  /** One that ends soon, has run out or was given to older words gives way; another one stands. */
  private async giveWay(tx: Tx, before: ConsentRow, now: Date): Promise<void> {
    const isCurrent = before.wordingVersion === currentWording(before.purpose).version;
    if (isCurrent && !isEnding(before.until, now)) throw new DomainError('CONSENT_STANDS');
    await this.consents.replace(tx, before.id, now);
  }

  private async requireWitness(tx: Tx, given: NewConsent, witnessMemberId: string | null): Promise<void> {
    const { person, giver, to, how } = given;
    const witnessPersonId = witnessMemberId && (await this.presentPerson(tx, person.communityId, witnessMemberId));
    requireWitness({
      how,
      witnessPersonId,
      concerned: [person.personId, giver?.personId ?? null, to?.personId ?? null],
    });
  }

  /** The person of a member who is there. Throws `CONSENT_WITNESS` for anybody else. */
  private async presentPerson(tx: Tx, communityId: string, memberId: string): Promise<string> {
    if (!(await this.members.isPresent(tx, communityId, memberId))) throw new DomainError('CONSENT_WITNESS');
    const person = await this.people.ofMember(memberId, tx);
    if (person.communityId !== communityId) throw new DomainError('CONSENT_WITNESS');
    return person.personId;
  }
}
