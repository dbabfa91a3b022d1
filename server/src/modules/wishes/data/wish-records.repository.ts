import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { WishCategory } from '@silin/shared';
import { DataSource, MoreThan } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { ContactLook, WishPhoto, WishStepRow, WishThanks } from './wish-records.entities.js';

/** Thanks on the wall, and what they are for. */
export interface ThanksWithWish {
  readonly claimId: string;
  readonly wishId: string;
  readonly words: string;
  readonly title: string;
  readonly category: WishCategory;
  readonly personId: string;
}

/** What is written beside a wish and never changed: steps, photos, thanks, looks. */
@Injectable()
export class WishRecordsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Adds a row to a wish's timeline. */
  async addStep(tx: Tx, step: Omit<WishStepRow, 'id'>): Promise<void> {
    await tx.insert(WishStepRow, { id: newId(), ...step } as never);
  }

  /** The timeline, oldest first. */
  steps(communityId: string, wishId: string): Promise<WishStepRow[]> {
    return this.db.manager.find(WishStepRow, { where: { communityId, wishId }, order: { at: 'ASC', id: 'ASC' } });
  }

  /**
   * How often this person's wishes were said (or said again) since an instant, by whoever. Ask only under the person's lock. A wish
   * said since then has also been in its present state since then, so older ones are not looked up.
   */
  async countSubmissions(tx: Tx, communityId: string, personId: string, since: Date): Promise<number> {
    const [row]: { n: string }[] = await tx.query(
      `SELECT COUNT(*) AS n FROM wishes w JOIN wish_steps s ON s.community_id = w.community_id AND s.wish_id = w.id
       WHERE w.community_id = ? AND w.person_id = ? AND w.state_since >= ? AND s.at >= ?
         AND s.step IN ('submitted', 'resubmitted')`,
      [communityId, personId, since, since],
    );
    return Number(row?.n ?? 0);
  }

  /** The wish shows exactly these pictures from now on. */
  async setPhotos(tx: Tx, communityId: string, wishId: string, mediaIds: readonly string[]): Promise<void> {
    await tx.delete(WishPhoto, { communityId, wishId });
    if (mediaIds.length === 0) return;
    await tx.insert(
      WishPhoto,
      mediaIds.map((mediaId, position) => ({ communityId, wishId, position, mediaId })) as never,
    );
  }

  /** Media ids in the author's order. */
  async photoIds(communityId: string, wishId: string): Promise<string[]> {
    const rows = await this.db.manager.find(WishPhoto, { where: { communityId, wishId }, order: { position: 'ASC' } });
    return rows.map((row) => row.mediaId);
  }

  /** Keeps the author's thanks for one claim. */
  async thank(tx: Tx, thanks: WishThanks): Promise<void> {
    await tx.insert(WishThanks, thanks as never);
  }

  /** Thanks for something that was not done after all. */
  async takeThanksBack(tx: Tx, communityId: string, claimId: string): Promise<void> {
    await tx.delete(WishThanks, { communityId, claimId });
  }

  /** Who said last that what this claim was for is done; null when nobody did. */
  async whoConfirmed(tx: Tx, communityId: string, wishId: string, claimId: string): Promise<string | null> {
    const where = { communityId, wishId, claimId, step: 'confirmed' } as const;
    const step = await tx.findOne(WishStepRow, { where, order: { at: 'DESC', id: 'DESC' } });
    return step?.actorMemberId ?? null;
  }

  /** Puts these words on the wall or takes them down; false when they are gone, or were said anew. */
  async hangThanks(tx: Tx, { communityId, claimId, at }: WishThanks, onWall: boolean): Promise<boolean> {
    if (!(await tx.existsBy(WishThanks, { communityId, claimId, at }))) return false;
    await tx.update(WishThanks, { communityId, claimId, at }, { onWall });
    return true;
  }

  /** The latest thanks on the wall since an instant, at most `limit`, with the wish they are for. */
  async thanksOnWall(communityId: string, since: Date, limit: number): Promise<ThanksWithWish[]> {
    const thanks = await this.db.manager.find(WishThanks, {
      ...{ where: { communityId, onWall: true, at: MoreThan(since) }, order: { at: 'DESC' }, take: limit },
    });
    if (thanks.length === 0) return [];
    const wishes: { id: string; title: string; category: WishCategory; personId: string }[] = await this.db.query(
      "SELECT id, title, category, person_id AS personId FROM wishes WHERE community_id = ? AND id IN (?) AND state = 'fulfilled'",
      [communityId, thanks.map(({ wishId }) => wishId)],
    );
    const byId = new Map(wishes.map((wish) => [wish.id, wish]));
    return thanks.flatMap(({ claimId, wishId, words }) => {
      const wish = byId.get(wishId);
      return wish ? [{ ...wish, claimId, wishId, words }] : [];
    });
  }

  /** The thanks for a claim, or undefined. */
  async thanksFor(communityId: string, claimId: string): Promise<WishThanks | undefined> {
    return (await this.db.manager.findOneBy(WishThanks, { communityId, claimId })) ?? undefined;
  }

  /** Records a look; false when the same person looked in the same stretch of minutes, which is one entry. */
  async recordLook(tx: Tx, look: Omit<ContactLook, 'id'>): Promise<boolean> {
    try {
      await tx.insert(ContactLook, { id: newId(), ...look } as never);
      return true;
    } catch (error) {
      if (duplicateKey(error) === 'one_look_per_person_and_while') return false;
      throw error;
    }
  }

  /** Who looked, newest first; the last hundred. */
  looks(communityId: string, wishId: string): Promise<ContactLook[]> {
    return this.db.manager.find(ContactLook, {
      where: { communityId, wishId },
      order: { at: 'DESC', id: 'DESC' },
      take: 100,
    });
  }

  /** Forgets what names the author, the author's own words and what others wrote to them: used when the author's account goes. */
  async erasePrivate(tx: Tx, communityId: string, wishIds: readonly string[]): Promise<void> {
    if (wishIds.length === 0) return;
    await tx.query('DELETE FROM wish_thanks WHERE community_id = ? AND wish_id IN (?)', [communityId, wishIds]);
    await tx.query(
      `UPDATE wishes SET private_detail = NULL, said_why = NULL, contact_phone = NULL, contact_address = NULL, building_id = NULL,
         title_before_edit = NULL, public_text_before_edit = NULL, reject_reason = NULL, close_reason = NULL
       WHERE community_id = ? AND id IN (?)`,
      [communityId, wishIds],
    );
    await tx.query('UPDATE wish_steps SET note = NULL WHERE community_id = ? AND wish_id IN (?)', [
      communityId,
      wishIds,
    ]);
    await tx.query(
      'UPDATE wish_claims SET delivery_note = NULL, end_reason = NULL WHERE community_id = ? AND wish_id IN (?)',
      [communityId, wishIds],
    );
  }

  /** Forgets notes and reasons this member wrote; that the steps were taken stays. */
  async eraseWordsBy(tx: Tx, communityId: string, memberId: string): Promise<void> {
    await tx.query('UPDATE wishes SET said_why = NULL WHERE community_id = ? AND said_by_member_id = ?', [
      communityId,
      memberId,
    ]);
    await tx.query('UPDATE wish_steps SET note = NULL WHERE community_id = ? AND actor_member_id = ?', [
      communityId,
      memberId,
    ]);
    await tx.query(
      'UPDATE wish_claims SET delivery_note = NULL, end_reason = NULL WHERE community_id = ? AND volunteer_member_id = ?',
      [communityId, memberId],
    );
  }
}
