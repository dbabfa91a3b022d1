import { eventLimits } from '@silin/shared';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { newId } from '@/platform/new-id';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import type { Registration } from '../../api/types';
import { doorApi } from '../api/door.api';

const HOUR_MS = 60 * 60 * 1000;

/** Checks a party in by the code on the screen at the door; in WeChat only, and only around the time of the session. */
export function SelfCheckIn({ registration, onDone }: { registration: Registration; onDone: () => void }) {
  const { communityId } = useMembership();
  const enter = useAction(async (key: string, code: string) => {
    const { present } = await doorApi.checkIn(communityId, { code, nonce: newId() }, key);
    toast(`${present} 人签到了`);
    onDone();
  });
  const now = Date.now();
  const opens = Date.parse(registration.startsAt) - eventLimits.doorOpensHoursBefore * HOUR_MS;
  const isOpen = opens <= now && now < Date.parse(registration.endsAt);
  const isIn = registration.party.every(({ present }) => present);
  if (SILIN_H5 || registration.state !== 'confirmed' || !isOpen || isIn) return null;
  const scan = async () => {
    try {
      await enter.run((await Taro.scanCode({})).result);
    } catch {
      // Nothing was scanned: the person changed their mind.
    }
  };
  return (
    <View className="stack">
      <Button id="self-check-in" variant="quiet" wide icon="scan" loading={enter.pending} onClick={() => void scan()}>
        扫门口屏幕的码签到
      </Button>
      <ProblemNote problem={enter.problem} />
    </View>
  );
}
