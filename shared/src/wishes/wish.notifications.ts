import { defineNotifications, momentWords, reasonWords } from '../kernel/define-notifications.js';

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

const PAGE = 'pages/wish/index?id={subject}';
const wish = (title: string | undefined): string => (title ? `“${title}”` : '这个心愿');

export const wishNotifications = defineNotifications({
  wish_approved: {
    page: PAGE,
    words: (p: WishMessage) => ({
      title: '心愿已上墙',
      body: `${wish(p.wishTitle)}已经通过，邻居们现在可以看到并认领。`,
    }),
  },
  wish_rejected: {
    page: PAGE,
    words: (p: WishMessageWithReason) => ({
      title: '心愿请改一改',
      body: `社区看过${wish(p.wishTitle)}，请您改一改。${reasonWords(p.reason)}改好可以再说一次。`,
    }),
  },
  wish_text_edited: {
    page: PAGE,
    words: (p: WishMessage) => ({
      title: '社区改了公开文字',
      body: `社区工作者改了${wish(p.wishTitle)}的公开文字，请看看是否合适。`,
    }),
  },
  wish_claimed: {
    page: PAGE,
    words: (p: WishMessageWithDeadline, now) => ({
      title: '有邻居认领了',
      body: `有志愿者认领了${wish(p.wishTitle)}，会在${momentWords(p.dueAt, now)}前帮您办好。`,
    }),
  },
  /** The claim ended without the wish being done; the wish is back on the wall. */
  wish_claim_ended: {
    page: PAGE,
    words: (p: WishMessage) => ({
      title: '心愿回到墙上',
      body: `认领${wish(p.wishTitle)}的志愿者没能办完，心愿已经回到墙上，等下一位邻居。`,
    }),
  },
  wish_delivered: {
    page: PAGE,
    words: (p: WishMessage) => ({
      title: '请您确认',
      body: `志愿者说${wish(p.wishTitle)}已经办好。办好了请点确认，没办好请告诉我们。`,
    }),
  },
  wish_fulfilled: {
    page: PAGE,
    words: (p: WishMessage) => ({ title: '心愿已完成', body: `${wish(p.wishTitle)}已经确认完成，谢谢大家。` }),
  },
  wish_disputed: {
    page: PAGE,
    words: (p: WishMessageWithReason & WishMessageWithDeadline, now) => ({
      title: '心愿还没办好',
      body: `${wish(p.wishTitle)}的主人说还没有办好。${reasonWords(p.reason)}请在${momentWords(p.dueAt, now)}前再帮一帮。`,
    }),
  },
  wish_expired: {
    page: PAGE,
    words: (p: WishMessage) => ({
      title: '心愿到期了',
      body: `${wish(p.wishTitle)}到期还没有人认领，还需要的话可以续期。`,
    }),
  },
  wish_closed: {
    page: PAGE,
    words: (p: WishMessageWithReason) => ({
      title: '心愿已关闭',
      body: `社区关闭了${wish(p.wishTitle)}。${reasonWords(p.reason)}有疑问请联系社区。`,
    }),
  },
  claim_half_time: {
    page: PAGE,
    words: (p: WishMessageWithDeadline, now) => ({
      title: '认领期限过半',
      body: `您认领的${wish(p.wishTitle)}期限已过一半，请在${momentWords(p.dueAt, now)}前办好。`,
    }),
  },
  claim_ending_soon: {
    page: PAGE,
    words: (p: WishMessageWithDeadline, now) => ({
      title: '认领快到期了',
      body: `您认领的${wish(p.wishTitle)}${momentWords(p.dueAt, now)}到期。来不及可以延期一次，或者退回。`,
    }),
  },
  claim_lapsed: {
    page: PAGE,
    words: (p: WishMessage) => ({
      title: '认领已到期',
      body: `您认领的${wish(p.wishTitle)}已到期，心愿回到了墙上。谢谢您的热心。`,
    }),
  },
  claim_revoked: {
    page: PAGE,
    words: (p: WishMessageWithReason) => ({
      title: '社区收回了认领',
      body: `社区收回了您对${wish(p.wishTitle)}的认领。${reasonWords(p.reason)}有疑问请联系社区。`,
    }),
  },
  thanks_received: {
    page: PAGE,
    words: (p: WishMessage) => ({
      title: '收到一份感谢',
      body: `${wish(p.wishTitle)}的主人给您留了一句感谢的话，点开看看。`,
    }),
  },
  staff_wish_waiting: {
    page: 'staff/pages/desk/index?view=review',
    grouped: true,
    words: ({ wishTitle, told = 1 }: WishMessage & { readonly told?: number }) => ({
      title: '有心愿等您审核',
      body: told > 1 ? `新来了 ${told} 个心愿，等您审核。` : `${wish(wishTitle)}等您审核。`,
    }),
  },
});
