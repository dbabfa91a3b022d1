import { defineErrors } from '../kernel/define-errors.js';

export const mediaErrors = defineErrors({
  MEDIA_NOT_A_PICTURE: { status: 415, sentence: '这不是照片，请选 JPG、PNG 或 WebP 格式的照片。' },
  MEDIA_TOO_LARGE: { status: 413, sentence: '照片太大了，请选 10 MB 以内的。' },
  MEDIA_MISSING: { status: 400, sentence: '没有收到照片，请重新选一次。' },
});
