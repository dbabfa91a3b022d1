import { GiveUp, Outbox, type OutboxItem } from '../../src/platform/jobs/outbox.js';
import { defineTopic } from '../../src/platform/jobs/topic.js';
import { Sweeps } from '../../src/platform/jobs/sweeps.js';
import { WorkerLoop } from '../../src/platform/jobs/worker-loop.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { type Ground, startGround } from '../support/platform-ground.js';

let ground: Ground;
beforeAll(async () => {
  ground = await startGround();
});
afterAll(() => ground.close());
beforeEach(() => ground.db.query('DELETE FROM outbox'));

const NEWS = defineTopic<object>('news');
const HANGING = defineTopic<{ n: number }>('hanging');

/** A worker's view of the outbox: what it does with items of kind `news`. */
function worker(does: (item: OutboxItem) => Promise<void> = () => Promise.resolve()): Outbox & { done: OutboxItem[] } {
  const done: OutboxItem[] = [];
  const outbox = new Outbox(ground.db, ground.clock);
  outbox.handle(NEWS, async (item) => {
    await does(item);
    done.push(item);
  });
  return Object.assign(outbox, { done });
}

const post = (payload: object, at?: Date): Promise<void> =>
  ground.transactor.run((tx) => ground.outbox.enqueue(tx, NEWS, payload, at));

interface Row {
  pending: number | null;
  attempts: number;
  available_at: Date;
  last_error: string | null;
}
const rows = (): Promise<Row[]> =>
  ground.db.query('SELECT pending, attempts, available_at, last_error FROM outbox ORDER BY id');

const secondsUntilNext = async (): Promise<number> =>
  ((await rows())[0]!.available_at.getTime() - ground.clock.now().getTime()) / 1000;

describe('the outbox', () => {
  it('brings an item after COMMIT, with what was written, once', async () => {
    await post({ wishId: 'w1' });
    const one = worker();

    await one.deliverDue();
    await one.deliverDue();

    expect(one.done).toEqual([{ id: expect.any(String), kind: 'news', payload: { wishId: 'w1' }, attempt: 1 }]);
    expect(await one.pendingCount()).toBe(0);
  });

  it('holds nothing of a transaction that was rolled back', async () => {
    await ground.transactor
      .run(async (tx) => {
        await ground.outbox.enqueue(tx, NEWS, {});
        throw new Error('refused');
      })
      .catch(() => undefined);

    expect(await rows()).toEqual([]);
  });

  it('keeps an item for its time', async () => {
    await post({}, new Date(ground.clock.now().getTime() + 60_000));
    const one = worker();

    expect(await one.deliverDue()).toBe(0);
    ground.clock.advance({ minutes: 1 });
    expect(await one.deliverDue()).toBe(1);
  });

  it('tries a failing item again with pauses that double: 2, 4, 8 … seconds, at most an hour', async () => {
    await post({});
    const failing = worker(() => Promise.reject(new Error('the platform is away')));
    const pauses: number[] = [];

    for (let i = 0; i < 11; i += 1) {
      await failing.deliverDue();
      const pause = await secondsUntilNext();
      pauses.push(pause);
      ground.clock.advance({ minutes: pause / 60 });
    }

    expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048]);
    expect((await rows())[0]!.last_error).toBe('Error: the platform is away');
  });

  it('gives an item up after the twelfth time, and keeps the reason', async () => {
    await post({});
    const failing = worker(() => Promise.reject(new Error('the platform is away')));
    for (let i = 0; i < 15; i += 1) {
      await failing.deliverDue();
      ground.clock.advance({ hours: 2 });
    }

    expect(await rows()).toMatchObject([{ pending: null, attempts: 12, last_error: 'Error: the platform is away' }]);
  });

  it('gives an item up at once when its handler says so', async () => {
    await post({});

    await worker(() => Promise.reject(new GiveUp('nobody to tell'))).deliverDue();

    expect(await rows()).toMatchObject([{ pending: null, attempts: 1, last_error: 'Error: nobody to tell' }]);
  });

  it('brings the others although one fails', async () => {
    for (const n of [1, 2, 3]) await post({ n });
    const one = worker(({ payload }) =>
      (payload as { n: number }).n === 2 ? Promise.reject(new Error('bad')) : Promise.resolve(),
    );

    await one.deliverDue();

    expect(one.done.map(({ payload }) => payload)).toEqual([{ n: 1 }, { n: 3 }]);
  });

  it('keeps an item of a kind this version does not know for the version that does', async () => {
    await post({});
    await new Outbox(ground.db, ground.clock).deliverDue();
    ground.clock.advance({ minutes: 1 });
    const newer = worker();

    await newer.deliverDue();

    expect(newer.done).toHaveLength(1);
  });

  it('brings an item again when the worker died before noting it done', async () => {
    await post({});
    await ground.db.query("UPDATE outbox SET attempts = 1, owner = 'dead', available_at = ?", [
      new Date(ground.clock.now().getTime() + 60_000),
    ]);
    const next = worker();

    expect(await next.deliverDue()).toBe(0);
    ground.clock.advance({ minutes: 1 });
    await next.deliverDue();

    expect(next.done).toMatchObject([{ attempt: 2 }]);
  });
});

describe('several workers', () => {
  const many = async (): Promise<void> => {
    await ground.transactor.run(async (tx) => {
      for (let n = 0; n < 120; n += 1) await ground.outbox.enqueue(tx, NEWS, { n });
    });
  };

  /** Hands an item to the present, so that others get their chance while it is in hand. */
  const takeTime = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('never have one item in hand at the same time, and bring each once', async () => {
    await many();
    const inHand = new Set<string>();
    let doubles = 0;
    const workers = Array.from({ length: 4 }, () =>
      worker(async ({ id }) => {
        if (inHand.has(id)) doubles += 1;
        inHand.add(id);
        await takeTime();
        inHand.delete(id);
      }),
    );

    while ((await ground.outbox.pendingCount()) > 0) await Promise.all(workers.map((one) => one.deliverDue()));

    const brought = workers.flatMap((one) => one.done.map(({ id }) => id));
    expect(doubles).toBe(0);
    expect([brought.length, new Set(brought).size]).toEqual([120, 120]);
    expect(workers.filter((one) => one.done.length > 0).length).toBeGreaterThan(1);
  });

  it('bring items twice when nobody leases them first (why deliverDue does)', async () => {
    await many();
    const brought: string[] = [];
    const look = (): Promise<{ id: string }[]> =>
      ground.db.query('SELECT id FROM outbox WHERE pending = 1 ORDER BY id LIMIT 20');
    const bring = async (due: readonly { id: string }[]): Promise<void> => {
      for (const { id } of due) {
        brought.push(id);
        await takeTime();
        await ground.db.query('UPDATE outbox SET pending = NULL WHERE id = ?', [id]);
      }
    };

    // Both have looked before one of them is done: what nothing but luck prevents.
    await Promise.all((await Promise.all([look(), look()])).map(bring));

    expect(new Set(brought).size).toBeLessThan(brought.length);
  });

  it('do not undo each other: one that comes back after its lease cannot mark the item', async () => {
    await post({});
    let wake = (): void => undefined;
    let begun = (): void => undefined;
    const started = new Promise<void>((resolve) => (begun = resolve));
    const sleepy = worker(
      () => (begun(), new Promise<void>((_, reject) => (wake = () => reject(new Error('too late'))))),
    );
    const sleeping = sleepy.deliverDue();
    await started;
    ground.clock.advance({ minutes: 1 });
    const quick = worker();
    await quick.deliverDue();

    wake();
    await sleeping;

    expect(quick.done).toHaveLength(1);
    expect(await rows()).toMatchObject([{ pending: null, attempts: 2, last_error: null }]);
  });
});

describe('a kind whose platform hangs', () => {
  it('holds no other kind up, however much of it is due', async () => {
    const outbox = new Outbox(ground.db, ground.clock);
    let wake = (): void => undefined;
    const awake = new Promise<void>((resolve) => (wake = resolve));
    let told = (): void => undefined;
    const staffWereTold = new Promise<void>((resolve) => (told = resolve));
    outbox.handle(HANGING, () => awake);
    outbox.handle(NEWS, () => Promise.resolve(told()));
    await ground.transactor.run(async (tx) => {
      for (let n = 0; n < 100; n += 1) await outbox.enqueue(tx, HANGING, { n });
    });
    const stop = new AbortController();
    let swept = (): void => undefined;
    const cameRound = new Promise<void>((resolve) => (swept = resolve));
    const sweeps = new Sweeps();
    sweeps.every(1, 'hanging', () => awake.then(() => 0));
    sweeps.every(1, 'quick', () => Promise.resolve((swept(), 1)));
    const turning = new WorkerLoop(outbox, sweeps).run(stop.signal, createLogger('silent'));
    await post({});

    await Promise.all([staffWereTold, cameRound]);

    stop.abort();
    wake();
    await turning;
  });
});

it('an item’s lease begins when its turn comes, not when its batch was read', async () => {
  const leases: number[] = [];
  const slow = worker(async ({ id }) => {
    const [row]: Row[] = await ground.db.query('SELECT available_at FROM outbox WHERE id = ?', [id]);
    leases.push((row!.available_at.getTime() - ground.clock.now().getTime()) / 1000);
    ground.clock.advance({ minutes: 0.2 });
  });
  for (let n = 0; n < 12; n += 1) await post({ n });

  await slow.deliverDue();

  expect(leases).toHaveLength(12);
  expect(Math.min(...leases.slice(-4))).toBeGreaterThan(0);
});
