import { mergeInternalComponents } from '@tarojs/shared';
import { useLaunch, useDidShow } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { resumeAtLaunch } from '@/features/identity/me.store';
import ariaAttributes from '@/platform/aria-attributes.json';
import { flushOutbox, watchNetwork } from '@/platform/outbox';
import { watchPrivacy } from '@/platform/privacy';
import './app.scss';

if (!SILIN_H5) mergeInternalComponents(ariaAttributes);

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchPrivacy();
    watchNetwork();
    void resumeAtLaunch();
  });
  useDidShow(() => void flushOutbox());
  return children;
}
