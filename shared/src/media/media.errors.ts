import { defineErrors } from '../kernel/define-errors.js';

export const mediaErrors = defineErrors({
  MEDIA_NOT_A_PICTURE: { status: 415, sentence: '这不是照片，请选 JPG、PNG 或 WebP 格式的照片。' },
  MEDIA_HEIC: {
    status: 415,
    sentence: '这是 HEIC 格式的照片，别人的手机多半打不开。请在手机相机设置里选“兼容性最好”再拍，或者截个屏再传。',
  },
  MEDIA_DAMAGED: { status: 422, sentence: '这张照片打不开，可能没有存完整，请重新选一张。' },
  MEDIA_TOO_MANY_PIXELS: { status: 422, sentence: '这张照片的尺寸太大了，请在相册里裁小一点，或者截个屏再传。' },
  MEDIA_TOO_LARGE: { status: 413, sentence: '照片太大了，请选 10 MB 以内的。' },
  MEDIA_MISSING: { status: 400, sentence: '没有收到照片，请重新选一次。' },
  MEDIA_DAILY_LIMIT_REACHED: { status: 429, sentence: '今天已经传了 {limit} 张照片，明天再来吧。' },
  MEDIA_VOICE_TOO_LARGE: { status: 413, sentence: '这段录音太大了，请录短一些，两分钟以内就够。' },
  MEDIA_VOICE_DAMAGED: { status: 422, sentence: '这段录音打不开，可能没有录完整，请再录一遍。' },
  MEDIA_PRIVATE_UNKNOWN: { status: 422, sentence: '没有找到刚才的照片或录音，请重新拍一张，或者再录一遍。' },
  MEDIA_MOVED_ON: { status: 409, sentence: '这张照片刚刚有了变化，请刷新看看。' },
});
