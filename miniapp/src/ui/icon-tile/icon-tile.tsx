import { View } from '@tarojs/components';
import type { Neighbour } from '../card/card';
import { Icon, type IconName } from '../icon/icon';
import './icon-tile.scss';

/** An icon on a soft square in a neighbour's colour. */
export function IconTile({
  name,
  tone = 'act',
  large,
}: {
  name: IconName;
  tone?: Neighbour | 'plain';
  large?: boolean;
}) {
  return (
    <View className={`tile tile--${tone} ${large ? 'tile--large' : ''}`}>
      <Icon name={name} size={large ? 2.25 : undefined} />
    </View>
  );
}
