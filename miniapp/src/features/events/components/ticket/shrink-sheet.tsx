import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { TickRow } from '@/ui/tick-row/tick-row';
import { toast } from '@/ui/toast/toast';
import { eventsApi } from '../../api/events.api';
import type { Registration } from '../../api/types';

/** Who of the party does not come; at least one still does, and their seats go on at once. */
export function ShrinkSheet(props: { registration: Registration; onDone: () => void; onClose: () => void }) {
  const { registration, onDone, onClose } = props;
  const { communityId } = useMembership();
  const [gone, setGone] = useState<readonly string[]>([]);
  const shrink = useAction(async (key: string, headIds: string[]) => {
    await eventsApi.move(communityId, registration.id, 'shrink', { headIds }, key);
    toast('好的，座位让给别人');
    onClose();
    onDone();
  });
  const open = registration.party.filter((head) => !head.present);
  const all = gone.length === registration.party.length;
  return (
    <Sheet open title="谁来不了" onClose={onClose}>
      <View>
        {open.map((head) => (
          <TickRow
            key={head.id}
            id={`gone-${head.id}`}
            title={head.called}
            on={gone.includes(head.id)}
            onChange={() => setGone(gone.includes(head.id) ? gone.filter((g) => g !== head.id) : [...gone, head.id])}
          />
        ))}
      </View>
      <View className="body">
        {all ? '都不来的话，请用“我不来了”。' : '座位马上让给候补的人，不能恢复。其他人的报名不变。'}
      </View>
      <ProblemNote problem={shrink.problem} />
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={onClose}>
          先不了
        </Button>
        <Button
          id="shrink"
          grow
          disabled={gone.length === 0 || all}
          loading={shrink.pending}
          onClick={() => void shrink.run([...gone])}
        >
          让出座位
        </Button>
      </View>
    </Sheet>
  );
}
