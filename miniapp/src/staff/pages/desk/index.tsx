import Taro from '@tarojs/taro';
import { useCallback, useState } from 'react';
import { useMembership, useMembershipIfAny } from '@/features/communities/model/membership';
import { volunteersApi } from '@/features/volunteers/api/volunteers.api';
import { MemberPage } from '@/features/communities/components/member-page';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import type { StaffQueue } from '@/features/wishes/api/types';
import { go, routes } from '@/platform/navigate';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { DeskShell } from '@/ui/desk-shell/desk-shell';
import { EmptyState } from '@/ui/states/states';
import { useWide } from '@/ui/base/use-wide';
import { guarded } from '@/ui/page/guarded-page';
import { deskQueues, isQueue, type QueueName } from '../../desk/queues';
import { useVolunteersDesk } from '../../desk/volunteers-desk';
import { useWishesDesk } from '../../desk/wishes-desk';
import '../../desk/desk.scss';

/** The desk of community staff: queues of wishes and the volunteers; `?place=` opens one of them. */
export default guarded(function DeskPage() {
  const membership = useMembershipIfAny();
  if (membership?.roles.includes('staff')) return <Desk />;
  return (
    <MemberPage title="工作台">
      <EmptyState
        icon="desk"
        title="这里是社区工作者的工作台"
        note="需要开通请联系社区主任"
        action={<Button onClick={() => void go(routes.home)}>回首页</Button>}
      />
    </MemberPage>
  );
});

interface QueueProps {
  queue: QueueName;
  /** The row to stand on at first: a window read again opens where it was. */
  row: string | undefined;
  onQueue: (queue: QueueName) => void;
}

function Desk() {
  const asked = Taro.useRouter().params;
  const first = isQueue(asked.place) ? asked.place : 'review';
  const [queue, setQueue] = useState<QueueName>(first);
  const row = queue === first ? asked.row : undefined;
  return queue === 'volunteers' ? (
    <Volunteers queue={queue} onQueue={setQueue} row={row} />
  ) : (
    <Wishes key={queue} queue={queue} onQueue={setQueue} row={row} />
  );
}

function Wishes(at: QueueProps & { queue: StaffQueue }) {
  const shell = useShell(at);
  const { middle, side } = useWishesDesk(at.queue, at.row, shell.reload);
  return (
    <DeskShell<QueueName> {...shell.props} side={side}>
      {middle}
    </DeskShell>
  );
}

function Volunteers(at: QueueProps) {
  const shell = useShell(at);
  const { middle, side } = useVolunteersDesk(at.row, () => void shell.reload());
  return (
    <DeskShell<QueueName> {...shell.props} side={side}>
      {middle}
    </DeskShell>
  );
}

/** The frame of every queue: its name, the counts, and the way back. */
function useShell({ queue, onQueue }: QueueProps) {
  const { communityId, communityName } = useMembership();
  const wide = useWide();
  const summary = useLoad(() => wishesApi.staffSummary(communityId), [communityId]);
  const waiting = useLoad(() => volunteersApi.list(communityId, 'applied'), [communityId, queue]);
  const { reload: readSummary } = summary;
  const { reload: readWaiting } = waiting;
  const reload = useCallback(async () => {
    await Promise.all([readSummary(), readWaiting()]);
  }, [readSummary, readWaiting]);
  const foot = wide ? (
    <Button variant="text" tone="ink" onClick={() => void go(routes.home)}>
      回到首页
    </Button>
  ) : undefined;
  return {
    reload,
    props: {
      brand: `四邻 · ${communityName}`,
      title: '工作台',
      queues: deskQueues(summary.data, waiting.data?.items.length),
      queue,
      onQueue,
      foot,
    },
  };
}
