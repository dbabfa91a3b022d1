import { WISH_CATEGORY_WORDS } from './wish.ledger.js';
import { leaseDays, wishLimits } from './wish.limits.js';
import { WISH_CATEGORIES, type WishCategory } from './wish.state.js';

/** Limits of the product that a community may set for itself. */
const SETTABLE = [
  'livingClaimsPerVolunteer',
  'extensionsPerClaim',
  'extensionDays',
  'lastReminderHours',
  'disputeMinDays',
  'livingWishesPerAuthor',
  'submissionsPerDay',
  'openDays',
  'reopenedMinDays',
  'endingSoonDays',
  'contactAfterConfirmedDays',
  'claimInDoubtDays',
  'unclaimedLongDays',
] as const satisfies readonly (keyof typeof wishLimits)[];

export type LeaseSetting = `leaseDays.${WishCategory}`;
export type WishSettingName = (typeof SETTABLE)[number] | LeaseSetting;

/** What a setting is called, its unit, and between which numbers it stays. */
export interface WishSetting {
  readonly name: WishSettingName;
  readonly title: string;
  readonly unit: '天' | '小时' | '件' | '个' | '次';
  readonly standard: number;
  readonly least: number;
  readonly most: number;
}

type Bounds = readonly [title: string, unit: WishSetting['unit'], least: number, most: number];

const BOUNDS: Readonly<Record<(typeof SETTABLE)[number], Bounds>> = {
  livingClaimsPerVolunteer: ['一位志愿者同时认领', '件', 1, 10],
  extensionsPerClaim: ['一次认领可以延期', '次', 0, 3],
  extensionDays: ['延期一次', '天', 1, 30],
  lastReminderHours: ['到期前提醒', '小时', 2, 36],
  disputeMinDays: ['说还有问题后，至少再给', '天', 1, 14],
  livingWishesPerAuthor: ['一位居民没办完的心愿', '个', 1, 20],
  submissionsPerDay: ['一位居民一天说', '个', 1, 20],
  openDays: ['在墙上贴', '天', 7, 180],
  reopenedMinDays: ['退回墙上后，至少再贴', '天', 1, 30],
  endingSoonDays: ['还剩这么久就写快到期', '天', 1, 14],
  contactAfterConfirmedDays: ['办好后还看得到住址电话', '天', 0, 7],
  claimInDoubtDays: ['志愿者停了，社区处理的时间', '天', 1, 14],
  unclaimedLongDays: ['没人认领这么久，提醒网格员', '天', 3, 30],
};

const LEASE_MOST = 60;
const LEASE_LEAST = 2;

/** Every setting, in the order in which staff read them: how long one has by category first. */
export const WISH_SETTINGS: readonly WishSetting[] = [
  ...WISH_CATEGORIES.map((category): WishSetting => ({
    name: `leaseDays.${category}`,
    title: WISH_CATEGORY_WORDS[category],
    unit: '天',
    standard: leaseDays(category),
    least: LEASE_LEAST,
    most: LEASE_MOST,
  })),
  ...SETTABLE.map((name): WishSetting => {
    const [title, unit, least, most] = BOUNDS[name];
    return { name, title, unit, standard: wishLimits[name], least, most };
  }),
];

export const WISH_SETTING_NAMES: readonly WishSettingName[] = WISH_SETTINGS.map(({ name }) => name);

/** The setting of a name. */
export const wishSetting = (name: WishSettingName): WishSetting =>
  WISH_SETTINGS.find((one) => one.name === name) as WishSetting;

/** The category of a setting that says how long one has. */
export const categoryOfLease = (name: WishSettingName): WishCategory | undefined =>
  WISH_CATEGORIES.find((category) => name === `leaseDays.${category}`);

/**
 * What a new number does to what is already running, said before it is saved. `running` is how many it concerns: living claims
 * (of the category), volunteers or residents who have more than the new number, wishes on the wall.
 */
export function settingEffect(name: WishSettingName, value: number, running: number): string {
  if (categoryOfLease(name)) return `正在认领的 ${running} 个不变，新认领的按 ${value} 天。`;
  switch (name) {
    case 'livingClaimsPerVolunteer':
      return running
        ? `有 ${running} 位志愿者手上超过 ${value} 件，手上的不变，办完几件才能再认领。`
        : `现在没有志愿者超过 ${value} 件，马上按新的算。`;
    case 'livingWishesPerAuthor':
      return running
        ? `有 ${running} 位居民没办完的超过 ${value} 个，已经说的不变，办完几个才能再说。`
        : `现在没有居民超过 ${value} 个，马上按新的算。`;
    case 'extensionsPerClaim':
      return value === 0
        ? `正在认领的 ${running} 个也不能再延期，已经延过的不变。`
        : `正在认领的 ${running} 个也按 ${value} 次算，已经延过的算在内。`;
    case 'extensionDays':
      return `已经延过的不变；正在认领的 ${running} 个以后延期，一次 ${value} 天。`;
    case 'lastReminderHours':
      return `正在认领的 ${running} 个，排好的下一次提醒时间不变，以后的按到期前 ${value} 小时。`;
    case 'openDays':
      return `墙上的 ${running} 个到期日不变，新贴上的、再贴一次的按 ${value} 天。`;
    case 'reopenedMinDays':
      return `墙上的 ${running} 个不变，以后退回墙上的至少再贴 ${value} 天。`;
    case 'disputeMinDays':
      return `已经定好的期限不变，以后说还有问题的至少再给 ${value} 天。`;
    case 'submissionsPerDay':
      return `马上按新的算，一天 ${value} 个；今天已经说的不变。`;
    case 'contactAfterConfirmedDays':
      return value === 0
        ? '已经办好的也按新的算：办好了马上看不到住址和电话。'
        : `已经办好的也按新的算：办好 ${value} 天后看不到住址和电话。`;
    case 'claimInDoubtDays':
      return `已经交给社区的期限不变，新的按 ${value} 天。`;
    case 'endingSoonDays':
      return `墙上和工作台马上按还剩 ${value} 天算。`;
    default:
      return `网格员首页马上按 ${value} 天算。`;
  }
}
