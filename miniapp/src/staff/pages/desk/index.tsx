import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { useMembership, useMembershipIfAny } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { go, replaceWith, routes } from '@/platform/navigate';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { EmptyState } from '@/ui/states/states';
import { useWide } from '@/ui/base/use-wide';
import { guarded } from '@/ui/page/guarded-page';
import { DeskFrameProvider } from '../../desk/desk-frame';
import { DESK_GROUPS } from '../../desk/desk-part';
import { entriesFor, entryNamed, readCounts } from '../../desk/parts';
import '../../desk/desk.scss';

/** The desk of community staff, and of organisers: what each context brings to it (`parts.ts`); `?view=` opens one of them. */
export default guarded(function DeskPage() {
  const membership = useMembershipIfAny();
  if (entriesFor(membership?.roles ?? []).length) return <Desk />;
  return (
    <MemberPage title="工作台">
      <EmptyState
        icon="desk"
        title="这里是社区工作者和活动组织者的工作台"
        note="需要开通请联系社区主任"
        action={<Button onClick={() => void go(routes.home)}>回首页</Button>}
      />
    </MemberPage>
  );
});

/** The view chosen, in the frame of all of them: their names, what waits in each, and the way back. */
function Desk() {
  const { communityId, communityName, roles } = useMembership();
  const entries = entriesFor(roles);
  const isStaff = roles.includes('staff');
  const wide = useWide();
  const asked = Taro.useRouter().params;
  const first = entryNamed(entries, asked.view);
  const [chosen, setChosen] = useState(first);
  const counts = useLoad(() => (isStaff ? readCounts(communityId) : undefined), [communityId, isStaff]);
  const elsewhere = first && 'page' in first ? first.page : undefined;
  useEffect(() => {
    if (elsewhere) void replaceWith(elsewhere);
  }, [elsewhere]);
  if (!chosen || 'page' in chosen) return null;
  const choose = (name: string) => {
    const entry = entryNamed(entries, name);
    if (entry && 'page' in entry) void go(entry.page);
    else setChosen(entry);
  };
  const foot = wide ? (
    <Button variant="text" tone="ink" onClick={() => void go(routes.home)}>
      回到首页
    </Button>
  ) : undefined;
  const frame = {
    brand: `四邻 · ${communityName}`,
    title: '工作台',
    queues: entries.map(({ name, label, group }) => ({
      ...{ value: name, label, count: counts.data?.[name], group: DESK_GROUPS[group] },
    })),
    queue: chosen.name,
    onQueue: choose,
    foot,
  };
  const { name, View } = chosen;
  return (
    <DeskFrameProvider value={frame}>
      <View
        key={name}
        row={name === first?.name ? asked.row : undefined}
        other={asked.other}
        onChanged={counts.reload}
      />
    </DeskFrameProvider>
  );
}
