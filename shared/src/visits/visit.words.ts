import type {
  ContactKind,
  UnseenStanding,
  VisitConcern,
  VisitConfirmedHow,
  VisitKind,
  VisitMedium,
  VisitPurpose,
  VisitState,
} from './visit.state.js';

export const VISIT_STATE_WORDS: Readonly<Record<VisitState, string>> = {
  planned: '约好了',
  done: '去过了',
  no_answer: '没人应门',
  missed: '没去成',
  cancelled: '取消了',
  confirmed: '已确认',
  contradicted: '有不同说法',
  struck: '不算数',
};
export const VISIT_PURPOSE_WORDS: Readonly<Record<VisitPurpose, string>> = {
  pairing: '结对走访',
  know_neighbour: '走访摸排',
  service: '上门服务',
  after_change: '变故后看望',
  round: '专项走访',
};
export const VISIT_MEDIUM_WORDS: Readonly<Record<VisitMedium, string>> = {
  home: '上门',
  phone: '打电话',
  met_outside: '路上遇见',
};
export const VISIT_KIND_WORDS: Readonly<Record<VisitKind, string>> = {
  pension_check: '养老认证',
  subsidy: '两项补贴申请',
  repair: '家电维修',
  companionship: '陪伴',
  clinic: '就医陪同',
  shopping: '代购',
  cleaning: '清洁',
  haircut: '理发',
  meal: '送餐',
  greeting: '问候',
  other: '其他',
};
export const VISIT_CONCERN_WORDS: Readonly<Record<VisitConcern, string>> = {
  none: '都好',
  soon: '要留意',
  now: '马上要管',
};
export const CONTACT_KIND_WORDS: Readonly<Record<ContactKind, string>> = {
  visit: '上门',
  phone: '电话里',
  met_outside: '路上遇见',
  event: '活动上',
  outing: '上门服务',
  wish: '心愿办好时',
  family_says: '家人说',
};
export const UNSEEN_STANDING_WORDS: Readonly<Record<UnseenStanding, string>> = {
  ok: '见过',
  due_soon: '快到期',
  unseen: '该去看了',
  away: '不在家',
};
export const VISIT_CONFIRMED_HOW_WORDS: Readonly<Record<VisitConfirmedHow, string>> = {
  tap: '本人确认',
  proxy: '家人确认',
  card: '便民卡确认',
  call_back: '社区回访确认',
};
