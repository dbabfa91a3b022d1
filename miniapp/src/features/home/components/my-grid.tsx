import { View } from '@tarojs/components';
import { peopleApi } from '@/features/communities/api/people.api';
import { useMembership } from '@/features/communities/model/membership';
import { useLastRead } from '@/platform/last-read';
import { go, routes } from '@/platform/navigate';
import { type Loaded, useLoad } from '@/platform/use-load';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import { Section } from '@/ui/section/section';
import { Tag } from '@/ui/tag/tag';
import type { NextThings } from '../api/home.api';

const SHOWN = 6;

/** A grid worker's buildings with how many people live there, each leading to its list; without a network as it was read last. */
export function MyGrid({ next }: { next: Loaded<NextThings> }) {
  const { communityId } = useMembership();
  const read = useLoad(() => peopleApi.myGrid(communityId), [communityId]);
  const kept = useLastRead(`my-grid.${communityId}`, read.data?.items);
  const buildings = read.data?.items ?? kept?.value;
  const looks = next.data?.looks;
  const total = buildings?.reduce((sum, { people }) => sum + people, 0);
  return (
    <Section title="我的网格" more="全部居民" onMore={() => void go(routes.people)}>
      <Card list id="my-grid">
        <ListRow
          id="round-way"
          icon="door"
          title="今天的走访"
          end={looks?.today ? <View className="note">{`${looks.todaySeen ?? 0}/${looks.today}`}</View> : undefined}
          onClick={() => void go(routes.round)}
        />
        <ListRow
          id="unseen-way"
          icon="clock"
          title="很久没人见过的人"
          end={looks?.unseen ? <Tag tone="act">{`${looks.unseen} 位`}</Tag> : undefined}
          onClick={() => void go(routes.unseen)}
        />
        {buildings?.slice(0, SHOWN).map(({ id, name, people }) => (
          <ListRow
            key={id}
            id={`my-grid-${id}`}
            icon="building"
            title={name}
            end={<View className="note">{people ? `${people} 人` : '还没有登记'}</View>}
            onClick={() => void go(routes.peopleOf(id))}
          />
        ))}
        <ListRow
          id="people-way"
          icon="people"
          title="我的居民"
          note={lineOf(buildings?.length, total)}
          onClick={() => void go(routes.people)}
        />
      </Card>
    </Section>
  );
}

function lineOf(buildings: number | undefined, people: number | undefined): string | undefined {
  if (buildings === undefined) return undefined;
  return buildings ? `${buildings} 栋楼，登记了 ${people} 人` : '还没有给您分楼，请联系社区';
}
