import { ApiProperty } from '@nestjs/swagger';
import { WISH_FIGURES, type WishCategory, type WishFigure } from '@silin/shared';
import type { FactCount, MedianRow } from '../data/wish-facts.repository.js';
import { daysOf } from '../domain/ledger-row.js';
import { category, textOrNull } from './properties.js';

const daysOrNull = { type: Number, nullable: true, description: 'Null where nothing was fulfilled' } as const;

export class FigureByCategory {
  @ApiProperty(category) category: WishCategory;
  @ApiProperty() count: number;
}

export class FigureByGrid {
  @ApiProperty({ ...textOrNull, description: 'Null: wishes without a grid' }) gridId: string | null;
  @ApiProperty() gridName: string;
  @ApiProperty() count: number;
}

export class FigureByMonth {
  @ApiProperty({ description: 'YYYY-MM' }) month: string;
  @ApiProperty() count: number;
}

/** One figure. Its parts add up to `total` each time. */
export class WishFigureDto {
  @ApiProperty({ enum: WISH_FIGURES, enumName: 'WishFigure' }) figure: WishFigure;
  @ApiProperty() total: number;
  @ApiProperty({ type: [FigureByCategory] }) byCategory: FigureByCategory[];
  @ApiProperty({ type: [FigureByGrid] }) byGrid: FigureByGrid[];
  @ApiProperty({ type: [FigureByMonth] }) byMonth: FigureByMonth[];
}

export class MedianByCategory {
  @ApiProperty(category) category: WishCategory;
  @ApiProperty() days: number;
}

export class MedianByGrid {
  @ApiProperty(textOrNull) gridId: string | null;
  @ApiProperty() gridName: string;
  @ApiProperty() days: number;
}

/** Days from said to confirmed of the wishes that were fulfilled in the period: those of the middle one. */
export class MedianDays {
  @ApiProperty(daysOrNull) days: number | null;
  @ApiProperty({ type: [MedianByCategory] }) byCategory: MedianByCategory[];
  @ApiProperty({ type: [MedianByGrid] }) byGrid: MedianByGrid[];
}

export class WishFigures {
  @ApiProperty() from: string;
  @ApiProperty() until: string;
  @ApiProperty({ type: [WishFigureDto] }) figures: WishFigureDto[];
  @ApiProperty({ type: MedianDays }) medianDays: MedianDays;
}

/** What an id of a grid is called; wishes without one stand under their own word. */
export type GridNames = (gridId: string | null) => string;

function summed<Key>(counts: readonly FactCount[], keyOf: (count: FactCount) => Key): [Key, number][] {
  const sums = new Map<Key, number>();
  for (const count of counts) sums.set(keyOf(count), (sums.get(keyOf(count)) ?? 0) + count.n);
  return [...sums];
}

/** Sums of one reading, so they cannot disagree. */
export const wishFigure = (figure: WishFigure, counts: readonly FactCount[], nameOf: GridNames): WishFigureDto => ({
  figure,
  total: counts.reduce((sum, { n }) => sum + n, 0),
  byCategory: summed(counts, (c) => c.category).map(([category, count]) => ({ category, count })),
  byGrid: summed(counts, (c) => c.gridId).map(([gridId, count]) => ({ gridId, gridName: nameOf(gridId), count })),
  byMonth: summed(counts, (c) => c.month)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, count]) => ({ month, count })),
});

export const medianDays = (
  all: readonly MedianRow[],
  byCategory: readonly MedianRow[],
  byGrid: readonly MedianRow[],
  nameOf: GridNames,
): MedianDays => ({
  days: all[0] ? daysOf(all[0].seconds) : null,
  byCategory: byCategory.map(({ of, seconds }) => ({ category: of as WishCategory, days: daysOf(seconds) })),
  byGrid: byGrid.map(({ of, seconds }) => ({ gridId: of, gridName: nameOf(of), days: daysOf(seconds) })),
});
