import { wishLimits } from '@silin/shared';
import type { Move, MoveBodies } from '../api/wishes.api';

interface MoveText {
  title: string;
  /** What will happen, and what cannot be taken back. */
  detail: string;
  confirm: string;
  /** Said when it is done. */
  done: string;
  /** A text that goes with it: a reason that must be given, or words that may be left out. */
  text?: { field: 'reason' | 'note' | 'thanks'; label: string; placeholder: string };
}

const reason = (label: string, placeholder: string) => ({ field: 'reason' as const, label, placeholder });

/** Every move that is asked about in a sheet before it is made. Claiming has a sheet of its own. */
export const MOVES: Record<Exclude<Move, 'claim'>, MoveText> = {
  extend: {
    title: '延期',
    detail: '期限往后推几天，能延的次数有限。说心愿的人会在经过里看到。',
    confirm: '延期',
    done: '已经延期',
  },
  release: {
    title: '退回这个心愿',
    detail: '心愿会回到墙上，让别的邻居帮忙。您不再看得到住址和电话。',
    confirm: '退回',
    done: '已经退回墙上，谢谢您告诉一声',
    text: reason('为什么退回', '比如：这周要出差，怕耽误'),
  },
  deliver: {
    title: '做好了',
    detail: '说心愿的人会收到消息，由对方点一下确认。不用拍照打卡。',
    confirm: '告诉对方',
    done: '已经告诉对方，等确认',
    text: { field: 'note', label: '想交代一句吗（可以不写）', placeholder: '比如：灯换好了，旧灯管放在门口' },
  },
  confirm: {
    title: '办好了',
    detail: '点了以后，这个心愿就算办好了。',
    confirm: '办好了',
    done: '好的，已经告诉帮忙的人',
    text: { field: 'thanks', label: '想说声谢谢吗（可以不写）', placeholder: '只有帮忙的人看得到' },
  },
  dispute: {
    title: '还有问题',
    detail: '心愿会回到帮忙的人手里，请写清楚还差什么。',
    confirm: '告诉对方',
    done: '已经告诉帮忙的人',
    text: reason('还差什么', '比如：灯还是一闪一闪的'),
  },
  reopen: {
    title: '其实还没办好',
    detail: '这次是别人替您确认的。您说了，心愿会回到帮忙的人手里，替您确认的人也会知道。',
    confirm: '告诉他们',
    done: '已经告诉他们，请帮忙的人再看看',
    text: reason('还差什么', '比如：灯装上了，可是不亮'),
  },
  urge: {
    title: '催一下',
    detail: '帮忙的人会收到消息；还没有人帮忙的，社区会收到。一天催一次。',
    confirm: '催一下',
    done: '已经替您问了',
  },
  withdraw: {
    title: '撤回这个心愿',
    detail: '撤回后不再出现在墙上，不能恢复；以后可以重新说一个。',
    confirm: '撤回',
    done: '已经撤回',
  },
  renew: {
    title: '再贴一次',
    detail: '心愿会回到墙上，再贴一段时间，到哪天会写在上面。',
    confirm: '再贴上墙',
    done: '已经重新贴上墙',
  },
  approve: {
    title: '通过，贴上墙',
    detail: '公开的文字里像是有电话、证件号或门牌号。通过后全社区都看得到，确定没有问题吗？',
    confirm: '通过',
    done: '已经贴上墙',
  },
  reject: {
    title: '退回给说心愿的人',
    detail: '对方会看到原因，改好可以再说一次。',
    confirm: '退回',
    done: '已经退回，对方会收到消息',
    text: reason('退回的原因', '比如：请把门牌号写到不公开的一栏'),
  },
  revoke: {
    title: '收回认领',
    detail: '心愿会回到墙上，帮忙的人会收到消息，不再看得到住址和电话。',
    confirm: '收回',
    done: '已经收回，心愿回到墙上',
    text: reason('收回的原因', '比如：联系不上帮忙的人'),
  },
  close: {
    title: '关闭这个心愿',
    detail: '关闭后不再出现在墙上，不能恢复。相关的人会收到消息。',
    confirm: '关闭',
    done: '已经关闭',
    text: reason('关闭的原因', '比如：已由物业上门修好'),
  },
};

/** The same moves when staff make them after a call-back (回访): they speak for the receiving side. */
export const DESK_MOVES: Partial<Record<Exclude<Move, 'claim'>, MoveText>> = {
  confirm: {
    title: '回访过，确认办好',
    detail: '请先打电话或上门问过说心愿的人。确认以后，这个心愿就办好了。',
    confirm: '确认办好',
    done: '已经确认办好',
  },
  dispute: {
    title: '回访有问题',
    detail: '心愿会回到帮忙的人手里，请写清楚对方说还差什么。',
    confirm: '告诉帮忙的人',
    done: '已经告诉帮忙的人',
    text: reason('还差什么', '比如：对方说水龙头还在滴水'),
  },
  reopen: {
    title: '本人说还没办好',
    detail: '这次是代办的人确认的。请先问过本人；心愿会回到帮忙的人手里，代办的人也会知道。',
    confirm: '告诉他们',
    done: '已经告诉帮忙的人和代办的人',
    text: reason('还差什么', '比如：本人说灯装上了，可是不亮'),
  },
};

/** The smallest and largest number of characters of the text of a move; 0 means it may be left out. */
export function textLimits(field: 'reason' | 'note' | 'thanks'): { minChars: number; maxChars: number } {
  if (field === 'reason') return { minChars: wishLimits.reasonMinChars, maxChars: wishLimits.reasonMaxChars };
  return { minChars: 0, maxChars: field === 'note' ? wishLimits.noteMaxChars : wishLimits.thanksMaxChars };
}

/** The body of a move: its text under its field's name, left out when empty. */
export function bodyOf<M extends Exclude<Move, 'claim'>>(name: M, text: string): MoveBodies[M] {
  const field = MOVES[name].text?.field;
  return (field && text ? { [field]: text } : {}) as MoveBodies[M];
}
