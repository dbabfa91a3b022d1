import { fieldWords } from './person.fields.js';

/** As what somebody looked or acted. */
export const ACTED_AS = ['self', 'proxy', 'grid_worker', 'staff', 'volunteer', 'neighbour', 'operator'] as const;
export type PersonActedAs = (typeof ACTED_AS)[number];

export const actedAsWords: Readonly<Record<PersonActedAs, string>> = {
  self: '本人',
  proxy: '代办人',
  grid_worker: '网格员',
  staff: '社区工作者',
  volunteer: '志愿者',
  neighbour: '邻居',
  operator: '系统管理员',
};

/** What was done, as the person concerned reads it. The part after the dot is enough where a whole name is missing. */
const SENTENCES: Readonly<Record<string, string>> = {
  'person.added': '登记了资料',
  'person.changed': '改了资料',
  'person.state_changed': '更新了在不在家的情况',
  'person.contact_looked_at': '看了电话和住址',
  'person.emergency_looked_at': '因为急事看了电话和住址',
  'person.merge_proposed': '请社区看看有没有重复的登记',
  'person.merged': '把重复的登记合并了',
  'person.unmerged': '把合并的登记分开了',
  'person.account_linked': '关联了微信账号',
  'person.account_unlinked': '解除了微信账号的关联',
  'person.exported': '取出了一份资料',
  'person.erased': '删除了资料',
  'person.kept': '注销账号时留下了社区的登记',
  'person.card_printed': '打印了联系卡',
  'card.code_right': '用联系卡上的号码确认了',
  'care_profile.written': '建了帮扶档案',
  'care_profile.changed': '改了帮扶档案',
  'care_profile.removed': '删掉了帮扶档案',
  'care_profile.looked_at': '看了帮扶档案',
  'care_profile.away': '记下了暂时不在家',
  'care_profile.back': '记下了已经回来',
  'consent.given': '记下了一项同意',
  'consent.withdrawn': '收回了一项同意',
  'consent.paper_printed': '打印了一张同意书',
  'consent.file_taken': '拍下了签字的纸，或录下了您的话',
  'consent.file_added': '给一项同意补了照片或录音',
  'consent.file_looked_at': '看了（听了）同意时留下的照片或录音',
  'proxy.named': '登记了代办人',
  'proxy.ended': '解除了代办人',
  'proxy.looked_for': '找过代办人',
  'proxy.link_offered': '请人把登记连到自己的微信',
  'proxy.link_declined': '说这份登记不是自己的',
  'registration.made': '报名了活动',
  'registration.held': '开始填写活动报名',
  'registration.hold_renewed': '延长了填写报名的时间',
  'registration.hold_dropped': '没有报完活动',
  'registration.cancelled': '取消了活动报名',
  'registration.shrunk': '活动报名里减了人',
  'registration.given_seat': '给了活动的座位',
  'registration.said_coming': '说会来参加活动',
  'registration.told': '电话告知了活动的事',
  'registration.phone_looked_at': '为通知活动的变化看了电话',
  'wish.submitted': '说了一个心愿',
  'wish.resubmitted': '改好又发了心愿',
  'wish.text_edited': '改了心愿墙上的字',
  'wish.rewritten': '在社区看之前改了心愿的字',
  'wish.approved': '把心愿放上了心愿墙',
  'wish.rejected': '请改一改心愿',
  'wish.withdrawn': '撤回了心愿',
  'wish.closed': '关闭了心愿',
  'wish.extended': '延长了帮忙的期限',
  'wish.renewed': '重新挂出了心愿',
  'wish.urged': '催了一下心愿',
  'wish.claimed': '认领了心愿',
  'wish.released': '退回了认领的心愿',
  'wish.revoked': '收回了认领',
  'wish.delivered': '帮好了心愿',
  'wish.confirmed': '确认了心愿办好',
  'wish.disputed': '说心愿还有问题',
  'wish.reopened': '说心愿其实还没办好',
  'wish.contact_looked_at': '看了心愿里的联系方式',
  'need.heard': '记下了一条需求',
  'need.answer': '答复了需求',
  'need.link': '把需求立成一件事来办',
  'need.decline': '说明需求办不了',
  'need.refer': '把需求转给别处',
  'need.withdraw': '撤回了需求',
  'need.again': '说需求还没有解决',
  'need.unlink': '把需求和那件事分开了',
  'need.told': '把需求的结果告诉了本人',
  'matter.told': '把一件事的结果告诉了本人',
};

/** What was done, in words; `fields` names what was changed. */
export function personActSentence(action: string, fields: readonly string[] = []): string {
  const words = fields.flatMap((field) => fieldWords[field] ?? []);
  const sentence = SENTENCES[action] ?? '办了一件和这位居民有关的事';
  return words.length > 0 ? `${sentence}：${words.join('、')}` : sentence;
}

/** Acts that have words of their own; a test compares them with what the server records. */
export const knownPersonActs: readonly string[] = Object.keys(SENTENCES);
