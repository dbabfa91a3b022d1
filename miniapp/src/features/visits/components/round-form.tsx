import { chinaDate, visitLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { communitiesApi } from '@/features/communities/api/communities.api';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { ManyChips } from '@/ui/chips/many-chips';
import { DayField } from '@/ui/day-field/day-field';
import { Field, TextInput } from '@/ui/field/field';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type NewRound, roundsApi } from '../api/rounds.api';

const WHY = ['高温走访', '严寒走访', '节日走访', '汛期走访'].map((value) => ({ value, label: value }));
const DAYS = 3;
const DAY_MS = 86_400_000;

/** Starting a round: why, for which grids, until when. */
export function RoundForm({ onBegun }: { onBegun: (roundId: string) => void }) {
  const { communityId } = useMembership();
  const community = useLoad(() => communitiesApi.community(communityId), [communityId]);
  const today = chinaDate(Date.now());
  const [title, setTitle] = useState('高温走访');
  const [fromDay, setFrom] = useState(today);
  const [untilDay, setUntil] = useState(chinaDate(Date.now() + DAYS * DAY_MS));
  const [gridIds, setGrids] = useState<string[]>([]);
  const begin = useAction(async (key: string, body: NewRound) => {
    const round = await roundsApi.begin(communityId, body, key);
    toast(`开始了，一共 ${round.people} 人`);
    onBegun(round.id);
  });
  const grids = (community.data?.grids ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card className="stack" id="round-form">
      <Field label="为什么" error={begin.problem?.fieldError('title')}>
        <Chips wrap choices={WHY} value={title} onChange={setTitle} />
        <TextInput
          id="round-title"
          label="这一轮叫什么"
          value={title}
          maxLength={visitLimits.titleMaxChars}
          onChange={setTitle}
        />
      </Field>
      <Field label="哪些网格" hint={gridIds.length ? undefined : '不选就是全社区'}>
        <ManyChips choices={grids} value={gridIds} onChange={setGrids} />
      </Field>
      <Field label="从哪天">
        <DayField id="round-from" label="从哪天" value={fromDay} onChange={setFrom} />
      </Field>
      <Field label="到哪天都要见到" error={untilDay < fromDay ? '要在开始那天的后面' : undefined}>
        <DayField id="round-until" label="到哪天" value={untilDay} min={today} onChange={setUntil} />
      </Field>
      <View className="note">名单是这些网格里要定期看望的人；看望的间隔不会变，见到了就算。</View>
      <ProblemNote problem={begin.problem} />
      <Button
        id="round-begin"
        wide
        disabled={!title.trim() || !fromDay || !untilDay || untilDay < fromDay}
        loading={begin.pending}
        onClick={() =>
          void begin.run({ title: title.trim(), fromDay, untilDay, ...(gridIds.length ? { gridIds } : {}) })
        }
      >
        开始这一轮
      </Button>
    </Card>
  );
}
