import { useState } from 'react';
import { consentsApi } from '@/features/consents/api/consents.api';
import { RepresentedCard } from '@/features/consents/components/represented-card';
import { useMembership } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { Chips } from '@/ui/chips/chips';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';

/** For whom I act: one person at a time, with what I may do for them. */
export default guarded(function RepresentedPage() {
  return (
    <MemberPage title="我替谁办事">
      <People />
    </MemberPage>
  );
});

function People() {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => consentsApi.represented(communityId), [communityId]);
  const [chosen, setChosen] = useState(useIdParam('person'));
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  const shown = data.items.find(({ personId }) => personId === chosen) ?? data.items[0];
  if (!shown)
    return (
      <EmptyState
        icon="people"
        title="您没有替谁办事"
        note="家里老人请您代办，由社区或网格员当面听他说过，登记好了就会出现在这里"
      />
    );
  return (
    <>
      {data.items.length > 1 ? (
        <Chips
          wrap
          choices={data.items.map(({ personId, name }) => ({ value: personId, label: name || '没有写姓名' }))}
          value={shown.personId}
          onChange={setChosen}
        />
      ) : null}
      <RepresentedCard key={shown.personId} of={shown} onChange={() => void reload()} />
    </>
  );
}
