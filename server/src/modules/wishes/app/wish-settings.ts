import { Injectable } from '@nestjs/common';
import { leaseDays, type WishCategory, wishLimits } from '@silin/shared';

/** The numbers of one community. */
export type WishNumbers = { readonly [K in keyof typeof wishLimits]: number } & {
  readonly leaseDays: (category: WishCategory) => number;
};

/** The one place where the wish journey learns its numbers; a community's own settings will be read here. */
@Injectable()
export class WishSettings {
  /** The numbers that hold in this community. */
  async of(communityId: string): Promise<WishNumbers> {
    void communityId; // every community uses the product's numbers so far
    return { ...wishLimits, leaseDays };
  }
}
