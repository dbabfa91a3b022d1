import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useLoad } from '@/platform/use-load';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { pairingsApi } from '../../api/pairings.api';
import { PairingActs, type PairingAsk } from './pairing-acts';
import { PairingCourse, PairingFacts } from './pairing-facts';
import { PairingSheets } from './pairing-sheets';
import { ComingOfPairing } from './substitutes';
import { TrialAsked } from './trial-asked';

interface PairingPanelProps {
  pairingId: string;
  /** What the keyboard of the table asks for. */
  asked?: PairingAsk | undefined;
  onAsk?: ((ask: PairingAsk | undefined) => void) | undefined;
  /** With the id of the pairing that follows, after a handover. */
  onChanged: (nextId?: string) => void;
}

/** One pairing with everything that can be done about it, for those who look after the person. */
export function PairingPanel({ pairingId, asked, onAsk, onChanged }: PairingPanelProps) {
  const { communityId } = useMembership();
  const read = useLoad(() => pairingsApi.one(communityId, pairingId), [communityId, pairingId]);
  const [own, setOwn] = useState<PairingAsk>();
  const { data: pairing, problem, reload } = read;
  useStayingFresh(() => void reload());
  const ask: (ask: PairingAsk | undefined) => void = onAsk ?? setOwn;
  const changed = (nextId?: string) => {
    void reload();
    onChanged(nextId);
  };
  if (!pairing)
    return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  const open = onAsk ? asked : own;
  return (
    <View className="stack" id={`pairing-${pairing.id}`}>
      <PairingFacts pairing={pairing} now={Date.now()} />
      {pairing.state === 'trial' ? (
        <>
          <TrialAsked pairing={pairing} side="volunteer" own={false} onChanged={() => changed()} />
          <TrialAsked pairing={pairing} side="person" own={false} onChanged={() => changed()} />
        </>
      ) : null}
      <PairingActs pairing={pairing} onAsk={ask} onChanged={() => changed()} />
      {pairing.state === 'trial' || pairing.state === 'active' ? (
        <ComingOfPairing key={pairing.id} pairing={pairing} onChanged={() => changed()} />
      ) : null}
      <PairingCourse pairing={pairing} now={Date.now()} />
      <PairingSheets
        pairing={pairing}
        asked={open && pairing.actions.includes(open) ? open : undefined}
        onDone={changed}
        onClose={() => ask(undefined)}
      />
    </View>
  );
}
