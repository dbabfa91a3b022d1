import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { nameKey } from '@silin/shared';
import { DataSource } from 'typeorm';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Household, sealed } from './person.entities.js';

/** Where somebody lives, as far as it is known. */
export interface Place {
  readonly buildingId: string | null;
  readonly door: string | null;
}

/** Somebody who lives behind a door. */
export interface HouseholdPerson {
  readonly personId: string;
  /** Null for somebody whose name nobody gave. */
  readonly name: string | null;
}

/** A household with all that is printed for it. */
export interface HouseholdFacts {
  readonly householdId: string;
  readonly communityName: string;
  readonly communityPhone: string | null;
  readonly gridId: string | null;
  readonly gridName: string | null;
  readonly gridPhone: string | null;
  readonly buildingName: string | null;
  readonly door: string | null;
  /** Who lives there now, the first known first. */
  readonly people: readonly HouseholdPerson[];
}

/** Where the person of a member lives. */
export interface PersonHome {
  readonly personId: string;
  readonly householdId: string | null;
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

  /** The same as `ensure` for many places, in their order; a statement per batch, not per place. */
  async ensureAll(tx: Tx, communityId: string, places: readonly Place[], now: Date): Promise<(string | null)[]> {
    const wanted = places.map(({ buildingId, door }) => {
      const doorIndex = buildingId && door ? this.doorIndex(buildingId, door) : null;
      return { id: newId(), communityId, buildingId, door, doorIndex, createdAt: now };
    });
    const doors = new Map(wanted.flatMap((home) => (home.doorIndex ? [[doorKey(home), home] as const] : [])));
    const loose = wanted.filter(({ buildingId, door, doorIndex }) => !doorIndex && (buildingId || door));
    for (const homes of batches([...doors.values()])) {
      const known = new Set((await this.lockDoors(tx, homes)).map(doorKey));
      const missing = homes.filter((home) => !known.has(doorKey(home)));
      // Somebody else may write the same door at this moment: the key decides, and both live behind it.
      if (missing.length > 0)
        await tx.query(
          `INSERT INTO households (id, community_id, building_id, door, door_index, created_at) VALUES ?
           ON DUPLICATE KEY UPDATE door_index = door_index`,
          [
            missing.map((home) => [
              home.id,
              communityId,
              home.buildingId,
              sealed.door.to(home.door),
              home.doorIndex,
              now,
            ]),
          ],
        );
    }
    for (const homes of batches(loose)) await tx.insert(Household, homes);
    const ids = new Map<string, string>();
    for (const homes of batches([...doors.values()]))
      for (const home of await this.lockDoors(tx, homes)) ids.set(doorKey(home), home.id);
    return wanted.map((home) => {
      if (home.doorIndex) return ids.get(doorKey(home)) ?? null;
      return home.buildingId || home.door ? home.id : null;
    });
  }

  /** A household of this community with all that is printed for it, locked; null when there is none. */
  async lockFacts(tx: Tx, communityId: string, householdId: string): Promise<HouseholdFacts | null> {
    // Only the household: a lock on the joined rows would hold up everybody in the community.
    await tx.query('SELECT id FROM households WHERE id = ? AND community_id = ? FOR UPDATE', [
      householdId,
      communityId,
    ]);
    const [row]: Omit<HouseholdFacts, 'people'>[] = await tx.query(
      `SELECT h.id AS householdId, h.door, c.name AS communityName, c.phone AS communityPhone, g.id AS gridId,
         g.name AS gridName, g.duty_phone AS gridPhone, b.name AS buildingName
       FROM households h JOIN communities c ON c.id = h.community_id
       LEFT JOIN buildings b ON b.id = h.building_id LEFT JOIN grids g ON g.id = b.grid_id
       WHERE h.id = ? AND h.community_id = ?`,
      [householdId, communityId],
    );
    return row ? { ...row, door: sealed.door.from(row.door), people: await this.peopleOf(tx, householdId) } : null;
  }

  /** Where the person of a member lives; null for a member who is not there. */
  async homeOf(memberId: string, db = this.db.manager): Promise<PersonHome | null> {
    const [home]: PersonHome[] = await db.query(
      'SELECT id AS personId, household_id AS householdId FROM people WHERE member_id = ?',
      [memberId],
    );
    return home ?? null;
  }

  /** Removes a household in which nobody is left; the foreign key has the last word. */
  async removeEmpty(tx: Tx, id: string): Promise<void> {
    await tx.query(
      'DELETE FROM households WHERE id = ? AND NOT EXISTS (SELECT 1 FROM people WHERE people.household_id = households.id)',
      [id],
    );
  }

  private async peopleOf(tx: Tx, householdId: string): Promise<HouseholdPerson[]> {
    const rows: { personId: string; name: string | null }[] = await tx.query(
      `SELECT id AS personId, real_name AS name FROM people
       WHERE household_id = ? AND state IN ('present', 'away') AND merged_into_id IS NULL AND erased_at IS NULL
       ORDER BY created_at, id`,
      [householdId],
    );
    return rows.map(({ personId, name }) => ({ personId, name: sealed.realName.from(name) }));
  }

  private async lockDoor(tx: Tx, buildingId: string | null, doorIndex: string | null): Promise<string | null> {
    const rows: { id: string }[] = await tx.query(
      'SELECT id FROM households WHERE building_id = ? AND door_index = ? FOR UPDATE',
      [buildingId, doorIndex],
    );
    return rows[0]?.id ?? null;
  }

  private async lockDoors(tx: Tx, doors: readonly DoorPlace[]): Promise<(DoorPlace & { id: string })[]> {
    if (doors.length === 0) return [];
    return tx.query(
      `SELECT id, building_id AS buildingId, door_index AS doorIndex FROM households
       WHERE (building_id, door_index) IN (?) ORDER BY id FOR UPDATE`,
      [doors.map(({ buildingId, doorIndex }) => [buildingId, doorIndex])],
    );
  }

  /** The building is part of what is hashed: two buildings have the same doors, and nobody should see which. */
  private doorIndex(buildingId: string, door: string): string {
    return this.cipher.blindIndex(`${buildingId}\0${nameKey(door)}`, 'households.door_index');
  }
}

interface DoorPlace {
  readonly buildingId: string | null;
  readonly doorIndex: string | null;
}

const doorKey = ({ buildingId, doorIndex }: DoorPlace): string => `${buildingId} ${doorIndex}`;

const BATCH = 500;

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, n) => all.slice(n * BATCH, (n + 1) * BATCH));
}
