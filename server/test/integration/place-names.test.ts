import { DataSource } from 'typeorm';
import { migrations } from '../../src/migrations/index.js';
import { NamesAreToldApart1764000410000 } from '../../src/migrations/1764000410000-names-are-told-apart.js';
import { newId } from '../../src/platform/database/ids.js';
import { Migrator } from '../../src/platform/database/migrator.js';
import { dataSourceOptions } from '../../src/platform/database/data-source-options.js';
import { createEmptyDatabase, type EmptyDatabase } from '../support/database-server.js';
import { aCommunity, type TestCommunity } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { verdict } from '../support/wish-builders.js';

describe('names of grids and buildings', () => {
  let t: TestApp;
  let community: TestCommunity;
  beforeAll(async () => {
    t = await startTestApp();
    community = await aCommunity(t);
  });
  afterAll(() => t?.close());

  const add = async (name: string): Promise<string> =>
    verdict(await community.staff.post(`${community.base}/staff/buildings`, { name, gridId: community.grids[0]!.id }));

  it.each([
    ['𠮷祥楼', '𡈽祥楼'],
    ['🌸楼', '🍀楼'],
    ['e座', 'é座'],
  ])('%s and %s are two buildings', async (one, other) => {
    expect([await add(one), await add(other)]).toEqual(['200', '200']);
  });

  it.each([
    ['14-1号楼', '14‑1号楼'],
    ['15-1号楼', '15–1号楼'],
    ['16-1号楼', '１６－１号楼'],
    ['17 号楼', '17号楼'],
    ['B座', 'ｂ座'],
    ['❤️楼', '❤楼'],
  ])('%s and %s are one', async (one, other) => {
    expect([await add(one), await add(other)]).toEqual(['200', '409 PLACE_NAME_TAKEN']);
  });

  it('a new name must be free too, and one’s own name in another width is', async () => {
    const { body } = await community.staff.post(`${community.base}/staff/grids`, { name: '第九网格' });
    const path = `${community.base}/staff/grids/${body.id}`;
    expect(verdict(await community.staff.put(path, { name: ' 第 一 网格' }))).toBe('409 PLACE_NAME_TAKEN');
    expect((await community.staff.put(path, { name: '第九网格' })).status).toBeLessThan(300);
  });
});

describe('the migration that gives names an identity', () => {
  let database: EmptyDatabase;
  let db: DataSource;
  let next: DataSource;
  beforeAll(async () => {
    database = await createEmptyDatabase();
    const before = migrations.slice(0, migrations.indexOf(NamesAreToldApart1764000410000));
    db = await new DataSource({ ...dataSourceOptions(database.url, 2), migrations: before }).initialize();
    await db.runMigrations({ transaction: 'each' });
    next = new DataSource({
      ...dataSourceOptions(database.url, 3),
      migrations: [...before, NamesAreToldApart1764000410000],
    });
  });
  afterAll(async () => {
    if (next?.isInitialized) await next.destroy();
    await db?.destroy();
    await database?.drop();
  });

  it('names the names that people cannot tell apart, and goes on when they differ', async () => {
    const [street, community, grid] = [newId(), newId(), newId()];
    await db.query("INSERT INTO streets (id, city, name) VALUES (?, '测试市', '街道')", [street]);
    await db.query(
      "INSERT INTO communities (id, street_id, code, name, created_at) VALUES (?, ?, 'ABC234', '社区', NOW(3))",
      [community, street],
    );
    await db.query("INSERT INTO grids (id, community_id, name) VALUES (?, ?, '第一网格')", [grid, community]);
    for (const name of ['14-1号楼', '14–1号楼']) {
      await db.query('INSERT INTO buildings (id, community_id, grid_id, name) VALUES (?, ?, ?, ?)', [
        ...[newId(), community, grid, name],
      ]);
    }
    const migrator = new Migrator(await next.initialize());

    await expect(migrator.up()).rejects.toThrow(/buildings .*14-1号楼 \/ 14–1号楼.*another name/s);
    await db.query("UPDATE buildings SET name = '14-2号楼' WHERE name = '14–1号楼'");
    await migrator.up();
    const keys: { k: string }[] = await db.query('SELECT name_key AS k FROM buildings ORDER BY name_key');
    expect(keys.map(({ k }) => k)).toEqual(['14-1号楼', '14-2号楼']);
    const runner = db.createQueryRunner();
    await new NamesAreToldApart1764000410000().down(runner);
    expect(await db.query("SHOW COLUMNS FROM buildings LIKE 'name_key'")).toEqual([]);
    await runner.release();
  });
});
