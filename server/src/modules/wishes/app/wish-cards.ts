import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { MemberDirectory } from '../../communities/index.js';
import type { CardRow } from '../data/wish-card-row.js';
import { plusDays } from '../domain/lease.js';
import { type PublicTextFinding, personalDataIn } from '../domain/public-text.js';
import { WishSettings } from './wish-settings.js';
import type { WishCardView } from './wish-views.js';

/** Draws wishes as notes on the wall: the whitelist of what any neighbour may know. */
@Injectable()
export class WishCards {
  constructor(
    private readonly directory: MemberDirectory,
    private readonly settings: WishSettings,
    private readonly clock: Clock,
  ) {}

  /** Cards in the order of the wishes. Two queries for names, however many wishes. */
  async draw(communityId: string, wishes: readonly CardRow[]): Promise<WishCardView[]> {
    const gridIds = present(wishes.map((wish) => wish.gridId));
    const buildingIds = present(wishes.map((wish) => (wish.showBuilding ? wish.buildingId : null)));
    const names = await this.directory.zoneNames(gridIds, buildingIds);
    const { endingSoonDays } = await this.settings.of(communityId);
    const soon = plusDays(this.clock.now(), endingSoonDays);
    return wishes.map((wish) => cardOf(wish, names, soon));
  }

  /** Cards by wish id. */
  async drawById(communityId: string, wishes: readonly CardRow[]): Promise<Map<string, WishCardView>> {
    return new Map((await this.draw(communityId, wishes)).map((card) => [card.id, card]));
  }
}

function cardOf(wish: CardRow, zoneNames: ReadonlyMap<string, string>, soon: Date): WishCardView {
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

const present = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

/** ISO 8601 UTC, or null. */
export const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** What staff should look at in the public words. */
export const findingsIn = (wish: CardRow): PublicTextFinding[] => personalDataIn(wish);
