import { dropStored, keepStored, readStored } from '@/platform/storage';

/** What staff are making of a wish's public words. */
export interface PublicWords {
  title: string;
  publicText: string;
}

const keyOf = (wishId: string) => `desk-edit.${wishId}`;

/** Words begun and neither saved nor thrown away: they outlive another row, another page and a reload. */
export const keptEdit = (wishId: string): PublicWords | undefined => readStored<PublicWords>(keyOf(wishId));
export const keepEdit = (wishId: string, words: PublicWords): void => keepStored(keyOf(wishId), words);
export const dropEdit = (wishId: string): void => dropStored(keyOf(wishId));
