import { TRIAL_SIDE_WORDS, type TrialSide } from '@silin/shared';
import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import type { PairingCard } from '../../api/pairings.api';
import { proposalsApi } from '../../api/proposals.api';

interface TrialAskedProps {
  pairing: PairingCard;
  side: TrialSide;
  /** One's own answer, or what the worker who asked was told. */
  own: boolean;
  onChanged: () => void;
}

/** Whether one side of a trial wants to go on; said once, it can be said otherwise until the trial is settled. */
export function TrialAsked({ pairing, side, own, onChanged }: TrialAskedProps) {
  const { communityId } = useMembership();
  const said = side === 'volunteer' ? pairing.volunteerGoesOn : pairing.personGoesOn;
  const answer = useAction(async (key: string, goesOn: boolean) => {
    await proposalsApi.answerTrial(communityId, pairing.id, { side, goesOn }, key);
    toast(own ? '知道了，谢谢您' : '记下了');
    onChanged();
  });
  if (!pairing.actions.includes('answerTrial')) return null;
  const button = (goesOn: boolean, words: string) => (
    <Button
      id={`trial-${side}-${goesOn ? 'yes' : 'no'}`}
      variant={said === goesOn ? 'primary' : 'quiet'}
      {...(goesOn ? { tone: 'ok' as const } : {})}
      icon={said === goesOn ? 'check' : undefined}
      loading={answer.pending}
      onClick={() => void answer.run(goesOn)}
    >
      {words}
    </Button>
  );
  return (
    <View className="stack">
      <View className="strong">{own ? '试行快满了，还要不要继续？' : `问过${TRIAL_SIDE_WORDS[side]}，说：`}</View>
      <View className="row row--wrap">
        {button(true, '愿意继续')}
        {button(false, own ? '不太合适' : '不想继续')}
      </View>
      <ProblemNote problem={answer.problem} />
    </View>
  );
}
