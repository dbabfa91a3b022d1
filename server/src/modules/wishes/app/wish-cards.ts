import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { MemberDirectory } from '../../communities/index.js';
import type { CardRow } from '../data/wish-card-row.js';
import { plusDays } from '../domain/lease.js';
import { type WishCard, wishCard } from '../dto/wish-card.dto.js';
import { WishSettings } from './wish-settings.js';

/** Draws wishes as notes on the wall: the whitelist of what any neighbour may know. */
@Injectable()
export class WishCards {
  constructor(
    private readonly directory: MemberDirectory,
    private readonly settings: WishSettings,
    private readonly clock: Clock,
  ) {}

  /** Cards in the order of the wishes. Two queries for names, however many wishes. */
  async draw(communityId: string, wishes: readonly CardRow[]): Promise<WishCard[]> {
    const gridIds = present(wishes.map((wish) => wish.gridId));
    const buildingIds = present(wishes.map((wish) => (wish.showBuilding ? wish.buildingId : null)));
    const names = await this.directory.zoneNames(gridIds, buildingIds);
    const { endingSoonDays } = await this.settings.of(communityId);
    const soon = plusDays(this.clock.now(), endingSoonDays);
    return wishes.map((wish) => wishCard(wish, names, soon));
  }

  /** Cards by wish id. */
  async drawById(communityId: string, wishes: readonly CardRow[]): Promise<Map<string, WishCard>> {
    return new Map((await this.draw(communityId, wishes)).map((card) => [card.id, card]));
  }
}

const present = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];
