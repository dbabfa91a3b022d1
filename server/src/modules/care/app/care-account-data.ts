import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type CareCategory,
  careCategoryWords,
  careTierWords,
  hearsWords,
  languageWords,
  phoneWords,
  seesWords,
  sexWords,
  usualTimeWords,
  walksWords,
} from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { PersonData, type PersonDataHolder, PersonDirectory, type PersonOf } from '../../communities/index.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import type { CareProfile, CareTierRow } from '../data/profile.entities.js';
import { EmergencyLooksRepository } from '../data/emergency-looks.repository.js';
import { ProfilesRepository } from '../data/profiles.repository.js';

/** What this context keeps about an account's people: their care profiles. */
@Injectable()
export class CareAccountData implements AccountDataHolder, PersonDataHolder, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly data: PersonData,
    private readonly persons: PersonDirectory,
    private readonly profiles: ProfilesRepository,
    private readonly looks: EmergencyLooksRepository,
  ) {}

  onModuleInit(): void {
    this.accounts.register('care', this);
    this.data.register('care', this);
  }

  async export(account: Account): Promise<unknown> {
    return this.exportOf(await this.personIds(account));
  }

  exportPerson({ personId }: PersonOf): Promise<unknown> {
    return this.exportOf([personId]);
  }

  erasePerson(tx: Tx, { personId }: PersonOf): Promise<void> {
    return this.eraseOf(tx, [personId]);
  }

  private async exportOf(personIds: readonly string[]): Promise<unknown> {
    const profiles = await this.profiles.ofPeople(personIds);
    const categories = await this.profiles.categories(profiles.map(({ id }) => id));
    const exported = [];
    for (const profile of profiles) {
      const said = inWords(profile, categories.get(profile.id) ?? []);
      const tiers = await this.profiles.tiers(profile.id);
      exported.push({ ...said, tiers: tiers.map(tierInWords) });
    }
    const looks = (await this.looks.ofPeople(personIds)).map(({ why, at }) => ({ emergencyWhy: why, at }));
    return [...exported, ...looks];
  }

  /** The profile goes, and nobody is told to call this person any more. */
  async erase(tx: Tx, account: Account): Promise<void> {
    await this.eraseOf(tx, await this.personIds(account, tx));
  }

  private async eraseOf(tx: Tx, personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    await this.profiles.remove(tx, personIds);
    await this.profiles.forgetEmergency(tx, personIds);
    await this.looks.removeOf(tx, personIds);
  }

  private async personIds({ members }: Account, tx?: Tx): Promise<string[]> {
    const ids = [];
    for (const { memberId } of members) ids.push((await this.persons.ofMember(memberId, tx)).personId);
    return ids;
  }
}

const word = <T extends string>(words: Readonly<Record<T, string>>, of: T | null): string | null => of && words[of];

/** For the person themselves: every code as its Chinese word. */
const inWords = (profile: CareProfile, categories: readonly CareCategory[]): Record<string, unknown> => ({
  ...{ tier: careTierWords[profile.tier], tierWhy: profile.tierWhy, reviewOn: profile.tierReviewOn },
  categories: categories.map((category) => careCategoryWords[category]),
  ...{ walks: word(walksWords, profile.walks), hears: word(hearsWords, profile.hears) },
  ...{ sees: word(seesWords, profile.sees), phoneUse: word(phoneWords, profile.phoneUse) },
  ...{ needs: profile.needs, atTheDoor: profile.atTheDoor },
  languages: profile.languages.map((language) => languageWords[language]),
  helperSex: word(sexWords, profile.helperSex),
  helperLanguage: word(languageWords, profile.helperLanguage),
  hasPets: profile.hasPets === null ? null : Boolean(profile.hasPets),
  usualTimes: profile.usualTimes.map((time) => usualTimeWords[time]),
  ...{ awayUntil: profile.awayUntil, awayWhy: profile.awayWhy, weeklyUntil: profile.weeklyUntil },
  ...{ createdAt: profile.createdAt, updatedAt: profile.updatedAt },
});

const tierInWords = ({ tier, why, reviewOn, setAt }: CareTierRow): Record<string, unknown> => ({
  ...{ tier: careTierWords[tier], why, reviewOn, setAt },
});
