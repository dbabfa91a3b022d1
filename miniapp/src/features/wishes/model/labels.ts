import { formatDate, formatMoment, type TakenWay, type WishSpeaker } from '@silin/shared';
import type { PersonalDataKind, TextCheck, WishCategory, WishState, WishStep } from '@silin/shared';
import type { IconName } from '@/ui/icon/icon';
import type { TagTone } from '@/ui/tag/tag';
import type { WishCard, WishPageAction } from '../api/types';

/** A category as people read it: word, icon, and what it is good for. */
export const CATEGORY_LABELS: Record<WishCategory, { word: string; icon: IconName; example: string }> = {
  repair: { word: '维修', icon: 'wrench', example: '灯、水龙头、家电' },
  companionship: { word: '陪伴', icon: 'people', example: '聊天、下棋、散步' },
  goods: { word: '物品', icon: 'box', example: '老花镜、轮椅、书' },
  errand: { word: '代办', icon: 'cart', example: '买药、取件、缴费' },
  medical_escort: { word: '就医陪同', icon: 'cross', example: '挂号、复查、取药' },
  cleaning: { word: '清洁', icon: 'broom', example: '擦窗、打扫、搬东西' },
  learning: { word: '学一学', icon: 'book', example: '手机、作业、写字' },
  other: { word: '别的', icon: 'dots', example: '说不清归哪类也行' },
};

/** A state as word, shape and colour, never by colour alone. */
export const WISH_STATE_LABELS: Record<WishState, { word: string; tone: TagTone; icon: IconName }> = {
  submitted: { word: '等社区看过', tone: 'warn', icon: 'clock' },
  open: { word: '等人帮忙', tone: 'act', icon: 'hand' },
  claimed: { word: '已有人帮忙', tone: 'ok', icon: 'people' },
  delivered: { word: '做好了，等确认', tone: 'know', icon: 'bell' },
  fulfilled: { word: '办好了', tone: 'ok', icon: 'check' },
  rejected: { word: '请改一改', tone: 'warn', icon: 'info' },
  withdrawn: { word: '已撤回', tone: 'plain', icon: 'close' },
  expired: { word: '到期了', tone: 'plain', icon: 'clock' },
  closed: { word: '社区已关闭', tone: 'plain', icon: 'lock' },
};

/** What happened, told to whoever reads the wish's story. */
export const STEP_WORDS: Record<WishStep, string> = {
  submitted: '说出心愿',
  resubmitted: '改好再说一次',
  rewritten: '贴出来以前改了改',
  approved: '社区看过，贴上墙',
  rejected: '社区退回，请改一改',
  text_edited: '社区改了公开的文字',
  claimed: '有邻居来帮忙',
  extended: '帮忙的邻居延了一次期',
  urged: '问了问什么时候能办',
  released: '帮忙的邻居来不及，退回墙上',
  lapsed: '到时间没办完，回到墙上',
  revoked: '社区收回，请别的邻居帮忙',
  delivered: '帮忙的邻居说做好了',
  confirmed: '确认办好了',
  disputed: '还有问题，请再看看',
  reopened: '说其实还没办好，请再帮一帮',
  expired: '到期，先从墙上取下',
  renewed: '又贴上墙',
  withdrawn: '撤回了心愿',
  closed: '社区关闭了心愿',
};

/** The step that is still open, as the last line of the story; nothing once the wish has ended. */
export const NEXT_STEP_WORDS: Partial<Record<WishState, string>> = {
  submitted: '等社区看过',
  open: '等人帮忙',
  claimed: '邻居正在帮忙',
  delivered: '等说心愿的人确认',
  rejected: '等您改好再说',
  expired: '还需要的话，可以再贴一次',
};

/** The open step as its author reads it, where that is they themselves. */
export const MY_NEXT_STEP_WORDS: typeof NEXT_STEP_WORDS = { ...NEXT_STEP_WORDS, delivered: '等您确认' };

/** Buttons are verbs. */
export const ACTION_WORDS: Record<WishPageAction, string> = {
  approve: '通过，贴上墙',
  reject: '退回',
  resubmit: '改一改，再说一次',
  rewrite: '改一改写的话',
  claim: '我来帮忙',
  deliver: '我做好了',
  release: '退回',
  revoke: '收回认领',
  confirm: '办好了',
  confirm_by_card: '用联系卡确认',
  dispute: '还有问题',
  reopen: '其实还没办好',
  renew: '再贴一次',
  withdraw: '撤回心愿',
  close: '关闭心愿',
  extend: '延期',
  urge: '催一下',
  edit: '改公开文字',
};

/** Who said a wish, where it was not the author. */
export const SPOKEN_WORDS: Partial<Record<WishSpeaker, string>> = {
  proxy: '家人代办',
  grid_worker: '网格员代办',
  staff: '社区代办',
};

/** How somebody agreed, as it is asked on the form. */
export const AGREED_WORDS: Record<TakenWay, string> = {
  tap: '同意',
  spoken_before: '同意，当面说的',
  signed: '同意，签了字',
};

/** What a personal-data finding is called in a warning. */
export const FINDING_WORDS: Record<PersonalDataKind, string> = {
  phone: '电话',
  'identity-card': '证件号',
  'door-number': '门牌号',
  wechat: '微信号或 QQ 号',
  email: '邮箱',
  plate: '车牌号',
};

/** What the platform said of a text, for the desk. */
export const TEXT_CHECK_WORDS: Record<TextCheck, { word: string; tone: TagTone; icon: IconName }> = {
  pass: { word: '平台检查通过', tone: 'ok', icon: 'check' },
  review: { word: '平台请人工看看', tone: 'warn', icon: 'info' },
  unreachable: { word: '平台还没检查', tone: 'warn', icon: 'off' },
};

/** Where, as the wall says it: the grid; the building only when its author wanted it there. */
export const zoneLabel = (wish: Pick<WishCard, 'gridName' | 'buildingName'>): string =>
  [wish.gridName, wish.buildingName].filter(Boolean).join(' ') || '本社区';

const HOUR_MS = 60 * 60 * 1000;

/** A deadline as people say it: the day, and the hour too once it is near. */
export const formatDue = (due: string, now: number): string =>
  new Date(due).getTime() - now < 48 * HOUR_MS ? formatMoment(due, now) : formatDate(due, now);

/** A count that stops at `max`: 100 reads 99+. */
export const countWord = (n: number | undefined, max: number): number | string | undefined =>
  n !== undefined && n >= max ? `${max - 1}+` : n;
