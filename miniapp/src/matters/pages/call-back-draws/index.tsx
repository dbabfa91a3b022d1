import { View } from '@tarojs/components';
import { callbacksApi } from '@/features/callbacks/api/callbacks.api';
import { dayWords } from '@/features/callbacks/model/words';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { go, routes } from '@/platform/navigate';
import { useList } from '@/platform/use-list';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import { guarded } from '@/ui/page/guarded-page';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';

const HOW: readonly string[] = [
  '说“办好了”的事，每天抽一部分，由没有关系的社区工作者打电话问本人。',
  '前一天先公布一个随机数的“承诺”，谁也改不了。',
  '第二天早上六点，按公布的办法从前一天确认的事里抽，随机数同时公布。',
  '名单里只有编码，没有姓名。您的手机按同样的办法重算一遍。',
];

/** The record of the daily draws of call-backs, for every member. */
export default guarded(function CallBackDrawsPage() {
  return (
    <MemberPage title="回访抽签">
      <Draws />
    </MemberPage>
  );
});

function Draws() {
  const { communityId } = useMembership();
  const list = useList((cursor) => callbacksApi.draws(communityId, cursor), [communityId]);
  return (
    <>
      <Card id="call-draw-how" className="stack">
        <View className="heading">怎么抽</View>
        {HOW.map((line, at) => (
          <View key={at} className="row row--top">
            <View className="strong">{at + 1}</View>
            <View className="grow">{line}</View>
          </View>
        ))}
      </Card>
      <PagedList id="call-draws" list={list} empty={<EmptyState icon="shield" title="还没有公布承诺" />}>
        {(rows) =>
          rows.map(({ id, day, drawnAt, frameSize, called }) => (
            <ListRow
              key={id}
              id={`call-draw-${day}`}
              title={dayWords(day, Date.now())}
              note={drawnAt ? `确认 ${frameSize} 件，抽出 ${called} 件` : '承诺已经公布，还没有抽'}
              onClick={() => void go(routes.callBackDraw(id))}
            />
          ))
        }
      </PagedList>
    </>
  );
}
