import { formatMoment } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Section } from '@/ui/section/section';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type PairingCard, pairingsApi, type VisitCard } from '../../api/pairings.api';
import { proposalsApi } from '../../api/proposals.api';
import { SuggestionList } from './suggestion-list';

const SHOWN = 4;

/** The next visits of a pairing; somebody else can go to one of them. Moving one changes none of the others. */
export function ComingOfPairing({ pairing, onChanged }: { pairing: PairingCard; onChanged: () => void }) {
  const { communityId } = useMembership();
  const personId = pairing.people[0]?.personId ?? '';
  const coming = useLoad(() => pairingsApi.visitsOf(communityId, personId, 'coming'), [communityId, personId]);
  const [visit, setVisit] = useState<VisitCard>();
  const now = Date.now();
  const rows = (coming.data?.items ?? []).filter(
    ({ pairingId, state }) => pairingId === pairing.id && state === 'planned',
  );
  if (rows.length === 0) return <ProblemNote problem={coming.problem} />;
  return (
    <Section title="约好的">
      {rows.slice(0, SHOWN).map((one) => (
        <View key={one.id} className="row" id={`coming-${one.id}`}>
          <View className="grow">
            <View className="body">{one.plannedAt ? formatMoment(one.plannedAt, now) : one.onDay}</View>
            <View className="note">{`${one.helperName}去`}</View>
          </View>
          {one.actions.includes('move') ? (
            <Button id={`substitute-${one.id}`} size="small" variant="quiet" onClick={() => setVisit(one)}>
              这次换人…
            </Button>
          ) : null}
        </View>
      ))}
      {visit ? (
        <SubstituteSheet
          visit={visit}
          pairing={pairing}
          onDone={() => {
            setVisit(undefined);
            void coming.reload();
            onChanged();
          }}
          onClose={() => setVisit(undefined)}
        />
      ) : null}
    </Section>
  );
}

interface SubstituteSheetProps {
  visit: VisitCard;
  pairing: PairingCard;
  onDone: () => void;
  onClose: () => void;
}

function SubstituteSheet({ visit, pairing, onDone, onClose }: SubstituteSheetProps) {
  const { communityId } = useMembership();
  const send = useAction(async (key: string, memberId: string) => {
    await proposalsApi.substitute(communityId, visit.id, memberId, key);
    toast('换好了，对方会收到消息');
    onDone();
  });
  const personId = pairing.people[0]?.personId ?? '';
  return (
    <Sheet open title="这一次请谁去" onClose={onClose}>
      <View className="body">只换这一次，对子不变；去的人当天看得到怎么联系。</View>
      <SuggestionList
        personId={personId}
        but={pairing.volunteerMemberId}
        onChoose={({ volunteerMemberId }) => void send.run(volunteerMemberId)}
      />
      <ProblemNote problem={send.problem} />
      <Button variant="quiet" wide onClick={onClose}>
        关闭
      </Button>
    </Sheet>
  );
}
