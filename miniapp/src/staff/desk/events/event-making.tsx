import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { NewEvent } from '@/features/events/components/organise/event-editor';
import { EventList } from '@/features/events/components/organise/event-list';
import { EventWork } from '@/features/events/components/organise/event-work';
import { useMembership } from '@/features/communities/model/membership';
import { afterApi } from '@/features/events/api/organiser.api';
import { chinaDate, chinaParts } from '@silin/shared';
import { go, routes } from '@/platform/navigate';
import { openFile } from '@/platform/save-file';
import { useAction } from '@/platform/use-action';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { EmptyState, ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskViewProps } from '../desk-part';
import '../desk.scss';

/** Making events: the list by state and, beside it, the one being made. */
export function EventMaking({ row, onChanged }: DeskViewProps) {
  const wide = useWide();
  const { communityId } = useMembership();
  const [chosen, setChosen] = useState<string | undefined>(row);
  const [making, setMaking] = useState(false);
  /** Reads the list again after something in the panel changed it. */
  const [turn, setTurn] = useState(0);
  useEffect(() => rememberView('event-making', chosen), [chosen]);
  const changed = () => {
    setTurn((n) => n + 1);
    void onChanged();
  };
  const open = (id: string) => {
    setMaking(false);
    setChosen(id);
    setTurn((n) => n + 1);
  };
  const year = chinaParts(Date.now()).year;
  const ledger = useAction(async () => {
    const today = chinaDate(Date.now());
    await openFile(`活动台账 ${year}.xlsx`, await afterApi.eventLedger(communityId, `${year}-01-01`, today), 'xlsx');
    toast('已经存好');
  });
  if (!wide) {
    return (
      <DeskFrame>
        <EventList key={turn} onOpen={(id) => void go(routes.eventEditor(id))} />
      </DeskFrame>
    );
  }
  const side = making ? (
    <View className="panel" id="panel">
      <NewEvent onMade={open} />
    </View>
  ) : chosen ? (
    <View className="panel" id="panel">
      <EventWork key={chosen} eventId={chosen} onOpen={open} onGone={() => setChosen(undefined)} onChanged={changed} />
    </View>
  ) : (
    <EmptyState icon="opera" title="选一个活动" note="或者新建一个" />
  );
  return (
    <DeskFrame side={side}>
      <View className="desk-head">
        <View className="title grow">做活动</View>
        <Button id="events-ledger" variant="quiet" loading={ledger.pending} onClick={() => void ledger.run()}>
          {`${year} 年活动台账`}
        </Button>
        <Button
          id="new-event"
          tone="enjoy"
          icon="plus"
          onClick={() => {
            setChosen(undefined);
            setMaking(true);
          }}
        >
          新建活动
        </Button>
      </View>
      <ProblemNote problem={ledger.problem} />
      <EventList key={turn} active={chosen} onOpen={open} />
    </DeskFrame>
  );
}
