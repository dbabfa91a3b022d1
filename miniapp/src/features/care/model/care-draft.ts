import {
  type CareCategory,
  careLimits,
  type CareTier,
  chinaDate,
  cleanText,
  type Day,
  type Hears,
  isLower,
  type Language,
  monthsLater,
  nameKey,
  type PhoneUse,
  type Sees,
  type Sex,
  textLength,
  type UsualTime,
  type Walks,
} from '@silin/shared';
import type { CareProfile, CareProfileForm } from '../api/profiles.api';

/** A profile while it is being written. */
export interface CareDraft {
  tier: CareTier | '';
  tierWhy: string;
  /** In how many months the tier is looked at again; '' keeps the day that stands. */
  reviewIn: string;
  categories: CareCategory[];
  walks: Walks | '';
  hears: Hears | '';
  sees: Sees | '';
  phoneUse: PhoneUse | '';
  needs: string;
  atTheDoor: string;
  languages: Language[];
  helperSex: Sex | '';
  hasPets: 'yes' | 'no' | '';
  usualTimes: UsualTime[];
  gridWorker: CareProfile['gridWorker'];
  deputy: CareProfile['deputy'];
  emergency: CareProfile['emergency'];
}

/** What a form starts with; of a new profile, `me` is the responsible grid worker. */
export const careStart = (profile: CareProfile | null, me: CareProfile['gridWorker']): CareDraft => ({
  ...{ tier: profile?.tier ?? '', tierWhy: profile?.tierWhy ?? '', reviewIn: profile ? '' : '12' },
  ...{ categories: profile?.categories ?? [], walks: profile?.walks ?? '', hears: profile?.hears ?? '' },
  ...{ sees: profile?.sees ?? '', phoneUse: profile?.phoneUse ?? '', needs: profile?.needs ?? '' },
  ...{ atTheDoor: profile?.atTheDoor ?? '', languages: profile?.languages ?? [] },
  ...{ helperSex: profile?.helperSex ?? '', usualTimes: profile?.usualTimes ?? [] },
  ...{ gridWorker: profile ? profile.gridWorker : me, deputy: profile?.deputy ?? null },
  emergency: profile?.emergency ?? null,
  hasPets: profile?.hasPets === true ? 'yes' : profile?.hasPets === false ? 'no' : '',
});

export type CareErrors = Partial<Record<keyof CareDraft, string>>;

/** What is not right yet, field by field, each with what to do. The server asks the same again. */
export function careErrors(draft: CareDraft, profile: CareProfile | null): CareErrors {
  const errors: CareErrors = {};
  if (!draft.tier) errors.tier = '请选多久看望一次';
  if (draft.categories.length === 0) errors.categories = '请至少选一个';
  if (!cleanText(draft.tierWhy)) errors.tierWhy = '请写一句为什么';
  else if (textLength(cleanText(draft.tierWhy)) > careLimits.tierWhyMaxChars) errors.tierWhy = '写得短一点';
  if (profile && draft.tier && isLower(profile.tier, draft.tier) && nameKey(draft.tierWhy) === nameKey(profile.tierWhy))
    errors.tierWhy = '改成少看望几次，要重新写为什么';
  if (profile && draft.tier !== profile.tier && !draft.reviewIn) errors.reviewIn = '等级改了，请选下次什么时候再看';
  return errors;
}

/** What the server takes. */
export function careForm(draft: CareDraft, profile: CareProfile | null, now: number): CareProfileForm {
  const reviewOn: Day = draft.reviewIn
    ? monthsLater(chinaDate(now), Number(draft.reviewIn))
    : (profile?.reviewOn ?? monthsLater(chinaDate(now), careLimits.reviewMonthsMax));
  return {
    ...{ tier: draft.tier || 'none', tierWhy: draft.tierWhy.trim(), reviewOn, categories: draft.categories },
    ...{ walks: draft.walks || null, hears: draft.hears || null, sees: draft.sees || null },
    ...{ phoneUse: draft.phoneUse || null, needs: draft.needs.trim() || null },
    ...{ atTheDoor: draft.atTheDoor.trim() || null, languages: draft.languages },
    ...{ helperSex: draft.helperSex || null, helperLanguage: profile?.helperLanguage ?? null },
    hasPets: draft.hasPets ? draft.hasPets === 'yes' : null,
    usualTimes: draft.usualTimes,
    gridWorkerMemberId: draft.gridWorker?.memberId ?? null,
    deputyMemberId: draft.deputy?.memberId ?? null,
    emergencyPersonId: draft.emergency?.personId ?? null,
  };
}
