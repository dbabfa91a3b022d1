import { PageMeta, View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect, type ReactNode } from 'react';
import { goBack, routes, startAt } from '@/platform/navigate';
import { onSent } from '@/platform/outbox';
import { useRefreshing, useStale } from '@/platform/page-life';
import { keyboard } from '../button/button';
import { useElder } from '../base/elder';
import { Icon } from '../icon/icon';
import { Lattice } from '../lattice/lattice';
import { navMetrics } from './nav-metrics';
import { PrivacySheet } from '../sheet/privacy-sheet';
import { toast } from '../toast/toast';
import { Toast } from '../toast/toast-line';
import { role } from '../base/role';
import './page.scss';

export interface PageProps {
  title: string;
  /** One of the four tabs: no way back, the tab bar below. */
  tab?: boolean;
  /** The first of the tabs: even the large version needs no way back from it. */
  root?: boolean;
  /** Makes the title a choice, e.g. of the community. */
  onTitle?: () => void;
  /** A page for the desk: uses the whole width of a window. */
  desk?: boolean;
  /** What stands at the foot of the page (BottomBar). */
  bottom?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: type that follows the reader, elder mode, the bar above, messages and the privacy question. */
export function Page({ title, tab, root, onTitle, desk, bottom, children }: PageProps) {
  const { elder } = useElder();
  useTabBar(!!tab, elder);
  useStale((problem) => toast(problem.detail));
  useEffect(() => onSent((sent) => toast(`${sent.label}已经送出`)), []);
  return (
    <>
      {SILIN_H5 ? null : <PageMeta rootFontSize="system" />}
      <View className={`page ${elder ? 'elder' : ''} ${tab ? 'page--tab' : ''} ${desk ? 'page--desk' : ''}`}>
        <NavBar title={title} onTitle={onTitle} back={!tab || (elder && !root)} home={!!tab} brand={!!tab} />
        <Refreshing />
        <View className="page__body">{children}</View>
        {bottom}
        <Toast />
        <PrivacySheet />
      </View>
    </>
  );
}

/** Says quietly that what is shown is being read again; takes no room of its own. */
function Refreshing() {
  const on = useRefreshing();
  return (
    <View className={`refreshing ${on ? 'refreshing--on' : ''}`} {...role('status')} aria-live="polite">
      {on ? '刷新中' : ''}
    </View>
  );
}

interface NavBarProps {
  title: string;
  onTitle?: () => void;
  back: boolean;
  home: boolean;
  brand: boolean;
}

function NavBar({ title, onTitle, back, home, brand }: NavBarProps) {
  const m = navMetrics();
  const leave = () => void (home ? startAt(routes.home) : goBack());
  return (
    <View className="nav" style={{ paddingTop: `${m.top}px`, paddingRight: `${m.right + 12}px` }}>
      <View className="nav__line" style={{ minHeight: `${m.height}px` }}>
        {back ? (
          <View
            id="nav-back"
            className="nav__back"
            aria-label="返回"
            onClick={leave}
            {...(SILIN_H5 ? keyboard(leave) : {})}
          >
            <Icon name="back" />
          </View>
        ) : brand ? (
          <Lattice />
        ) : null}
        <View id="nav-title" className="nav__title" onClick={onTitle} {...titleRole(onTitle)}>
          {title}
          {onTitle ? <Icon name="down" size={1} className="nav__down" /> : null}
        </View>
      </View>
    </View>
  );
}

/** A title is a heading, or a button where it opens a choice. */
function titleRole(onTitle: (() => void) | undefined): object {
  if (!onTitle) return { ...role('heading'), 'aria-level': 1 };
  return SILIN_H5 ? keyboard(onTitle) : role('button');
}

/** In elder mode the small tab bar gives way to large actions and a visible way back. */
function useTabBar(tab: boolean, elder: boolean): void {
  const adjust = () => {
    if (!tab) return;
    try {
      const done = elder ? Taro.hideTabBar({ animation: false }) : Taro.showTabBar({ animation: false });
      void Promise.resolve(done).catch(() => undefined);
    } catch {
      // Not on a tab page any more: the platform refuses, nothing to adjust.
    }
  };
  useDidShow(adjust);
  useEffect(adjust, [tab, elder]);
}
