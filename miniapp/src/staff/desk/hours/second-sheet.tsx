import { hoursLimits } from '@silin/shared';
import { useMembership } from '@/features/communities/model/membership';
import { hoursApi, type WaitingHours } from '@/features/hours/api/hours.api';
import { waitingWords } from '@/features/hours/components/waiting-hours';
import { useAction } from '@/platform/use-action';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { toast } from '@/ui/toast/toast';

export interface Answer {
  waiting: WaitingHours;
  agrees: boolean;
}

interface SecondSheetProps {
  asked: Answer | undefined;
  onDone: () => void;
  onClose: () => void;
}

/** The last question of the second person: it names whose hours, how many, and who typed them. */
export function SecondSheet({ asked, onDone, onClose }: SecondSheetProps) {
  const { communityId } = useMembership();
  const second = useAction(async (key: string, id: string, agrees: boolean, reason: string) => {
    await hoursApi.second(communityId, id, { agrees, ...(reason ? { reason } : {}) }, key);
    toast(agrees ? '确认了，算进时长' : '退回了，不算');
    onClose();
    onDone();
  });
  const { waiting, agrees = true } = asked ?? {};
  return (
    <ConfirmSheet
      open={asked !== undefined}
      title={agrees ? '确认这些时长？' : '退回，不算？'}
      about={waiting && `${waiting.memberName} · ${waiting.what} · ${waitingWords(waiting)}`}
      detail={
        agrees
          ? `${waiting?.typedBy ?? ''}写的，您是第二位。确认后算进总时长，可以开进证明；以后要改只能再更正。`
          : '退回后这一条不算，写的人会收到通知，可以重新写。'
      }
      confirm={agrees ? '确认' : '退回'}
      {...(agrees
        ? {}
        : {
            reason: {
              label: '为什么退回',
              minChars: hoursLimits.reasonMinChars,
              maxChars: hoursLimits.reasonMaxChars,
            },
          })}
      pending={second.pending}
      problem={second.problem}
      onConfirm={(reason) => waiting && void second.run(waiting.id, agrees, reason)}
      onClose={() => {
        second.clearProblem();
        onClose();
      }}
    />
  );
}
