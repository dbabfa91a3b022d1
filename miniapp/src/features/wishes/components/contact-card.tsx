import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { callPhone } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import { ProblemNote } from '@/ui/states/states';
import { wishesApi } from '../api/wishes.api';
import type { WishContact } from '../api/types';
import './wish-page.scss';

interface ContactCardProps {
  wishId: string;
  /** Told after a look, e.g. to read the list of looks again. */
  onLooked?: () => void;
}

/** Address and phone behind a tap: each look is recorded and the person concerned can see it. */
export function ContactCard({ wishId, onLooked }: ContactCardProps) {
  const { communityId } = useMembership();
  const [contact, setContact] = useState<WishContact>();
  const look = useAction(async () => {
    setContact(await wishesApi.contact(communityId, wishId));
    onLooked?.();
  });
  return (
    <Card id="contact">
      <View className="heading card__heading">住址和电话</View>
      {contact ? (
        <Opened contact={contact} />
      ) : (
        <View className="contact__line">
          <Icon name="lock" className="muted" />
          <View className="grow note">只给帮忙的人和社区看。每次查看都会记录，对方看得到</View>
          <Button id="contact-open" variant="quiet" loading={look.pending} onClick={() => void look.run()}>
            查看
          </Button>
        </View>
      )}
      <ProblemNote problem={look.problem} />
    </Card>
  );
}

function Opened({ contact }: { contact: WishContact }) {
  const { name, phone, building, address, privateDetail } = contact;
  // Somebody may have written the building into the address, too.
  const where =
    address && building && address.startsWith(building) ? address : [building, address].filter(Boolean).join('');
  return (
    <View>
      {name ? <Line icon="me" text={name} /> : null}
      {phone ? (
        <View className="contact__line">
          <Icon name="phone" className="muted" />
          <View className="grow contact__phone">{phone}</View>
          <Button id="contact-call" tone="ok" icon="phone" onClick={() => void callPhone(phone)}>
            打电话
          </Button>
        </View>
      ) : null}
      {where ? <Line icon="pin" text={where} /> : null}
      {privateDetail ? <Line icon="note" text={privateDetail} /> : null}
      {phone || address || privateDetail ? null : <View className="note">没有留电话和住址，请联系网格员</View>}
      <View className="note">这次查看已经记录</View>
    </View>
  );
}

function Line({ icon, text }: { icon: 'me' | 'pin' | 'note'; text: string }) {
  return (
    <View className="contact__line">
      <Icon name={icon} className="muted" />
      <View className="grow contact__text">{text}</View>
    </View>
  );
}
