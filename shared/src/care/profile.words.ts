/** How often somebody should be seen 关爱等级: `none` stays known without being looked in on. From the rarest to the most frequent. */
export const CARE_TIERS = ['none', 'quarterly', 'monthly', 'weekly'] as const;
export type CareTier = (typeof CARE_TIERS)[number];

/** Why somebody is on the list 类别. */
export const CARE_CATEGORIES = [
  'very_old',
  'living_alone',
  'empty_nest',
  'disabled',
  'hardship',
  'retired',
  'dependent',
  'other',
] as const;
export type CareCategory = (typeof CARE_CATEGORIES)[number];

export const WALKS = ['alone', 'with_help', 'not'] as const;
export const HEARS = ['well', 'loud_voice', 'not'] as const;
export const SEES = ['well', 'poorly', 'not'] as const;
export const PHONES = ['smart', 'calls_only', 'none'] as const;
export type Walks = (typeof WALKS)[number];
export type Hears = (typeof HEARS)[number];
export type Sees = (typeof SEES)[number];
export type PhoneUse = (typeof PHONES)[number];

export const LANGUAGES = ['mandarin', 'dialect', 'sign', 'other'] as const;
export type Language = (typeof LANGUAGES)[number];

/** When a visit suits 方便的时间. */
export const USUAL_TIMES = [
  'weekday_morning',
  'weekday_afternoon',
  'weekday_evening',
  'weekend_morning',
  'weekend_afternoon',
  'weekend_evening',
] as const;
export type UsualTime = (typeof USUAL_TIMES)[number];

/** The words of pages and of the import sheet. */
export const careTierWords: Readonly<Record<CareTier, string>> = {
  weekly: '每周一次',
  monthly: '每月一次',
  quarterly: '每季一次',
  none: '不定期',
};

export const careCategoryWords: Readonly<Record<CareCategory, string>> = {
  very_old: '高龄',
  living_alone: '独居',
  empty_nest: '空巢',
  disabled: '残疾',
  hardship: '困难',
  retired: '退休',
  dependent: '失能',
  other: '其他',
};

export const walksWords: Readonly<Record<Walks, string>> = {
  alone: '自己能走',
  with_help: '走路要人扶',
  not: '不能走',
};
export const hearsWords: Readonly<Record<Hears, string>> = {
  well: '听得清',
  loud_voice: '要大声说',
  not: '听不见',
};
export const seesWords: Readonly<Record<Sees, string>> = {
  well: '看得清',
  poorly: '看不太清',
  not: '看不见',
};
export const phoneWords: Readonly<Record<PhoneUse, string>> = {
  smart: '会用智能手机',
  calls_only: '只会接打电话',
  none: '没有电话',
};
export const languageWords: Readonly<Record<Language, string>> = {
  mandarin: '普通话',
  dialect: '本地话',
  sign: '手语',
  other: '其他语言',
};
export const usualTimeWords: Readonly<Record<UsualTime, string>> = {
  weekday_morning: '平日上午',
  weekday_afternoon: '平日下午',
  weekday_evening: '平日傍晚',
  weekend_morning: '周末上午',
  weekend_afternoon: '周末下午',
  weekend_evening: '周末傍晚',
};
