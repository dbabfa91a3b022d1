import { defineErrors } from '../kernel/define-errors.js';

export const identityErrors = defineErrors({
  SIGN_IN_CODE_INVALID: { status: 401, sentence: '登录码已经失效，请退出小程序重新打开。' },
  SIGN_IN_RISKY: { status: 403, sentence: '微信提示这个账号有风险，暂时不能登录，请联系社区。' },
  SESSION_ENDED: { status: 401, sentence: '登录已经过期，请重新登录。' },
  SESSION_REUSED: { status: 401, sentence: '这次登录在别处被用过，为了安全已经退出，请重新登录。' },
  CLOUD_SIGN_IN_OFF: { status: 404, sentence: '没有找到，可能已经撤下，或者不在您的社区。' },
  DESK_SIGN_IN_MOVED_ON: { status: 409, sentence: '这个登录码已经用过或过期了，请在电脑上刷新出新的码。' },
  DESK_SIGN_IN_GONE: { status: 410, sentence: '登录码过期了，请在电脑上刷新出新的码。' },
  PHONE_CODE_INVALID: { status: 422, sentence: '没有取到手机号，请再点一次授权。' },
  ACCOUNT_HAS_LIVING_CLAIMS: {
    status: 409,
    sentence: '还有 {count} 件心愿正在办，您认领的或别人为您办的，都有了结果才能注销或离开。',
  },
  NICKNAME_REFUSED: { status: 422, sentence: '这个昵称没有通过检查，请换一个。' },
});
