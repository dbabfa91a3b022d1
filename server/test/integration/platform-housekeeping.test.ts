import { newId } from '../../src/platform/database/ids.js';
import { Housekeeping } from '../../src/platform/jobs/housekeeping.js';
import { type Ground, startGround } from '../support/platform-ground.js';

let ground: Ground;
beforeAll(async () => {
  ground = await startGround();
});
afterAll(() => ground.close());

const DAY_MS = 24 * 3600_000;
const daysAgo = (days: number): Date => new Date(ground.clock.now().getTime() - days * DAY_MS);

it('forgets keys and finished items after thirty days, and never an item that is still to be brought', async () => {
  for (const days of [31, 29]) {
    await ground.db.query(
      'INSERT INTO idempotency_keys (user_id, idem_key, body_hash, token, started_at) VALUES (?, ?, ?, ?, ?)',
      [...['u1', `key-${days}-days`, 'hash', newId()], daysAgo(days)],
    );
    for (const pending of [1, null]) {
      await ground.db.query(
        'INSERT INTO outbox (id, kind, payload, pending, available_at, created_at) VALUES (?, ?, ?, ?, ?, ?)',
        [...[newId(), 'news', '{}', pending], ...[daysAgo(days), daysAgo(days)]],
      );
    }
  }

  const gone = await ground.app.get(Housekeeping).tidy();

  expect(gone).toBe(2);
  expect(await ground.db.query('SELECT idem_key FROM idempotency_keys')).toEqual([{ idem_key: 'key-29-days' }]);
  expect(await ground.db.query('SELECT id FROM outbox WHERE pending = 1')).toHaveLength(2);
});
