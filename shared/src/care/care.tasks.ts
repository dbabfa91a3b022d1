import { defineTasks } from '../kernel/define-tasks.js';

export const careTasks = defineTasks({
  care_review: {
    title: '复核关爱等级',
    hint: '看看情况有没有变化，在帮扶档案里重新选等级和下次复核的日期。',
    page: 'grid/pages/person/index?id={person}',
  },
  consents_ending: {
    title: '同意快到期了，问问还要不要',
    hint: '念给他听，同意就重新记一次；不愿意就不用记，到期自己失效，照样有人帮忙。代办人到期的，想继续就重新登记。',
    page: 'pages/consents/index?person={person}',
  },
  ask_about_codes: {
    title: '联系卡的号码报错了三次，请问一问',
    hint: '打电话问本人：今天有没有人来帮忙，是不是看错了格子。号码只能让本人看着卡报。',
    page: 'grid/pages/person/index?id={person}',
  },
  tell_of_look: {
    title: '告诉居民，有人着急时看过资料',
    hint: '二十四小时内打电话或上门说一声：谁因为什么事看了电话和住址。本人没有手机，家里人也没有登记。',
    page: 'grid/pages/person/index?id={person}',
  },
  erase_record: {
    title: '登记不能再留，请删除',
    hint: '这位居民注销了微信账号，留登记的同意收回了或者到期了。还想留就请他重新同意，不留就请社区在居民页上删除。',
    page: 'grid/pages/person/index?id={person}',
  },
});
