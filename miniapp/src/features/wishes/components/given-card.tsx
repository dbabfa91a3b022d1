import { View } from '@tarojs/components';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import type { WishPage } from '../api/types';
import './wish-page.scss';

/** Which phone and address whoever helps is given, masked: its author sees whether they are the right ones. */
export function GivenCard({ given }: { given: NonNullable<WishPage['given']> }) {
  const { phone, address } = given;
  return (
    <Card id="given">
      <View className="heading card__heading">给帮忙的人看的</View>
      {phone ? (
        <View className="contact__line">
          <Icon name="phone" className="muted" />
          <View className="grow contact__text">{phone}</View>
        </View>
      ) : null}
      {address ? (
        <View className="contact__line">
          <Icon name="pin" className="muted" />
          <View className="grow contact__text">{address}</View>
        </View>
      ) : null}
      <View className="note">
        {phone || address
          ? '这里只显示一部分。有人认领后，帮忙的人才看得到全部。'
          : '没有留电话和住址，帮忙的人要找网格员问。'}
      </View>
    </Card>
  );
}
