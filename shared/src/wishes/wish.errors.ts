import { defineErrors } from '../kernel/define-errors.js';

export const wishErrors = defineErrors({
  WISH_MOVED_ON: { status: 409, sentence: '这个心愿刚刚有了变化，请刷新看看。' },
  WISH_ALREADY_CLAIMED: { status: 409, sentence: '刚刚有邻居先认领了，谢谢您的热心，看看别的心愿吧。' },
  WISH_REWRITTEN: { status: 409, sentence: '说心愿的人刚刚改了几个字，请看看新的再通过。' },
  CLAIM_MOVED_ON: { status: 409, sentence: '这次认领刚刚有了变化，请刷新看看。' },
  CLAIM_LIMIT_REACHED: { status: 409, sentence: '您手上已有 {limit} 件心愿，先办完一件再来认领。' },
  CLAIM_OWN_WISH: { status: 422, sentence: '这是您自己的心愿，请让邻居来帮忙。' },
  CLAIM_ALREADY_EXTENDED: { status: 409, sentence: '已经延过期，不能再延了，来不及的话可以退回，让别的邻居帮忙。' },
  WISH_LIMIT_REACHED: { status: 409, sentence: '您还有 {limit} 个心愿没有办完，先等它们有了结果再说新的。' },
  WISH_DAILY_LIMIT_REACHED: { status: 429, sentence: '今天已经说了 {limit} 个心愿，明天再来吧。' },
  WISH_CONTACT_MISSING: { status: 422, sentence: '电话和住址请至少留一样，来帮忙的人好找到您；别人看不到。' },
  WISH_TEXT_REFUSED: { status: 422, sentence: '这段文字没有通过检查，请换个说法再试。' },
  WISH_TEXT_PERSONAL: { status: 422, sentence: '公开的文字里像是有电话、证件号或门牌号，请写到“不公开的”一栏里。' },
  WISH_MONEY_REFUSED: {
    status: 422,
    sentence: '微心愿只帮忙做事和送东西，不能筹钱；生活有困难请联系社区，我们帮您申请救助。',
  },
  THANKS_PERSONAL: {
    status: 422,
    sentence: '这句谢谢里像是有电话、门牌号或别的个人信息，不能贴到感谢墙上；只给帮忙的人看没有关系。',
  },
  THANKS_NOT_EXAMINED: { status: 422, sentence: '这句谢谢暂时贴不上去，请过一会儿再试；帮忙的人已经看到了。' },
  WISH_PHOTO_REFUSED: { status: 422, sentence: '有一张照片没有通过检查，请换一张。' },
  WISH_PHOTO_UNKNOWN: { status: 422, sentence: '有一张照片没有传好，请重新选一次。' },
  PERSON_HAS_LIVING_WISHES: {
    status: 409,
    sentence: '还有 {count} 个心愿正在有人帮忙，先办完或者收回，再删除资料。',
  },
  WISH_WHY_MISSING: { status: 422, sentence: '请写一句为什么代办，本人和家里人看得到。' },
  WISH_PERSON_GONE: {
    status: 422,
    sentence: '登记上写着这位居民已经搬走或去世，不能再说新的心愿。写错了的话，请社区改一改。',
  },
  WISH_CONTACT_YOURS: { status: 422, sentence: '请写本人的电话；您的电话不会给志愿者。本人没有电话就空着，写住址。' },
  WISH_JUDGED_BY_HELPER: { status: 409, sentence: '帮忙的是您自己或您家里人，请让本人、网格员或社区来确认。' },
  WISH_CONFIRMATION_STANDS: {
    status: 409,
    sentence: '这次确认是本人或社区说的，或者已经过了三十天，不能收回。还有问题的话，请打社区电话。',
  },
  WISH_URGED_TODAY: { status: 429, sentence: '今天已经催过了，对方收到了；明天还没动静，可以再催。' },
  CONTACT_NOT_CONSENTED: {
    status: 404,
    sentence: '本人没有同意把电话和住址给志愿者。请打社区电话，由网格员或社区帮您联系。',
  },
  WISH_MERGE_HELPS: { status: 409, sentence: '这两条记录里，一位正在帮另一位办心愿，请先办完或退回，再合并。' },
  WISH_PERIOD_WRONG: { status: 422, sentence: '结束的日子要在开始的那天或以后，一次最多看五年，请改一改日期。' },
  LEDGER_FORM_WRONG: { status: 422, sentence: '第一列要是状态，每一列只能用一次，列名不能重复，请改一改。' },
  LEDGER_PURPOSE_MISSING: {
    status: 422,
    sentence: '要看全名，请先选一下做什么用；只核对数字的话，用隐去名字的就够了。',
  },
  WISH_SETTING_OUT_OF_BOUNDS: { status: 422, sentence: '设置“{title}”要在 {least} 到 {most} 之间，请改一改。' },
  WISH_SETTINGS_MOVED_ON: { status: 409, sentence: '别人刚刚改过这些数字，请刷新看看再改。' },
  CONTACT_NOT_OPEN: { status: 404, sentence: '没有找到，可能已经撤下，或者不在您的社区。' },
});
