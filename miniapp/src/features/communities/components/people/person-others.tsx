import { View } from '@tarojs/components';
import { useLoad } from '@/platform/use-load';
import { Card } from '@/ui/card/card';
import { Section } from '@/ui/section/section';
import { peopleApi } from '../../api/people.api';
import { useMembership } from '../../model/membership';
import type { PersonSectionProps } from '../../model/person-section';
import { PeopleByIds } from './maybe-known';
import { PersonRow } from './person-row';

/** The others behind the same door. */
export function PersonHousehold({ person, onOpen }: PersonSectionProps) {
  const { communityId } = useMembership();
  const { data } = useLoad(
    () => (person.householdId ? peopleApi.household(communityId, person.id) : undefined),
    [communityId, person.id, person.householdId],
  );
  if (!data?.items.length) return null;
  const now = Date.now();
  return (
    <Section title="同一户的人">
      <Card list id="person-household">
        {data.items.map((other) => (
          <PersonRow key={other.id} person={other} now={now} onOpen={onOpen} />
        ))}
      </Card>
    </Section>
  );
}

/** Who may be the same human, written down twice. */
export function PersonDuplicates({ person, onOpen }: PersonSectionProps) {
  const { communityId } = useMembership();
  const { data } = useLoad(() => peopleApi.duplicates(communityId, person.id), [communityId, person.id]);
  if (!data?.ids.length) return null;
  return (
    <Section title="可能是同一个人">
      <Card id="person-duplicates">
        <View className="note">电话一样，或姓名、楼栋一样，年纪也差不多。</View>
        <PeopleByIds ids={data.ids} onOpen={onOpen} />
      </Card>
    </Section>
  );
}
