import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon';

export type TagTone = 'plain' | 'act' | 'enjoy' | 'know' | 'deliberate' | 'ok' | 'warn';

/** A word on a state or kind. The word carries the meaning; colour and shape only help. */
export function Tag({ children, tone = 'plain', icon }: { children: ReactNode; tone?: TagTone; icon?: IconName }) {
  return (
    <View className={`tag tag--${tone}`}>
      {icon ? <Icon name={icon} size={0.875} /> : null}
      {children}
    </View>
  );
}
