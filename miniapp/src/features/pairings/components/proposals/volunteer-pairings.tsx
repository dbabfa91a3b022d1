import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useList } from '@/platform/use-list';
import { Button } from '@/ui/button/button';
import { Section } from '@/ui/section/section';
import { ProblemNote } from '@/ui/states/states';
import { proposalsApi } from '../../api/proposals.api';
import { PairingPanel } from './pairing-panel';
import { PairingRow } from './pairing-row';

/** Whom a volunteer helps and helped, on their page at the desk. */
export function VolunteerPairings({ memberId }: { memberId: string }) {
  const { communityId } = useMembership();
  const list = useList(
    (cursor) => proposalsApi.list(communityId, { volunteerMemberId: memberId, cursor }),
    [communityId, memberId],
  );
  const [open, setOpen] = useState<string>();
  const now = Date.now();
  return (
    <Section title="互助对子">
      <View id="volunteer-pairings">
        {list.items?.map((pairing) => (
          <View key={pairing.id}>
            <PairingRow
              pairing={pairing}
              now={now}
              of="volunteer"
              onClick={() => setOpen(open === pairing.id ? undefined : pairing.id)}
            />
            {open === pairing.id ? <PairingPanel pairingId={pairing.id} onChanged={() => void list.reload()} /> : null}
          </View>
        ))}
        {list.items?.length === 0 ? <View className="note">还没有结过对子。</View> : null}
        <ProblemNote problem={list.problem} />
        {list.more ? (
          <Button variant="text" tone="ink" loading={list.loading} onClick={() => void list.loadMore()}>
            再看一些
          </Button>
        ) : null}
      </View>
    </Section>
  );
}
