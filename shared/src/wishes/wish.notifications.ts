import { defineNotifications, momentWords, reasonWords } from '../kernel/define-notifications.js';
import type { WishSpeaker } from './wish.state.js';

export interface WishMessage {
  readonly wishTitle: string;
}
export interface WishMessageWithReason extends WishMessage {
  readonly reason: string;
}
/** `dueAt`: ISO 8601, the end of the lease. */
export interface WishMessageWithDeadline extends WishMessage {
  readonly dueAt: string;
}

/** Somebody did something for the author. */
export interface WishMessageOfActing extends WishMessage {
  readonly by: WishSpeaker;
  readonly act: ActedFor;
}

/** What somebody may do for the author. */
export const ACTED_FOR = [
  'submitted',
  'resubmitted',
  'rewritten',
  'confirmed',
  'disputed',
  'renewed',
  'withdrawn',
  'urged',
] as const;
export type ActedFor = (typeof ACTED_FOR)[number];

const ACTED_WORDS: Readonly<Record<ActedFor, string>> = {
  submitted: '说了一个心愿',
  resubmitted: '改好心愿，又说了一次',
  rewritten: '改了还没有贴出来的心愿',
  confirmed: '确认心愿办好了',
  disputed: '说心愿还没办好',
  renewed: '给心愿续了期',
  withdrawn: '撤回了心愿',
  urged: '催了催心愿',
};
const SPEAKER_WORDS: Readonly<Record<WishSpeaker, string>> = {
  author: '本人',
  proxy: '代办人',
  grid_worker: '网格员',
  staff: '社区',
};

const PAGE = 'pages/wish/index?id={subject}';
const wish = (title: string | undefined): string => (title ? `“${title}”` : '这个心愿');

export const wishNotifications = defineNotifications({
  wish_approved: {
    page: PAGE,
    text: (p: WishMessage) => ({
      title: '心愿已上墙',
      body: `${wish(p.wishTitle)}已经通过，邻居们现在可以看到并认领。`,
    }),
  },
  wish_rejected: {
    page: PAGE,
    text: (p: WishMessageWithReason) => ({
      title: '心愿请改一改',
      body: `社区看过${wish(p.wishTitle)}，请您改一改。${reasonWords(p.reason)}改好可以再说一次。`,
    }),
  },
  wish_text_edited: {
    page: PAGE,
    text: (p: WishMessage) => ({
      title: '社区改了公开文字',
      body: `社区工作者改了${wish(p.wishTitle)}的公开文字，请看看是否合适。`,
    }),
  },
  wish_claimed: {
    page: PAGE,
    text: (p: WishMessageWithDeadline, now) => ({
      title: '有邻居认领了',
      body: `有志愿者认领了${wish(p.wishTitle)}，会在${momentWords(p.dueAt, now)}前帮您办好。`,
    }),
  },
  /** The claim ended without the wish being done; the wish is back on the wall. */
  wish_claim_ended: {
    page: PAGE,
    text: (p: WishMessage) => ({
      title: '心愿回到墙上',
      body: `认领${wish(p.wishTitle)}的志愿者没能办完，心愿已经回到墙上，等下一位邻居。`,
    }),
  },
  wish_delivered: {
    page: PAGE,
    text: (p: WishMessage) => ({
      title: '请您确认',
      body: `志愿者说${wish(p.wishTitle)}已经办好。办好了请点确认，没办好请告诉我们。`,
    }),
  },
  wish_fulfilled: {
    page: PAGE,
    text: (p: WishMessage) => ({ title: '心愿已完成', body: `${wish(p.wishTitle)}已经确认完成，谢谢大家。` }),
  },
  wish_disputed: {
    page: PAGE,
    text: (p: WishMessageWithReason & WishMessageWithDeadline, now) => ({
      title: '心愿还没办好',
      body: `${wish(p.wishTitle)}的主人说还没有办好。${reasonWords(p.reason)}请在${momentWords(p.dueAt, now)}前再帮一帮。`,
    }),
  },
  /** To the family and to whoever had confirmed it. */
  wish_reopened: {
    page: PAGE,
    text: (p: WishMessage) => ({
      title: '本人说还没办好',
      body: `${wish(p.wishTitle)}确认过办好，本人后来说还没有，已经请志愿者再帮一帮。`,
    }),
  },
  wish_expired: {
    page: PAGE,
    text: (p: WishMessage) => ({
      title: '心愿到期了',
      body: `${wish(p.wishTitle)}到期还没有人认领，还需要的话可以续期。`,
    }),
  },
  wish_closed: {
    page: PAGE,
    text: (p: WishMessageWithReason) => ({
      title: '心愿已关闭',
      body: `社区关闭了${wish(p.wishTitle)}。${reasonWords(p.reason)}有疑问请联系社区。`,
    }),
  },
  /** To the person and their other proxies: nothing is done for somebody behind their back. */
  wish_acted_for: {
    page: PAGE,
    text: (p: WishMessageOfActing) => ({
      title: '代办了一件事',
      body: `${p.by ? SPEAKER_WORDS[p.by] : '代办人'}代办：${p.act ? ACTED_WORDS[p.act] : '办了一件事'}，${wish(p.wishTitle)}。不是本人的意思，请告诉社区。`,
    }),
  },
  claim_urged: {
    page: PAGE,
    text: (p: WishMessageWithDeadline, now) => ({
      title: '有人在盼着',
      body: `${wish(p.wishTitle)}那边问什么时候能办。请在${momentWords(p.dueAt, now)}前办好；来不及可以延期一次，或者退回。`,
    }),
  },
  claim_contact_closed: {
    page: PAGE,
    text: (p: WishMessage) => ({
      title: '联系方式收回了',
      body: `${wish(p.wishTitle)}的主人不再把电话和住址给志愿者。要联系请打社区电话，由网格员或社区转告。`,
    }),
  },
  claim_half_time: {
    page: PAGE,
    text: (p: WishMessageWithDeadline, now) => ({
      title: '认领期限过半',
      body: `您认领的${wish(p.wishTitle)}期限已过一半，请在${momentWords(p.dueAt, now)}前办好。`,
    }),
  },
  claim_ending_soon: {
    page: PAGE,
    text: (p: WishMessageWithDeadline, now) => ({
      title: '认领快到期了',
      body: `您认领的${wish(p.wishTitle)}${momentWords(p.dueAt, now)}到期。来不及可以延期一次，或者退回。`,
    }),
  },
  claim_lapsed: {
    page: PAGE,
    text: (p: WishMessage) => ({
      title: '认领已到期',
      body: `您认领的${wish(p.wishTitle)}已到期，心愿回到了墙上。谢谢您的热心。`,
    }),
  },
  claim_revoked: {
    page: PAGE,
    text: (p: WishMessageWithReason) => ({
      title: '社区收回了认领',
      body: `社区收回了您对${wish(p.wishTitle)}的认领。${reasonWords(p.reason)}有疑问请联系社区。`,
    }),
  },
  /** The author has died. Staff tell it; this only asks not to go there. */
  claim_laid_down: {
    page: PAGE,
    text: (p: WishMessage) => ({
      title: '这件心愿不用再办了',
      body: `${wish(p.wishTitle)}那家里有变故，心愿不再办了。请先不要打电话，也不要上门，社区会和您细说。谢谢您一直想着他们。`,
    }),
  },
  thanks_received: {
    page: PAGE,
    text: (p: WishMessage) => ({
      title: '收到一份感谢',
      body: `${wish(p.wishTitle)}的主人给您留了一句感谢的话，点开看看。`,
    }),
  },
  staff_wish_urged: {
    page: 'staff/pages/desk/index?place=unclaimed',
    grouped: true,
    text: ({ wishTitle, told = 1 }: WishMessage & { readonly told?: number }) => ({
      title: '有心愿在催',
      body: told > 1 ? `有 ${told} 个没人认领的心愿在催。` : `${wish(wishTitle)}还没有人认领，那边在催。`,
    }),
  },
  staff_wish_waiting: {
    page: 'staff/pages/desk/index?view=review',
    grouped: true,
    text: ({ wishTitle, told = 1 }: WishMessage & { readonly told?: number }) => ({
      title: '有心愿等您审核',
      body: told > 1 ? `新来了 ${told} 个心愿，等您审核。` : `${wish(wishTitle)}等您审核。`,
    }),
  },
});
