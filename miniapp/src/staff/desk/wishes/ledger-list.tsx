import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { type LedgerColumn, type LedgerFilter, ledgerApi, type WishLedgerRow } from '@/features/wishes/api/ledger.api';
import { go, routes } from '@/platform/navigate';
import { useList } from '@/platform/use-list';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { type Column, DataTable } from '@/ui/data-table/data-table';
import { ListRow } from '@/ui/list-row/list-row';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { LedgerColumns } from './ledger-columns';
import { LedgerDownload } from './ledger-download';

/** What finds room here: the title first, and the least needed leave first. */
const SHOWN: readonly (Pick<Column<never>, 'width' | 'room'> & { key: LedgerColumn['key'] })[] = [
  { key: 'title' },
  { key: 'state', width: 5 },
  { key: 'category', width: 5 },
  { key: 'said_on', width: 6.5, room: 'some' },
  { key: 'grid', width: 6, room: 'much' },
  { key: 'author', width: 4.5, room: 'much' },
];

type Row = WishLedgerRow & { id: string };
interface Listed {
  rows: ReturnType<typeof useList<Row>>;
  columns: readonly LedgerColumn[];
  total: number;
}

/** The rows behind a figure as the ledger has them, with how many there are. Names are masked. */
export function useLedger(filter: LedgerFilter): Listed {
  const { communityId } = useMembership();
  const [head, setHead] = useState<{ columns: LedgerColumn[]; total: number }>({ columns: [], total: 0 });
  const rows = useList<Row>(
    async (cursor) => {
      const { items, nextCursor, columns, total } = await ledgerApi.rows(communityId, filter, 'standard', cursor);
      setHead((known) => ({ columns, total: total ?? known.total }));
      return { items: items.map((row) => ({ ...row, id: row.wishId })), nextCursor };
    },
    [communityId, ...Object.values(filter), filter.gridId, filter.category],
  );
  return { rows, ...head };
}

interface LedgerListProps {
  ledger: Listed;
  filter: LedgerFilter;
  /** What the list is called: 办好的心愿 · 维修. */
  title: string;
  active: string | undefined;
  onActive: (wishId: string) => void;
}

/** The list behind a figure, and the ledger of it to take along. */
export function LedgerList({ ledger, filter, title, active, onActive }: LedgerListProps) {
  const wide = useWide();
  const [asked, setAsked] = useState<'file' | 'columns'>();
  const { rows, columns, total } = ledger;
  const cellOf = (row: Row, key: string) => row.cells[columns.findIndex((column) => column.key === key)] ?? '';
  const shown = SHOWN.map(({ key, ...room }): Column<Row> => ({
    ...{ key, ...room, cell: (row) => cellOf(row, key) },
    title: columns.find((column) => column.key === key)?.title ?? '',
  }));
  return (
    <>
      <View className="row row--wrap">
        <View className="heading grow" id="ledger-title">{`${title} · 共 ${total} 个`}</View>
        <Button id="ledger-columns" variant="quiet" size="small" onClick={() => setAsked('columns')}>
          排列各列…
        </Button>
        <Button id="ledger-file" variant="quiet" size="small" onClick={() => setAsked('file')}>
          导出台账…
        </Button>
      </View>
      <PagedList
        list={rows}
        id="ledger"
        empty={<EmptyState icon="note" title="这里一个也没有" note="换个日期，或者看看别的数字" />}
      >
        {(items) =>
          wide ? (
            <DataTable<Row> columns={shown} rows={items} rowKey={(r) => r.id} active={active} onActive={onActive} />
          ) : (
            <Card list>
              {items.map((row) => (
                <ListRow
                  key={row.id}
                  title={cellOf(row, 'title')}
                  note={['state', 'category', 'grid', 'said_on']
                    .map((key) => cellOf(row, key))
                    .filter(Boolean)
                    .join(' · ')}
                  onClick={() => void go(routes.wish(row.id))}
                />
              ))}
            </Card>
          )
        }
      </PagedList>
      {asked === 'file' ? <LedgerDownload filter={filter} title={title} onClose={() => setAsked(undefined)} /> : null}
      {asked === 'columns' ? <LedgerColumns onClose={() => setAsked(undefined)} /> : null}
    </>
  );
}
