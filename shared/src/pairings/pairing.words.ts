import type {
  PairingAction,
  PairingEndReason,
  PairingObstacle,
  PairingReason,
  PairingState,
  TrialSide,
} from './pairing.state.js';

export const PAIRING_STATE_WORDS: Readonly<Record<PairingState, string>> = {
  proposed: '等志愿者答复',
  trial: '试一试',
  active: '在帮',
  paused: '暂停',
  ended: '结束了',
  declined: '没有结成',
  lapsed: '没有回音',
};
export const PAIRING_END_WORDS: Readonly<Record<PairingEndReason, string>> = {
  finished: '不再需要',
  moved: '搬走了',
  died: '去世',
  handover: '交给别人',
  volunteer_left: '志愿者不能再来',
  recipient_asked: '本人不要了',
  no_visits: '一直没有来往',
  consent_withdrawn: '本人收回了同意',
  other: '其他',
};
/** What happened, as the course of a pairing says it. */
export const PAIRING_STEP_WORDS: Readonly<Record<PairingAction | 'propose', string>> = {
  propose: '提出来',
  accept: '志愿者答应了',
  decline: '没有结成',
  lapse: '没有回音',
  withdraw: '撤回了',
  settle: '转为正式',
  answerTrial: '说了要不要继续',
  prolong: '再试一段时间',
  pause: '暂停',
  resume: '继续',
  resumeTrial: '接着试一试',
  end: '结束',
  handOver: '交给别人',
};
export const TRIAL_SIDE_WORDS: Readonly<Record<TrialSide, string>> = { volunteer: '志愿者', person: '居民' };
export const PAIRING_REASON_WORDS: Readonly<Record<PairingReason, string>> = {
  same_building: '同一栋楼',
  same_grid: '同一个网格',
  next_grid: '相邻网格',
  far: '住得远',
  shared_time: '时间合得上',
  no_shared_time: '时间合不上',
  covers_needs: '要做的事都会',
  misses_needs: '有些事不会',
  same_language: '说得通',
  other_language: '话不太通',
  known: '认识',
  needs_proof: '还缺保险或证件',
  free: '现在没有在帮的',
  helps_some: '现在帮着别人',
};
export const PAIRING_OBSTACLE_WORDS: Readonly<Record<PairingObstacle, string>> = {
  nobody_free: '志愿者都满了',
  never_again: '不合适',
  sex_wish: '没有合本人希望的志愿者',
  same_household: '是一家人',
  in_trial: '还在别处试行',
  no_consent: '还没有本人同意',
  not_approved: '还没有通过审核',
  is_self: '是本人',
  nobody_chosen: '先不安排',
};
