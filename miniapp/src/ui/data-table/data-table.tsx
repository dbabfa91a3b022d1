import { View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { role } from '../base/role';
import './data-table.scss';

export interface Column<R> {
  key: string;
  title: string;
  /** In rem; the column without a width takes the rest. */
  width?: number;
  cell: (row: R) => ReactNode;
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
  keys?: Readonly<Record<string, () => void>>;
}

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
          <View key={c.key} className="table__cell" style={width(c)} {...role('columnheader')}>
            {c.title}
          </View>
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
              <View key={c.key} className="table__cell" style={width(c)} {...role('cell')}>
                {c.cell(row)}
              </View>
            ))}
          </View>
        );
      })}
    </View>
  );
}

const TYPING = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

function useRowKeys<R>({ rows, rowKey, active, onActive, onTick, keys }: DataTableProps<R>): void {
  useEffect(() => {
    if (!SILIN_H5) return undefined;
    const press = (e: KeyboardEvent) => {
      // Taro's own text fields send a keydown of their own, without a key: somebody is typing there.
      if (!e.key) return;
      if (e.ctrlKey || e.metaKey || e.altKey || TYPING.has((e.target as HTMLElement | null)?.tagName ?? '')) return;
      const at = rows.findIndex((r) => rowKey(r) === active);
      const step = (n: number) => {
        const next = rows[Math.min(rows.length - 1, Math.max(0, at + n))];
        if (next) onActive(rowKey(next));
      };
      const letter = e.key.toLowerCase();
      if (letter === 'j' || e.key === 'ArrowDown') step(1);
      else if (letter === 'k' || e.key === 'ArrowUp') step(-1);
      else if (letter === 'x' && active && onTick) onTick(active);
      else if (keys?.[letter] && active) keys[letter]();
      else return;
      e.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
