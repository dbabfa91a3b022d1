import { View } from '@tarojs/components';
import { useState } from 'react';
import { consentsApi, type LinkOffer } from '@/features/consents/api/consents.api';
import { lastDay } from '@/features/consents/model/labels';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { useElder } from '@/ui/base/elder';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { toast } from '@/ui/toast/toast';
import type { NextPart } from './next-part';
import '../components/home.scss';

/** Somebody says that a record of the community is mine. */
export const useLinkOffersNext: NextPart = ({ next: { data, reload } }) =>
  (data?.linkOffers ?? []).map((offer) => ({
    key: `link-${offer.id}`,
    card: <LinkOfferCard offer={offer} onDone={() => void reload()} />,
  }));

function LinkOfferCard({ offer, onDone }: { offer: LinkOffer; onDone: () => void }) {
  const { communityId } = useMembership();
  const { elder } = useElder();
  const [asked, setAsked] = useState(false);
  const answer = useAction(async (key: string, what: 'accept' | 'decline') => {
    await consentsApi.answerLink(communityId, offer.id, what, key);
    toast(what === 'accept' ? '连上了，社区的登记现在是您的' : '好的，没有连');
    setAsked(false);
    onDone();
  });
  const size = elder ? 'normal' : 'small';
  return (
    <Card id={`link-${offer.id}`} edge="act">
      <View className="heading">社区有一份您的登记吗？</View>
      <View className="note">{`“${offer.byName}”说，社区替您登记过资料，请您看看是不是您。${lastDay(offer.until)}前有效`}</View>
      <View className="row next-card__answers">
        <Button id="link-mine" size={size} grow={elder} onClick={() => setAsked(true)}>
          是我
        </Button>
        <Button id="link-not-mine" size={size} grow={elder} variant="quiet" onClick={() => void answer.run('decline')}>
          不是我
        </Button>
      </View>
      <ConfirmSheet
        open={asked}
        title="把这份登记连到您的微信"
        detail="社区替您登记过的姓名、住址、心愿和同意的事，以后您在自己的微信里看得到。认错了人，社区三十天内可以分开。"
        confirm="是我，连上"
        pending={answer.pending}
        problem={answer.problem}
        onConfirm={() => void answer.run('accept')}
        onClose={() => setAsked(false)}
      />
    </Card>
  );
}
