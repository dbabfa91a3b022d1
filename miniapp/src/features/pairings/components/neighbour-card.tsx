import { formatDate, PAIRING_STATE_WORDS } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { callPhone } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ProblemNote } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { toast } from '@/ui/toast/toast';
import { type PairingCard, pairingsApi } from '../api/pairings.api';
import { risksOf, trialEndsSoon } from '../model/proposal-labels';
import { LogVisit } from './log-visit';
import { CarriedBefore } from './proposals/carried-before';
import { TrialAsked } from './proposals/trial-asked';

const CONDUCT =
  '入户约定：约好再去，不收钱物；不拍人、不替人保管钥匙和存折；看到的听到的不外传；有急事先打 120 或 110，再告诉社区。';

/** One neighbour of mine: whom, since when; yes or no to a proposal; calling, writing down a visit. */
export function NeighbourCard({ pairing, onChanged }: { pairing: PairingCard; onChanged: () => void }) {
  const { communityId } = useMembership();
  const [asking, setAsking] = useState(false);
  const [logging, setLogging] = useState(false);
  const names = pairing.people.map(({ name }) => name || '没有写姓名').join('、');
  const can = (action: PairingCard['actions'][number]) => pairing.actions.includes(action);
  const step = useAction(async (key: string, what: 'accept' | 'decline') => {
    await pairingsApi[what](communityId, pairing.id, key);
    setAsking(false);
    toast(what === 'accept' ? '对子结成了，先试四个星期' : '知道了，谢谢您');
    onChanged();
  });
  const call = useAction(async () => {
    const { phone } = await pairingsApi.contact(communityId, pairing.id);
    if (phone) await callPhone(phone);
    else toast('没有留电话，请到家里看看');
  });
  const runs = pairing.state === 'trial' || pairing.state === 'active';
  const now = Date.now();
  return (
    <Card id={`pairing-${pairing.id}`} edge="act" className="stack">
      <View className="row row--top">
        <View className="heading grow">{names}</View>
        <Tag tone={runs ? 'ok' : 'plain'}>{PAIRING_STATE_WORDS[pairing.state]}</Tag>
      </View>
      <View className="note">
        {[
          pairing.people[0]?.buildingName,
          pairing.startedAt && `${formatDate(pairing.startedAt, now)}开始`,
          pairing.pausedUntil && `暂停到 ${formatDate(pairing.pausedUntil, now)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </View>
      <ProblemNote problem={asking ? undefined : (step.problem ?? call.problem)} />
      {can('accept') ? (
        <View className="row row--wrap">
          <Button id={`accept-${pairing.id}`} grow onClick={() => setAsking(true)}>
            我愿意
          </Button>
          <Button id={`decline-${pairing.id}`} variant="quiet" onClick={() => void step.run('decline')}>
            这次不了
          </Button>
        </View>
      ) : null}
      {pairing.state === 'trial' && trialEndsSoon(pairing, now) ? (
        <TrialAsked pairing={pairing} side="volunteer" own onChanged={onChanged} />
      ) : null}
      {runs ? (
        <View className="row row--wrap">
          <Button id={`log-${pairing.id}`} grow onClick={() => setLogging(!logging)}>
            {logging ? '先不记' : '记一次'}
          </Button>
          <Button variant="quiet" tone="ok" icon="phone" loading={call.pending} onClick={() => void call.run()}>
            打电话
          </Button>
        </View>
      ) : null}
      {runs && pairing.handedOver ? <CarriedBefore pairingId={pairing.id} /> : null}
      {logging ? (
        <LogVisit
          people={pairing.people}
          onDone={() => {
            setLogging(false);
            onChanged();
          }}
        />
      ) : null}
      <ConfirmSheet
        open={asking}
        title="结成互助对子"
        about={names}
        detail={[CONDUCT, ...risksOf(pairing)].join('')}
        confirm="我同意约定"
        pending={step.pending}
        problem={step.problem}
        onConfirm={() => void step.run('accept')}
        onClose={() => {
          step.clearProblem();
          setAsking(false);
        }}
      />
    </Card>
  );
}
