import { formatTime } from '../kernel/china-time.js';
import type { EntryReading } from './entry-code.js';
import { eventLimits } from './event.limits.js';
import type { MarkVerdict } from './event.state.js';

/** What is known of the mark that came first, and of the code that named nobody. */
export interface MarkDetail {
  readonly reading?: EntryReading['kind'] | undefined;
  readonly firstBy?: string | null;
  readonly firstAt?: string | null;
  readonly firstDevice?: string | null;
}

const UNKNOWN: Readonly<Record<EntryReading['kind'], string>> = {
  not_ours: '这不是四邻的入场码，请按姓名找。',
  forged: '这个入场码是假的，请按姓名找。',
  genuine: '没有找到这个码，请按姓名找。',
  seat: '没有找到这个码，请按姓名找。',
  other_session: '这是另一场活动的入场码，请看看日期。',
};

/** What became of a mark, for whoever stands at the door. */
export function markSentence(verdict: MarkVerdict, detail: MarkDetail = {}): string {
  const { reading = 'seat', firstBy, firstAt, firstDevice } = detail;
  switch (verdict) {
    case 'accepted':
      return '签到好了。';
    case 'repeat': {
      const when = firstAt ? `${formatTime(firstAt)} ` : '';
      const who = firstBy ? `由${firstBy}` : '';
      return `已经签过到了：${when}${who}登记${firstDevice ? '（在另一部手机上）' : ''}。`;
    }
    case 'was_cancelled':
      return '这个报名取消过；人来了，记作现场来的。';
    case 'was_waiting':
      return '还在候补；人来了，记作现场来的。';
    case 'other_session':
      return UNKNOWN.other_session;
    case 'unknown_code':
      return UNKNOWN[reading];
    case 'too_early':
      return `还没到签到的时候，活动前 ${eventLimits.doorOpensHoursBefore} 小时起签到。`;
    case 'session_cancelled':
      return '这一场已经取消了，没有记。';
    case 'undone':
      return '撤销了。';
    case 'nothing_to_undo':
      return '没有可以撤销的签到。';
  }
}
