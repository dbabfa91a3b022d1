import type {
  AgeBand,
  AlbumFaces,
  EventKind,
  EventTheme,
  FairService,
  HeadcountWay,
  HelperRole,
  MadeHow,
  RegistrationState,
  SeatPool,
  SessionState,
} from './event.state.js';

export const EVENT_KIND_WORDS: Readonly<Record<EventKind, string>> = {
  culture: '文化活动',
  lecture: '讲座',
  service_fair: '便民服务',
};
export const EVENT_THEME_WORDS: Readonly<Record<EventTheme, string>> = {
  festival: '节日',
  opera: '戏曲',
  sports: '体育',
  family: '亲子',
  calligraphy: '书画',
  earthquake: '防震减灾',
  fire_safety: '用火用电用气',
  clinic: '义诊',
  haircut: '理发',
  sharpening: '磨刀',
  other: '其他',
};
export const SESSION_STATE_WORDS: Readonly<Record<SessionState, string>> = {
  planned: '未开始',
  held: '已举办',
  cancelled: '已取消',
  not_held: '没有举办',
};
export const REGISTRATION_STATE_WORDS: Readonly<Record<RegistrationState, string>> = {
  applied: '等摇号',
  held: '正在填写',
  confirmed: '报上了',
  waiting: '候补',
  cancelled: '已取消',
  lapsed: '没有报完',
};
export const SEAT_POOL_WORDS: Readonly<Record<SeatPool, string>> = {
  online: '网上',
  counter: '柜台',
  elders: '老人',
  staff: '工作人员',
  family: '家庭',
};
export const AGE_BAND_WORDS: Readonly<Record<AgeBand, string>> = {
  '0-3': '3 岁以下',
  '4-13': '4 到 13 岁',
  '14-17': '14 到 17 岁',
  '18-59': '18 到 59 岁',
  '60-79': '60 到 79 岁',
  '80+': '80 岁以上',
};
export const MADE_HOW_WORDS: Readonly<Record<MadeHow, string>> = {
  self: '自己报',
  proxy: '家人代报',
  counter: '柜台',
  door: '现场',
  import: '历史导入',
};
export const HEADCOUNT_WAY_WORDS: Readonly<Record<HeadcountWay, string>> = {
  clicker: '计数器',
  rows: '按排数',
  seats: '按座位',
  estimate: '估计',
};
export const FAIR_SERVICE_WORDS: Readonly<Record<FairService, string>> = {
  clinic: '义诊',
  haircut: '理发',
  sharpening: '磨刀',
  repair: '修理',
  consulting: '咨询',
  other: '其他',
};
export const HELPER_ROLE_WORDS: Readonly<Record<HelperRole, string>> = {
  door: '门口',
  guide: '引导',
  host: '主持',
  first_aid: '急救',
};

/** What is to be seen of faces on a picture of the album. */
export const ALBUM_FACES_WORDS: Readonly<Record<AlbumFaces, string>> = {
  none: '认不出谁',
  consented: '认得出人，都同意公开',
  blurred: '脸都遮住了',
};
