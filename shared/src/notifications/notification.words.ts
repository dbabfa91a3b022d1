import { formatDate, formatTime, type Instant } from '../kernel/china-time.js';
import type { NotificationKind } from './notification.kinds.js';

/**
 * What a message of each kind must be told with. A wish's public title and reasons written for the reader may stand here;
 * names, phones, addresses and private details never do.
 */
export interface NotificationParams {
  wish_approved: { wishTitle: string };
  wish_rejected: { wishTitle: string; reason: string };
  wish_text_edited: { wishTitle: string };
  /** `dueAt`: ISO 8601, the end of the lease. */
  wish_claimed: { wishTitle: string; dueAt: string };
  /** The claim ended without the wish being done; the wish is back on the wall. */
  wish_claim_ended: { wishTitle: string };
  wish_delivered: { wishTitle: string };
  wish_fulfilled: { wishTitle: string };
  wish_disputed: { wishTitle: string; reason: string; dueAt: string };
  wish_expired: { wishTitle: string };
  wish_closed: { wishTitle: string; reason: string };
  claim_half_time: { wishTitle: string; dueAt: string };
  claim_ending_soon: { wishTitle: string; dueAt: string };
  claim_lapsed: { wishTitle: string };
  claim_revoked: { wishTitle: string; reason: string };
  thanks_received: { wishTitle: string };
  volunteer_approved: Record<string, never>;
  volunteer_declined: { reason?: string };
  volunteer_suspended: { reason?: string };
  volunteer_reinstated: Record<string, never>;
  /** `told`: how many came since the last message was read. */
  staff_wish_waiting: { wishTitle: string; told?: number };
  staff_volunteer_waiting: { told?: number };
  photo_refused: Record<string, never>;
}

/** A message as people read it. */
export interface NotificationText {
  readonly title: string;
  readonly body: string;
}

type Words = { [K in NotificationKind]: (params: NotificationParams[K], now: Instant) => NotificationText };

const wish = (title: string | undefined): string => (title ? `“${title}”` : '这个心愿');
const because = (reason: string | undefined): string => (reason ? `原因：${reason.replace(/[。.\s]+$/, '')}。` : '');
const moment = (at: string, now: Instant): string => `${formatDate(at, now)} ${formatTime(at)}`;

/** The words of every kind. Dates are said as seen from `now`: the moment of reading, so that “明天” is never yesterday's. */
export const notificationWords: Words = {
  wish_approved: (p) => ({ title: '心愿已上墙', body: `${wish(p.wishTitle)}已经通过，邻居们现在可以看到并认领。` }),
  wish_rejected: (p) => ({
    title: '心愿请改一改',
    body: `社区看过${wish(p.wishTitle)}，请您改一改。${because(p.reason)}改好可以再说一次。`,
  }),
  wish_text_edited: (p) => ({
    title: '社区改了公开文字',
    body: `社区工作者改了${wish(p.wishTitle)}的公开文字，请看看是否合适。`,
  }),
  wish_claimed: (p, now) => ({
    title: '有邻居认领了',
    body: `有志愿者认领了${wish(p.wishTitle)}，会在${moment(p.dueAt, now)}前帮您办好。`,
  }),
  wish_claim_ended: (p) => ({
    title: '心愿回到墙上',
    body: `认领${wish(p.wishTitle)}的志愿者没能办完，心愿已经回到墙上，等下一位邻居。`,
  }),
  wish_delivered: (p) => ({
    title: '请您确认',
    body: `志愿者说${wish(p.wishTitle)}已经办好。办好了请点确认，没办好请告诉我们。`,
  }),
  wish_fulfilled: (p) => ({ title: '心愿已完成', body: `${wish(p.wishTitle)}已经确认完成，谢谢大家。` }),
  wish_disputed: (p, now) => ({
    title: '心愿还没办好',
    body: `${wish(p.wishTitle)}的主人说还没有办好。${because(p.reason)}请在${moment(p.dueAt, now)}前再帮一帮。`,
  }),
  wish_expired: (p) => ({ title: '心愿到期了', body: `${wish(p.wishTitle)}到期还没有人认领，还需要的话可以续期。` }),
  wish_closed: (p) => ({
    title: '心愿已关闭',
    body: `社区关闭了${wish(p.wishTitle)}。${because(p.reason)}有疑问请联系社区。`,
  }),
  claim_half_time: (p, now) => ({
    title: '认领期限过半',
    body: `您认领的${wish(p.wishTitle)}期限已过一半，请在${moment(p.dueAt, now)}前办好。`,
  }),
  claim_ending_soon: (p, now) => ({
    title: '认领快到期了',
    body: `您认领的${wish(p.wishTitle)}${moment(p.dueAt, now)}到期。来不及可以延期一次，或者退回。`,
  }),
  claim_lapsed: (p) => ({
    title: '认领已到期',
    body: `您认领的${wish(p.wishTitle)}已到期，心愿回到了墙上。谢谢您的热心。`,
  }),
  claim_revoked: (p) => ({
    title: '社区收回了认领',
    body: `社区收回了您对${wish(p.wishTitle)}的认领。${because(p.reason)}有疑问请联系社区。`,
  }),
  thanks_received: (p) => ({
    title: '收到一份感谢',
    body: `${wish(p.wishTitle)}的主人给您留了一句感谢的话，点开看看。`,
  }),
  volunteer_approved: () => ({ title: '您是志愿者了', body: '社区通过了您的志愿者申请，现在可以认领心愿了。' }),
  volunteer_declined: (p) => ({
    title: '志愿者申请请改一改',
    body: `社区看过您的志愿者申请，请您改一改。${because(p.reason)}改好可以再申请一次，有疑问请联系社区。`,
  }),
  volunteer_suspended: (p) => ({
    title: '志愿者身份已暂停',
    body: `您的志愿者身份已暂停。${because(p.reason)}有疑问请联系社区。`,
  }),
  volunteer_reinstated: () => ({ title: '志愿者身份已恢复', body: '您的志愿者身份已恢复，又可以认领心愿了。' }),
  staff_wish_waiting: ({ wishTitle, told = 1 }) => ({
    title: '有心愿等您审核',
    body: told > 1 ? `新来了 ${told} 个心愿，等您审核。` : `${wish(wishTitle)}等您审核。`,
  }),
  staff_volunteer_waiting: ({ told = 1 }) => ({
    title: '有志愿者申请',
    body: told > 1 ? `有 ${told} 位居民申请成为志愿者，请审核。` : '有居民申请成为志愿者，请审核。',
  }),
  photo_refused: () => ({ title: '照片没有通过检查', body: '您上传的一张照片没有通过检查，不会公开，请换一张。' }),
};

/** Title and body of a message. `params` comes from storage, so a kind's words must bear missing gaps. */
export function notificationText(kind: NotificationKind, params: object, now: Instant): NotificationText {
  return (notificationWords[kind] as (params: object, now: Instant) => NotificationText)(params, now);
}
