import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import type { VisitCard } from '../../api/pairings.api';
import { proposalsApi } from '../../api/proposals.api';
import { SuggestionList } from '../proposals/suggestion-list';

interface SubstituteProps {
  visit: VisitCard;
  personId: string;
  onChanged: () => void;
}

/** A volunteer who fits goes this once; they are told. */
export function Substitute({ visit, personId, onChanged }: SubstituteProps) {
  const { communityId } = useMembership();
  const [open, setOpen] = useState(false);
  const send = useAction(async (key: string, memberId: string) => {
    await proposalsApi.substitute(communityId, visit.id, memberId, key);
    setOpen(false);
    toast('换好了，已经告诉对方');
    onChanged();
  });
  return (
    <>
      <Button id={`instead-${visit.id}`} variant="quiet" loading={send.pending} onClick={() => setOpen(true)}>
        这次请别人去
      </Button>
      <Sheet open={open} title="这一次请谁去" onClose={() => setOpen(false)}>
        <View className="body">只换这一次；去的人会收到消息。</View>
        {open ? (
          <SuggestionList personId={personId} onChoose={({ volunteerMemberId }) => void send.run(volunteerMemberId)} />
        ) : null}
        <ProblemNote problem={send.problem} />
        <Button variant="quiet" wide onClick={() => setOpen(false)}>
          关闭
        </Button>
      </Sheet>
    </>
  );
}
