import { WISH_CATEGORIES, WISH_CATEGORY_WORDS, type WishCategory } from '@silin/shared';
import { View } from '@tarojs/components';
import type { Grid } from '@/features/communities/api/communities.api';
import type { WishFigures } from '@/features/wishes/api/ledger.api';
import { monthWord } from '@/features/wishes/model/periods';
import { Bars } from './bars';
import type { Shown } from './figure-cards';
import './figures.scss';

/** The part of a figure whose list is shown; nothing: all of it. */
export interface Part {
  category?: WishCategory;
  gridId?: string;
  withoutGrid?: boolean;
  /** `YYYY-MM`. */
  month?: string;
}

const NO_GRID = 'none';

interface ChartsProps {
  figures: WishFigures;
  shown: Shown;
  grids: readonly Grid[];
  part: Part;
  onPart: (part: Part) => void;
}

/** One figure by category, by grid and by month; the days of the middle wish by category and grid. A second tap on a bar takes it back. */
export function FigureCharts({ figures, shown, grids, part, onPart }: ChartsProps) {
  const counted = figures.figures.find(({ figure }) => figure === shown);
  const { medianDays } = figures;
  const ofCategory = (category: WishCategory) =>
    counted
      ? (counted.byCategory.find((one) => one.category === category)?.count ?? 0)
      : (medianDays.byCategory.find((one) => one.category === category)?.days ?? null);
  const known = new Map<string, string>(grids.map(({ id, name }) => [id, name]));
  const byGrid = counted
    ? counted.byGrid.map(({ gridId, gridName, count }) => ({ gridId, gridName, value: count }))
    : medianDays.byGrid.map(({ gridId, gridName, days }) => ({ gridId, gridName, value: days }));
  for (const { gridId, gridName } of byGrid) if (gridId && !known.has(gridId)) known.set(gridId, gridName);
  const gridBars = [...known, [NO_GRID, '没有网格'] as const].map(([key, name]) => ({
    ...{ key, name },
    value: byGrid.find(({ gridId }) => (gridId ?? NO_GRID) === key)?.value ?? (counted ? 0 : null),
  }));
  const unit = counted ? '个' : '天';
  return (
    <View className="figures__charts">
      <Bars
        id="by-category"
        title={`按类别（${unit}）`}
        unit={unit}
        bars={WISH_CATEGORIES.map((key) => ({ key, name: WISH_CATEGORY_WORDS[key], value: ofCategory(key) }))}
        on={part.category}
        onShow={(key) => onPart(part.category === key ? {} : { category: key as WishCategory })}
      />
      <Bars
        id="by-grid"
        title={`按网格（${unit}）`}
        unit={unit}
        bars={gridBars}
        on={part.withoutGrid ? NO_GRID : part.gridId}
        onShow={(key) => {
          const now = part.withoutGrid ? NO_GRID : part.gridId;
          onPart(now === key ? {} : key === NO_GRID ? { withoutGrid: true } : { gridId: key });
        }}
      />
      {counted && shown !== 'stuck' && counted.byMonth.length > 1 ? (
        <Bars
          id="by-month"
          title="按月（个）"
          unit="个"
          bars={counted.byMonth.map(({ month, count }) => ({ key: month, name: monthWord(month), value: count }))}
          on={part.month}
          onShow={(month) => onPart(part.month === month ? {} : { month })}
        />
      ) : null}
    </View>
  );
}
