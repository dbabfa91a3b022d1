import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { ProblemNote } from '@/ui/states/states';
import { proposalsApi } from '../../api/proposals.api';
import { Carried } from './carried';

/** What the volunteers before did, for the one who goes now: days and kinds. */
export function CarriedBefore({ pairingId }: { pairingId: string }) {
  const { communityId } = useMembership();
  const [open, setOpen] = useState(false);
  const carried = useLoad(
    () => (open ? proposalsApi.carried(communityId, pairingId) : undefined),
    [communityId, pairingId, open],
  );
  return (
    <View className="stack">
      <Button id={`before-${pairingId}`} variant="text" tone="ink" onClick={() => setOpen(!open)}>
        {open ? '收起以前的' : '看以前去过几次'}
      </Button>
      {open ? <Carried visits={carried.data?.items} /> : null}
      <ProblemNote problem={carried.problem} />
    </View>
  );
}
