import { pairingLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Chips } from '@/ui/chips/chips';
import { DayField } from '@/ui/day-field/day-field';
import { Field, TextArea } from '@/ui/field/field';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import type { PairingCard } from '../../api/pairings.api';
import { proposalsApi } from '../../api/proposals.api';
import { daysAhead, namesOf } from '../../model/proposal-labels';

interface DaySheetProps {
  pairing: PairingCard;
  onDone: () => void;
  onClose: () => void;
}

const PAUSES = [
  { value: '7', label: '一周' },
  { value: '14', label: '两周' },
  { value: '30', label: '一个月' },
  { value: '90', label: '三个月' },
] as const;
const MORE = [
  { value: '7', label: '一周' },
  { value: '14', label: '两周' },
  { value: '28', label: '四周' },
] as const;

/** A pause with the day of return, and why. The volunteer is told; visits that were planned are called off. */
export function PauseSheet({ pairing, onDone, onClose }: DaySheetProps) {
  const { communityId } = useMembership();
  const [until, setUntil] = useState(daysAhead(14));
  const [why, setWhy] = useState('');
  const pause = useAction(async (key: string, day: string, words: string) => {
    await proposalsApi.pause(communityId, pairing.id, { until: day, ...(words ? { why: words } : {}) }, key);
    toast('暂停了，约好的都取消了');
    onDone();
  });
  return (
    <Sheet open title="暂停到哪天" onClose={onClose}>
      <View className="strong sheet__about">{`${namesOf(pairing)} · ${pairing.volunteerName}`}</View>
      <View className="body">过了这天自动继续；约好的上门会取消，志愿者会收到消息。</View>
      <Chips
        wrap
        choices={PAUSES}
        value={(PAUSES.find(({ value }) => daysAhead(Number(value)) === until)?.value ?? '') as '7'}
        onChange={(days) => setUntil(daysAhead(Number(days)))}
      />
      <DayField
        id="pause-until"
        label="暂停到"
        value={until}
        min={daysAhead(1)}
        max={daysAhead(pairingLimits.pauseMaxDays)}
        onChange={setUntil}
      />
      <Field label="为什么（可以不写）" hint="志愿者看得到">
        <TextArea
          id="pause-why"
          label="为什么"
          value={why}
          maxLength={pairingLimits.reasonMaxChars}
          onChange={setWhy}
        />
      </Field>
      <ProblemNote problem={pause.problem} />
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={onClose}>
          先不了
        </Button>
        <Button id="confirm" grow loading={pause.pending} onClick={() => void pause.run(until, why.trim())}>
          暂停
        </Button>
      </View>
    </Sheet>
  );
}

/** A longer trial; both are asked again before its end. */
export function ProlongSheet({ pairing, onDone, onClose }: DaySheetProps) {
  const { communityId } = useMembership();
  const from = Math.max(Date.now(), pairing.trialUntil ? new Date(pairing.trialUntil).getTime() - 1 : 0);
  const [until, setUntil] = useState(daysAhead(14, from));
  const prolong = useAction(async (key: string, day: string) => {
    await proposalsApi.prolong(communityId, pairing.id, day, key);
    toast('延长了，到时候再问双方');
    onDone();
  });
  return (
    <Sheet open title="再试到哪天" onClose={onClose}>
      <View className="strong sheet__about">{`${namesOf(pairing)} · ${pairing.volunteerName}`}</View>
      <View className="body">双方说过的话清掉，到期前再问一次。</View>
      <Chips
        wrap
        choices={MORE}
        value={(MORE.find(({ value }) => daysAhead(Number(value), from) === until)?.value ?? '') as '7'}
        onChange={(days) => setUntil(daysAhead(Number(days), from))}
      />
      <DayField
        id="prolong-until"
        label="再试到"
        value={until}
        min={daysAhead(1, from)}
        max={daysAhead(pairingLimits.trialMoreDays, from)}
        onChange={setUntil}
      />
      <ProblemNote problem={prolong.problem} />
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={onClose}>
          先不了
        </Button>
        <Button id="confirm" grow loading={prolong.pending} onClick={() => void prolong.run(until)}>
          延长
        </Button>
      </View>
    </Sheet>
  );
}
