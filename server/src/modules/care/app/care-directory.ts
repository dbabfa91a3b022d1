import { Injectable } from '@nestjs/common';
import {
  type CareCategory,
  type CareTier,
  chinaDate, type Day, type Language, type Sex, tierToday, type UsualTime } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { CareChanges } from './care-changes.js';
import { type LookedInOn, type ProfileScope, ProfilesRepository } from '../data/profiles.repository.js';

export type { LookedInOn } from '../data/profiles.repository.js';

/** What other contexts may know of a care profile 帮扶档案. Its words are for those who look after the person. */
export interface CareFacts {
  readonly personId: string;
  /** How often they should be seen now: weekly for a time after a grave change. */
  readonly tier: CareTier;
  readonly needs: string | null;
  readonly atTheDoor: string | null;
  readonly usualTimes: readonly UsualTime[];
  readonly languages: readonly Language[];
  readonly helperSex: Sex | null;
  readonly awayUntil: Day | null;
  readonly gridWorkerMemberId: string | null;
  readonly deputyMemberId: string | null;
}

/** What other contexts may ask about care profiles. Who may read the words is decided by who asks. */
@Injectable()
export class CareDirectory {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly changes: CareChanges,
    private readonly clock: Clock,
  ) {}

  /** Facts by person id, those of this community only. One query. */
  async of(communityId: string, personIds: readonly string[], tx?: Tx): Promise<Map<string, CareFacts>> {
    const found = await this.profiles.ofPeople([...new Set(personIds)], tx);
    const today = chinaDate(this.clock.now());
    return new Map(
      found
        .filter((profile) => profile.communityId === communityId)
        .map((profile) => [profile.personId, { ...profile, tier: tierToday(profile, today) }]),
    );
  }

  /** Why these people are looked after, by person; who has no profile is not in it. Two queries. */
  async categoriesOf(communityId: string, personIds: readonly string[]): Promise<Map<string, CareCategory[]>> {
    const profiles = await this.profiles.ofPeople([...new Set(personIds)]);
    const mine = profiles.filter((profile) => profile.communityId === communityId);
    const byProfile = await this.profiles.categories(mine.map(({ id }) => id));
    return new Map(mine.map(({ id, personId }) => [personId, byProfile.get(id) ?? []]));
  }

  /** People who are here and in a tier that is looked in on, at most `rows`, the soonest review first. */
  async inTiers(communityId: string, rows: number): Promise<string[]> {
    const found = await this.profiles.page({ communityId }, {}, undefined, rows);
    return found.filter(({ tier }) => tier !== 'none').map(({ personId }) => personId);
  }

  /** After a grave change somebody is looked in on every week until a day; the tier itself stays. Nothing without a profile. The person is locked. */
  async weeklyUntil(tx: Tx, communityId: string, personId: string, until: Day): Promise<void> {
    const profile = await this.profiles.ofPerson(personId, tx);
    if (!profile || (profile.weeklyUntil !== null && profile.weeklyUntil >= until)) return;
    await this.profiles.change(tx, profile.id, { weeklyUntil: until });
    await this.changes.changed(tx, { communityId, personId });
  }

  /** Everybody within the scope (as `peopleReach` gives it) who is here and is looked in on. One query. */
  lookedInOn(scope: ProfileScope, gridId?: string): Promise<LookedInOn[]> {
    return this.profiles.lookedInOn(scope, chinaDate(this.clock.now()), gridId);
  }
}
