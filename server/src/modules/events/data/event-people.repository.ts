import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';

/** What this context keeps about people, for merging, export and erasing. */
@Injectable()
export class EventPeopleRepository {
  /** True when both have a living registration of the same session. */
  async liveInOneSession(tx: Tx, oneId: string, otherId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT 1 FROM registration_people a
       JOIN registration_people b ON b.session_id = a.session_id AND b.living_person_id = ?
       WHERE a.living_person_id = ? AND a.person_id = ? LIMIT 1`,
      [otherId, oneId, oneId],
    );
    return rows.length > 0;
  }

  /** On a picture both are on, one of the two is enough. */
  async leaveSharedPhotos(tx: Tx, keepId: string, goneId: string): Promise<void> {
    await tx.query(
      `DELETE gone FROM album_photo_people gone
       JOIN album_photo_people kept ON kept.media_id = gone.media_id AND kept.person_id = ? WHERE gone.person_id = ?`,
      [keepId, goneId],
    );
  }
}
