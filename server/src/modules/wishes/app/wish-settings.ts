import { Injectable } from '@nestjs/common';
import { leaseDays, type WishCategory, wishLimits } from '@silin/shared';

/** The limits of one community. */
export type WishLimits = { readonly [K in keyof typeof wishLimits]: number } & {
  readonly leaseDays: (category: WishCategory) => number;
};

/** The one place where the wish journey learns its limits; a community's own settings will be read here. */
@Injectable()
export class WishSettings {
  /** The limits that hold in this community. */
  async of(communityId: string): Promise<WishLimits> {
    void communityId; // every community uses the product's limits so far
    return { ...wishLimits, leaseDays };
  }
}
