import { Image, View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import { pictureLabel } from '../base/role';
import './avatar.scss';

/** A face, or the sign of a person when there is no picture. */
export function Avatar({ url, large }: { url?: string | null; large?: boolean }) {
  return (
    <View className={`avatar ${large ? 'avatar--large' : ''}`}>
      {url ? (
        <Image className="avatar__picture" src={url} mode="aspectFill" {...pictureLabel('头像')} />
      ) : (
        <Icon name="me" size={large ? 2.75 : 2} />
      )}
    </View>
  );
}
