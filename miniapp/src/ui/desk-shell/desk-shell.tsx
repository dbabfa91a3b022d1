import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { keyboard } from '../button/button';
import { Chips } from '../chips/chips';
import { Lattice } from '../lattice/lattice';
import { Page } from '../page/page';
import { Toast } from '../toast/toast-line';
import { useWide } from '../base/use-wide';
import { role } from '../base/role';
import './desk-shell.scss';

export interface DeskQueue<V extends string> {
  value: V;
  label: string;
  /** How many wait there; nothing is shown for zero. */
  count?: number | string;
}

export interface DeskShellProps<V extends string> {
  /** Above the queues: 四邻 · 电厂社区. */
  brand: string;
  /** On a phone: the page's title. */
  title: string;
  queues: readonly DeskQueue<V>[];
  queue: V;
  onQueue: (queue: V) => void;
  /** What belongs to the chosen row; beside the table on a desk, not drawn on a phone. */
  side?: ReactNode;
  /** Below the queues, e.g. the way back to the resident's pages. */
  foot?: ReactNode;
  children: ReactNode;
}

/** The desk: queues at the left, work in the middle, the chosen thing at the right; on a phone the queues become chips. */
export function DeskShell<V extends string>(props: DeskShellProps<V>) {
  const { brand, title, queues, queue, onQueue, side, foot, children } = props;
  const wide = useWide();
  if (!wide) {
    return (
      <Page title={title}>
        <Chips choices={queues.map((p) => ({ ...p, count: p.count || undefined }))} value={queue} onChange={onQueue} />
        {children}
        {foot}
      </Page>
    );
  }
  return (
    <View className="desk">
      <View className="desk__queues" {...role('navigation')}>
        <View className="row desk__brand">
          <Lattice />
          <View className="strong desk__name">{brand}</View>
        </View>
        {queues.map((p) => {
          const choose = () => onQueue(p.value);
          return (
            <View
              key={p.value}
              className={`desk__queue ${p.value === queue ? 'desk__queue--on' : ''}`}
              onClick={choose}
              {...(SILIN_H5 ? { ...keyboard(choose), 'aria-current': p.value === queue ? 'page' : undefined } : {})}
            >
              <View className="grow">{p.label}</View>
              {p.count ? <View className="desk__count">{p.count}</View> : null}
            </View>
          );
        })}
        <View className="grow" />
        {foot}
      </View>
      <View className="desk__work">{children}</View>
      {side ? <View className="desk__side">{side}</View> : null}
      <Toast />
    </View>
  );
}
