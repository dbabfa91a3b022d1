import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ApiProblem } from '@/platform/api-problem';
import { Button } from '../button/button';
import { IconTile } from '../icon-tile/icon-tile';
import type { IconName } from '../icon/icon';
import { role } from '../base/role';
import './states.scss';

export interface EmptyStateProps {
  title: string;
  note?: string;
  icon?: IconName;
  /** The next step. */
  action?: ReactNode;
}

/** Nothing here yet: says what will be here and what one can do. */
export function EmptyState({ title, note, icon = 'note', action }: EmptyStateProps) {
  return (
    <View className="state">
      <IconTile name={icon} tone="plain" large />
      <View className="heading">{title}</View>
      {note ? <View className="note">{note}</View> : null}
      {action}
    </View>
  );
}

/** It did not work: no network, refused, or gone; each with words and a next step. */
export function ErrorState({
  problem,
  onRetry,
  action,
}: {
  problem: ApiProblem;
  onRetry?: () => void;
  action?: ReactNode;
}) {
  const kind = problem.unreachable ? 'off' : problem.gone ? 'search' : 'info';
  const title = problem.unreachable ? '现在连不上' : problem.gone ? '没有找到' : '没有办成';
  return (
    <View className="state" {...role('alert')}>
      <IconTile name={kind} tone="plain" large />
      <View className="heading">{title}</View>
      <View className="note">{problem.detail}</View>
      {onRetry && !problem.gone ? (
        <Button variant="quiet" icon="refresh" onClick={onRetry}>
          再试一次
        </Button>
      ) : null}
      {action}
    </View>
  );
}

/** A refusal next to the button that met it. That somebody was faster the page itself says, while it shows the new state. */
export function ProblemNote({ problem }: { problem: ApiProblem | undefined }) {
  if (!problem || problem.movedOn) return null;
  return (
    <View className="problem-note" {...role('alert')}>
      {problem.detail}
    </View>
  );
}

/** Grey shapes while the first answer is on its way. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <View className="stack" aria-label="正在打开">
      {Array.from({ length: cards }, (_, i) => (
        <View key={i} className="card skeleton">
          <View className="skeleton__line skeleton__line--title" />
          <View className="skeleton__line" />
          <View className="skeleton__line skeleton__line--short" />
        </View>
      ))}
    </View>
  );
}
