import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { Card, type Neighbour } from '@/ui/card/card';
import type { IconName } from '@/ui/icon/icon';
import { IconTile } from '@/ui/icon-tile/icon-tile';
import { toast } from '@/ui/toast/toast';

const SOON = '这一项还在准备，有事先打电话给网格员';

interface Way {
  name: string;
  does: string;
  icon: IconName;
  tone: Neighbour;
  url?: string;
}

const WAYS: readonly Way[] = [
  { name: '邻知', does: '说需要', icon: 'ear', tone: 'know', url: routes.matters },
  { name: '邻谋', does: '共商议', icon: 'table', tone: 'deliberate' },
  { name: '邻行', does: '微心愿', icon: 'hand', tone: 'act', url: routes.wishes },
  { name: '邻悦', does: '看活动', icon: 'opera', tone: 'enjoy', url: routes.events },
];

/** The four ways of the house; those that are not built yet say so. */
export function FourNeighbours() {
  return (
    <View className="neighbours">
      {WAYS.map((w) => (
        <Card key={w.tone} className="neighbours__one" onClick={() => (w.url ? void go(w.url) : toast(SOON))}>
          <IconTile name={w.icon} tone={w.tone} />
          <View className="neighbours__name">{w.name}</View>
          <View className="neighbours__does">{w.url ? w.does : '准备中'}</View>
        </Card>
      ))}
    </View>
  );
}
