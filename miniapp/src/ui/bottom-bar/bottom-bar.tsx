import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './bottom-bar.scss';

/** What one can do here, always at the foot of the page and never under the phone's own bar. */
export function BottomBar({ children }: { children: ReactNode }) {
  return (
    <View className="bottom-bar-room">
      <View className="bottom-bar">{children}</View>
    </View>
  );
}
