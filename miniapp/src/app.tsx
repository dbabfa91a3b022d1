import { useLaunch, useDidShow } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { resumeAtLaunch } from '@/features/identity/me.store';
import { flushOutbox, watchNetwork } from '@/platform/outbox';
import { watchPrivacy } from '@/platform/privacy';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchPrivacy();
    watchNetwork();
    void resumeAtLaunch();
  });
  useDidShow(() => void flushOutbox());
  return children;
}
