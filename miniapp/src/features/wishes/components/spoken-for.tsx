import { errorSentence } from '@silin/shared';
import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { communitiesApi } from '@/features/communities/api/communities.api';
import { callPhone } from '@/platform/navigate';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import type { WishPage } from '../api/types';
import './wish-page.scss';

/** That somebody speaks for the author, who and why: as much as the server tells this reader. */
export function SpokenFor({ wish }: { wish: WishPage }) {
  const { spokenFor, forWhom } = wish;
  if (!spokenFor && !forWhom) return null;
  return (
    <Card id="spoken-for">
      <View className="contact__line">
        <Icon name="me" className="muted" />
        <View className="grow">
          {forWhom ? <View className="strong">{`${forWhom.name}的心愿`}</View> : null}
          {spokenFor ? <View className="body">{spokenFor.by}</View> : null}
          {spokenFor?.why ? <View className="note">{`为什么代办：${spokenFor.why}`}</View> : null}
          {wish.claimedByMe ? (
            <View className="note">
              {`${wish.contactOpen ? '电话和住址是本人的。' : ''}办好以后，请本人或代办的人确认。`}
            </View>
          ) : null}
        </View>
      </View>
    </Card>
  );
}

/** The helper has no phone and no address: the community stands in between. */
export function ContactClosed() {
  const { communityId } = useMembership();
  const { data } = useLoad(() => communitiesApi.community(communityId), [communityId]);
  const phone = data?.phone;
  return (
    <Card id="contact-closed">
      <View className="heading card__heading">住址和电话</View>
      <View className="contact__line">
        <Icon name="lock" className="muted" />
        <View className="grow note">{errorSentence('CONTACT_NOT_CONSENTED')}</View>
      </View>
      {phone ? (
        <Button id="contact-community" tone="ok" icon="phone" wide onClick={() => void callPhone(phone)}>
          打社区电话
        </Button>
      ) : null}
    </Card>
  );
}
