import { chinaDate, taskLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ChoiceField, Field } from '@/ui/field/field';
import { ChooseSheet } from '@/ui/sheet/choose-sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { tasksApi } from '../api/tasks.api';
import { daysFrom, dayWords, takerNote } from '../model/labels';

const AHEAD_SHOWN_DAYS = 31;
const TO_STAFF = 'staff';
type Asking = 'whose' | 'who' | 'from' | 'until' | undefined;

/** Whose duties, who has them, from when until when; four taps, nothing to type. */
export function StandInForm({ onSet }: { onSet: () => void }) {
  const { communityId, memberId: me, roles } = useMembership();
  const now = Date.now();
  const today = chinaDate(now);
  const takers = useLoad(() => tasksApi.takers(communityId), [communityId]);
  const [asking, setAsking] = useState<Asking>();
  const [whose, setWhose] = useState(me);
  const [who, setWho] = useState<string>();
  const [fromOn, setFrom] = useState(today);
  const [untilOn, setUntil] = useState<string>();
  const set = useAction(async (key: string, body: Parameters<typeof tasksApi.setStandIn>[1]) => {
    await tasksApi.setStandIn(communityId, body, key);
    toast('安排好了');
    setWho(undefined);
    setUntil(undefined);
    onSet();
  });
  const people = takers.data?.items ?? [];
  const nameOf = (id: string | undefined) =>
    id === TO_STAFF ? '交给社区' : people.find(({ memberId }) => memberId === id)?.name;
  const choices = people.map((taker) => ({ value: taker.memberId, label: taker.name, note: takerNote(taker) }));
  const days = (from: string, count: number) =>
    daysFrom(from, count).map((day) => ({ value: day, label: dayWords(day, now) }));
  const sheets = {
    whose: { title: '谁不在？', choices, choose: setWhose },
    who: {
      title: '请谁代班？',
      choices: [
        ...choices.filter(({ value }) => value !== whose),
        { value: TO_STAFF, label: '交给社区', note: '没有人代班，待办由社区办' },
      ],
      choose: setWho,
    },
    from: { title: '从哪天？', choices: days(today, AHEAD_SHOWN_DAYS), choose: setFrom },
    until: { title: '到哪天？', choices: days(fromOn, taskLimits.standInMaxDays), choose: setUntil },
  } as const;
  const sheet = asking && sheets[asking];
  const send = () => {
    if (!who || !untilOn) return;
    void set.run({ forMemberId: whose, memberId: who === TO_STAFF ? null : who, fromOn, untilOn });
  };
  return (
    <Card>
      <View className="stack">
        {roles.includes('staff') ? (
          <Field label="谁不在">
            <ChoiceField id="whose" value={nameOf(whose)} placeholder="请选" onClick={() => setAsking('whose')} />
          </Field>
        ) : null}
        <Field label="请谁代班">
          <ChoiceField id="who" value={nameOf(who)} placeholder="请选" onClick={() => setAsking('who')} />
        </Field>
        <Field label="从哪天">
          <ChoiceField id="from" value={dayWords(fromOn, now)} placeholder="请选" onClick={() => setAsking('from')} />
        </Field>
        <Field label="到哪天">
          <ChoiceField
            id="until"
            value={untilOn && dayWords(untilOn, now)}
            placeholder="请选"
            onClick={() => setAsking('until')}
          />
        </Field>
        <ProblemNote problem={set.problem} />
        <Button id="set-stand-in" wide disabled={!who || !untilOn} loading={set.pending} onClick={send}>
          安排代班
        </Button>
      </View>
      {sheet ? (
        <ChooseSheet
          open
          title={sheet.title}
          choices={sheet.choices}
          onChoose={sheet.choose}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </Card>
  );
}
