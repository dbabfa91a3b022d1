import { SEAT_POOL_WORDS, type SeatPool, type WaitingRule } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { Field, TextInput } from '@/ui/field/field';
import { ProblemNote } from '@/ui/states/states';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import { toast } from '@/ui/toast/toast';
import { type CapacityBody, type CapacityPreview, type OrganiserSession, sessionsApi } from '../../api/organiser.api';
import { WAITING_CHOICES } from '../../model/organise-words';
import './organise.scss';

interface CapacityFormProps {
  session: OrganiserSession;
  /** How the list moves today. */
  waiting: WaitingRule;
  waitingPaused: boolean;
  onDone: () => void;
}

const NUMBER = /^\d{1,4}$/;

/** Seats and how the waiting list moves: what would happen is shown in sentences before anything is saved. */
export function CapacityForm({ session, waiting, waitingPaused, onDone }: CapacityFormProps) {
  const { communityId } = useMembership();
  const [seats, setSeats] = useState<Partial<Record<SeatPool, string>>>(
    Object.fromEntries(session.pools.map(({ pool, seats: n }) => [pool, String(n)])),
  );
  const [rule, setRule] = useState(waiting);
  const [paused, setPaused] = useState(waitingPaused);
  const [preview, setPreview] = useState<{ of: string; is: CapacityPreview }>();
  const valid = Object.values(seats).every((typed) => NUMBER.test(typed ?? ''));
  const pools = Object.entries(seats).map(([pool, typed]) => ({ pool: pool as SeatPool, seats: Number(typed) }));
  const total = pools.reduce((sum, { seats: n }) => sum + n, 0);
  const body: CapacityBody = { capacity: total, pools, waiting: rule, waitingPaused: paused };
  const print = JSON.stringify(body);
  const look = useAction(async (_key: string, asked: CapacityBody) => {
    setPreview({ of: JSON.stringify(asked), is: await sessionsApi.previewCapacity(communityId, session.id, asked) });
  });
  const save = useAction(async (key: string, asked: CapacityBody) => {
    await sessionsApi.applyCapacity(communityId, session.id, asked, key);
    toast('改好了');
    setPreview(undefined);
    onDone();
  });
  const shown = preview?.of === print ? preview.is : undefined;
  return (
    <Card className="stack" id="capacity-form">
      <View className="organise-pools">
        {session.pools.map(({ pool, taken, held }) => (
          <Field key={pool} label={`${SEAT_POOL_WORDS[pool]}名额`} hint={`已占 ${taken + held}`}>
            <TextInput
              id={`capacity-${pool}`}
              type="number"
              label={`${SEAT_POOL_WORDS[pool]}名额`}
              placeholder="多少个座位"
              value={seats[pool] ?? ''}
              onChange={(typed) => setSeats({ ...seats, [pool]: typed })}
            />
          </Field>
        ))}
      </View>
      {session.pools.length > 1 ? <View className="body">{`一共 ${valid ? total : '—'} 个`}</View> : null}
      <Field label="满了以后" hint={WAITING_CHOICES.find(({ value }) => value === rule)?.note}>
        <Chips wrap choices={WAITING_CHOICES} value={rule} onChange={setRule} />
      </Field>
      <SwitchRow
        id="waiting-paused"
        title="先不递补"
        note="候补照样收，等您打开再按顺序补"
        on={paused}
        onChange={setPaused}
      />
      <ProblemNote problem={look.problem ?? save.problem} />
      {shown ? (
        <View className="stack" id="capacity-preview">
          {shown.sentences.map((sentence) => (
            <View key={sentence} className="body strong">
              {sentence}
            </View>
          ))}
        </View>
      ) : null}
      {shown && shown.leastPossible === null ? (
        <Button id="capacity-save" tone="enjoy" wide loading={save.pending} onClick={() => void save.run(body)}>
          就这么改
        </Button>
      ) : (
        <Button
          id="capacity-look"
          variant="quiet"
          wide
          disabled={!valid || total === 0}
          loading={look.pending}
          onClick={() => void look.run(body)}
        >
          看看会怎样
        </Button>
      )}
    </Card>
  );
}
