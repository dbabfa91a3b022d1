import { mergeInternalComponents } from '@tarojs/shared';
import Taro, { useLaunch, useDidShow, usePageNotFound } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { catchUp, resumeAtLaunch } from '@/features/identity/model/me.store';
import ariaAttributes from '@/platform/aria-attributes.json';
import { watchKeptLists } from '@/platform/kept-lists';
import { onBackOnline } from '@/platform/network';
import { routes, startAt } from '@/platform/navigate';
import { flushOutbox } from '@/platform/outbox';
import { watchPrivacy } from '@/platform/privacy';
import './app.scss';

if (!SILIN_H5) mergeInternalComponents(ariaAttributes);

const unknownPage = () => void startAt(routes.notFound);
// In a browser the router may miss a page before the app has drawn and listens.
if (SILIN_H5) Taro.eventCenter.on('__taroRouterNotFound', unknownPage);

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchPrivacy();
    watchKeptLists();
    onBackOnline(() => void catchUp());
    void resumeAtLaunch();
  });
  usePageNotFound(() => {
    if (!SILIN_H5) unknownPage();
  });
  useDidShow(() => void flushOutbox());
  return children;
}
