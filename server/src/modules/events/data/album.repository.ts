import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { AlbumPhoto, AlbumPhotoPerson, EventFeedback } from './fact.entities.js';

/** A photo with who is recognisable on it. */
export type PhotoWithPeople = AlbumPhoto & { readonly personIds: readonly string[] };

/** Photos of sessions, and what parties thought of them. */
@Injectable()
export class AlbumRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Photos of a session, the oldest first. Two queries. */
  async ofSession(sessionId: string, db: EntityManager = this.db.manager): Promise<PhotoWithPeople[]> {
    const photos = await db.find(AlbumPhoto, { where: { sessionId }, order: { addedAt: 'ASC', mediaId: 'ASC' } });
    if (photos.length === 0) return [];
    const people = await db.findBy(AlbumPhotoPerson, { mediaId: In(photos.map(({ mediaId }) => mediaId)) });
    return photos.map((photo) => ({
      ...photo,
      personIds: people.filter(({ mediaId }) => mediaId === photo.mediaId).map(({ personId }) => personId),
    }));
  }

  async find(communityId: string, mediaId: string): Promise<AlbumPhoto | null> {
    return this.db.manager.findOneBy(AlbumPhoto, { communityId, mediaId });
  }

  /** Who these heads of parties of a session are; null for those without a record. Heads of other sessions are left out. */
  async personsOf(tx: Tx, sessionId: string, headIds: readonly string[]): Promise<Map<string, string | null>> {
    if (headIds.length === 0) return new Map();
    const rows: { id: string; personId: string | null }[] = await tx.query(
      'SELECT id, person_id AS personId FROM registration_people WHERE session_id = ? AND id IN (?)',
      [sessionId, [...headIds]],
    );
    return new Map(rows.map(({ id, personId }) => [id, personId]));
  }

  async add(tx: Tx, photo: AlbumPhoto, personIds: readonly string[]): Promise<void> {
    await tx.insert(AlbumPhoto, photo);
    const { mediaId, communityId } = photo;
    if (personIds.length > 0)
      await tx.insert(
        AlbumPhotoPerson,
        personIds.map((personId) => ({ mediaId, personId, communityId })),
      );
  }

  async change(tx: Tx, mediaId: string, fields: Partial<AlbumPhoto>): Promise<void> {
    await tx.update(AlbumPhoto, { mediaId }, fields);
  }

  /** Hides a photo for good. */
  async takeAway(tx: Tx, mediaId: string, takenAwayAt: Date): Promise<void> {
    await tx.update(AlbumPhoto, { mediaId, takenAwayAt: IsNull() }, { shown: false, takenAwayAt });
  }

  async remove(tx: Tx, mediaId: string): Promise<void> {
    await tx.delete(AlbumPhoto, { mediaId });
  }

  /** Photos on which somebody is recognisable, and which rest on consents, are shown no more. */
  async hideOf(tx: Tx, personId: string): Promise<void> {
    await tx.query(
      `UPDATE album_photos p JOIN album_photo_people f ON f.media_id = p.media_id
       SET p.shown = 0 WHERE f.person_id = ? AND p.faces = 'consented'`,
      [personId],
    );
  }

  /** One word of a party: said again it replaces what was said before. */
  async giveFeedback(tx: Tx, feedback: EventFeedback): Promise<void> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(EventFeedback)
      .values(feedback)
      .orUpdate(['stars', 'words', 'at'], ['registration_id'])
      .updateEntity(false)
      .execute();
  }
}
