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
});
