import { Injectable } from '@nestjs/common';
import {
  type CareCategory,
  type CareTier,
  chinaDate,
  type Day,
  DomainError,
  monthsLater,
  careLimits,
} from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type Actor, hasRole, MemberDirectory, PersonDirectory, type PersonFacts } from '../../communities/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { Tasks } from '../../tasks/index.js';
import type { CareProfile } from '../data/profile.entities.js';
import { ProfilesRepository } from '../data/profiles.repository.js';
import { judgeTier, reviewKey } from '../domain/tiers.js';
import { CareChanges } from './care-changes.js';
import { ProfileConsent } from './profile-consent.js';

/** What a profile says besides its tier; null where nothing is known. */
export type ProfileWords = Pick<
  CareProfile,
  | 'walks'
  | 'hears'
  | 'sees'
  | 'phoneUse'
  | 'needs'
  | 'atTheDoor'
  | 'languages'
  | 'helperSex'
  | 'helperLanguage'
  | 'hasPets'
  | 'usualTimes'
  | 'gridWorkerMemberId'
  | 'deputyMemberId'
  | 'emergencyPersonId'
>;

/** A profile as it is to be: the whole of it. */
export interface ProfileForm extends Partial<ProfileWords> {
  readonly tier: CareTier;
  readonly tierWhy?: string | undefined;
  readonly reviewOn: Day;
  readonly categories: readonly CareCategory[];
  readonly languages: ProfileWords['languages'];
  readonly usualTimes: ProfileWords['usualTimes'];
}

/** Staff and grid workers write down what those who look after somebody have to know. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly transactor: Transactor,
    private readonly profiles: ProfilesRepository,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly consent: ProfileConsent,
    private readonly tasks: Tasks,
    private readonly changes: CareChanges,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the profile of somebody, a new one or the whole of the one that is there. Throws `NOT_FOUND` for whoever does not look
   * after the person, `CARE_CONSENT_MISSING`, `CARE_PERSON_GONE`, `CARE_TIER_NEEDS_REASON`, `CARE_REVIEW_OUT_OF_RANGE`, `CARE_WORKER_UNKNOWN`,
   * `CARE_DEPUTY_SAME`, `CARE_EMERGENCY_UNKNOWN`.
   */
  write(actor: Actor, personId: string, form: ProfileForm): Promise<void> {
    return this.transactor.run(async (tx) => {
      await this.lockPerson(tx, actor, personId);
      await this.put(tx, actor, personId, form);
    });
  }

  /** The same inside a transaction, for a person who is locked and whom the actor may change. Throws as `write`. */
  async put(tx: Tx, actor: Actor, personId: string, form: ProfileForm): Promise<void> {
    const { communityId, memberId } = actor;
    const now = this.clock.now();
    await this.consent.require(tx, communityId, personId);
    const before = await this.profiles.ofPerson(personId, tx);
    const words = { ...UNKNOWN, ...wordsOf(form) };
    await this.requireHelpers(tx, communityId, personId, words, before);
    const tier = judgeTier(before, form, chinaDate(now));
    const set = tier.isNew && { tierSetByMemberId: memberId, tierSetOn: chinaDate(now) };
    const said = { ...words, tier: tier.tier, tierWhy: tier.why, tierReviewOn: tier.reviewOn, ...set };
    const stamp = { updatedAt: now, updatedByMemberId: memberId };
    const profile: CareProfile = before
      ? { ...before, ...said, ...stamp }
      : {
          ...{ id: newId(), communityId, personId, createdAt: now, awayUntil: null, awayWhy: null, weeklyUntil: null },
          ...{ reviewAskedOn: null, tierSetByMemberId: memberId, tierSetOn: chinaDate(now), ...said, ...stamp },
        };
    const categoriesBefore = before ? ((await this.profiles.categories([before.id], tx)).get(before.id) ?? []) : [];
    if (before) await this.profiles.change(tx, before.id, { ...said, ...stamp });
    else await this.profiles.add(tx, profile);
    await this.profiles.setCategories(tx, profile, form.categories);
    if (tier.isNew) {
      const { tier: name, why, reviewOn } = tier;
      const row = { id: newId(), communityId, profileId: profile.id, tier: name, why, reviewOn };
      await this.profiles.addTier(tx, { ...row, setByMemberId: memberId, setAt: now });
    }
    if (before && tier.isNew) await this.tasks.settle(tx, communityId, reviewKey(before.id, before.tierReviewOn));
    const fields = before && changed(before, said, categoriesBefore, form.categories);
    await this.audit.record(
      tx,
      before ? 'care_profile.changed' : 'care_profile.written',
      actor,
      { id: personId, communityId, personId },
      {
        profileId: profile.id,
        ...(tier.isNew ? { tier: tier.tier, from: before?.tier ?? null } : {}),
        ...(fields && { fields }),
      },
    );
    await this.changes.changed(tx, { communityId, personId });
  }

  /** Writes profiles of people who are new and have none: a few statements per hundred. Throws as `write`, of the tier only. */
  async addAll(
    tx: Tx,
    actor: Actor,
    profiles: readonly { readonly personId: string; readonly form: ProfileForm }[],
  ): Promise<void> {
    const { communityId, memberId } = actor;
    const now = this.clock.now();
    const written = profiles.map(({ personId, form }) => {
      const { tier, why, reviewOn } = judgeTier(null, form, chinaDate(now));
      const id = newId();
      const profile: CareProfile = {
        ...{
          ...UNKNOWN,
          ...wordsOf(form),
          id,
          communityId,
          personId,
          awayUntil: null,
          awayWhy: null,
          weeklyUntil: null,
        },
        ...{
          reviewAskedOn: null,
          tier,
          tierWhy: why,
          tierReviewOn: reviewOn,
          tierSetByMemberId: memberId,
          tierSetOn: chinaDate(now),
        },
        ...{ createdAt: now, updatedAt: now, updatedByMemberId: memberId },
      };
      const set = { id: newId(), communityId, profileId: id, tier, why, reviewOn, setByMemberId: memberId, setAt: now };
      return {
        profile,
        set,
        categories: form.categories.map((category) => ({ profileId: id, category, communityId, reviewOn })),
      };
    });
    await this.profiles.addAll(tx, {
      profiles: written.map(({ profile }) => profile),
      categories: written.flatMap(({ categories }) => categories),
      tiers: written.map(({ set }) => set),
    });
    const subjects = profiles.map(({ personId }) => ({ id: personId, communityId, personId }));
    await this.audit.recordAll(tx, 'care_profile.written', actor, subjects, { imported: true });
  }

  /** Notes that somebody is away until the end of a day: in hospital, with the children. Throws `CARE_PROFILE_MISSING`, `CARE_AWAY_OUT_OF_RANGE` and as `write`. */
  goAway(actor: Actor, personId: string, until: Day, why: string): Promise<{ personId: string; away: boolean }> {
    return this.setAway(actor, personId, { awayUntil: until, awayWhy: why });
  }

  /** Back earlier than was said; for somebody who is not away it changes nothing. Throws as `goAway`. */
  comeBack(actor: Actor, personId: string): Promise<{ personId: string; away: boolean }> {
    return this.setAway(actor, personId, { awayUntil: null, awayWhy: null });
  }

  /** Takes the profile away with its history. Staff only. Throws `NOT_FOUND`, `CARE_PROFILE_MISSING`. */
  remove(actor: Actor, personId: string): Promise<void> {
    return this.transactor.run(async (tx) => {
      if (!hasRole(actor, 'staff')) throw new DomainError('NOT_FOUND');
      await this.persons.lock(tx, actor.communityId, personId);
      if ((await this.profiles.remove(tx, [personId])) === 0) throw new DomainError('CARE_PROFILE_MISSING');
      await this.audit.record(tx, 'care_profile.removed', actor, {
        ...{ id: personId, communityId: actor.communityId, personId },
      });
      await this.changes.changed(tx, { communityId: actor.communityId, personId });
    });
  }

  private setAway(
    actor: Actor,
    personId: string,
    away: Pick<CareProfile, 'awayUntil' | 'awayWhy'>,
  ): Promise<{ personId: string; away: boolean }> {
    return this.transactor.run(async (tx) => {
      await this.lockPerson(tx, actor, personId);
      const profile = await this.profiles.ofPerson(personId, tx);
      if (!profile) throw new DomainError('CARE_PROFILE_MISSING');
      const today = chinaDate(this.clock.now());
      const { awayUntil: until } = away;
      if (until && (until < today || until > monthsLater(today, careLimits.awayMonthsMax)))
        throw new DomainError('CARE_AWAY_OUT_OF_RANGE');
      await this.profiles.change(tx, profile.id, {
        ...away,
        ...{ updatedAt: this.clock.now(), updatedByMemberId: actor.memberId },
      });
      const is = away.awayUntil !== null;
      await this.audit.record(tx, is ? 'care_profile.away' : 'care_profile.back', actor, {
        ...{ id: personId, communityId: actor.communityId, personId },
      });
      await this.changes.changed(tx, { communityId: actor.communityId, personId });
      return { personId, away: is };
    });
  }

  /** Locks the person first, then asks whether the actor looks after them. */
  private async lockPerson(tx: Tx, actor: Actor, personId: string): Promise<PersonFacts> {
    const person = await this.persons.lock(tx, actor.communityId, personId);
    if (!(await this.persons.officeTowards(actor, personId, tx))) throw new DomainError('NOT_FOUND');
    if (person.state === 'moved' || person.state === 'died') throw new DomainError('CARE_PERSON_GONE');
    return person;
  }

  /** Who is named has to be there; whoever was named before may stay, though they no longer have the role. */
  private async requireHelpers(
    tx: Tx,
    communityId: string,
    personId: string,
    { gridWorkerMemberId, deputyMemberId, emergencyPersonId }: ProfileWords,
    before: CareProfile | null,
  ): Promise<void> {
    if (gridWorkerMemberId && gridWorkerMemberId === deputyMemberId) throw new DomainError('CARE_DEPUTY_SAME');
    const known = [before?.gridWorkerMemberId, before?.deputyMemberId];
    const fresh = [gridWorkerMemberId, deputyMemberId].filter((id) => id !== null && !known.includes(id));
    if (fresh.length > 0) {
      const workers = await this.members.inRole(communityId, 'grid_worker');
      if (fresh.some((id) => id !== null && !workers.includes(id))) throw new DomainError('CARE_WORKER_UNKNOWN');
    }
    if (!emergencyPersonId || emergencyPersonId === before?.emergencyPersonId) return;
    const other = (await this.persons.facts(communityId, [emergencyPersonId], tx)).get(emergencyPersonId);
    if (!other || emergencyPersonId === personId || other.state === 'died')
      throw new DomainError('CARE_EMERGENCY_UNKNOWN');
  }
}

const UNKNOWN: ProfileWords = {
  ...{ walks: null, hears: null, sees: null, phoneUse: null, needs: null, atTheDoor: null },
  ...{ languages: [], helperSex: null, helperLanguage: null, hasPets: null, usualTimes: [] },
  ...{ gridWorkerMemberId: null, deputyMemberId: null, emergencyPersonId: null },
};

/** Only what a profile has columns for, without what is undefined. */
const wordsOf = (form: ProfileForm): Partial<ProfileWords> =>
  Object.fromEntries(
    Object.keys(UNKNOWN).flatMap((key) => {
      const value = form[key as keyof ProfileWords];
      return value === undefined ? [] : [[key, value]];
    }),
  );

/** Names of the fields that are different now: for the record, which never holds what they say. */
function changed(
  before: CareProfile,
  after: Partial<CareProfile>,
  categoriesBefore: readonly CareCategory[],
  categories: readonly CareCategory[],
): string[] {
  const plain = (value: unknown): string => JSON.stringify(Array.isArray(value) ? [...value].sort() : (value ?? null));
  const differs = (key: keyof CareProfile): boolean =>
    key === 'hasPets'
      ? plain(before[key] === null ? null : Boolean(before[key])) !== plain(after[key])
      : plain(before[key]) !== plain(after[key]);
  return [
    ...(Object.keys(after) as (keyof CareProfile)[]).filter(differs),
    ...(plain(categoriesBefore) === plain(categories) ? [] : ['categories']),
  ];
}
