import { defineMyData } from '../kernel/define-my-data.js';
import type { MediaState } from './media.state.js';

const state: Readonly<Record<MediaState, string>> = {
  checking: '正在检查',
  passed: '检查过了',
  review: '等社区看',
  refused: '没有通过检查',
};

export const mediaMyData = defineMyData({
  part: 'media',
  heading: '照片',
  names: { url: '照片地址' },
  values: { state },
});
