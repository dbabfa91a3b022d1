import { CHILD_BANDS, SEAT_POOL_WORDS, type SeatPool } from '@silin/shared';
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
import { type OrganiserSession, sessionsApi } from '../../api/organiser.api';
import type { EventQuestion } from '../../api/types';
import { answersOf, askedOf, type Replies, replyErrors } from '../../model/replies';
import { AskedQuestions } from '../questions/asked-questions';
import { type CounterHead, CounterPeople } from './counter-people';

interface CounterFormProps {
  session: OrganiserSession;
  /** What the event asks: the same as of everybody who signs up (edge 45). */
  questions: readonly EventQuestion[];
  onDone: () => void;
}

/** Signing up somebody who stands at the counter or calls: found in the records, or merely called something. */
export function CounterForm({ session, questions, onDone }: CounterFormProps) {
  const { communityId } = useMembership();
  const [heads, setHeads] = useState<readonly CounterHead[]>([]);
  const [replies, setReplies] = useState<Replies>({});
  const [checked, setChecked] = useState(false);
  const [unnamed, setUnnamed] = useState('');
  const [phone, setPhone] = useState('');
  const [guardian, setGuardian] = useState(false);
  const pools = session.pools.filter(({ seats }) => seats > 0).map(({ pool }) => pool);
  const [pool, setPool] = useState<SeatPool>(pools.includes('counter') ? 'counter' : 'online');
  const extra = /^\d{1,2}$/.test(unnamed) ? Number(unnamed) : 0;
  const send = useAction(async (key: string, body: Parameters<typeof sessionsApi.register>[2]) => {
    const answer = await sessionsApi.register(communityId, session.id, body, key);
    toast(answer.state === 'waiting' ? `候补第 ${(answer.ahead ?? 0) + 1} 组` : '报上了');
    setHeads([]);
    setReplies({});
    setChecked(false);
    setUnnamed('');
    setPhone('');
    onDone();
  });
  const asked = askedOf(
    questions,
    heads.map(({ key }) => key),
  );
  const errors = replyErrors(asked, replies);
  const answers = answersOf(asked, replies);
  const child = heads.some((head) => !head.personId && head.ageBand && CHILD_BANDS.has(head.ageBand));
  return (
    <View className="stack" id="counter-form">
      <CounterPeople heads={heads} onChange={setHeads} />
      <Card className="stack">
        <Field label="另外还有几位不登记称呼的">
          <TextInput id="counter-unnamed" type="number" placeholder="0" value={unnamed} onChange={setUnnamed} />
        </Field>
        <Field label="联系电话（可以不写）" error={send.problem?.fieldError('phone')}>
          <TextInput id="counter-phone" type="number" placeholder="有变化好打电话" value={phone} onChange={setPhone} />
        </Field>
        {pools.length > 1 ? (
          <Field label="占哪里的名额">
            <Chips
              wrap
              choices={pools.map((value) => ({ value, label: SEAT_POOL_WORDS[value] }))}
              value={pool}
              onChange={setPool}
            />
          </Field>
        ) : null}
        <AskedQuestions
          asked={asked}
          replies={replies}
          errors={checked ? errors : {}}
          callOf={(head) => heads[head - 1]?.called ?? ''}
          onReply={(key, reply) => setReplies((now) => ({ ...now, [key]: reply }))}
        />
        {child ? (
          <SwitchRow id="counter-guardian" title="家长或监护人当面同意了" on={guardian} onChange={setGuardian} />
        ) : null}
        <ProblemNote problem={send.problem} />
        <Button
          id="counter-send"
          tone="enjoy"
          wide
          disabled={heads.length + extra === 0}
          loading={send.pending}
          onClick={() => {
            setChecked(true);
            if (Object.keys(errors).length > 0) return;
            void send.run({
              heads: heads.map((head) =>
                head.personId ? { personId: head.personId } : { called: head.called, ageBand: head.ageBand },
              ),
              ...(extra ? { unnamed: extra } : {}),
              ...(phone.trim() ? { phone: phone.trim() } : {}),
              ...(child ? { guardian } : {}),
              ...(answers.length ? { answers } : {}),
              pool,
            });
          }}
        >
          报名
        </Button>
      </Card>
    </View>
  );
}
