import { chinaDate, chinaParts } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { Field } from '@/ui/field/field';
import { ListRow } from '@/ui/list-row/list-row';
import { ProblemNote } from '@/ui/states/states';
import { Tag, type TagTone } from '@/ui/tag/tag';
import { toast } from '@/ui/toast/toast';
import {
  eventMakingApi,
  type OrganiserEvent,
  type RecurrenceBody,
  type RecurrencePreview,
} from '../../api/organiser.api';
import { dayHeading } from '../../model/when';

type Every = 'WEEKLY' | 'FORTNIGHT' | 'MONTHLY';
const EVERY: readonly { value: Every; label: string }[] = [
  { value: 'WEEKLY', label: '每周' },
  { value: 'FORTNIGHT', label: '隔一周' },
  { value: 'MONTHLY', label: '每月同一天' },
];
const TIMES = ['2', '4', '6', '8', '12', '24'].map((value) => ({ value, label: `共 ${value} 场` }));
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const DATE_WORDS: Readonly<Record<RecurrencePreview['dates'][number]['is'], { word: string; tone: TagTone }>> = {
  new: { word: '新加', tone: 'ok' },
  kept: { word: '已有', tone: 'plain' },
  removed: { word: '会去掉', tone: 'warn' },
  left_alone: { word: '有人报名，保留', tone: 'know' },
};

/** The rule of RFC 5545 for what was tapped. */
function ruleOf(every: Every, times: string, startsAt: string): string {
  const { weekday, day } = chinaParts(startsAt);
  const by = every === 'MONTHLY' ? `BYMONTHDAY=${day}` : `BYDAY=${WEEKDAYS[weekday]}`;
  const interval = every === 'FORTNIGHT' ? ';INTERVAL=2' : '';
  return `FREQ=${every === 'MONTHLY' ? 'MONTHLY' : 'WEEKLY'}${interval};${by};COUNT=${times}`;
}

/** The same session again and again: what a rule would add, keep and take away is shown before it is done; single days can be left out. */
export function Recurrence({ event, onDone }: { event: OrganiserEvent; onDone: () => void }) {
  const { communityId } = useMembership();
  const [template] = event.sessions;
  const [every, setEvery] = useState<Every>('WEEKLY');
  const [times, setTimes] = useState('8');
  const [without, setWithout] = useState<readonly string[]>([]);
  const [preview, setPreview] = useState<RecurrencePreview>();
  const eventId = event.page.id;
  const body = (excluded: readonly string[]): RecurrenceBody => ({
    rule: ruleOf(every, times, template?.startsAt ?? new Date().toISOString()),
    templateSessionId: template?.id ?? '',
    excluded: excluded.map((day) => ({ day })),
  });
  const look = useAction(async (_key: string, excluded: readonly string[]) =>
    setPreview(await eventMakingApi.previewRecurrence(communityId, eventId, body(excluded))),
  );
  const apply = useAction(async (key: string, asked: RecurrenceBody) => {
    await eventMakingApi.applyRecurrence(communityId, eventId, asked, key);
    toast('场次排好了');
    onDone();
  });
  if (!template) return null;
  const toggle = (day: string) => {
    const next = without.includes(day) ? without.filter((other) => other !== day) : [...without, day];
    setWithout(next);
    void look.run(next);
  };
  const now = Date.now();
  const today = chinaDate(now);
  return (
    <Card className="stack" id="recurrence">
      <View className="body">照第一场的时间、名额和报名办法重复。不合适的日子可以去掉，不影响别的场次。</View>
      <Field label="多久一次">
        <Chips wrap choices={EVERY} value={every} onChange={setEvery} />
      </Field>
      <Field label="办几场">
        <Chips wrap choices={TIMES} value={times} onChange={setTimes} />
      </Field>
      <Button id="recurrence-look" variant="quiet" loading={look.pending} onClick={() => void look.run(without)}>
        看看有哪些日子
      </Button>
      <ProblemNote problem={look.problem ?? apply.problem} />
      {preview ? (
        <>
          <View>
            {preview.dates.map(({ day, is }) => (
              <ListRow
                key={day}
                id={`recurrence-${day}`}
                title={dayHeading(day, now)}
                choice
                note={is === 'new' && day > today ? '点一下，这一天不办' : undefined}
                end={<Tag tone={DATE_WORDS[is].tone}>{DATE_WORDS[is].word}</Tag>}
                onClick={is === 'new' ? () => toggle(day) : undefined}
              />
            ))}
            {without.map((day) => (
              <ListRow
                key={day}
                id={`recurrence-${day}`}
                title={dayHeading(day, now)}
                choice
                note="点一下，这一天还是办"
                end={<Tag>不办</Tag>}
                onClick={() => toggle(day)}
              />
            ))}
          </View>
          <Button id="recurrence-apply" wide loading={apply.pending} onClick={() => void apply.run(body(without))}>
            就这么排
          </Button>
        </>
      ) : null}
    </Card>
  );
}
