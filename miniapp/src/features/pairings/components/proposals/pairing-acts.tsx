import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import type { PairingCard } from '../../api/pairings.api';
import { proposalsApi } from '../../api/proposals.api';

/** What is asked before it is done. */
export type PairingAsk = 'withdraw' | 'pause' | 'prolong' | 'handOver' | 'end';

const ASKS: readonly { act: PairingAsk; verb: string }[] = [
  { act: 'prolong', verb: '再试一段时间…' },
  { act: 'pause', verb: '暂停…' },
  { act: 'handOver', verb: '交给别人…' },
  { act: 'withdraw', verb: '撤回提议…' },
  { act: 'end', verb: '结束…' },
];

interface PairingActsProps {
  pairing: PairingCard;
  onAsk: (ask: PairingAsk) => void;
  onChanged: () => void;
}

/** What may be done now; the server says what. What can be taken back is done at once, the rest is asked about. */
export function PairingActs({ pairing, onAsk, onChanged }: PairingActsProps) {
  const { communityId } = useMembership();
  const can = (act: PairingCard['actions'][number]) => pairing.actions.includes(act);
  const step = useAction(async (key: string, what: 'settle' | 'resume') => {
    await proposalsApi[what](communityId, pairing.id, key);
    toast(what === 'settle' ? '转为正式了' : '继续了，志愿者会收到消息');
    onChanged();
  });
  if (pairing.actions.length === 0) return null;
  return (
    <View className="stack">
      <ProblemNote problem={step.problem} />
      <View className="row row--wrap">
        {can('settle') ? (
          <Button id="pairing-settle" loading={step.pending} onClick={() => void step.run('settle')}>
            转为正式
          </Button>
        ) : null}
        {can('resume') ? (
          <Button id="pairing-resume" loading={step.pending} onClick={() => void step.run('resume')}>
            继续
          </Button>
        ) : null}
        {ASKS.filter(({ act }) => can(act)).map(({ act, verb }) => (
          <Button key={act} id={`pairing-${act}`} variant="quiet" onClick={() => onAsk(act)}>
            {verb}
          </Button>
        ))}
      </View>
    </View>
  );
}
