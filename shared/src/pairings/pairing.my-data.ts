import { defineMyData } from '../kernel/define-my-data.js';
import { PAIRING_STATE_WORDS } from './pairing.words.js';

export const pairingMyData = defineMyData({
  part: 'pairings',
  heading: '互助对子',
  names: { proposedAt: '提出时间', startedAt: '开始时间', endedAt: '结束时间' },
  values: { state: PAIRING_STATE_WORDS },
});
