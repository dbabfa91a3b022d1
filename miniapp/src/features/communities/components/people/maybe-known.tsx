import { View } from '@tarojs/components';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { peopleApi } from '../../api/people.api';
import { useMembership } from '../../model/membership';
import { PersonRow } from './person-row';

const SHOWN = 5;

interface MaybeKnownProps {
  ids: readonly string[];
  pending: boolean;
  onOpen?: (personId: string) => void;
  onAnyway: () => void;
}

/** Who may be written down already: look first, then decide. */
export function MaybeKnown({ ids, pending, onOpen, onAnyway }: MaybeKnownProps) {
  return (
    <Card edge="know" id="maybe-known">
      <View className="heading">可能已经有了</View>
      <View className="note">先点开看看是不是同一个人。是的话不用再登记，缺什么在那一页上补。</View>
      <PeopleByIds ids={ids} onOpen={onOpen} />
      <View className="person__acts">
        <Button id="add-anyway" variant="quiet" loading={pending} onClick={onAnyway}>
          不是同一个人，仍要登记
        </Button>
      </View>
    </Card>
  );
}

/** WeChat refuses the eleventh request under way, and the page around these people asks for much already. */
async function oneAfterTheOther<T>(ids: readonly string[], read: (id: string) => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (const id of ids) found.push(await read(id));
  return found;
}

/** Some people as lines, by their ids. */
export function PeopleByIds({ ids, onOpen }: { ids: readonly string[]; onOpen?: (personId: string) => void }) {
  const { communityId } = useMembership();
  const asked = ids.slice(0, SHOWN);
  const { data } = useLoad(
    () => oneAfterTheOther(asked, (personId) => peopleApi.person(communityId, personId)),
    [communityId, asked.join()],
  );
  const now = Date.now();
  return (
    <View>
      {data?.map((person) => (
        <PersonRow key={person.id} person={person} now={now} withBuilding onOpen={onOpen} />
      ))}
    </View>
  );
}
