import { View } from '@tarojs/components';
import { useState } from 'react';
import { peopleApi, type PersonContact } from '@/features/communities/api/people.api';
import { useMembership } from '@/features/communities/model/membership';
import { callPhone } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { ProblemNote } from '@/ui/states/states';

/** Phone and door of somebody, whole after a tap; the look is recorded. */
export function RevealContact({ personId }: { personId: string }) {
  const { communityId } = useMembership();
  const [contact, setContact] = useState<PersonContact>();
  const look = useAction(async () => setContact(await peopleApi.contact(communityId, personId)));
  if (!contact)
    return (
      <>
        <Button
          id={`reveal-${personId}`}
          variant="quiet"
          icon="door"
          loading={look.pending}
          onClick={() => void look.run()}
        >
          门牌和电话
        </Button>
        <ProblemNote problem={look.problem} />
      </>
    );
  const { building, door, phone } = contact;
  return (
    <View className="row row--wrap">
      <View className="grow">
        <View className="strong">{[building, door].filter(Boolean).join('') || '没有写住在哪里'}</View>
        <View className="note">{phone ? '这次查看已经记录' : '没有留电话'}</View>
      </View>
      {phone ? (
        <Button id={`call-${personId}`} variant="quiet" tone="ok" icon="phone" onClick={() => void callPhone(phone)}>
          打电话
        </Button>
      ) : null}
    </View>
  );
}
