import type { NeedHeardHow, NeedState } from './need.state.js';

export const NEED_STATE_WORDS: Readonly<Record<NeedState, string>> = {
  heard: '听到了，等答复',
  answered: '答复了',
  linked: '在办',
  declined: '办不了',
  referred: '转给别处',
  withdrawn: '不用了',
};
export const NEED_HEARD_HOW_WORDS: Readonly<Record<NeedHeardHow, string>> = {
  mini_app: '小程序里说的',
  visit: '走访时听到',
  tea: '书记茶话',
  party_day: '主题党日',
  counter: '来社区说的',
  phone: '打电话说的',
  meeting: '会上说的',
};
