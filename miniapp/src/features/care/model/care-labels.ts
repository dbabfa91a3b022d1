import {
  CARE_TIERS,
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
import type { Choice } from '@/ui/chips/chips';
import type { CareProfile, OwnCareProfile } from '../api/profiles.api';

/** A table of words as something to choose from. */
export const choicesOf = <V extends string>(words: Readonly<Record<V, string>>): Choice<V>[] =>
  (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }));

/** The most frequent first. */
export const TIER_CHOICES = [...CARE_TIERS].reverse().map((value) => ({ value, label: careTierWords[value] }));

export const REVIEW_CHOICES: readonly Choice<string>[] = [
  { value: '1', label: '1 个月后' },
  { value: '3', label: '3 个月后' },
  { value: '6', label: '半年后' },
  { value: '12', label: '一年后' },
];

/** How long somebody is away, by days from today. */
export const AWAY_CHOICES = [
  { value: '3', label: '3 天' },
  { value: '7', label: '一个星期' },
  { value: '14', label: '两个星期' },
  { value: '30', label: '一个月' },
  { value: '90', label: '三个月' },
];

const list = <V extends string>(words: Readonly<Record<V, string>>, of: readonly V[]): string =>
  of.map((value) => words[value]).join('、');

type Said = Omit<OwnCareProfile, 'tier' | 'tierWhy' | 'reviewOn' | 'awayUntil' | 'awayWhy' | 'tiers' | 'updatedAt'>;

/** What a profile says, line by line: a short name and the words; nothing that is not known. */
export const profileLines = (profile: CareProfile): [string, string][] =>
  ownLines({
    ...profile,
    ...{ gridWorkerName: profile.gridWorker?.name ?? null, deputyName: profile.deputy?.name ?? null },
    emergencyName: profile.emergency?.name ?? null,
  });

/** The same of a profile as the person reads it. */
export function ownLines(profile: Said): [string, string][] {
  const { walks, hears, sees, phoneUse, helperSex, helperLanguage, hasPets } = profile;
  const abilities = [
    walks && walksWords[walks],
    hears && hearsWords[hears],
    sees && seesWords[sees],
    phoneUse && phoneWords[phoneUse],
  ];
  const helper = [
    helperSex && `${sexWords[helperSex]}的`,
    helperLanguage && `会说${languageWords[helperLanguage]}`,
    hasPets ? '不怕宠物' : null,
  ];
  const lines: [string, string | null][] = [
    ['要做什么', profile.needs],
    ['上门要知道', profile.atTheDoor],
    ['身体方便吗', abilities.filter(Boolean).join('、')],
    ['说什么话', list(languageWords, profile.languages)],
    ['方便的时间', list(usualTimeWords, profile.usualTimes)],
    ['希望来的人', helper.filter(Boolean).join('、')],
    ['类别', list(careCategoryWords, profile.categories)],
    ['负责网格员', [profile.gridWorkerName, profile.deputyName].filter(Boolean).join('、')],
    ['着急时找', profile.emergencyName],
  ];
  return lines.flatMap(([name, words]) => (words ? [[name, words] as [string, string]] : []));
}
