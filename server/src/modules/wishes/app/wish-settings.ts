import { Injectable } from '@nestjs/common';
import { categoryOfLease, leaseDays, type WishCategory, wishLimits } from '@silin/shared';
import { LRUCache } from 'lru-cache';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { WishSettingsRepository } from '../data/wish-settings.repository.js';

/** The limits of one community. */
export type WishLimits = { readonly [K in keyof typeof wishLimits]: number } & {
  readonly leaseDays: (category: WishCategory) => number;
};

/** What another process changed holds here after at most this long. */
const FRESH_MS = 2_000;
const COMMUNITIES_MAX = 2_000;

/** The one place where the wish journey learns its limits: those of the community, else those of the product. */
@Injectable()
export class WishSettings {
  private readonly known = new LRUCache<string, { limits: WishLimits; freshUntil: number }>({ max: COMMUNITIES_MAX });

  constructor(
    private readonly settings: WishSettingsRepository,
    private readonly clock: Clock,
  ) {}

  /** The limits that hold in this community. Inside a transaction pass its `tx`. */
  async of(communityId: string, tx?: Tx): Promise<WishLimits> {
    const now = this.clock.now().getTime();
    const known = this.known.get(communityId);
    if (known && now < known.freshUntil) return known.limits;
    const limits = limitsOf(await this.settings.of(communityId, tx));
    this.known.set(communityId, { limits, freshUntil: now + FRESH_MS });
    return limits;
  }

  /** Something was changed: it is asked again. */
  forget(communityId: string): void {
    this.known.delete(communityId);
  }
}

function limitsOf(own: readonly { name: string; value: number }[]): WishLimits {
  const values = new Map(own.map(({ name, value }) => [name, Number(value)]));
  const leases = new Map<WishCategory, number>();
  const limits: Record<string, number> = { ...wishLimits };
  for (const [name, value] of values) {
    const category = categoryOfLease(name as Parameters<typeof categoryOfLease>[0]);
    if (category) leases.set(category, value);
    else if (name in wishLimits) limits[name] = value;
  }
  return {
    ...(limits as { readonly [K in keyof typeof wishLimits]: number }),
    leaseDays: (category) => leases.get(category) ?? leaseDays(category),
  };
}
