import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { type PrivateDatabase, startPrivateDatabase } from '../../dev/database/index.js';
import { until } from '../../dev/support/processes.js';
import { newId } from '../../src/platform/database/ids.js';
import { Transactor, type Tx } from '../../src/platform/database/transactor.js';
import { Idempotent } from '../../src/platform/http/idempotent.interceptor.js';
import { type Answer, aKey, call } from '../support/http.js';
import { type Ground, startGround } from '../support/platform-ground.js';
import { Relay } from '../support/relay.js';

let inTheMiddle: () => Promise<void> = () => Promise.resolve();

@Controller('jars')
class JarController {
  constructor(private readonly transactor: Transactor) {}

  @Post(':name')
  @Idempotent()
  fill(@Param('name') name: string, @Body() { beans }: { beans: number }): Promise<{ beans: number }> {
    return this.transactor.run(async (tx: Tx) => {
      await tx.query('INSERT INTO jars (id, name, beans) VALUES (?, ?, ?)', [newId(), name, beans]);
      await inTheMiddle();
      return { beans };
    });
  }
}

let dataDir: string;
let database: PrivateDatabase;
let relay: Relay;
let ground: Ground;
const startDatabase = async (): Promise<void> => {
  database = await startPrivateDatabase({
    dataDir,
    unpackedRoot: join(import.meta.dirname, '../../../.data/mariadb'),
  });
  relay.leadTo(database.port);
};
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'silin-outage-'));
  relay = new Relay();
  const port = await relay.listen();
  await startDatabase();
  const url = new URL(database.url);
  url.port = String(port);
  ground = await startGround([JarController], { url: url.toString() });
  await ground.db.query('CREATE TABLE jars (id CHAR(36) PRIMARY KEY, name VARCHAR(40), beans INT) ENGINE=InnoDB');
});
afterAll(async () => {
  await ground?.close();
  await relay?.close();
  await database?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const fill = (jar: string, key: string): Promise<Answer> =>
  call(ground.url, 'POST', `/jars/${jar}`, { beans: 3 }, { key, headers: { 'x-user': 'u1' } });
const rows = async (statement: string): Promise<number> => (await ground.db.query<unknown[]>(statement)).length;

/** Lets a write stand in the middle of its transaction, and kills the database under it. */
async function killDatabaseUnder(jar: string, key: string): Promise<Answer> {
  let arrived = (): void => undefined;
  const reached = new Promise<void>((resolve) => (arrived = resolve));
  let goOn = (): void => undefined;
  const gone = new Promise<void>((resolve) => (goOn = resolve));
  inTheMiddle = () => (arrived(), gone);
  const answer = fill(jar, key);
  await reached;
  process.kill(database.pid, 'SIGKILL');
  await database.ended;
  goOn();
  const got = await answer;
  inTheMiddle = () => Promise.resolve();
  return got;
}

describe('a database that goes away in the middle of a write', () => {
  it('costs the people no minute: the same key is served by the first repeat that finds it back', async () => {
    const key = aKey();
    expect((await killDatabaseUnder('first', key)).status).toBe(503);

    await startDatabase();
    const repeat = await fill('first', key);

    expect([repeat.status, repeat.body]).toEqual([201, { beans: 3 }]);
    expect(await rows("SELECT id FROM jars WHERE name = 'first'")).toBe(1);
  });

  it('leaves no key taken: it is freed when the database is back, for every other process too', async () => {
    expect((await killDatabaseUnder('second', aKey())).status).toBe(503);

    await startDatabase();

    const allFree = async (): Promise<boolean> =>
      (await rows('SELECT idem_key FROM idempotency_keys WHERE completed_at IS NULL')) === 0;
    expect(await until(allFree, 20_000)).toBe(true);
  });

  it('is said by readyz, and that it is back as well', async () => {
    process.kill(database.pid, 'SIGKILL');
    await database.ended;
    const away = await fetch(`${ground.url}/readyz`);
    expect([away.status, await away.text()]).toEqual([503, expect.stringContaining('the database does not answer')]);

    await startDatabase();

    expect(await until(async () => (await fetch(`${ground.url}/readyz`)).status === 200, 20_000)).toBe(true);
  });
});
