import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { gramsOf } from '../../../platform/database/grams.js';
import type { Wish } from './wish.entity.js';

type Words = Pick<Wish, 'communityId' | 'id' | 'title' | 'publicText'>;

/** Keeps `wish_grams` true to the public words, in the transaction that writes them. */
@Injectable()
export class WishGramsRepository {
  /** The grams of a new wish. */
  async add(tx: Tx, wish: Words): Promise<void> {
    await put(tx, wish, gramsOf(wish.title, wish.publicText));
  }

  /** From the words before to the words now; writes only what differs. */
  async change(tx: Tx, before: Words, now: Words): Promise<void> {
    const old = new Set(gramsOf(before.title, before.publicText));
    const fresh = new Set(gramsOf(now.title, now.publicText));
    const gone = [...old].filter((gram) => !fresh.has(gram));
    if (gone.length > 0) {
      await tx.query('DELETE FROM wish_grams WHERE community_id = ? AND gram IN (?) AND wish_id = ?', [
        before.communityId,
        gone,
        before.id,
      ]);
    }
    await put(
      tx,
      now,
      [...fresh].filter((gram) => !old.has(gram)),
    );
  }
}

async function put(tx: Tx, { communityId, id }: Words, grams: readonly string[]): Promise<void> {
  if (grams.length === 0) return;
  const rows = [...grams].sort().map((gram) => [communityId, gram, id]);
  await tx.query('INSERT INTO wish_grams (community_id, gram, wish_id) VALUES ?', [rows]);
}
