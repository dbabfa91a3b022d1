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
  /** How many wait there, a number or words like 99+; nothing is shown for zero. */
  count?: number | string;
  /** The heading below which it stands. */
  group: string;
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

/**
 * The desk: queues at the left below their headings, of which one is open, work in the middle, the chosen thing at the right.
 * On a phone headings and queues are chips.
 */
export function DeskShell<V extends string>(props: DeskShellProps<V>) {
  const { brand, title, queues, queue, onQueue, side, foot, children } = props;
  const wide = useWide();
  const groups = groupsOf(queues, queue);
  const inGroup = queues.filter((q) => q.group === groups.open);
  if (!wide) {
    return (
      <Page title={title}>
        {groups.all.length > 1 ? (
          <Chips choices={groups.all} value={groups.open} onChange={(group) => onQueue(firstOf(queues, group))} />
        ) : null}
        {inGroup.length > 1 ? (
          <Chips
            choices={inGroup.map((q) => ({ ...q, count: q.count || undefined }))}
            value={queue}
            onChange={onQueue}
          />
        ) : null}
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
        {groups.all.map(({ value: group, label, count, single }) => {
          const open = group === groups.open;
          const below = open && !single ? inGroup : [];
          return (
            <View key={group} className="desk__group">
              <Choice
                {...(single ? { on: open } : { heading: open })}
                label={label}
                count={below.length ? undefined : count}
                onChoose={() => (open ? undefined : onQueue(firstOf(queues, group)))}
              />
              {below.map(({ value, ...q }) => (
                <Choice key={value} below {...q} on={value === queue} onChoose={() => onQueue(value)} />
              ))}
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

interface ChoiceProps {
  label: string;
  count?: number | string | undefined;
  /** It is the one that is shown. */
  on?: boolean;
  /** A heading: whether it is open. */
  heading?: boolean;
  /** It stands below a heading. */
  below?: boolean;
  onChoose: () => void;
}

/** One line at the left: a heading, or a queue below the open one. */
function Choice({ label, count, on = false, heading, below, onChoose }: ChoiceProps) {
  const look = below ? 'desk__queue--below' : 'desk__queue--heading';
  const state = heading === undefined ? { 'aria-current': on ? 'page' : undefined } : { 'aria-expanded': heading };
  return (
    <View
      className={`desk__queue ${look} ${on ? 'desk__queue--on' : ''}`}
      onClick={onChoose}
      {...(SILIN_H5 ? { ...keyboard(onChoose), ...state } : {})}
    >
      <View className="grow">{label}</View>
      {count ? <View className="desk__count">{count}</View> : null}
    </View>
  );
}

/** The headings with what waits below each, and the one that holds the queue shown. A queue alone below its heading is its own heading. */
function groupsOf<V extends string>(queues: readonly DeskQueue<V>[], shown: V) {
  const names = [...new Set(queues.map((q) => q.group))];
  const all = names.map((group) => {
    const within = queues.filter((q) => q.group === group);
    const single = within.length === 1;
    return {
      ...{ value: group, label: (single && within[0]?.label) || group, single },
      count: totalOf(within.map((q) => q.count)),
    };
  });
  return { all, open: queues.find((q) => q.value === shown)?.group ?? names[0] ?? '' };
}

const firstOf = <V extends string>(queues: readonly DeskQueue<V>[], group: string): V =>
  (queues.find((q) => q.group === group) as DeskQueue<V>).value;

/** Counts together; one that was not counted to its end makes the sum such a one: 99+ and 3 are 102+. */
function totalOf(counts: readonly (number | string | undefined)[]): number | string | undefined {
  const total = counts.reduce<number>((sum, count) => sum + (Number.parseInt(String(count ?? 0), 10) || 0), 0);
  return counts.some((count) => typeof count === 'string') ? `${total}+` : total || undefined;
}
