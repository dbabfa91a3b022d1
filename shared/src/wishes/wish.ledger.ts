import type { ConfirmationWay, WishCategory, WishSpeaker, WishState } from './wish.state.js';

/** The columns of the ledger of wishes 微心愿台账, in the order in which they stand unless staff arranged their own. */
export const WISH_LEDGER_COLUMNS = [
  'state',
  'said_on',
  'category',
  'title',
  'grid',
  'building',
  'priority',
  'author',
  'said_by',
  'hung_on',
  'claimed_on',
  'claimer',
  'times_claimed',
  'due_on',
  'delivered_on',
  'confirmed_on',
  'confirmed_how',
  'days',
  'number',
] as const;
export type WishLedgerColumn = (typeof WISH_LEDGER_COLUMNS)[number];

/** The heads of the columns unless staff named them. */
export const WISH_LEDGER_TITLES: Readonly<Record<WishLedgerColumn, string>> = {
  state: '状态',
  said_on: '提出日期',
  category: '类别',
  title: '心愿',
  grid: '网格',
  building: '楼栋',
  priority: '优先',
  author: '心愿人',
  said_by: '谁说的',
  hung_on: '上墙日期',
  claimed_on: '首次认领日期',
  claimer: '认领人',
  times_claimed: '认领次数',
  due_on: '认领期限',
  delivered_on: '做好日期',
  confirmed_on: '办好日期',
  confirmed_how: '怎么确认的',
  days: '历时（天）',
  number: '编号',
};

export const WISH_LEDGER_TITLE_MAX_CHARS = 20;

/** What a ledger with whole names is taken out for. */
export const LEDGER_PURPOSES = ['report', 'home_visit', 'check', 'archive'] as const;
export type LedgerPurpose = (typeof LEDGER_PURPOSES)[number];
export const LEDGER_PURPOSE_WORDS: Readonly<Record<LedgerPurpose, string>> = {
  report: '上报街道',
  home_visit: '上门走访',
  check: '核对情况',
  archive: '归档',
};

export const WISH_STATE_LEDGER_WORDS: Readonly<Record<WishState, string>> = {
  submitted: '待审核',
  open: '待认领',
  claimed: '已认领',
  delivered: '待确认',
  fulfilled: '已办好',
  rejected: '已退回',
  withdrawn: '已撤回',
  expired: '到期取下',
  closed: '已关闭',
};
export const WISH_CATEGORY_WORDS: Readonly<Record<WishCategory, string>> = {
  repair: '维修',
  companionship: '陪伴',
  goods: '物品',
  errand: '代办',
  medical_escort: '就医陪同',
  cleaning: '清洁',
  learning: '学一学',
  other: '别的',
};
export const WISH_SPEAKER_WORDS: Readonly<Record<WishSpeaker, string>> = {
  author: '本人',
  proxy: '代办人',
  grid_worker: '网格员',
  staff: '社区工作者',
};
export const CONFIRMATION_WAY_WORDS: Readonly<Record<ConfirmationWay, string>> = {
  tap: '本人点确认',
  card: '联系卡号码',
  call_back: '社区回访',
  proxy: '代办人说的',
  grid_worker: '网格员说的',
};
