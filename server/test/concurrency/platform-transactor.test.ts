import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '@silin/shared';
import type { DataSource, EntityManager } from 'typeorm';
import { isRetryable } from '../../src/platform/database/database-errors.js';
import { CommitUnknownError } from '../../src/platform/database/transactor.js';
import { type Ground, startGround } from '../support/platform-ground.js';

let ground: Ground;
beforeAll(async () => {
  ground = await startGround();
  await ground.db.query('CREATE TABLE jars (id INT PRIMARY KEY, beans INT NOT NULL) ENGINE=InnoDB');
});
afterAll(() => ground.close());
beforeEach(async () => {
  await ground.db.query('DELETE FROM jars');
  await ground.db.query('INSERT INTO jars VALUES (1, 100), (2, 100)');
});

const beans = async (): Promise<number[]> =>
  (await ground.db.query<{ beans: number }[]>('SELECT beans FROM jars ORDER BY id')).map((row) => row.beans);

/** A place where `count` callers wait for each other. */
function meeting(count: number): () => Promise<void> {
  let here = 0;
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (open = resolve));
  return () => {
    here += 1;
    if (here >= count) open();
    return all;
  };
}

const add = (db: EntityManager | DataSource, jar: number, by: number): Promise<unknown> =>
  db.query('UPDATE jars SET beans = beans + ? WHERE id = ?', [by, jar]);

describe('two writers who take the same rows in opposite order', () => {
  it('both keep their whole work: the block of the one the engine rolled back runs again from its first statement', async () => {
    const bothHoldOne = meeting(2);
    const runs = { forward: 0, backward: 0 };
    const move = (name: 'forward' | 'backward', from: number, to: number) =>
      ground.transactor.run(async (tx) => {
        runs[name] += 1;
        await add(tx, from, -10);
        if (runs[name] === 1) await bothHoldOne();
        await add(tx, to, +10);
      });

    await Promise.all([move('forward', 1, 2), move('backward', 2, 1)]);

    expect(runs.forward + runs.backward).toBe(3);
    expect(await beans()).toEqual([100, 100]);
  });

  it('lose work when only the failed statement is repeated inside the dead transaction (why the transactor repeats the block)', async () => {
    const bothHoldOne = meeting(2);
    const stubborn = async (from: number, to: number): Promise<void> => {
      const runner = ground.db.createQueryRunner();
      await runner.startTransaction('READ COMMITTED');
      await add(runner.manager, from, -10);
      await bothHoldOne();
      await add(runner.manager, to, +10).catch(async (error: unknown) => {
        if (!isRetryable(error)) throw error;
        await add(runner.manager, to, +10); // the first statement is gone with the rollback; nobody notices
      });
      await runner.commitTransaction().catch(() => undefined);
      await runner.release();
    };

    await Promise.all([stubborn(1, 2), stubborn(2, 1)]);

    const [first = 0, second = 0] = await beans();
    expect(first + second).not.toBe(200);
  });
});

describe('a block', () => {
  it('leaves nothing behind when it refuses', async () => {
    const refused = ground.transactor.run(async (tx) => {
      await add(tx, 1, 5);
      throw new DomainError('NOT_FOUND');
    });

    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await beans()).toEqual([100, 100]);
  });

  it('runs once when it refuses: a refusal is no reason to try again', async () => {
    let runs = 0;
    await ground.transactor
      .run(async () => {
        runs += 1;
        throw new DomainError('NOT_FOUND');
      })
      .catch(() => undefined);

    expect(runs).toBe(1);
  });

  it('runs again on another connection when its own is cut before COMMIT', async () => {
    let runs = 0;
    await ground.transactor.run(async (tx) => {
      runs += 1;
      await add(tx, 1, 1);
      if (runs === 1) await cut(tx);
      await add(tx, 2, 1);
    });

    expect(runs).toBe(2);
    expect(await beans()).toEqual([101, 101]);
  });

  it('is not repeated when the connection is cut at COMMIT: nobody knows whether it counted', async () => {
    let runs = 0;
    const outcome = ground.transactor.run(async (tx) => {
      runs += 1;
      await add(tx, 1, 1);
      await cut(tx);
    });

    await expect(outcome).rejects.toBeInstanceOf(CommitUnknownError);
    expect(runs).toBe(1);
  });

  it('gives up after eight lock waits and says so with the last error', async () => {
    const holder = ground.db.createQueryRunner();
    await holder.startTransaction();
    await add(holder.manager, 1, 1);
    let runs = 0;
    const blocked = ground.transactor.run(async (tx) => {
      runs += 1;
      await tx.query('SELECT beans FROM jars WHERE id = 1 FOR UPDATE NOWAIT');
    });

    expect(isRetryable(await blocked.catch((error: unknown) => error))).toBe(true);
    expect(runs).toBe(8);
    await holder.rollbackTransaction();
    await holder.release();
  });
});

/** Cuts the connection of a transaction from outside, and waits until the engine has let go of its rows. */
async function cut(tx: EntityManager): Promise<void> {
  const [{ id }]: [{ id: string }] = await tx.query('SELECT CONNECTION_ID() AS id');
  await ground.db.query(`KILL CONNECTION ${Number(id)}`);
  for (;;) {
    const rows: unknown[] = await ground.db.query('SELECT 1 FROM information_schema.processlist WHERE id = ?', [id]);
    if (rows.length === 0) return;
    await pause(5);
  }
}
