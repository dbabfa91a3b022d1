import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Schemas } from '@silin/shared/api';
import { useMembership } from '@/features/communities/model/membership';
import { callPhone } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { ProblemNote } from '@/ui/states/states';
import { pairingsApi, type VisitCard } from '../api/pairings.api';

type Contact = Schemas['VisitContact'];

/** Phone and door for whoever goes instead of somebody: whole after a tap, which is recorded; else from when, or whom to ask. */
export function VisitContact({ visit }: { visit: VisitCard }) {
  const { communityId } = useMembership();
  const [shown, setShown] = useState<readonly Contact[]>();
  const look = useAction(async () => setShown((await pairingsApi.visitContact(communityId, visit.id)).items));
  if (visit.contact === 'early') return <View className="note">您替一次，前一天起可以看电话和门牌</View>;
  if (visit.contact === 'unasked')
    return <View className="note">您替一次；本人还没有同意把电话和门牌给替去的人，请先打社区电话问问</View>;
  if (visit.contact !== 'open') return null;
  if (!shown)
    return (
      <>
        <Button
          id={`contact-${visit.id}`}
          variant="quiet"
          icon="door"
          wide
          loading={look.pending}
          onClick={() => void look.run()}
        >
          看电话和门牌
        </Button>
        <ProblemNote problem={look.problem} />
      </>
    );
  return (
    <>
      {shown.map(({ name, phone, address, buildingName }) => (
        <View key={name} className="row row--wrap">
          <View className="grow">
            <View className="strong">{[buildingName, address].filter(Boolean).join('') || '没有写住在哪里'}</View>
            <View className="note">{phone ? `${name} · 这次查看已经记录` : `${name} · 没有留电话`}</View>
          </View>
          {phone ? (
            <Button variant="quiet" tone="ok" icon="phone" onClick={() => void callPhone(phone)}>
              打电话
            </Button>
          ) : null}
        </View>
      ))}
    </>
  );
}
