import { formatDate } from '@silin/shared';
import { View } from '@tarojs/components';
import { Icon, type IconName } from '@/ui/icon/icon';
import type { WishPage } from '../api/types';
import './help-terms.scss';

/** What somebody who helps takes on: the deadline, what becomes visible, and how it ends. */
export function HelpTerms({ lease, now }: { lease: WishPage['lease']; now: number }) {
  const due = formatDate(lease.dueIfClaimedNow, now);
  return (
    <View className="terms">
      <Term icon="clock">{`请在 ${lease.days} 天内（${due}前）完成，${mayExtend(lease.extensions)}`}</Term>
      <Term icon="lock">认领后才能看到住址和电话，每次查看都会记录，对方看得到</Term>
      <Term icon="check">做完请对方点一下，或等社区回访，不用拍照打卡</Term>
    </View>
  );
}

const mayExtend = (times: number): string => (times === 0 ? '不能延期' : times === 1 ? '可延一次' : `可延 ${times} 次`);

export function Term({ icon, children }: { icon: IconName; children: string }) {
  return (
    <View className="terms__one">
      <Icon name={icon} />
      <View className="grow">{children}</View>
    </View>
  );
}
