import { formatMoment, visitLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { CardCodeSheet } from '@/ui/card-code/card-code-sheet';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { pairingsApi, type VisitCard } from '../api/pairings.api';
import { VisitRow } from './visit-row';

const DAY_MS = 24 * 60 * 60 * 1000;
/** So long after a visit nobody planned it is asked whether it stands for a planned one. */
const OFFERED_DAYS = 14;

interface MadeVisitProps {
  visit: VisitCard;
  /** One of the newest: it is asked whether it stands for a planned one. */
  isNew: boolean;
  onChanged: () => void;
}

/** A visit of mine that is behind: confirmed by the card, standing for a planned one, or explained when it was missed. */
export function MadeVisit({ visit, isNew, onChanged }: MadeVisitProps) {
  const { communityId } = useMembership();
  const [explaining, setExplaining] = useState(false);
  const [slot, setSlot] = useState<number>();
  const [kept, setKept] = useState(false);
  const now = Date.now();
  const who = visit.people.map(({ name }) => name).join('、');
  const unplanned =
    isNew &&
    !visit.plannedAt &&
    (visit.state === 'done' || visit.state === 'confirmed') &&
    now - new Date(visit.onDay).getTime() < OFFERED_DAYS * DAY_MS;
  const view = useLoad(
    () => (unplanned ? pairingsApi.visit(communityId, visit.id) : undefined),
    [communityId, visit.id, unplanned],
  );
  const offer = kept ? null : view.data?.satisfies;
  const satisfy = useAction(async (key: string, plannedId: string) => {
    await pairingsApi.satisfy(communityId, visit.id, plannedId, key);
    toast('好的，那一次不用再去了');
    onChanged();
  });
  const explain = useAction(async (key: string, reason: string) => {
    await pairingsApi.explain(communityId, visit.id, reason, key);
    setExplaining(false);
    toast('记下了');
    onChanged();
  });
  const card = useAction(async () => {
    const { cardSlot } = await pairingsApi.visit(communityId, visit.id);
    if (cardSlot === null) toast('现在没有要报的格，请本人或家人点确认');
    else setSlot(cardSlot);
  });
  return (
    <VisitRow visit={visit} who={who}>
      {offer ? (
        <View className="stack" id={`offer-${visit.id}`}>
          <View className="body">{`${formatMoment(offer.plannedAt, now)}本来要去一次，这次算作那次吗？`}</View>
          <View className="row row--wrap">
            <Button
              id={`satisfy-${visit.id}`}
              grow
              loading={satisfy.pending}
              onClick={() => void satisfy.run(offer.visitId)}
            >
              算那一次
            </Button>
            <Button variant="quiet" onClick={() => setKept(true)}>
              照样去
            </Button>
          </View>
        </View>
      ) : null}
      {visit.state === 'done' && visit.medium === 'home' ? (
        <Button id={`card-${visit.id}`} variant="quiet" wide loading={card.pending} onClick={() => void card.run()}>
          用对方的联系卡确认
        </Button>
      ) : null}
      {visit.actions.includes('explain') ? (
        <Button id={`explain-${visit.id}`} variant="quiet" wide onClick={() => setExplaining(true)}>
          说一说为什么没去…
        </Button>
      ) : null}
      <ProblemNote problem={card.problem ?? satisfy.problem} />
      <CardCodeSheet
        slot={slot}
        send={(code, key) => pairingsApi.confirmByCard(communityId, visit.id, code, key)}
        onConfirmed={() => {
          setSlot(undefined);
          onChanged();
        }}
        onClose={() => setSlot(undefined)}
      />
      <ConfirmSheet
        open={explaining}
        title="为什么没去成"
        about={who}
        detail="只说一次，社区看得到；不会给别人看。"
        confirm="说好了"
        reason={{ label: '说一句', minChars: visitLimits.reasonMinChars, maxChars: visitLimits.reasonMaxChars }}
        pending={explain.pending}
        problem={explain.problem}
        onConfirm={(reason) => void explain.run(reason)}
        onClose={() => {
          explain.clearProblem();
          setExplaining(false);
        }}
      />
    </VisitRow>
  );
}
