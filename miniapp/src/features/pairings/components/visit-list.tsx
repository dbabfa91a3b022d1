import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { KeysetList } from '@/platform/use-list';
import { Button } from '@/ui/button/button';
import { Section } from '@/ui/section/section';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import type { VisitCard } from '../api/pairings.api';

interface VisitListProps {
  title: string;
  list: KeysetList<VisitCard>;
  children: (visit: VisitCard) => ReactNode;
}

/** Visits under a heading, more of them on a tap; nothing at all where there are none. */
export function VisitList({ title, list, children }: VisitListProps) {
  const { items, problem } = list;
  if (!items)
    return problem ? <ErrorState problem={problem} onRetry={() => void list.reload()} /> : <Skeleton cards={1} />;
  if (items.length === 0 && !problem) return null;
  return (
    <Section title={title}>
      <View className="stack">
        {items.map(children)}
        <ProblemNote problem={problem} />
        {list.more ? (
          <Button variant="text" tone="ink" loading={list.loading} onClick={() => void list.loadMore()}>
            再看一些
          </Button>
        ) : null}
      </View>
    </Section>
  );
}
