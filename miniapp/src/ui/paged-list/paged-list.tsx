import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { KeysetList } from '@/platform/use-list';
import { named } from '../base/role';
import { Button } from '../button/button';
import { ErrorState, ProblemNote, Skeleton } from '../states/states';

interface PagedListProps<T> {
  list: KeysetList<T>;
  id?: string;
  /** Drawn when there is no row at all. */
  empty: ReactNode;
  /** Read again together with the list when the page is pulled down. */
  alsoReload?: () => Promise<unknown>;
  /** Said below the last row. */
  end?: string;
  children: (rows: readonly T[]) => ReactNode;
}

/**
 * A long list in each of its states: on its way, not to be had, empty, shown. It goes on by itself when its end is reached, and
 * with a button for those who do not scroll; pulled down, it is read again. What failed is said where the person looks: above
 * the rows when they could not be refreshed, below them when there was no more to get. The page says 刷新中 (`useRefreshing`).
 */
export function PagedList<T>({ list, id, empty, alsoReload, end = '都在这里了', children }: PagedListProps<T>) {
  const { items, problem } = list;
  Taro.useReachBottom(() => void list.loadMore());
  Taro.usePullDownRefresh(async () => {
    await Promise.all([list.reload(), alsoReload?.()]);
    Taro.stopPullDownRefresh();
  });
  const body = () => {
    if (!items) return problem ? <ErrorState problem={problem} onRetry={() => void list.reload()} /> : <Skeleton />;
    return (
      <>
        <ProblemNote problem={list.failedAtEnd ? undefined : problem} />
        {items.length ? children(items) : empty}
        {items.length ? <ListEnd list={list} end={end} /> : null}
      </>
    );
  };
  return (
    <View className="stack" {...named(id)}>
      {body()}
    </View>
  );
}

function ListEnd<T>({ list, end }: { list: KeysetList<T>; end: string }) {
  return (
    <View className="center">
      <ProblemNote problem={list.failedAtEnd ? list.problem : undefined} />
      {list.more ? (
        <Button id="list-more" variant="text" tone="ink" loading={list.loading} onClick={() => void list.loadMore()}>
          再看一些
        </Button>
      ) : (
        <View className="note">{end}</View>
      )}
    </View>
  );
}
