import { formatAgo } from '@silin/shared';
import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { settingsApi, type WishSettingChange } from '@/features/wishes/api/settings.api';
import { useList } from '@/platform/use-list';
import { PagedList } from '@/ui/paged-list/paged-list';
import { Section } from '@/ui/section/section';

type Row = WishSettingChange & { id: string };

/** Who changed what, the newest first. */
export function SettingChanges() {
  const { communityId } = useMembership();
  const list = useList<Row>(
    async (cursor) => {
      const { items, nextCursor } = await settingsApi.changes(communityId, cursor);
      return { items: items.map((change) => ({ ...change, id: `${change.at} ${change.name}` })), nextCursor };
    },
    [communityId],
  );
  const now = Date.now();
  return (
    <Section title="谁改过">
      <PagedList
        list={list}
        id="setting-changes"
        empty={<View className="note">还没有人改过，都是系统原来的数字。</View>}
      >
        {(changes) =>
          changes.map(({ id, title, unit, was, value, by, at }) => (
            <View key={id}>
              <View>{`${title}：${was} 改成 ${value} ${unit}`}</View>
              <View className="note">{`${by} · ${formatAgo(at, now)}`}</View>
            </View>
          ))
        }
      </PagedList>
    </Section>
  );
}
