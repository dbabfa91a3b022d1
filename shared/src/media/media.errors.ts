import { defineErrors } from '../kernel/define-errors.js';

export const mediaErrors = defineErrors({
  MEDIA_NOT_A_PICTURE: { status: 415, sentence: '这不是照片，请选 JPG、PNG 或 WebP 格式的照片。' },
  MEDIA_TOO_LARGE: { status: 413, sentence: '照片太大了，请选 10 MB 以内的。' },
  MEDIA_MISSING: { status: 400, sentence: '没有收到照片，请重新选一次。' },
  MEDIA_DAILY_LIMIT_REACHED: { status: 429, sentence: '今天已经传了 {limit} 张照片，明天再来吧。' },
  MEDIA_MOVED_ON: { status: 409, sentence: '这张照片刚刚有了变化，请刷新看看。' },
});
