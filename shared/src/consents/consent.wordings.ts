import type { ConsentPurpose } from './consent.purposes.js';

/** What is read, or read out, before somebody agrees. It speaks to the person. */
export interface ConsentWording {
  /** Stored with every consent. A new text is a new entry with a new version; the old ones stay, for what was agreed to. */
  readonly version: string;
  readonly title: string;
  readonly what: string;
  readonly forWhom: string;
  readonly howLong: string;
  /** What happens without: refusing costs no service. */
  readonly without: string;
  /** It says that whoever goes once instead of the volunteer may be told too (P9). */
  readonly saysSubstitutes?: true;
}

const VERSION = '2026-11';
const ONE_YEAR = '最长一年，到期再问您。随时可以说不同意，打电话、到社区、请家人说、在手机上点都行，说了马上生效。';

/** The texts of every purpose, the newest last. */
export const consentWordings: Readonly<Record<ConsentPurpose, readonly [ConsentWording, ...ConsentWording[]]>> = {
  care_profile: [
    {
      version: VERSION,
      title: '记下平时要怎样照顾您',
      what: '记下走路、听、看方不方便，家里有什么要留意，什么时候在家，着急时找谁。不记病名。',
      forWhom: '只给社区工作者和您这一片的网格员看。',
      howLong: ONE_YEAR,
      without: '照样可以说心愿、参加活动，只是来帮忙的人事先不知道要留意什么。',
    },
  ],
  volunteer_contact: [
    {
      version: VERSION,
      title: '让来帮忙的志愿者联系您',
      what: '把您的称呼、电话和门牌告诉上门帮忙的志愿者。',
      forWhom: '只给正在帮您的那一位，办完就看不到了。谁看过都记着。',
      howLong: ONE_YEAR,
      without: '照样可以说心愿，由社区工作者或网格员在中间转告。',
    },
    {
      version: '2026-12',
      title: '让来帮忙的志愿者联系您',
      what: '把您的称呼、电话和门牌告诉上门帮忙的志愿者。',
      forWhom:
        '只给正在帮您的那一位；那一位来不了，由别人替一次时，也只在那一次给替的人。办完就看不到了。谁看过都记着。',
      howLong: ONE_YEAR,
      without: '照样可以说心愿，由社区工作者或网格员在中间转告。',
      saysSubstitutes: true,
    },
  ],
  unit_contact: [
    {
      version: VERSION,
      title: '让共建单位的人联系您',
      what: '把您的称呼、电话和门牌告诉来帮忙的共建单位。',
      forWhom: '只给写明的这一个单位里正在帮您的人，办完就看不到了。',
      howLong: ONE_YEAR,
      without: '照样有人帮忙，改由社区的志愿者来。',
    },
  ],
  card: [
    {
      version: VERSION,
      title: '在家里放一张联系卡',
      what: '印一张纸卡，上面有社区电话和您的号码。有人来帮过忙，您报一格号码，就算您确认了。',
      forWhom: '卡放在您家里，号码只有您看得到。',
      howLong: ONE_YEAR,
      without: '照样有人帮忙，办好没办好由社区打电话问您。',
    },
  ],
  photo_publish: [
    {
      version: VERSION,
      title: '公开有您的照片',
      what: '帮忙或办活动时拍到您的照片，可以放在社区的公开页面上。',
      forWhom: '打开社区页面的人都看得到。',
      howLong: ONE_YEAR,
      without: '照样有人帮忙，照样参加活动，有您的照片不公开。',
    },
  ],
  call_back: [
    {
      version: VERSION,
      title: '打电话问问帮得怎么样',
      what: '有人帮过忙以后，社区可能给您打个电话，问问来过没有、办好没有。',
      forWhom: '只由社区工作者打，您的回答只给社区看。',
      howLong: ONE_YEAR,
      without: '照样有人帮忙，只是不再打电话问。',
    },
  ],
  share_with_street: [
    {
      version: VERSION,
      title: '把您的情况报给街道',
      what: '把您的姓名、住址和需要的照顾报给街道，用来办补贴、认证这些事。',
      forWhom: '只给街道办这件事的人。',
      howLong: ONE_YEAR,
      without: '照样有人帮忙，要报街道的事到时候再问您。',
    },
  ],
  keep_record: [
    {
      version: VERSION,
      title: '注销账号后，社区留着您的登记',
      what: '您不用微信了，社区还留着您的姓名、电话和住址，有事好找您，也好有人替您说心愿。',
      forWhom: '只给社区工作者和您这一片的网格员看。',
      howLong: ONE_YEAR,
      without: '登记会删掉。以后要帮忙，照样可以到社区来说。',
    },
  ],
  proxy: [
    {
      version: VERSION,
      title: '请人替您办事',
      what: '请一位您信得过的人替您说心愿、看进展。他替您做的事都写明是他做的，您随时看得到。',
      forWhom: '只给您指定的这一位，只能做您勾选的事。',
      howLong: ONE_YEAR,
      without: '照样可以自己来，或者请网格员帮您说。',
    },
  ],
};

/** The text that is shown now. */
export function currentWording(purpose: ConsentPurpose): ConsentWording {
  const all = consentWordings[purpose];
  return all[all.length - 1] ?? all[0];
}

/** True when the text of this version says that a substitute may be told too; false for a version nobody knows. */
export const saysSubstitutes = (purpose: ConsentPurpose, version: string): boolean =>
  consentWordings[purpose].some((wording) => wording.version === version && wording.saysSubstitutes === true);

/** The text somebody agreed to; the present one for a version nobody knows any more. */
export const wordingOf = (purpose: ConsentPurpose, version: string): ConsentWording =>
  consentWordings[purpose].find((wording) => wording.version === version) ?? currentWording(purpose);
