import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useConsent } from '@/features/notifications/model/use-consent';
import { go, routes } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Sheet } from '@/ui/sheet/sheet';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { wishesApi } from '../api/wishes.api';
import { HelpTerms, Term } from './help-terms';
import { WISH_STATE_LABELS } from '../model/labels';
import type { WishPage } from '../api/types';

/** What the helper wants to hear of; asked inside the tap that claims. */
const TELL_ME = ['claim_half_time', 'claim_ending_soon', 'thanks_received'] as const;

interface ClaimSheetProps {
  /** Which wish is asked about; nothing is drawn without one. */
  wishId: string | undefined;
  onClaimed: (wishId: string) => void;
  onClose: () => void;
}

/** Before claiming: until when, what becomes visible to whom, and how it ends. Reads the wish afresh, so the words are true now. */
export function ClaimSheet({ wishId, ...rest }: ClaimSheetProps) {
  return wishId ? <Asked key={wishId} wishId={wishId} {...rest} /> : null;
}

function Asked({ wishId, onClaimed, onClose }: ClaimSheetProps & { wishId: string }) {
  const { communityId } = useMembership();
  const wish = useLoad(() => wishesApi.page(communityId, wishId), [communityId, wishId]);
  const consent = useConsent(TELL_ME);
  const claim = useAction(async (key: string) => {
    await wishesApi.move(communityId, wishId, 'claim', {}, key);
    toast('好的，谢谢您来帮忙');
    onClaimed(wishId);
  });
  const refused = !!claim.problem && !claim.problem.passing;
  const { reload } = wish;
  useEffect(() => {
    if (refused) void reload();
  }, [refused, reload]);
  const may = wish.data?.actions.includes('claim');
  const confirm = () => {
    consent();
    void claim.run();
  };
  const inside = () => {
    if (wish.data) return may ? <Terms wish={wish.data} /> : <WhyNot wish={wish.data} onClose={onClose} />;
    return wish.problem ? (
      <ErrorState problem={wish.problem} onRetry={() => void wish.reload()} />
    ) : (
      <Skeleton cards={1} />
    );
  };
  return (
    <Sheet open title="我来帮忙" onClose={onClose}>
      {inside()}
      <ProblemNote problem={claim.problem} />
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={onClose}>
          {may ? '先不了' : '关闭'}
        </Button>
        {may ? (
          <Button id="claim-confirm" grow loading={claim.pending} onClick={confirm}>
            确定帮忙
          </Button>
        ) : null}
      </View>
    </Sheet>
  );
}

function Terms({ wish }: { wish: WishPage }) {
  return (
    <>
      <View className="heading">{wish.title}</View>
      <View className="body">{wish.publicText}</View>
      <HelpTerms lease={wish.lease} now={Date.now()} />
      <Term icon="me">说心愿的人会看到您的称呼，知道是谁来帮忙</Term>
    </>
  );
}

/** Why this reader cannot help with this wish, and what they can do about it. */
function WhyNot({ wish, onClose }: { wish: WishPage; onClose: () => void }) {
  const { volunteerState } = useMembership();
  if (wish.mine) return <View className="body">这是您自己的心愿，请让邻居来帮忙。</View>;
  if (wish.state !== 'open') {
    return (
      <View className="body">{`这个心愿现在是“${WISH_STATE_LABELS[wish.state].word}”，谢谢您的热心，看看别的吧。`}</View>
    );
  }
  if (volunteerState === 'applied')
    return <View className="body">您的志愿者申请已经送到社区，通过后就可以来帮忙。</View>;
  if (volunteerState === 'suspended') return <View className="body">您的志愿者身份暂停了，想恢复请联系社区。</View>;
  // Closed before the next page opens, so that coming back shows the page and not the sheet.
  const apply = () => {
    onClose();
    void go(routes.volunteer);
  };
  return (
    <>
      <View className="body">帮忙前先申请成为志愿者，社区通过后就可以认领。填一张小表，一两分钟。</View>
      <Button id="apply-volunteer" wide onClick={apply}>
        申请成为志愿者
      </Button>
    </>
  );
}
