import { taskLimits } from '@silin/shared';
import { useRef, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { ChooseSheet } from '@/ui/sheet/choose-sheet';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { toast } from '@/ui/toast/toast';
import { tasksApi, type Task } from '../api/tasks.api';
import { finishes } from '../model/finishes';
import { takerNote, taskLine } from '../model/labels';

/** What somebody wants to do with a task. */
export type AskedStep = { task: Task; step: 'finish' | 'passOn' } | undefined;

interface StepProps {
  task: Task;
  onDone: () => void;
  onClose: () => void;
}

/** Asks how a task was done, which can then be taken back for ten seconds; or to whom and why it is passed on. */
export function TaskSheets({ asked, ...rest }: { asked: AskedStep } & Omit<StepProps, 'task'>) {
  if (!asked) return null;
  const Step = asked.step === 'finish' ? Finish : PassOn;
  return <Step key={asked.task.id} task={asked.task} {...rest} />;
}

function Finish({ task, onClose }: StepProps) {
  const { communityId } = useMembership();
  const finish = (note: string) => {
    finishes.hold([{ communityId, id: task.id, title: taskLine(task), body: { note } }]);
    onClose();
  };
  return (
    <ConfirmSheet
      open
      title="这件事办好了？"
      about={taskLine(task)}
      detail="想让同事知道怎么办的，可以写一句。"
      confirm="办好了"
      reason={{ label: '怎么办的（可以不写）', minChars: 0, maxChars: taskLimits.noteMaxChars }}
      onConfirm={finish}
      onClose={onClose}
    />
  );
}

const TO_STAFF = 'staff';

function PassOn({ task, onDone, onClose }: StepProps) {
  const { communityId } = useMembership();
  const takers = useLoad(() => tasksApi.takers(communityId), [communityId]);
  const [to, setTo] = useState<string>();
  const chosen = useRef(false);
  const pass = useAction(async (key: string, memberId: string, why: string) => {
    const toMemberId = memberId === TO_STAFF ? null : memberId;
    await tasksApi.passOn(communityId, task.id, { toMemberId, why }, key);
    toast('转过去了');
    onClose();
    onDone();
  });
  const others = (takers.data?.items ?? []).filter(({ memberId }) => memberId !== task.owner?.memberId);
  const choices = [
    ...others.map((taker) => ({ value: taker.memberId, label: taker.name, note: takerNote(taker) })),
    ...(task.owner ? [{ value: TO_STAFF, label: '交给社区', note: '社区工作者都看得到' }] : []),
  ];
  if (to === undefined)
    return (
      <ChooseSheet
        open
        title="转给谁？"
        choices={choices}
        onChoose={(memberId) => {
          chosen.current = true;
          setTo(memberId);
        }}
        // Choosing closes the sheet as well: only closing without a choice ends it.
        onClose={() => (chosen.current ? undefined : onClose())}
      />
    );
  return (
    <ConfirmSheet
      open
      title={`转给${choices.find(({ value }) => value === to)?.label ?? ''}`}
      about={taskLine(task)}
      detail="对方会收到消息，至少有一天的时间来办。"
      confirm="转过去"
      reason={{
        label: '为什么转、要注意什么',
        minChars: taskLimits.reasonMinChars,
        maxChars: taskLimits.noteMaxChars,
      }}
      pending={pass.pending}
      problem={pass.problem}
      onConfirm={(why) => void pass.run(to, why)}
      onClose={onClose}
    />
  );
}
