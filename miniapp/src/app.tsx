import { mergeInternalComponents } from '@tarojs/shared';
import { useLaunch, useDidShow } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { catchUp, resumeAtLaunch } from '@/features/identity/model/me.store';
import ariaAttributes from '@/platform/aria-attributes.json';
import { onBackOnline } from '@/platform/network';
import { flushOutbox } from '@/platform/outbox';
import { watchPrivacy } from '@/platform/privacy';
import './app.scss';

if (!SILIN_H5) mergeInternalComponents(ariaAttributes);

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchPrivacy();
    onBackOnline(() => void catchUp());
    void resumeAtLaunch();
  });
  useDidShow(() => void flushOutbox());
  return children;
}
