import { formatAgo } from '@silin/shared';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { notificationsApi, type InboxMessage } from '@/features/notifications/api/notifications.api';
import { go } from '@/platform/navigate';
import { useList } from '@/platform/use-list';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { guarded } from '@/ui/page/guarded-page';

export default guarded(function InboxPage() {
  return (
    <MemberPage title="我的消息">
      <Messages />
    </MemberPage>
  );
});

/** Every message, the newest first. What was drawn counts as read; the mark 新 stays until the page is opened again. */
function Messages() {
  const { communityId } = useMembership();
  const list = useList((cursor) => notificationsApi.inbox(communityId, cursor), [communityId]);
  const unread = list.items?.filter((m) => !m.readAt).map((m) => m.id) ?? [];
  useEffect(() => {
    if (unread.length) void notificationsApi.markRead(communityId, unread).catch(() => undefined);
  }, [communityId, unread.join()]);

  return (
    <PagedList list={list} empty={<EmptyState icon="bell" title="还没有消息" note="心愿有了进展，会在这里告诉您" />}>
      {(messages) => messages.map((m) => <MessageCard key={m.id} message={m} />)}
    </PagedList>
  );
}

function MessageCard({ message }: { message: InboxMessage }) {
  const url = message.page && `/${message.page}`;
  return (
    <Card
      id={`message-${message.id}`}
      edge={message.readAt ? undefined : 'know'}
      onClick={url ? () => void go(url) : undefined}
    >
      <View className="row row--top">
        <View className="grow">
          <View className="heading">{message.title}</View>
          <View className="body">{message.body}</View>
          <View className="row">
            <View className="note">{formatAgo(message.createdAt, Date.now())}</View>
            {message.readAt ? null : <Tag tone="know">新</Tag>}
          </View>
        </View>
        {url ? <Icon name="chev" size={1.25} className="muted" /> : null}
      </View>
    </Card>
  );
}
