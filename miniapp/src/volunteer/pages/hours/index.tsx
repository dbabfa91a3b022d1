import { View } from '@tarojs/components';
import { useState } from 'react';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { certificatesApi } from '@/features/hours/api/certificates.api';
import { hoursApi } from '@/features/hours/api/hours.api';
import { HoursRow } from '@/features/hours/components/hours-row';
import { MyCertificates } from '@/features/hours/components/my-certificates';
import { minutesWords } from '@/features/hours/model/hours-words';
import { go, routes } from '@/platform/navigate';
import { useList } from '@/platform/use-list';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import { guarded } from '@/ui/page/guarded-page';
import { PagedList } from '@/ui/paged-list/paged-list';
import { Section } from '@/ui/section/section';
import { EmptyState } from '@/ui/states/states';

/** One's own hours, line by line, what they add up to, and certificates of them. */
export default guarded(function HoursPage() {
  return (
    <MemberPage title="我的时长">
      <Hours />
    </MemberPage>
  );
});

function Hours() {
  const { communityId } = useMembership();
  const [total, setTotal] = useState(0);
  const lines = useList(
    async (cursor) => {
      const page = await hoursApi.mine(communityId, cursor);
      setTotal(page.totalMinutes);
      return page;
    },
    [communityId],
  );
  const certificates = useList((cursor) => certificatesApi.mine(communityId, cursor), [communityId]);
  const now = Date.now();
  return (
    <>
      {lines.items ? (
        <Card id="hours-total" edge="act">
          <View className="title">{`一共 ${minutesWords(total)}`}</View>
          <View className="note">
            只算别人确认过的；等第二人确认的、没有通过的不算。下面每一条加起来就是这个数；证明上按小时写，不满 6
            分钟的零头不算。
          </View>
        </Card>
      ) : null}
      <MyCertificates list={certificates} mayAsk={total > 0} />
      <Card list>
        <ListRow
          id="certificate-notices"
          icon="hand"
          title="时长证明公示"
          note="社区最近开出的证明，谁都可以看"
          onClick={() => void go(routes.certificateNotices)}
        />
      </Card>
      <Section title="每一条">
        <PagedList
          list={lines}
          id="hours-lines"
          alsoReload={certificates.reload}
          empty={<EmptyState icon="hand" title="还没有时长" note="帮过忙、对方确认以后，就记在这里；不用自己填" />}
        >
          {(rows) => (
            <Card list>
              {rows.map((line) => (
                <HoursRow key={line.id} line={line} now={now} />
              ))}
            </Card>
          )}
        </PagedList>
      </Section>
    </>
  );
}
