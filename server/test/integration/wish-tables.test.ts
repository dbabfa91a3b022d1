import { WishTables1763856600000 } from '../../src/migrations/1763856600000-wish-tables.js';
import { aCommunity } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aWish } from '../support/wish-builders.js';

let t: TestApp;

beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());

describe('the tables of the wish journey', () => {
  it('lead every index with the community, but for ids', async () => {
    const rows: { place: string }[] = await t.db.query(
      `SELECT CONCAT(table_name, '.', index_name) AS place FROM information_schema.statistics
       WHERE table_schema = DATABASE() AND seq_in_index = 1 AND column_name <> 'community_id' AND index_name <> 'PRIMARY'
         AND (table_name LIKE 'wish%' OR table_name = 'contact_looks')`,
    );
    expect(rows).toEqual([]);
  });

  it.each([
    ['an active claim without an alarm', "UPDATE wish_claims SET wake_at = NULL WHERE state = 'active'"],
    ['an ended claim that does not say when', "UPDATE wish_claims SET state = 'released', wake_at = NULL"],
    ['a living claim that has ended', 'UPDATE wish_claims SET ended_at = NOW(3)'],
    ['an open wish without a last day', "UPDATE wishes SET state = 'open', open_until = NULL"],
    ['a place that no limit has', 'UPDATE wishes SET author_slot = 0'],
  ])('refuse %s', async (_what, statement) => {
    await aWish(t, await aCommunity(t))
      .claimed()
      .create();
    await expect(t.db.query(statement)).rejects.toThrow(/CONSTRAINT/);
  });

  it('can be taken back and made again', async () => {
    const migration = new WishTables1763856600000();
    const runner = t.db.createQueryRunner();
    const tables = async () =>
      (await t.db.query('SHOW TABLES WHERE Tables_in_' + (await schema()) + " REGEXP '^(wish|contact_looks)'")).length;
    const schema = async () => ((await t.db.query('SELECT DATABASE() AS name')) as { name: string }[])[0]?.name ?? '';
    expect(await tables()).toBe(6);
    await migration.down(runner);
    expect(await tables()).toBe(0);
    await migration.up(runner);
    expect(await tables()).toBe(6);
    await runner.release();
  });
});
