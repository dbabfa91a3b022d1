import { formatMoment } from '@silin/shared';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Segmented } from '@/ui/chips/chips';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import type { UnseenPerson } from '../../api/unseen.api';
import type { UnseenRead, UnseenSide } from '../../model/use-unseen';
import { DraftsBanner } from '../round/drafts-banner';
import { UnseenCard } from './unseen-card';

const EMPTY: Record<UnseenSide, { title: string; note: string }> = {
  unseen: { title: '都见过了', note: '到日子没人见过的居民会排在这里，每周看一次的在前' },
  due_soon: { title: '没有快到期的', note: '快到该见的日子会排在这里' },
  away: { title: '没有外出的', note: '住院、走亲戚的会在这里，回来后自动放回名单' },
};

interface UnseenListProps {
  unseen: UnseenRead;
  /** How rows are drawn; without it as cards. */
  children?: ((rows: readonly UnseenPerson[]) => ReactNode) | undefined;
}

/** Whom nobody has seen for too long, those who will be soon, and who is away. */
export function UnseenList({ unseen, children }: UnseenListProps) {
  const { side, setSide, list, counts, reloadCount, readAt, drafts, again } = unseen;
  const now = Date.now();
  const counted = (n: number | undefined) => (n === undefined ? {} : { count: n });
  return (
    <>
      <DraftsBanner kept={drafts.kept} onSend={() => void drafts.flush()} />
      <Segmented
        value={side}
        onChange={setSide}
        choices={[
          { value: 'unseen', label: '该去看', ...counted(counts?.unseen) },
          { value: 'due_soon', label: '快到期', ...counted(counts?.dueSoon) },
          { value: 'away', label: '不在家' },
        ]}
      />
      {readAt ? <View className="note" id="kept-list">{`这是${formatMoment(readAt, now)} 读到的名单`}</View> : null}
      <PagedList list={list} id="unseen" alsoReload={reloadCount} empty={<EmptyState icon="check" {...EMPTY[side]} />}>
        {children ??
          ((rows) =>
            rows.map((person) => (
              <UnseenCard key={person.id} person={person} now={now} drafts={drafts} onChanged={again} />
            )))}
      </PagedList>
    </>
  );
}
