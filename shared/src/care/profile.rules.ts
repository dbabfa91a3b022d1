import { type Day, monthsLater } from '../kernel/day.js';
import { careLimits } from './profile.limits.js';
import { CARE_TIERS, type CareTier } from './profile.words.js';

/** The last day on which a tier set today may be looked at again. */
export const latestReview = (today: Day): Day => monthsLater(today, careLimits.reviewMonthsMax);

/** True when the tier has to be looked at again. */
export const isReviewDue = (reviewOn: Day, today: Day): boolean => reviewOn <= today;

/** True until the end of the last day away: on the day after, the person is back without anybody doing anything. */
export const isAway = (awayUntil: Day | null, today: Day): boolean => awayUntil !== null && awayUntil >= today;

/** How often somebody should be seen today: every week for a time after a grave change, whatever the tier. */
export const tierToday = (
  { tier, weeklyUntil }: { readonly tier: CareTier; readonly weeklyUntil: Day | null },
  today: Day,
): CareTier => (weeklyUntil !== null && weeklyUntil >= today ? 'weekly' : tier);

/** True when somebody would be seen less often than before. */
export const isLower = (from: CareTier, to: CareTier): boolean => CARE_TIERS.indexOf(to) < CARE_TIERS.indexOf(from);

/** Words that name an illness. A profile says what to do, not what somebody suffers from. */
const ILLNESS = new RegExp(
  [
    '高血压|高血脂|高血糖|糖尿病|冠心病|心脏病|心梗|脑梗|脑溢血|脑出血|中风|偏瘫|癌|肿瘤|白血病|尿毒症|肝炎|肺结核|艾滋',
    '老年痴呆|痴呆|阿尔茨海默|帕金森|癫痫|抑郁|焦虑症|精神病|精神分裂|精神障碍|骨质疏松|哮喘|慢阻肺|病史|病历|病例|诊断|确诊|患有',
  ].join('|'),
  'g',
);

/** What looks like a diagnosis in a text, each word once. A hint for whoever writes, never a refusal. */
export const diagnosisWords = (text: string): string[] => [...new Set(text.match(ILLNESS) ?? [])];

/** The hint beside a text that names an illness. */
export const diagnosisHint = (words: readonly string[]): string =>
  `“${words.join('、')}”像是病情。这里只写要做什么，比如“走路不稳，要人扶”，不用写得了什么病。`;
