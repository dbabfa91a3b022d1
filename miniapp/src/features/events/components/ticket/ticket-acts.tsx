import { eventLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { callPhone, go, routes } from '@/platform/navigate';
import { sendOrKeep } from '@/platform/outbox';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { eventsApi } from '../../api/events.api';
import type { Registration } from '../../api/types';
import { addToCalendar } from '../../model/calendar';
import { momentOf } from '../../model/when';
import { ShrinkSheet } from './shrink-sheet';

interface TicketActsProps {
  registration: Registration;
  now: number;
  onDone: () => void;
}

/** What the party can do: say that it comes, add it to the calendar, send fewer, give the seats back. */
export function TicketActs({ registration, now, onDone }: TicketActsProps) {
  const { id, actions, state, coming, cancelUntil, endsAt } = registration;
  const { communityId } = useMembership();
  const [sheet, setSheet] = useState<'cancel' | 'shrink'>();
  const say = useAction(async (key: string) => {
    await eventsApi.move(communityId, id, 'coming', {}, key);
    toast('好的，等您来');
    onDone();
  });
  const calendar = useAction(async () => {
    if (await addToCalendar(communityId, registration)) toast('已经加到日历');
  });
  const living = ['confirmed', 'waiting', 'applied'].includes(state) && new Date(endsAt).getTime() > now;
  const may = (action: (typeof actions)[number]) => living && actions.includes(action);
  const late = state === 'confirmed' && living && cancelUntil !== null && new Date(cancelUntil).getTime() <= now;
  const close = () => setSheet(undefined);
  return (
    <View className="acts" id="ticket-acts">
      {may('answerComing') && coming !== 'yes' ? (
        <Button id="do-coming" tone="ok" wide size="large" loading={say.pending} onClick={() => void say.run()}>
          我会来
        </Button>
      ) : null}
      {living && state === 'confirmed' ? (
        <Button id="do-calendar" variant="quiet" wide icon="cal" onClick={() => void calendar.run()}>
          加到手机日历
        </Button>
      ) : null}
      {registration.drawHash || state === 'applied' ? (
        <Button
          id="do-draw"
          variant="quiet"
          wide
          icon="shield"
          onClick={() => void go(routes.drawProof(registration.sessionId, id))}
        >
          核对摇号
        </Button>
      ) : null}
      {may('shrink') && registration.party.length > 1 && !late ? (
        <Button id="do-shrink" variant="quiet" wide onClick={() => setSheet('shrink')}>
          有人来不了
        </Button>
      ) : null}
      {may('cancel') && !late ? (
        <Button id="do-cancel" variant="quiet" wide onClick={() => setSheet('cancel')}>
          {state === 'confirmed' ? '我不来了' : '不等了'}
        </Button>
      ) : null}
      {late && cancelUntil ? <TooLate registration={registration} at={momentOf(cancelUntil, now)} /> : null}
      <ProblemNote problem={say.problem ?? calendar.problem} />
      {sheet === 'cancel' ? (
        <CancelSheet registration={registration} now={now} onDone={onDone} onClose={close} />
      ) : null}
      {sheet === 'shrink' ? <ShrinkSheet registration={registration} onDone={onDone} onClose={close} /> : null}
    </View>
  );
}

function TooLate({ registration: { phone }, at }: { registration: Registration; at: string }) {
  return (
    <>
      <View className="note center">{`自己取消的时间（${at}）过了；来不了，请打个电话告诉社区`}</View>
      {phone ? (
        <Button id="do-call" variant="quiet" wide icon="phone" onClick={() => void callPhone(phone)}>
          打电话给社区
        </Button>
      ) : null}
    </>
  );
}

interface SheetProps {
  registration: Registration;
  now: number;
  onDone: () => void;
  onClose: () => void;
}

/** The last question: the seats go on at once and are not to be had back. Without a network it is kept and goes out by itself. */
function CancelSheet({ registration, now, onDone, onClose }: SheetProps) {
  const { id, eventTitle, state, seats, cancelUntil } = registration;
  const { communityId } = useMembership();
  const cancel = useAction(async (key: string, reason: string) => {
    const sent = await sendOrKeep({
      ...{ key, method: 'POST' as const, path: eventsApi.movePath(communityId, id, 'cancel') },
      body: reason ? { reason } : {},
      label: `取消报名“${eventTitle}”`,
      mendAt: routes.registration(id),
    });
    toast(sent.kept ? '没有网络，连上后替您取消' : '已经取消，谢谢您说一声');
    onClose();
    onDone();
  });
  const seated = state === 'confirmed';
  return (
    <ConfirmSheet
      open
      title={seated ? '这次不来了' : '不等了'}
      about={`“${eventTitle}”${cancelUntil ? `，${momentOf(registration.startsAt, now)}` : ''}`}
      detail={
        seated
          ? `一家 ${seats} 个座位马上让给候补的人，不能恢复；想再来要重新报名，排在最后。`
          : '您一家不再排队，不能恢复；想再来要重新报名，排在最后。'
      }
      confirm={seated ? '不来了' : '不等了'}
      reason={{
        ...{ label: '为什么（可以不写）', placeholder: '比如：家里来客人了', minChars: 0 },
        maxChars: eventLimits.reasonMaxChars,
      }}
      pending={cancel.pending}
      problem={cancel.problem}
      onConfirm={(reason) => void cancel.run(reason)}
      onClose={onClose}
    />
  );
}
