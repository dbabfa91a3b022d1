import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Page } from '@/ui/page/page';
import { EmptyState } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';

/** Events are not built yet, and the page says so. */
export default guarded(function EventsPage() {
  return (
    <Page title="活动" tab>
      <EmptyState
        icon="opera"
        title="活动报名还在准备"
        note="以后在这里看戏曲、讲座、义诊，给全家报名。现在想知道有什么活动，请打电话问社区。"
        action={
          <Button variant="quiet" icon="phone" onClick={() => void go(routes.help)}>
            问问社区
          </Button>
        }
      />
      <Card edge="enjoy">
        <View className="heading">这里会有什么</View>
        <View className="body muted">
          座位不会报重，满了按先后候补；一家人一起报，要么都去，要么都候补；没有手机的人由网格员代报。
        </View>
      </Card>
    </Page>
  );
});
