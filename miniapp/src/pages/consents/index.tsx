import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { consentsApi } from '@/features/consents/api/consents.api';
import { ConsentCard } from '@/features/consents/components/consent-card';
import { ConsentRows, purposeNamed } from '@/features/consents/components/consent-rows';
import { useMembership } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { go, routes } from '@/platform/navigate';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';

/** What I agreed to, or somebody I act for or look after; with a purpose in the address its card alone. */
export default guarded(function ConsentsPage() {
  const personId = useIdParam('person');
  return (
    <MemberPage title={personId ? '同意的事' : '我同意的事'}>
      <Consents personId={personId} purpose={Taro.useRouter().params['purpose']} />
    </MemberPage>
  );
});

function Consents({ personId, purpose: word }: { personId: string | undefined; purpose: string | undefined }) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => consentsApi.consents(communityId, personId), [communityId, personId]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  const mine = data.as === 'self';
  const item = data.items.find(({ purpose }) => purpose === purposeNamed(word));
  if (item)
    return (
      <>
        {mine ? null : <View className="note">{`下面的话是对${data.name}说的`}</View>}
        <ConsentCard of={data} item={item} onChanged={reload} />
      </>
    );
  if (word !== undefined) return <ErrorState problem={noSuchThing()} />;
  return (
    <>
      <View className="body">
        {mine
          ? '每一件事单独问您，随时可以改。不同意也照样有人帮忙。'
          : `${data.name}的每一件事单独问，随时可以改。不同意也照样有人帮忙。`}
      </View>
      <ConsentRows
        of={data}
        onOpen={(purpose) => void go(mine ? routes.consent(purpose) : routes.consentOf(data.personId, purpose))}
      />
    </>
  );
}
