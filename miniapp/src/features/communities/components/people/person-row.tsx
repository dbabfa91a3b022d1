import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { ListRow } from '@/ui/list-row/list-row';
import { Tag } from '@/ui/tag/tag';
import type { PersonCard } from '../../api/people.api';
import { ageWord, homeFacts, PERSON_STATE_LABELS } from '../../model/person-labels';
import './people.scss';

interface PersonRowProps {
  person: PersonCard;
  now: number;
  /** Where no heading names the building. */
  withBuilding?: boolean;
  /** Somewhere else than the person's page. */
  onOpen?: (personId: string) => void;
}

/** Somebody as one line of a list: name, age, where, and how they are when they are not at home. */
export function PersonRow({ person, now, withBuilding, onOpen }: PersonRowProps) {
  const state = PERSON_STATE_LABELS[person.state];
  const facts = homeFacts(person, !!withBuilding);
  const open = () => (onOpen ? onOpen(person.id) : void go(routes.person(person.id)));
  return (
    <ListRow
      id={`person-${person.id}`}
      title={
        <View className="row row--wrap">
          <View>{person.name || '没有写姓名'}</View>
          <View className="note">{ageWord(person.birthYear, now) ?? ''}</View>
          {person.state === 'present' ? null : (
            <Tag tone={state.tone} icon={state.icon}>
              {state.word}
            </Tag>
          )}
        </View>
      }
      note={
        <View className="person__facts">
          {facts.length ? facts.map((fact) => <View key={fact}>{fact}</View>) : '没有写电话和门牌'}
        </View>
      }
      onClick={open}
    />
  );
}
