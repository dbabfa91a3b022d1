import { Body, Controller, Param, Post } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import type { DataSource } from 'typeorm';
import { Transactor, type Tx } from '../../src/platform/database/transactor.js';
import { bodyHash, runIdempotently } from '../../src/platform/database/idempotency.js';
import { newId } from '../../src/platform/database/ids.js';
import { Idempotent } from '../../src/platform/http/idempotent.interceptor.js';
import { type Answer, aKey, call } from '../support/http.js';
import { type Ground, startGround } from '../support/platform-ground.js';
import { statementsOf } from '../support/statements.js';

/** What a test wants to happen inside the work of a jar: before the row is written, after it, after COMMIT. */
interface Script {
  before?: () => Promise<void>;
  after?: () => Promise<void>;
  committed?: () => void;
}
const scripts = new Map<string, Script>();

@Controller('jars')
class JarController {
  constructor(private readonly transactor: Transactor) {}

  @Post(':name')
  @Idempotent()
  async fill(
    @Param('name') name: string,
    @Body() { beans }: { beans: number },
  ): Promise<{ id: string; beans: number }> {
    const script = scripts.get(name) ?? {};
    const outcome = await this.transactor.run(async (tx: Tx) => {
      await script.before?.();
      const id = newId();
      await tx.query('INSERT INTO jars (id, name, beans) VALUES (?, ?, ?)', [id, name, beans]);
      await script.after?.();
      return { id, beans };
    });
    script.committed?.();
    return outcome;
  }
}

let ground: Ground;
beforeAll(async () => {
  ground = await startGround([JarController]);
  await ground.db.query('CREATE TABLE jars (id CHAR(36) PRIMARY KEY, name VARCHAR(40), beans INT) ENGINE=InnoDB');
});
afterAll(() => ground.close());

const fill = (jar: string, beans: unknown, key: string, user = 'u1'): Promise<Answer> =>
  call(ground.url, 'POST', `/jars/${jar}`, { beans }, { key, headers: { 'x-user': user } });

const count = async (jar: string): Promise<number> =>
  (await ground.db.query<unknown[]>('SELECT id FROM jars WHERE name = ?', [jar])).length;

/** A door that stays shut until it is opened; `reached` resolves when somebody stands before it. */
function door(): { pass: () => Promise<void>; open: () => void; reached: Promise<void> } {
  let open = (): void => undefined;
  let arrive = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => (arrive = resolve));
  return { reached, open, pass: () => (arrive(), opened) };
}

describe('a write with an Idempotency-Key', () => {
  it('is done once; a repeat gets the first answer', async () => {
    const key = aKey();
    const [first, second] = [await fill('once', 3, key), await fill('once', 3, key)];

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(await count('once')).toBe(1);
  });

  it('is done once when fifty taps arrive together; the others get the same answer or are told to wait', async () => {
    const key = aKey();
    const answers = await Promise.all(Array.from({ length: 50 }, () => fill('fifty', 3, key)));

    expect(await count('fifty')).toBe(1);
    const done = answers.filter(({ status }) => status === 201);
    expect(new Set(done.map(({ body }) => body.id)).size).toBe(1);
    const others = answers.filter(({ status }) => status !== 201);
    expect(others.every(({ body }) => body.code === 'IDEMPOTENCY_IN_PROGRESS')).toBe(true);
  });

  it('is refused with 422 when the key was used for something else, also at another address', async () => {
    const key = aKey();
    await fill('this', 3, key);

    const [otherBody, otherPlace] = [await fill('this', 4, key), await fill('that', 3, key)];

    expect([otherBody, otherPlace].map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'IDEMPOTENCY_KEY_REUSED'],
      [422, 'IDEMPOTENCY_KEY_REUSED'],
    ]);
    expect(await count('that')).toBe(0);
  });

  it('belongs to the person: another’s same key is another intention', async () => {
    const key = aKey();
    await fill('two-people', 3, key, 'u1');
    await fill('two-people', 3, key, 'u2');

    expect(await count('two-people')).toBe(2);
  });

  it('answers 409 to a repeat while the first is still at work', async () => {
    const slow = door();
    scripts.set('slow', { before: slow.pass });
    const key = aKey();
    const first = fill('slow', 3, key);
    await slow.reached;

    const repeat = await fill('slow', 3, key);
    slow.open();

    expect([repeat.status, repeat.body.code]).toEqual([409, 'IDEMPOTENCY_IN_PROGRESS']);
    expect((await first).status).toBe(201);
  });

  it('may be tried again with the same key after it was refused', async () => {
    const key = aKey();
    scripts.set('refused', {
      before: () => Promise.reject(new DomainError('NOT_FOUND')),
    });
    expect((await fill('refused', 3, key)).status).toBe(404);

    scripts.delete('refused');

    expect((await fill('refused', 3, key)).status).toBe(201);
  });

  it('begins anew when the attempt it met is freed just after the look at its row', async () => {
    const [userId, key] = ['u1', aKey()];
    const request = { userId, key, hash: bodyHash('POST', '/jars/freed', {}), now: new Date() };
    await ground.db.query(
      'INSERT INTO idempotency_keys (user_id, idem_key, body_hash, token, started_at) VALUES (?, ?, ?, ?, ?)',
      [userId, key, request.hash, newId(), request.now],
    );
    const freeing = Object.create(ground.db, {
      query: {
        value: async (sql: string, values: unknown[]) => {
          const rows: unknown = await ground.db.query(sql, values);
          if (sql.startsWith('SELECT body_hash')) {
            await ground.db.query('DELETE FROM idempotency_keys WHERE user_id = ? AND idem_key = ?', [userId, key]);
          }
          return rows;
        },
      },
    }) as DataSource;

    expect(await runIdempotently(freeing, request, () => Promise.resolve('done'))).toBe('done');
  });

  it('keeps its answer when the process fails between COMMIT and answering', async () => {
    const key = aKey();
    scripts.set('cut', {
      committed: () => {
        throw new Error('the process ends here');
      },
    });
    expect((await fill('cut', 3, key)).status).toBe(500);

    scripts.delete('cut');
    const repeat = await fill('cut', 3, key);

    expect([repeat.status, repeat.body.beans]).toEqual([201, 3]);
    expect(await count('cut')).toBe(1);
  });

  it.each([
    ['none', undefined],
    ['a short one', 'abc'],
    ['one with spaces', 'abc def ghi'],
  ])('is refused without a proper key: %s', async (_what, key) => {
    const response = await fetch(`${ground.url}/api/v1/jars/none`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-user': 'u1', ...(key ? { 'idempotency-key': key } : {}) },
      body: '{"beans":1}',
    });

    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      400,
      'IDEMPOTENCY_KEY_REQUIRED',
    ]);
  });
});

describe('an attempt that has been silent for a minute', () => {
  it('is taken over by a repeat, and fenced off: what it does afterwards does not count', async () => {
    const stuck = door();
    let runs = 0;
    scripts.set('stuck', { after: () => ((runs += 1) === 1 ? stuck.pass() : Promise.resolve()) });
    const key = aKey();
    const first = fill('stuck', 3, key);
    await stuck.reached;
    ground.clock.advance({ minutes: 2 });

    const second = await fill('stuck', 3, key);
    stuck.open();

    expect(second.status).toBe(201);
    expect([(await first).status, (await first).body.code]).toEqual([409, 'IDEMPOTENCY_IN_PROGRESS']);
    expect(await count('stuck')).toBe(1);
    expect((await fill('stuck', 3, key)).body).toEqual(second.body);
  });

  it('is not taken over before the minute is over', async () => {
    const stuck = door();
    scripts.set('early', { after: stuck.pass });
    const key = aKey();
    const first = fill('early', 3, key);
    await stuck.reached;
    ground.clock.advance({ minutes: 0.9 });

    const repeat = await fill('early', 3, key);
    stuck.open();

    expect(repeat.status).toBe(409);
    expect((await first).status).toBe(201);
  });

  it('is taken over by one of several repeats', async () => {
    const stuck = door();
    let runs = 0;
    scripts.set('several', { after: () => ((runs += 1) === 1 ? stuck.pass() : Promise.resolve()) });
    const key = aKey();
    const first = fill('several', 3, key);
    await stuck.reached;
    ground.clock.advance({ minutes: 2 });

    const repeats = await Promise.all(Array.from({ length: 8 }, () => fill('several', 3, key)));
    stuck.open();
    await first;

    expect(repeats.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1);
    expect(await count('several')).toBe(1);
  });
});

it('stores the answer once, in the transaction, when the handler answers what its transaction returned', async () => {
  const sent = await statementsOf(ground, () => fill('once', 3, aKey()));

  expect(sent.filter(({ sql }) => sql.startsWith('UPDATE idempotency_keys'))).toHaveLength(1);
  expect(sent.findIndex(({ sql }) => sql.startsWith('UPDATE idempotency_keys'))).toBe(
    sent.findIndex(({ sql }) => sql.startsWith('INSERT INTO jars')) + 1,
  );
});
