import { View } from '@tarojs/components';
import { bornLine, PERSON_STATE_LABELS } from '@/features/communities/model/person-labels';
import type { PersonSectionProps } from '@/features/communities/model/person-section';
import { PersonContact } from '@/features/communities/components/people/person-contact';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Tag } from '@/ui/tag/tag';
import { PERSON_SECTIONS } from './sections';

/** Everything about one person for those who work with them: facts, contact behind a recorded tap, and what each context brings. */
export function PersonView({ onMend, ...section }: PersonSectionProps & { onMend: () => void }) {
  const { person } = section;
  const { word, tone, icon } = PERSON_STATE_LABELS[person.state];
  const born = bornLine(person, Date.now());
  return (
    <>
      <Card id="person" className="stack">
        <View className="row row--wrap">
          <View className="title grow">{person.name || '没有写姓名'}</View>
          <Button id="person-mend" variant="quiet" icon="edit" onClick={onMend}>
            改资料
          </Button>
        </View>
        <View className="row row--wrap">
          <Tag tone={tone} icon={icon}>
            {word}
          </Tag>
          <Tag>{person.hasAccount ? '有账号' : '没有账号'}</Tag>
          {person.gridName ? <Tag>{person.gridName}</Tag> : null}
        </View>
        {born ? <View className="body">{born}</View> : null}
        <PersonContact key={person.id} person={person} />
      </Card>
      {PERSON_SECTIONS.map((Part, nth) => (
        <Part key={`${person.id}-${nth}`} {...section} />
      ))}
    </>
  );
}
