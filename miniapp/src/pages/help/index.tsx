import { View } from '@tarojs/components';
import { communitiesApi } from '@/features/communities/api/communities.api';
import { workerLabel } from '@/features/communities/model/labels';
import { useMembershipIfAny } from '@/features/communities/model/membership';
import { callPhone } from '@/platform/navigate';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Page } from '@/ui/page/page';
import { guarded } from '@/ui/page/guarded-page';

/** The government's service line, everywhere in China. */
const CITY_LINE = '12345';

/** Whom to turn to: one's own grid worker, the community, the city's line, and WeChat's own form. */
export default guarded(function HelpPage() {
  const membership = useMembershipIfAny();
  const { data } = useLoad(
    () => (membership ? communitiesApi.community(membership.communityId) : undefined),
    [membership?.communityId],
  );
  const grid = data?.grids.find((g) => g.id === membership?.grid?.id);
  return (
    <Page title="投诉与反馈">
      {grid?.workerPhone ? (
        <Whom title={workerLabel(grid.workerName)} note="您这片的事，先问网格员最快" phone={grid.workerPhone} />
      ) : null}
      {data?.phone ? <Whom title={data.name} note="心愿、志愿者、活动的事" phone={data.phone} /> : null}
      <Whom title="市民热线" note="觉得社区没办好，可以向市里反映" phone={CITY_LINE} />
      {SILIN_H5 ? null : (
        <Card className="stack">
          <View className="heading">小程序用着不顺手</View>
          <View className="note">写给做小程序的人，可以附上截图</View>
          <Button variant="quiet" openType="feedback">
            写反馈
          </Button>
        </Card>
      )}
    </Page>
  );
});

function Whom({ title, note, phone }: { title: string; note: string; phone: string }) {
  return (
    <Card>
      <View className="heading">{title}</View>
      <View className="note">{note}</View>
      <View style={{ marginTop: '0.75rem' }}>
        <Button tone="ok" icon="phone" wide onClick={() => void callPhone(phone)}>
          {phone}
        </Button>
      </View>
    </Card>
  );
}
