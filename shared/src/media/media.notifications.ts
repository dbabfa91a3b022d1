import { defineNotifications } from '../kernel/define-notifications.js';

export const mediaNotifications = defineNotifications({
  photo_refused: {
    page: null,
    text: () => ({ title: '照片没有通过检查', body: '您上传的一张照片没有通过检查，不会公开，请换一张。' }),
  },
});
