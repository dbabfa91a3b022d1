import type {
  MatterCategory,
  MatterCheckKind,
  MatterKind,
  MatterOrigin,
  MatterState,
  MatterStepKind,
  ToldHow,
} from './matter.state.js';

export const MATTER_STATE_WORDS: Readonly<Record<MatterState, string>> = {
  reported: '等社区安排',
  assigned: '在办',
  waiting: '等条件',
  done: '办了，等核查',
  solved: '解决了',
  unsolved: '没能解决',
  declined: '不办',
  referred: '转给别处',
  merged: '并到另一件',
};
export const MATTER_CATEGORY_WORDS: Readonly<Record<MatterCategory, string>> = {
  sanitation: '环境卫生',
  facilities: '基础设施',
  utilities: '水电气暖',
  fire_safety: '消防安全',
  charging: '飞线充电',
  parking: '停车',
  greenery: '绿化',
  noise: '噪声',
  care: '养老助残',
  property: '物业',
  other: '其他',
};
export const MATTER_KIND_WORDS: Readonly<Record<MatterKind, string>> = {
  livelihood: '民生',
  environment: '环境',
  service: '服务',
  other: '其他',
};
export const MATTER_ORIGIN_WORDS: Readonly<Record<MatterOrigin, string>> = {
  need: '居民的需求',
  resolution: '议事结果',
  finding: '检查发现',
  order_share: '上级部署',
  contract: '承包合同',
  self: '社区自己发现',
};
export const MATTER_STEP_WORDS: Readonly<Record<MatterStepKind, string>> = {
  report: '记下了',
  accept: '安排了人办',
  decline: '说明不办',
  refer: '转给别处',
  merge: '并到另一件',
  giveBack: '说不归自己，退回',
  note: '说了进展',
  handOver: '交给了别的岗位',
  extend: '延了期',
  wait: '要等条件',
  resume: '接着办',
  finish: '说办好了',
  pass: '核查通过',
  fail: '核查没通过，再办',
  reopen: '又出了问题，再办',
  closeUnsolved: '没能解决，做了答复',
  late: '过了期限',
};
export const MATTER_CHECK_WORDS: Readonly<Record<MatterCheckKind, string>> = {
  asker_word: '提出的人说',
  on_site: '到现场看',
  call_back: '打电话问',
};
export const TOLD_HOW_WORDS: Readonly<Record<ToldHow, string>> = {
  mini_app: '小程序里',
  phone: '打电话',
  in_person: '当面',
  paper: '写在纸上',
};
