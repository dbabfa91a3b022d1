import { defineMyData } from '../kernel/define-my-data.js';
import { WISH_CATEGORY_WORDS as category, WISH_SPEAKER_WORDS as saidAs } from './wish.ledger.js';
import type { ClaimState, WishState } from './wish.state.js';

const state: Readonly<Record<WishState | ClaimState, string>> = {
  submitted: '等社区看过',
  open: '等人帮忙',
  claimed: '已有人帮忙',
  active: '正在帮忙',
  delivered: '做好了，等确认',
  fulfilled: '办好了',
  confirmed: '办好了',
  rejected: '请改一改',
  withdrawn: '已撤回',
  expired: '到期了',
  closed: '社区已关闭',
  released: '退回了',
  lapsed: '到期回到墙上',
  revoked: '社区收回了',
};
export const wishMyData = defineMyData({
  part: 'wishes',
  heading: '心愿',
  names: {
    wishes: '心愿',
    claims: '我认领的',
    category: '类别',
    title: '标题',
    publicText: '公开的文字',
    showBuilding: '墙上写明楼栋',
    rejectReason: '社区请您改一改的原因',
    privateDetail: '不公开的话',
    contactPhone: '联系电话',
    contactAddress: '联系住址',
    saidAs: '谁说的',
    saidWhy: '为什么代办',
    fulfilledAt: '办好时间',
    claimedAt: '认领时间',
    dueAt: '到期时间',
    endedAt: '结束时间',
    deliveryNote: '交代的话',
    endReason: '结束的原因',
  },
  values: { state, category, saidAs },
});
