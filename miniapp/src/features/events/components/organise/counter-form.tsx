import {
  AGE_BAND_WORDS,
  AGE_BANDS,
  type AgeBand,
  CHILD_BANDS,
  communityLimits,
  eventLimits,
  SEAT_POOL_WORDS,
  type SeatPool,
} from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { peopleApi, type PersonCard } from '@/features/communities/api/people.api';
import { useMembership } from '@/features/communities/model/membership';
import { homeFacts } from '@/features/communities/model/person-labels';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { Field, TextInput } from '@/ui/field/field';
import { ListRow } from '@/ui/list-row/list-row';
import { SearchBox } from '@/ui/search-box/search-box';
import { ProblemNote } from '@/ui/states/states';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import { toast } from '@/ui/toast/toast';
import { type OrganiserSession, sessionsApi } from '../../api/organiser.api';

interface Head {
  personId?: string;
  called: string;
  ageBand?: AgeBand;
}

const AGES = AGE_BANDS.map((value) => ({ value, label: AGE_BAND_WORDS[value] }));

interface CounterFormProps {
  session: OrganiserSession;
  onDone: () => void;
}

/** Signing up somebody who stands at the counter or calls: found in the records, or merely called something. */
export function CounterForm({ session, onDone }: CounterFormProps) {
  const { communityId, roles } = useMembership();
  const mayLookUp = roles.includes('staff') || roles.includes('grid_worker');
  const [q, setQ] = useState('');
  const [heads, setHeads] = useState<readonly Head[]>([]);
  const [called, setCalled] = useState('');
  const [ageBand, setAgeBand] = useState<AgeBand>('60-79');
  const [unnamed, setUnnamed] = useState('');
  const [phone, setPhone] = useState('');
  const [guardian, setGuardian] = useState(false);
  const pools = session.pools.filter(({ seats }) => seats > 0).map(({ pool }) => pool);
  const [pool, setPool] = useState<SeatPool>(pools.includes('counter') ? 'counter' : 'online');
  const found = useLoad(() => (q && mayLookUp ? peopleApi.find(communityId, q) : undefined), [communityId, q]);
  const extra = /^\d{1,2}$/.test(unnamed) ? Number(unnamed) : 0;
  const send = useAction(async (key: string, body: Parameters<typeof sessionsApi.register>[2]) => {
    const answer = await sessionsApi.register(communityId, session.id, body, key);
    toast(answer.state === 'waiting' ? `候补第 ${(answer.ahead ?? 0) + 1} 组` : '报上了');
    setHeads([]);
    setUnnamed('');
    setPhone('');
    onDone();
  });
  const add = (head: Head) => {
    setHeads((now) => (head.personId && now.some(({ personId }) => personId === head.personId) ? now : [...now, head]));
    setQ('');
    setCalled('');
  };
  const child = heads.some((head) => !head.personId && head.ageBand && CHILD_BANDS.has(head.ageBand));
  return (
    <View className="stack" id="counter-form">
      <Card className="stack">
        <View className="heading">谁要来</View>
        {heads.map((head, i) => (
          <ListRow
            key={head.personId ?? i}
            title={head.called}
            note={head.ageBand ? AGE_BAND_WORDS[head.ageBand] : undefined}
            choice
            end={
              <Button
                variant="text"
                tone="ink"
                size="small"
                onClick={() => setHeads(heads.filter((_, at) => at !== i))}
              >
                去掉
              </Button>
            }
          />
        ))}
        {mayLookUp ? (
          <SearchBox
            id="counter-search"
            placeholder="登记过的：整个姓名或电话"
            maxLength={communityLimits.realNameMaxChars}
            value={q}
            onSearch={setQ}
          />
        ) : null}
        {q ? (
          <Found people={found.data?.items} onChoose={(p) => add({ personId: p.id, called: p.name || '没有写姓名' })} />
        ) : null}
        <ProblemNote problem={found.problem} />
        <Field label="没登记过的，怎么称呼">
          <TextInput
            id="counter-called"
            value={called}
            maxLength={eventLimits.calledMaxChars}
            placeholder="比如：老周"
            onChange={setCalled}
          />
        </Field>
        <Chips wrap choices={AGES} value={ageBand} onChange={setAgeBand} />
        <Button
          id="counter-add"
          variant="quiet"
          disabled={!called.trim()}
          onClick={() => add({ called: called.trim(), ageBand })}
        >
          加上这一位
        </Button>
      </Card>
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
          onClick={() =>
            void send.run({
              heads: heads.map((head) =>
                head.personId ? { personId: head.personId } : { called: head.called, ageBand: head.ageBand },
              ),
              ...(extra ? { unnamed: extra } : {}),
              ...(phone.trim() ? { phone: phone.trim() } : {}),
              ...(child ? { guardian } : {}),
              pool,
            })
          }
        >
          报名
        </Button>
      </Card>
    </View>
  );
}

interface FoundProps {
  people: readonly PersonCard[] | undefined;
  onChoose: (person: PersonCard) => void;
}

function Found({ people, onChoose }: FoundProps) {
  if (!people) return null;
  if (people.length === 0) return <View className="note">没有找到。要写整个姓名，或整个电话号码。</View>;
  return (
    <View>
      {people.map((person) => (
        <ListRow
          key={person.id}
          id={`counter-person-${person.id}`}
          title={person.name || '没有写姓名'}
          note={homeFacts(person, true).join(' · ')}
          choice
          onClick={() => onChoose(person)}
        />
      ))}
    </View>
  );
}
