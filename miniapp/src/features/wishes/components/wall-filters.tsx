import { WISH_CATEGORIES, wishLimits, type WallState, type WishCategory } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Grid } from '@/features/communities/api/communities.api';
import { keyboard } from '@/ui/button/button';
import { ChooseSheet } from '@/ui/sheet/choose-sheet';
import { Chips } from '@/ui/chips/chips';
import { Icon, type IconName } from '@/ui/icon/icon';
import { SearchBox } from '@/ui/search-box/search-box';
import { CATEGORY_LABELS, countWord, WISH_STATE_LABELS } from '../model/labels';
import type { WallView } from '../model/wall-filter.store';
import type { WallSummary } from '../api/types';
import './wall-filters.scss';

const ALL = 'all' as const;
const SHOWN_STATES: readonly WallState[] = ['open', 'claimed', 'delivered', 'fulfilled'];

/** The orders of the wall, the usual one first. */
const ORDERS = [
  { value: 'newest', label: '新说的在前', sort: undefined, ownFirst: undefined },
  { value: 'urgent', label: '急的在前', sort: 'urgent', ownFirst: undefined },
  { value: 'own', label: '本网格在前', sort: undefined, ownFirst: true },
  { value: 'own-urgent', label: '本网格的急事在前', sort: 'urgent', ownFirst: true },
] as const;
const orderOf = ({ sort, ownFirst }: WallView) =>
  ORDERS.find((o) => (o.sort === 'urgent') === (sort === 'urgent') && !!o.ownFirst === !!ownFirst)?.value;

interface WallFiltersProps {
  filter: WallView;
  onChange: (part: Partial<WallView>) => void;
  /** Of the state and grid chosen. */
  summary: WallSummary | undefined;
  grids: readonly Grid[];
  /** The reader lives in a grid. */
  hasOwnGrid: boolean;
}

/** Keyword, category, zone and state of the wall; each says what is chosen now. */
export function WallFilters({ filter, onChange, summary, grids, hasOwnGrid }: WallFiltersProps) {
  const state = filter.state ?? 'open';
  // A search narrows further than what is counted.
  const counted = filter.q ? undefined : summary;
  const count = (n: number | undefined) => countWord(n, wishLimits.openCountedMax);
  const all = { value: ALL, label: WISH_STATE_LABELS[state].word, count: count(counted?.total) };
  const categories = WISH_CATEGORIES.map((c) => ({
    value: c as WishCategory | typeof ALL,
    label: CATEGORY_LABELS[c].word,
    count: count(counted?.byCategory[c]),
  }));
  const order = orderOf(filter);
  const orders = ORDERS.filter((o) => (o.ownFirst ? hasOwnGrid && !filter.gridId : true)).filter(
    (o) => o.sort !== 'urgent' || (state === 'open' && !filter.q),
  );
  const chosen = orders.find((o) => o.value === order) ?? ORDERS[0];
  const grid = grids.find((g) => g.id === filter.gridId);
  return (
    <>
      <SearchBox
        id="wall-search"
        placeholder="搜一搜：灯、老花镜"
        maxLength={wishLimits.keywordMaxChars}
        value={filter.q ?? ''}
        onSearch={(q) => onChange({ q: q || undefined })}
      />
      <Chips<WishCategory | typeof ALL>
        choices={[all, ...categories]}
        value={filter.category ?? ALL}
        onChange={(c) => onChange({ category: c === ALL ? undefined : c })}
      />
      <View className="wall-filters">
        <Pick
          id="wall-zone"
          icon="pin"
          title="看哪个网格"
          value={filter.gridId ?? ALL}
          word={grid?.name ?? '全部网格'}
          choices={[{ value: ALL, label: '全部网格' }, ...grids.map((g) => ({ value: g.id, label: g.name }))]}
          onChoose={(v) => onChange({ gridId: v === ALL ? undefined : v })}
        />
        <Pick
          id="wall-state"
          icon="filter"
          title="看哪些心愿"
          value={state}
          word={WISH_STATE_LABELS[state].word}
          choices={SHOWN_STATES.map((s) => ({ value: s, label: WISH_STATE_LABELS[s].word }))}
          onChoose={(v) => onChange({ state: v as WallState })}
        />
        {orders.length > 1 ? (
          <Pick
            id="wall-order"
            icon="clock"
            title="先看哪些"
            value={chosen.value}
            word={chosen.label}
            choices={orders}
            onChoose={(v) => {
              const { sort, ownFirst } = ORDERS.find((o) => o.value === v) ?? ORDERS[0];
              onChange({ sort, ownFirst });
            }}
          />
        ) : null}
      </View>
    </>
  );
}

interface PickProps {
  id: string;
  icon: IconName;
  title: string;
  value: string;
  word: string;
  choices: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
}

function Pick({ id, icon, title, value, word, choices, onChoose }: PickProps) {
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  return (
    <>
      <View
        id={id}
        className="wall-filters__pick"
        aria-label={`${title}：${word}`}
        onClick={show}
        {...(SILIN_H5 ? keyboard(show) : {})}
      >
        <Icon name={icon} size={1.125} />
        {word}
        <Icon name="down" size={1} />
      </View>
      <ChooseSheet
        open={open}
        title={title}
        choices={choices}
        value={value}
        onChoose={onChoose}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
