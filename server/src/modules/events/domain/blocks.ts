import type { EventBlockKind } from '@silin/shared';

/** One block of an event's text: words only, never markup. */
export type EventBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'picture'; readonly mediaId: string };

/** A block as it was typed. */
export interface BlockForm {
  readonly kind: EventBlockKind;
  readonly text?: string | undefined;
  readonly items?: readonly { readonly text: string }[] | undefined;
  readonly mediaId?: string | undefined;
}

/** The block a form describes; undefined when what its kind needs is missing. */
export function blockOf({ kind, text, items, mediaId }: BlockForm): EventBlock | undefined {
  if (kind === 'picture') return mediaId ? { kind, mediaId } : undefined;
  if (kind === 'list') return items?.length ? { kind, items: items.map((item) => item.text) } : undefined;
  return text ? { kind, text } : undefined;
}

/** The pictures of a text, in its order. */
export const picturesOf = (body: readonly EventBlock[]): string[] =>
  body.flatMap((block) => (block.kind === 'picture' ? [block.mediaId] : []));

/** The words of a text, a line for each paragraph, heading and item. */
export const wordsOf = (body: readonly EventBlock[]): string =>
  body
    .flatMap((block) => (block.kind === 'picture' ? [] : block.kind === 'list' ? block.items : [block.text]))
    .join('\n');
