import { AGE_BAND_WORDS, AGE_BANDS, type AgeBand, communityLimits, eventLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { peopleApi, type PersonCard } from '@/features/communities/api/people.api';
import { useMembership } from '@/features/communities/model/membership';
import { homeFacts } from '@/features/communities/model/person-labels';
import { newId } from '@/platform/new-id';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { Field, TextInput } from '@/ui/field/field';
import { ListRow } from '@/ui/list-row/list-row';
import { SearchBox } from '@/ui/search-box/search-box';
import { ProblemNote } from '@/ui/states/states';

/** Somebody at the counter: of the records, or merely called something. */
export interface CounterHead {
  /** Names the head on the form. */
  key: string;
  personId?: string;
  called: string;
  ageBand?: AgeBand;
}

const AGES = AGE_BANDS.map((value) => ({ value, label: AGE_BAND_WORDS[value] }));

interface CounterPeopleProps {
  heads: readonly CounterHead[];
  onChange: (heads: readonly CounterHead[]) => void;
}

/** Who of a party at the counter comes: found in the records by whoever may look there, or written down. */
export function CounterPeople({ heads, onChange }: CounterPeopleProps) {
  const { communityId, roles } = useMembership();
  const mayLookUp = roles.includes('staff') || roles.includes('grid_worker');
  const [q, setQ] = useState('');
  const [called, setCalled] = useState('');
  const [ageBand, setAgeBand] = useState<AgeBand>('60-79');
  const found = useLoad(() => (q && mayLookUp ? peopleApi.find(communityId, q) : undefined), [communityId, q]);
  const add = (head: Omit<CounterHead, 'key'>) => {
    const key = head.personId ?? newId();
    if (heads.every((one) => one.key !== key)) onChange([...heads, { ...head, key }]);
    setQ('');
    setCalled('');
  };
  return (
    <Card className="stack">
      <View className="heading">谁要来</View>
      {heads.map((head) => (
        <ListRow
          key={head.key}
          title={head.called}
          note={head.ageBand ? AGE_BAND_WORDS[head.ageBand] : undefined}
          choice
          end={
            <Button
              variant="text"
              tone="ink"
              size="small"
              onClick={() => onChange(heads.filter(({ key }) => key !== head.key))}
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
