import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { nameKey } from '@silin/shared';
import { DataSource } from 'typeorm';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Household } from './person.entities.js';

/** Where somebody lives, as far as it is known. */
export interface Place {
  readonly buildingId: string | null;
  readonly door: string | null;
}

@Injectable()
export class HouseholdsRepository {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly cipher: FieldCipher,
  ) {}

  async find(id: string, db = this.db.manager): Promise<Household | null> {
    return db.findOneBy(Household, { id });
  }

  /**
   * The household of a place, locked so that it stays while somebody moves in. A known door of a building is one household,
   * made when there is none; a building without a door, or a door without a building, is a household of its own. Null for no place.
   */
  async ensure(tx: Tx, communityId: string, { buildingId, door }: Place, now: Date): Promise<string | null> {
    if (!buildingId && !door) return null;
    const id = newId();
    const doorIndex = buildingId && door ? this.doorIndex(buildingId, door) : null;
    const known = doorIndex && (await this.lockDoor(tx, buildingId, doorIndex));
    if (known) return known;
    try {
      await tx.insert(Household, { id, communityId, buildingId, door, doorIndex, createdAt: now });
      return id;
    } catch (error) {
      if (duplicateKey(error) !== 'one_household_per_door') throw error;
      return this.lockDoor(tx, buildingId, doorIndex);
    }
  }

  /** Removes a household in which nobody is left; the foreign key has the last word. */
  async removeEmpty(tx: Tx, id: string): Promise<void> {
    await tx.query(
      'DELETE FROM households WHERE id = ? AND NOT EXISTS (SELECT 1 FROM people WHERE people.household_id = households.id)',
      [id],
    );
  }

  private async lockDoor(tx: Tx, buildingId: string | null, doorIndex: string | null): Promise<string | null> {
    const rows: { id: string }[] = await tx.query(
      'SELECT id FROM households WHERE building_id = ? AND door_index = ? FOR UPDATE',
      [buildingId, doorIndex],
    );
    return rows[0]?.id ?? null;
  }

  /** The building is part of what is hashed: two buildings have the same doors, and nobody should see which. */
  private doorIndex(buildingId: string, door: string): string {
    return this.cipher.blindIndex(`${buildingId}\0${nameKey(door)}`, 'households.door_index');
  }
}
