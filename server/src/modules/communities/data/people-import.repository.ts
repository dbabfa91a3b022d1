import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PersonState } from '@silin/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { sealed } from './person.entities.js';

/** Somebody found by a name or a phone, with what they were found by. */
export interface FoundPerson {
  readonly personId: string;
  readonly name: string;
  readonly birthYear: number | null;
  readonly buildingId: string | null;
  readonly buildingName: string | null;
  readonly state: PersonState;
  readonly nameIndex: string | null;
  readonly phoneIndex: string | null;
  /** Of the account; it counts as much as the one the community knows. */
  readonly accountPhoneIndex: string | null;
}

const BATCH = 500;

/** Finding many people at once by the fingerprints of their names and phones. */
@Injectable()
export class PeopleImportRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Living people of the community with one of these names or phones. As many statements as there are batches. */
  async byIndexes(
    communityId: string,
    { names, phones }: { names: readonly string[]; phones: readonly string[] },
    db: EntityManager = this.db.manager,
  ): Promise<FoundPerson[]> {
    const found = new Map<string, FoundPerson>();
    const ask = async (ids: string, values: readonly unknown[]): Promise<void> => {
      const rows: (FoundPerson & { realName: string | null; nickname: string | null })[] = await db.query(
        `SELECT p.id AS personId, p.real_name AS realName, u.nickname, p.birth_year AS birthYear,
           p.building_id AS buildingId, b.name AS buildingName, p.state, p.name_index AS nameIndex,
           p.phone_index AS phoneIndex, u.phone_index AS accountPhoneIndex
         FROM (${ids}) x JOIN people p ON p.id = x.id LEFT JOIN members m ON m.id = p.member_id
         LEFT JOIN users u ON u.id = m.user_id LEFT JOIN buildings b ON b.id = p.building_id`,
        values as unknown[],
      );
      for (const { realName, nickname, ...row } of rows)
        found.set(row.personId, { ...row, name: sealed.realName.from(realName) ?? nickname ?? '' });
    };
    for (const some of batches(names))
      await ask('SELECT id FROM people WHERE living_community_id = ? AND name_index IN (?)', [communityId, some]);
    for (const some of batches(phones))
      await ask(
        `SELECT id FROM people WHERE living_community_id = ? AND phone_index IN (?)
         UNION SELECT p.id FROM users u JOIN members m ON m.user_id = u.id AND m.community_id = ?
           JOIN people p ON p.member_id = m.id WHERE u.phone_index IN (?) AND p.living_community_id = ?`,
        [communityId, some, communityId, some, communityId],
      );
    return [...found.values()].sort((a, b) => (a.personId < b.personId ? -1 : 1));
  }
}

const batches = (all: readonly string[]): string[][] => {
  const once = [...new Set(all)];
  return Array.from({ length: Math.ceil(once.length / BATCH) }, (_, n) => once.slice(n * BATCH, (n + 1) * BATCH));
};
