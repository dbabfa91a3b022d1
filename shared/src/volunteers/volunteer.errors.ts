import { defineErrors } from '../kernel/define-errors.js';

export const volunteerErrors = defineErrors({
  VOLUNTEER_REQUIRED: { status: 403, sentence: '先申请成为志愿者，社区通过后就可以帮忙了。' },
  VOLUNTEER_SUSPENDED: { status: 403, sentence: '您的志愿者身份已暂停，请联系社区。' },
  VOLUNTEER_MOVED_ON: { status: 409, sentence: '这份申请刚刚有了变化，请刷新看看。' },
  VOLUNTEER_ALREADY_APPLIED: { status: 409, sentence: '您已经申请过了，请等社区回复。' },
  VOLUNTEER_PROOF_DAY: { status: 422, sentence: '有效到哪天要在今天以后、十年以内，请照着证件重新填。' },
});
