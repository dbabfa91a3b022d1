import { View } from '@tarojs/components';
import { useState } from 'react';
import { consentsApi } from '@/features/consents/api/consents.api';
import { ProxyCard } from '@/features/consents/components/proxy-card';
import { ProxyForm } from '@/features/consents/components/proxy-form';
import { useMembership } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { guarded } from '@/ui/page/guarded-page';

/** Who acts for me, or for somebody I act for or look after. */
export default guarded(function ProxiesPage() {
  const personId = useIdParam('person');
  return (
    <MemberPage title={personId ? '代办人' : '谁替我办事'}>
      <Proxies personId={personId} />
    </MemberPage>
  );
});

function Proxies({ personId }: { personId: string | undefined }) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => consentsApi.proxies(communityId, personId), [communityId, personId]);
  const [naming, setNaming] = useState(false);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  const named = async () => {
    setNaming(false);
    toast('登记好了，两边都能看到');
    await reload();
  };
  return (
    <>
      <View className="body">
        {data.as === 'self'
          ? '这些人可以替您办事，办了什么都写明是谁办的。想换人、想取消，随时可以。'
          : `这些人可以替${data.name}办事，办了什么都写明是谁办的。`}
      </View>
      {data.items.map((item) => (
        <ProxyCard key={item.id} of={data} item={item} onChanged={reload} />
      ))}
      {data.items.length ? null : (
        <EmptyState
          icon="people"
          title={data.as === 'self' ? '没有人替您办事' : '还没有代办人'}
          note={data.mayName ? undefined : '想请家人代办，请打电话告诉社区或网格员，当面说一声就能登记'}
        />
      )}
      {data.mayName && !naming ? (
        <Button id="proxy-add" variant="quiet" wide icon="plus" onClick={() => setNaming(true)}>
          登记代办人
        </Button>
      ) : null}
      {naming ? <ProxyForm personId={data.personId} name={data.name} onNamed={named} /> : null}
    </>
  );
}
