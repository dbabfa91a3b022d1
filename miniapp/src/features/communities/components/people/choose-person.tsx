import { communityLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Icon } from '@/ui/icon/icon';
import { ListRow } from '@/ui/list-row/list-row';
import { SearchBox } from '@/ui/search-box/search-box';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { peopleApi } from '../../api/people.api';
import { useMembership } from '../../model/membership';
import { homeFacts } from '../../model/person-labels';

export interface ChosenPerson {
  personId: string;
  name: string;
}

interface ChoosePersonProps {
  /** Before the ids of what is in the sheet. */
  id: string;
  title: string;
  /** Somebody whose household is offered before one searches; they themself are not offered. */
  near?: string;
  chosen: ChosenPerson | null;
  onChoose: (person: ChosenPerson | null) => void;
  onClose: () => void;
}

/** Somebody behind the same door, or anybody by their whole name or number. */
export function ChoosePerson({ id, title, near, chosen, onChoose, onClose }: ChoosePersonProps) {
  const { communityId } = useMembership();
  const [q, setQ] = useState('');
  const { data, problem } = useLoad(
    () => (q ? peopleApi.find(communityId, q) : near ? peopleApi.household(communityId, near) : undefined),
    [communityId, near, q],
  );
  const people = data?.items.filter((person) => person.id !== near && person.state !== 'died');
  const choose = (person: ChosenPerson | null) => {
    onChoose(person);
    onClose();
  };
  return (
    <Sheet open title={title} onClose={onClose}>
      <SearchBox
        id={`${id}-search`}
        placeholder="整个姓名或电话"
        maxLength={communityLimits.realNameMaxChars}
        value={q}
        onSearch={setQ}
      />
      <View>
        {people?.map((person) => (
          <ListRow
            key={person.id}
            id={`${id}-${person.id}`}
            title={person.name || '没有写姓名'}
            note={homeFacts(person, true).join(' · ') || '没有写电话和门牌'}
            choice
            end={person.id === chosen?.personId ? <Icon name="check" /> : undefined}
            onClick={() => choose({ personId: person.id, name: person.name || '没有写姓名' })}
          />
        ))}
        {chosen ? <ListRow title="先不定" choice onClick={() => choose(null)} /> : null}
      </View>
      {people?.length === 0 ? (
        <View className="note">
          {q
            ? '没有找到。要写整个姓名，或整个电话号码；没登记过的请先登记。'
            : '同一户没有登记别人，请写姓名或电话来找。'}
        </View>
      ) : null}
      <ProblemNote problem={problem} />
      <Button variant="quiet" wide onClick={onClose}>
        关闭
      </Button>
    </Sheet>
  );
}
