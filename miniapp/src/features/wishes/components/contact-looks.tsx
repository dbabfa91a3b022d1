import { formatMoment } from '@silin/shared';
import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { useLoad } from '@/platform/use-load';
import { Card } from '@/ui/card/card';
import { ErrorState } from '@/ui/states/states';
import { ListRow } from '@/ui/list-row/list-row';
import type { ContactLook } from '../api/types';
import { wishesApi } from '../api/wishes.api';
import './wish-page.scss';

const LOOKED_WORDS: Record<ContactLook['as'], string> = {
  claimer: '帮忙的人',
  proxy: '代办人',
  grid_worker: '网格员',
  staff: '社区工作者',
};

/** Who looked at address and phone, and when: for the author, their proxies and staff. */
export function ContactLooks({ wishId, turn = 0 }: { wishId: string; turn?: number }) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(
    () => wishesApi.contactLooks(communityId, wishId),
    [communityId, wishId, turn],
  );
  const now = Date.now();
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : null;
  return (
    <Card id="contact-looks">
      <View className="heading">谁看过住址和电话</View>
      {data.items.length === 0 ? <View className="note">还没有人看过</View> : null}
      {data.items.map((look, i) => (
        <ListRow
          key={`${look.at}-${i}`}
          title={`${look.byName} · ${LOOKED_WORDS[look.as]}`}
          note={formatMoment(look.at, now)}
        />
      ))}
    </Card>
  );
}
