import { EVENT_THEME_WORDS } from '@silin/shared';
import { Image, View } from '@tarojs/components';
import { pictureLabel } from '@/ui/base/role';
import { IconTile } from '@/ui/icon-tile/icon-tile';
import type { SessionCard } from '../api/types';
import { THEME_ICONS } from '../model/labels';

/** The cover where there is one, else the theme as an icon. */
export function ThemePicture(props: { session: Pick<SessionCard, 'coverUrl' | 'theme'>; quiet?: boolean }) {
  const { session, quiet } = props;
  if (!session.coverUrl) return <IconTile name={THEME_ICONS[session.theme]} tone={quiet ? 'plain' : 'enjoy'} />;
  return (
    <View className="theme-cover">
      <Image
        className="theme-cover__picture"
        src={session.coverUrl}
        mode="aspectFill"
        lazyLoad
        {...pictureLabel(`${EVENT_THEME_WORDS[session.theme]}活动的海报`)}
      />
    </View>
  );
}
