import { defineMyData } from '../kernel/define-my-data.js';
import { PAIRING_STATE_WORDS } from './pairing.words.js';

export const pairingMyData = defineMyData({
  part: 'pairings',
  heading: '互助对子',
  names: {
    ...{ helping: '我帮的', helpedBy: '帮我的' },
    ...{ proposedAt: '提出时间', startedAt: '开始时间', endedAt: '结束时间' },
    ...{ proposedWhy: '想请帮的忙', pausedUntil: '暂停到', pauseWhy: '暂停的原因' },
    ...{ endReason: '结束的原因', endWords: '结束时说的话' },
  },
  values: { state: PAIRING_STATE_WORDS },
});
