import { defineMyData } from '../kernel/define-my-data.js';
import { VISIT_STATE_WORDS } from './visit.words.js';

export const visitMyData = defineMyData({
  part: 'visits',
  heading: '走访',
  names: {
    ...{ went: '我去看望的', came: '来看我的', served: '上门服务', title: '服务主题', kind: '服务内容' },
    ...{ onDay: '日期', minutes: '分钟', outcomeNote: '怎么样', privateNote: '自己记的' },
    ...{ medium: '方式', seen: '见到了', kinds: '做了什么', moveReason: '改日子的原因' },
    ...{ cancelReason: '取消的原因', contradictedWhy: '不同说法' },
  },
  values: { state: VISIT_STATE_WORDS },
});
