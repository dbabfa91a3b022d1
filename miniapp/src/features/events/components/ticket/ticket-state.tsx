import { View } from '@tarojs/components';
import { Icon, type IconName } from '@/ui/icon/icon';
import type { Registration } from '../../api/types';
import { CANCELLED_BY_WORDS, placeWords, REGISTRATION_LABELS } from '../../model/labels';
import { momentOf } from '../../model/when';

interface Told {
  icon: IconName;
  tone: 'ok' | 'warn' | 'know' | 'plain';
  title: string;
  note?: string;
}

/** How one's registration stands, in large words, and what follows from it. */
export function TicketState({ registration, now }: { registration: Registration; now: number }) {
  const { icon, tone, title, note } = toldOf(registration, now);
  return (
    <View className="ticket__state" id="ticket-state">
      <View className={`ticket__mark ticket__mark--${tone}`}>
        <Icon name={icon} size={2} />
      </View>
      <View className="title">{title}</View>
      {note ? <View className="note">{note}</View> : null}
    </View>
  );
}

/** Never the words of a confirmation for who waits (R7); a cancelled session before all else. */
export function toldOf(registration: Registration, now: number): Told {
  const { state, sessionState, ahead, promoteUntil, attendance, coming, behind } = registration;
  if (sessionState === 'cancelled')
    return { icon: 'close', tone: 'plain', title: '这一场取消了', note: registration.cancelReason ?? undefined };
  switch (state) {
    case 'confirmed':
      if (attendance === 'attended') return { icon: 'check', tone: 'ok', title: '您来过了', note: '谢谢您来' };
      if (attendance === 'no_show')
        return { icon: 'info', tone: 'warn', title: '记的是没有来', note: '来过的话，请在下面告诉我们' };
      if (new Date(registration.endsAt).getTime() <= now) return { icon: 'check', tone: 'plain', title: '活动结束了' };
      return {
        ...{ icon: 'check' as const, tone: 'ok' as const, title: '报上了' },
        note: coming === 'yes' ? '您说了会来，到门口出示下面的码' : '到门口出示下面的码就行',
      };
    case 'waiting':
      if (behind?.until)
        return {
          ...{ icon: 'clock' as const, tone: 'warn' as const, title: '先候补' },
          note: `${momentOf(behind.until, now)} 还有空位就归您一家，会发消息告诉您`,
        };
      return {
        ...{ icon: 'clock' as const, tone: 'warn' as const, title: placeWords(ahead) },
        note:
          promoteUntil && new Date(promoteUntil).getTime() <= now
            ? '自动递补的时间过了；想来可以到现场看看有没有空位'
            : `有人不来，空出的座位马上归您一家，会发消息告诉您${promoteUntil ? `；${momentOf(promoteUntil, now)} 后不再自动递补` : ''}`,
      };
    case 'applied':
      return {
        icon: 'clock',
        tone: 'know',
        title: '等摇号',
        note: `摇号以后会发消息告诉您，${behind ? '这次排在别人后面摇' : '先报后报机会一样'}`,
      };
    case 'held':
      return { icon: 'edit', tone: 'warn', title: '座位留着，还没填完' };
    case 'cancelled':
      return {
        ...{ icon: 'close' as const, tone: 'plain' as const },
        title: registration.cancelledBy
          ? CANCELLED_BY_WORDS[registration.cancelledBy]
          : REGISTRATION_LABELS.cancelled.word,
        note: registration.cancelReason ?? undefined,
      };
    case 'lapsed':
      return { icon: 'close', tone: 'plain', title: '没有报完，座位让出了' };
  }
}
