import { View } from '@tarojs/components';
import { useList } from '@/platform/use-list';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Section } from '@/ui/section/section';
import { ProblemNote } from '@/ui/states/states';
import { recordApi } from '../../api/record.api';
import { useMembership } from '../../model/membership';
import type { PersonSectionProps } from '../../model/person-section';
import { ActRows } from '../act-rows';

/** Who looked at this record and who acted; the person sees the same. */
export function PersonActs({ person }: PersonSectionProps) {
  const { communityId } = useMembership();
  const list = useList((cursor) => recordApi.acts(communityId, person.id, cursor), [communityId, person]);
  return (
    <Section title="谁看过、谁办过">
      {list.items?.length ? (
        <ActRows acts={list.items} id="person-acts" />
      ) : (
        <Card>
          <View className="note">{list.items ? '还没有人看过或办过' : '正在打开'}</View>
        </Card>
      )}
      <ProblemNote problem={list.problem} />
      {list.more ? (
        <View className="center">
          <Button id="acts-more" variant="text" tone="ink" loading={list.loading} onClick={() => void list.loadMore()}>
            再看一些
          </Button>
        </View>
      ) : null}
    </Section>
  );
}
