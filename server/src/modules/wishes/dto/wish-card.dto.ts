import { ApiProperty } from '@nestjs/swagger';
import {
  WALL_STATES,
  type WallState,
  WISH_CATEGORIES,
  type WishCategory,
  wishLimits,
  type WishState,
} from '@silin/shared';
import { Id, Instant, OneOf, Paged, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import type { CardRow } from '../data/wish-card-row.js';
import { category, iso, textOrNull, wishState } from './properties.js';

const WALL_SORTS = ['newest', 'urgent'] as const;
export type WallSort = (typeof WALL_SORTS)[number];

/** `?state=&category=&gridId=&q=&sort=` of the wall. Without a state: everything that hangs there. */
export class WallQuery extends PageQuery {
  @OneOf(WALL_STATES, { optional: true, enumName: 'WallState' })
  state?: WallState;

  @OneOf(WISH_CATEGORIES, { optional: true, enumName: 'WishCategory' })
  category?: WishCategory;

  @Id({ optional: true })
  gridId?: string;

  @Text(wishLimits.keywordMaxChars, { optional: true, description: 'Found in title or public text' })
  q?: string;

  @Id({ optional: true, description: 'Everything but this grid: what comes after one’s own' })
  exceptGridId?: string;

  @OneOf(WALL_SORTS, {
    optional: true,
    enumName: 'WallSort',
    description:
      'newest first, or urgent: what staff put first, then what is taken down soonest (open wishes without `q` only)',
  })
  sort?: WallSort;
}

/** Which wishes are counted. */
export class WallSummaryQuery {
  @OneOf(WALL_STATES, { optional: true, enumName: 'WallState' })
  state?: WallState;

  @Id({ optional: true })
  gridId?: string;
}

/** A note on the wall. The same for every reader of a community: nothing in it depends on who asks. */
export class WishCard {
  @ApiProperty() id: string;
  @ApiProperty(wishState) state: WishState;
  @ApiProperty(category) category: WishCategory;
  @ApiProperty() title: string;
  @ApiProperty(textOrNull) gridId: string | null;
  @ApiProperty(textOrNull) gridName: string | null;
  @ApiProperty({ ...textOrNull, description: 'Only when the author asked for it' }) buildingName: string | null;
  @ApiProperty() priority: boolean;
  @ApiProperty() endingSoon: boolean;
  @Instant({ nullable: true, description: 'Until when an open wish hangs' }) openUntil: string | null;
  @Instant({ nullable: true, description: 'Since when it hangs' }) publishedAt: string | null;
  @Instant() createdAt: string;
}

export class WishCardPage extends Paged(WishCard) {}

export class WallSummary {
  @ApiProperty({ description: 'Wishes that wait for somebody, in the whole community' }) open: number;
  @ApiProperty({ description: 'Wishes of the state and grid that were asked for' }) total: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'The same by category' })
  byCategory: Partial<Record<WishCategory, number>>;
}

/** What any neighbour may know of a wish. What hangs no longer than `soon` ends soon. */
export function wishCard(wish: CardRow, zoneNames: ReadonlyMap<string, string>, soon: Date): WishCard {
  const openUntil = wish.state === 'open' ? wish.openUntil : null;
  return {
    id: wish.id,
    state: wish.state,
    category: wish.category,
    title: wish.title,
    gridId: wish.gridId,
    gridName: zoneNames.get(wish.gridId ?? '') ?? null,
    buildingName: wish.showBuilding ? (zoneNames.get(wish.buildingId ?? '') ?? null) : null,
    priority: wish.priority,
    endingSoon: openUntil !== null && openUntil < soon,
    openUntil: iso(openUntil),
    publishedAt: iso(wish.publishedAt),
    createdAt: wish.createdAt.toISOString(),
  };
}
