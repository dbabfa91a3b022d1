import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { callPhone } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ProblemNote } from '@/ui/states/states';
import { unseenApi } from '@/features/pairings/api/unseen.api';

/** The third step: whom the care profile names for an emergency, with the number. The look is recorded. */
export function EmergencyContact({ personId }: { personId: string }) {
  const { communityId } = useMembership();
  const [found, setFound] = useState<{ name: string; phone: string | null } | null>();
  const look = useAction(async () => setFound((await unseenApi.emergency(communityId, personId)).contact));
  const phone = found?.phone;
  return (
    <Card id="step-emergency" className="stack">
      <View className="heading">3 找紧急联系人</View>
      {found === undefined ? (
        <Button id="emergency-look" variant="quiet" wide loading={look.pending} onClick={() => void look.run()}>
          看看找谁
        </Button>
      ) : found ? (
        <View className="row row--wrap">
          <View className="grow">
            <View className="strong">{found.name || '没有写姓名'}</View>
            <View className="note">{phone ? '这次查看已经记录' : '没有留电话'}</View>
          </View>
          {phone ? (
            <Button id="emergency-call" variant="quiet" tone="ok" icon="phone" onClick={() => void callPhone(phone)}>
              打电话
            </Button>
          ) : null}
        </View>
      ) : (
        <View className="body">档案里没有写，问问同住的人、邻居和物业。</View>
      )}
      <ProblemNote problem={look.problem} />
      <View className="note">看着像出事了，先打 120 或 110，再告诉社区。</View>
      <View className="row">
        <Button variant="quiet" grow icon="phone" onClick={() => void callPhone('120')}>
          打 120
        </Button>
        <Button variant="quiet" grow icon="phone" onClick={() => void callPhone('110')}>
          打 110
        </Button>
      </View>
    </Card>
  );
}
