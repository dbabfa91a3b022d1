import { View } from '@tarojs/components';
import { recordApi } from '@/features/communities/api/record.api';
import { ActRows } from '@/features/communities/components/act-rows';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { go, routes } from '@/platform/navigate';
import { useIdParam } from '@/platform/route-params';
import { useList } from '@/platform/use-list';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import { guarded } from '@/ui/page/guarded-page';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';

export default guarded(function RecordActsPage() {
  return (
    <MemberPage title="谁看过、谁替我办过">
      <Acts />
    </MemberPage>
  );
});

/** Every look at what the community keeps about me, or about somebody for whom I act, and everything others did. */
function Acts() {
  const { communityId } = useMembership();
  const personId = useIdParam('person');
  const list = useList(
    (cursor) =>
      personId ? recordApi.actsOfRepresented(communityId, personId, cursor) : recordApi.myActs(communityId, cursor),
    [communityId, personId],
  );
  return (
    <>
      <Card>
        <View className="body">
          {personId
            ? '谁看过这位家人的电话和住址，谁替他办过事，都记在这里。觉得不对，请打电话问社区。'
            : '谁看过您的电话和住址，谁替您办过事，都记在这里。觉得不对，请打电话问社区。'}
        </View>
      </Card>
      <PagedList
        list={list}
        id="record-acts"
        empty={<EmptyState icon="shield" title="还没有人看过" note="有人看了资料，或者替着办了事，会记在这里" />}
      >
        {(acts) => <ActRows acts={acts} />}
      </PagedList>
      {personId ? null : (
        <Card list>
          <ListRow
            id="link-card"
            icon="people"
            title="我有联系卡"
            note="社区以前登记过您的话，用卡上的号码连到这个微信"
            onClick={() => void go(routes.linkCard)}
          />
        </Card>
      )}
    </>
  );
}
