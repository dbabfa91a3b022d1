import { PersonReferences } from '../../src/modules/communities/index.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());

const registered = () => t.app.get(PersonReferences, { strict: false }).all();

describe('columns that point to people', () => {
  it('are all registered by their context, so that merging two people forgets none', async () => {
    const columns: { name: string }[] = await t.db.query(
      `SELECT CONCAT(table_name, '.', column_name) AS name FROM information_schema.key_column_usage
       WHERE table_schema = DATABASE() AND referenced_table_name = 'people' AND referenced_column_name = 'id'
       UNION SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
       WHERE table_schema = DATABASE() AND column_name REGEXP '(^|_)person_id$'
         AND COALESCE(generation_expression, '') = ''
         AND (table_name, column_name) NOT IN (SELECT table_name, column_name FROM information_schema.key_column_usage
           WHERE table_schema = DATABASE() AND referenced_table_name = 'registration_people')`,
    );
    expect(columns.length).toBeGreaterThan(2);
    expect(
      registered()
        .map(({ table, personColumn }) => `${table}.${personColumn}`)
        .sort(),
    ).toEqual(columns.map(({ name }) => name).sort());
  });

  it('say by which columns their rows are told apart: the primary key, and where the community stands', async () => {
    for (const { table, idColumns, communityColumn = 'community_id' } of registered()) {
      const key: { name: string }[] = await t.db.query(
        `SELECT column_name AS name FROM information_schema.key_column_usage
         WHERE table_schema = DATABASE() AND table_name = ? AND constraint_name = 'PRIMARY'`,
        [table],
      );
      expect([table, ...key.map(({ name }) => name).sort()]).toEqual([table, ...[...idColumns].sort()]);
      if (communityColumn) await t.db.query(`SELECT ${communityColumn} FROM ${table} LIMIT 1`);
    }
  });
});
