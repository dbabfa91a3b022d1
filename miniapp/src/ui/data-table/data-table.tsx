import { View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import { useKeys, type Keys } from '@/platform/keys';
import { keyboard } from '../button/button';
import { Icon } from '../icon/icon';
import { role } from '../base/role';
import './data-table.scss';

export interface Column<R> {
  key: string;
  title: string;
  /** In rem; the column without a width takes the rest. */
  width?: number;
  /** Left out of a narrower window: below 1280 px, or only below 1100 px. */
  room?: 'much' | 'some';
  cell: (row: R) => ReactNode;
  /** Orders of the list that this head stands for; a tap takes the next one. */
  orders?: readonly string[];
}

export interface DataTableProps<R> {
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** The row the keyboard stands on and the side panel shows. */
  active?: string;
  onActive: (key: string) => void;
  /** Ticked rows for bulk actions; without `onTick` there are no boxes. */
  ticked?: ReadonlySet<string>;
  onTick?: (key: string) => void;
  /** Letters that act on the active row, e.g. `{ a: approve }`. J and K, arrows: down and up; X ticks. */
  keys?: Keys;
  /** The order the rows come in, where heads can be tapped. */
  order?: string;
  onOrder?: (order: string) => void;
  /** True while something else has the keys: a text field being edited, an open sheet. */
  resting?: boolean;
}

const cellClass = <R,>({ room }: Column<R>) => `table__cell ${room ? `table__cell--${room}` : ''}`;

/** A table for the desk: sticky header, one active row, keyboard all the way. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { columns, rows, rowKey, active, onActive, ticked, onTick } = props;
  useRowKeys(props);
  const width = (c: Column<R>) => (c.width ? { width: `${c.width}rem`, flex: 'none' } : undefined);
  return (
    <View className="table" {...role('table')}>
      <View className="table__head" {...role('row')}>
        {onTick ? <View className="table__tick" {...role('columnheader')} aria-label="选中" /> : null}
        {columns.map((c) => (
          <Head key={c.key} column={c} style={width(c)} order={props.order} onOrder={props.onOrder} />
        ))}
      </View>
      {rows.map((row) => {
        const key = rowKey(row);
        return (
          <View
            key={key}
            id={`row-${key}`}
            className={`table__row ${key === active ? 'table__row--active' : ''}`}
            onClick={() => onActive(key)}
            {...role('row')}
            {...(SILIN_H5 ? { tabIndex: 0, onFocus: () => onActive(key) } : {})}
          >
            {onTick ? (
              <View
                className={`table__tick ${ticked?.has(key) ? 'table__tick--on' : ''}`}
                {...role('checkbox')}
                aria-label="选中"
                onClick={(e) => {
                  e.stopPropagation();
                  onTick(key);
                }}
              >
                <View className="table__box">{ticked?.has(key) ? <Icon name="check" size={0.875} /> : null}</View>
              </View>
            ) : null}
            {columns.map((c) => (
              <View key={c.key} className={cellClass(c)} style={width(c)} {...role('cell')}>
                {c.cell(row)}
              </View>
            ))}
          </View>
        );
      })}
    </View>
  );
}

interface HeadProps<R> {
  column: Column<R>;
  style: { width: string; flex: string } | undefined;
  order: string | undefined;
  onOrder: ((order: string) => void) | undefined;
}

/** The head of a column; where it stands for orders a tap takes the next one, and an arrow says which is on. */
function Head<R>({ column, style, order, onOrder }: HeadProps<R>) {
  const { key, title, orders = [] } = column;
  const at = order === undefined ? -1 : orders.indexOf(order);
  if (!onOrder || orders.length === 0)
    return (
      <View className={cellClass(column)} style={style} {...role('columnheader')}>
        {title}
      </View>
    );
  const next = () => onOrder(orders[(at + 1) % orders.length] ?? '');
  return (
    <View
      id={`sort-${key}`}
      className={`${cellClass(column)} table__sort`}
      style={style}
      onClick={next}
      {...role('columnheader')}
      {...(SILIN_H5 ? { ...keyboard(next), role: 'columnheader', 'aria-sort': SORTED[at] ?? 'none' } : {})}
    >
      {title}
      {at < 0 ? null : <Icon name={at === 0 ? 'down' : 'chevup'} size={0.875} />}
    </View>
  );
}

const SORTED = ['ascending', 'descending'] as const;

/** J and K, arrows, X and the letters of this table; the row stood on is always in view. */
function useRowKeys<R>({ rows, rowKey, active, onActive, onTick, keys, resting }: DataTableProps<R>): void {
  const step = (n: number) => () => {
    const at = rows.findIndex((r) => rowKey(r) === active);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + n))];
    if (next) onActive(rowKey(next));
  };
  useKeys(
    {
      ...(active ? keys : {}),
      j: step(1),
      arrowdown: step(1),
      k: step(-1),
      arrowup: step(-1),
      x: active && onTick ? () => onTick(active) : undefined,
    },
    { on: !resting, held: ['j', 'k', 'arrowdown', 'arrowup'] },
  );
  useEffect(() => {
    if (SILIN_H5 && active) document.getElementById(`row-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
}
