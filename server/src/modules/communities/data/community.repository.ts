import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { cleanName, nameKey } from '@silin/shared';
import { DomainError } from '@silin/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Building, Community, Grid, Street } from './places.entities.js';

/** A community with its street's name. */
export interface CommunityRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly phone: string | null;
  readonly street: string;
  readonly city: string;
}

/** A community as the operator lists it. */
export interface CommunitySize {
  readonly code: string;
  readonly name: string;
  readonly street: string;
  readonly members: number;
  readonly staff: number;
}

const COLUMNS = `SELECT c.id, c.code, c.name, c.phone, s.name AS street, s.city AS city
  FROM communities c JOIN streets s ON s.id = c.street_id`;

/** A place before its name got an identity. */
type Unkeyed<Place> = Omit<Place, 'nameKey'>;

const named = (name: string): { name: string; nameKey: string } => ({ name: cleanName(name), nameKey: nameKey(name) });

const keyed = <T extends { name?: string }>(fields: T): T =>
  fields.name === undefined ? fields : { ...fields, ...named(fields.name) };

@Injectable()
export class CommunityRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async byCode(code: string, db: EntityManager = this.db.manager): Promise<CommunityRow | undefined> {
    const [row]: CommunityRow[] = await db.query(`${COLUMNS} WHERE c.code = ?`, [code]);
    return row;
  }

  async byId(id: string): Promise<CommunityRow | undefined> {
    const [row]: CommunityRow[] = await this.db.query(`${COLUMNS} WHERE c.id = ?`, [id]);
    return row;
  }

  /** All communities with the number of their present members and staff, by street and name. */
  async sizes(): Promise<CommunitySize[]> {
    const rows: Record<keyof CommunitySize, string>[] = await this.db.query(
      `SELECT c.code, c.name, s.name AS street,
         (SELECT COUNT(*) FROM members m WHERE m.community_id = c.id AND m.left_at IS NULL) AS members,
         (SELECT COUNT(*) FROM member_roles r WHERE r.community_id = c.id AND r.role = 'staff') AS staff
       FROM communities c JOIN streets s ON s.id = c.street_id ORDER BY s.name, c.name`,
    );
    return rows.map((row) => ({ ...row, members: Number(row.members), staff: Number(row.staff) }));
  }

  /** Who works in which grid of a community: names as they are shown to residents. */
  async workersByGrid(communityId: string): Promise<Map<string, string[]>> {
    const rows: { gridId: string; memberId: string }[] = await this.db.query(
      `SELECT w.grid_id AS gridId, w.member_id AS memberId FROM grid_workers w JOIN members m ON m.id = w.member_id
       WHERE w.community_id = ? AND m.left_at IS NULL ORDER BY w.grid_id, w.member_id`,
      [communityId],
    );
    const byGrid = new Map<string, string[]>();
    for (const { gridId, memberId } of rows) byGrid.set(gridId, [...(byGrid.get(gridId) ?? []), memberId]);
    return byGrid;
  }

  /** The community's row, locked: for changes that count what the community has (roles, places). Throws `NOT_FOUND`. */
  async lockCommunity(tx: Tx, id: string): Promise<Community> {
    const community = await tx.findOne(Community, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!community) throw new DomainError('NOT_FOUND');
    return community;
  }

  async ensureStreet(tx: Tx, city: string, name: string): Promise<string> {
    const cityKey = nameKey(city);
    const known = await tx.findOneBy(Street, { cityKey, nameKey: nameKey(name) });
    if (known) return known.id;
    const id = newId();
    await tx.insert(Street, { id, city: cleanName(city), cityKey, ...named(name) });
    return id;
  }

  async add(tx: Tx, community: Unkeyed<Community>): Promise<void> {
    await tx.insert(Community, { ...community, ...named(community.name) });
  }

  async addGrid(tx: Tx, grid: Unkeyed<Grid>): Promise<void> {
    await tx.insert(Grid, { ...grid, ...named(grid.name) });
  }

  async addBuilding(tx: Tx, building: Unkeyed<Building>): Promise<void> {
    await tx.insert(Building, { ...building, ...named(building.name) });
  }

  async changeGrid(tx: Tx, communityId: string, id: string, fields: Partial<Unkeyed<Grid>>): Promise<boolean> {
    return ((await tx.update(Grid, { id, communityId }, keyed(fields))).affected ?? 0) > 0;
  }

  async changeBuilding(tx: Tx, communityId: string, id: string, fields: Partial<Unkeyed<Building>>): Promise<boolean> {
    return ((await tx.update(Building, { id, communityId }, keyed(fields))).affected ?? 0) > 0;
  }
}
