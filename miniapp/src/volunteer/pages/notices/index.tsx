import { formatDate, hoursLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { certificatesApi } from '@/features/hours/api/certificates.api';
import { useList } from '@/platform/use-list';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import { guarded } from '@/ui/page/guarded-page';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';

/** Certificates of the last days, for everybody in the community to see. */
export default guarded(function NoticesPage() {
  return (
    <MemberPage title="时长证明公示">
      <Notices />
    </MemberPage>
  );
});

function Notices() {
  const { communityId } = useMembership();
  const notices = useList((cursor) => certificatesApi.notices(communityId, cursor), [communityId]);
  const now = Date.now();
  return (
    <>
      <View className="body">
        {`社区开出的时长证明在这里公示 ${hoursLimits.noticeDays} 天。觉得哪一条不对，请打社区电话。`}
      </View>
      <PagedList
        list={notices}
        id="notices"
        empty={<EmptyState icon="check" title="现在没有要公示的" note="社区开出证明后，会在这里挂几天" />}
      >
        {(rows) => (
          <Card list>
            {rows.map(({ id, name, fromDay, untilDay, hours, issuedAt, hangsUntil }) => (
              <ListRow
                key={id}
                id={`notice-${id}`}
                title={`${name} · ${hours.toFixed(1)} 小时`}
                note={`${fromDay} 至 ${untilDay} · ${formatDate(issuedAt, now)}开具，公示到 ${hangsUntil}`}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </>
  );
}
