import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { until } from '../../dev/support/processes.js';
import { migrations } from '../../src/migrations/index.js';
import { dataSourceOptions } from '../../src/platform/database/data-source-options.js';
import { DatabaseAhead, Migrator } from '../../src/platform/database/migrator.js';
import { createEmptyDatabase, type EmptyDatabase } from '../support/database-server.js';

const MIGRATE = join(import.meta.dirname, '../../dist/src/migrate.js');
const BOOKS = ['migrations', 'migration_steps', 'migration_lock'];

let database: EmptyDatabase;
let db: DataSource;
const open = async (url: string): Promise<DataSource> => new DataSource(dataSourceOptions(url, 6)).initialize();
beforeEach(async () => {
  database = await createEmptyDatabase();
  db = await open(database.url);
});
afterEach(async () => {
  await db?.destroy();
  await database?.drop();
});

/** Every table as the database would make it again. */
async function schemaOf(of: DataSource): Promise<Record<string, string>> {
  const tables: Record<string, string>[] = await of.query('SHOW TABLES');
  const made: Record<string, string> = {};
  for (const name of tables.map((row) => Object.values(row)[0] ?? '').filter((name) => !BOOKS.includes(name))) {
    const [row]: Record<string, string>[] = await of.query(`SHOW CREATE TABLE \`${name}\``);
    made[name] = row?.['Create Table'] ?? '';
  }
  return made;
}

/** The schema of a database that was migrated in one go. */
async function schemaInOneGo(): Promise<Record<string, string>> {
  const other = await createEmptyDatabase();
  const whole = await open(other.url);
  await new Migrator(whole).up();
  const schema = await schemaOf(whole);
  await whole.destroy();
  await other.drop();
  return schema;
}

function migrate(...args: string[]): { child: ChildProcess; ended: Promise<[number | null, string]> } {
  const child = spawn(process.execPath, [MIGRATE, ...args], {
    env: { PATH: process.env['PATH'], DATABASE_URL: database.url },
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  return { child, ended: once(child, 'close').then(([code]) => [code as number | null, said]) };
}

const waitingForTable = async (): Promise<boolean> => {
  const list: { State: string | null }[] = await db.query('SHOW PROCESSLIST');
  return list.some(({ State }) => /table metadata lock/i.test(State ?? ''));
};

describe('migrate', () => {
  it('killed after any statement, before that is noted, goes on where it was and ends with the same schema', async () => {
    const seen = new Set<string>();
    let deaths = 0;
    const dieOnce = (statement: string): void => {
      if (seen.has(statement)) return;
      seen.add(statement);
      deaths += 1;
      throw new Error('killed');
    };
    for (let over = false; !over;) {
      over = await new Migrator(db, { afterStatement: dieOnce }).up().then(
        () => true,
        (error: Error) => {
          if (error.message !== 'killed') throw error;
          return false;
        },
      );
    }

    expect(deaths).toBeGreaterThan(20);
    expect(await db.showMigrations()).toBe(false);
    expect(await db.query('SELECT * FROM migration_steps')).toEqual([]);
    expect(await schemaOf(db)).toEqual(await schemaInOneGo());
  });

  it('does not take for done what was there before it began', async () => {
    await db.query('CREATE TABLE streets (id INT)');

    await expect(new Migrator(db).up()).rejects.toThrow('streets');
  });

  it('takes over with --resume what a version without recorded steps had broken off', async () => {
    await new Migrator(db).up();
    await db.query("DELETE FROM migrations WHERE name LIKE 'GroupedMessages%'");
    const before = migrate();
    expect((await before.ended)[0]).toBe(1);
    await db.query('DELETE FROM migration_steps');

    const [code] = await migrate('--resume').ended;

    expect(code).toBe(0);
    expect(await schemaOf(db)).toEqual(await schemaInOneGo());
  });

  it('killed for real in the middle of a statement, and then started twice at once: both end well', async () => {
    const first = migrations.findIndex(({ name }) => name.startsWith('OneLivingRefreshToken'));
    const all = db.migrations.splice(first);
    await new Migrator(db).up();
    db.migrations.push(...all);
    const reader = db.createQueryRunner();
    await reader.startTransaction();
    await reader.query('SELECT * FROM refresh_tokens');
    const killed = migrate();
    expect(await until(waitingForTable, 30_000)).toBe(true);
    killed.child.kill('SIGKILL');
    await killed.ended;
    await reader.rollbackTransaction();
    await reader.release();

    const ends = await Promise.all([migrate().ended, migrate().ended]);

    expect(ends.map(([code]) => code)).toEqual([0, 0]);
    expect(await schemaOf(db)).toEqual(await schemaInOneGo());
  });

  it('started four times at once on an empty database does the work once', async () => {
    const runs = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const own = await open(database.url);
        return new Migrator(own).up().finally(() => own.destroy());
      }),
    );

    expect(runs.map(({ length }) => length).sort((a, b) => a - b)).toEqual([0, 0, 0, migrations.length]);
  });

  it('leaves a database alone that is ahead of this code', async () => {
    await new Migrator(db).up();
    await db.query("INSERT INTO migrations (timestamp, name) VALUES (1, 'FromTheFuture1')");

    await expect(new Migrator(db).up()).rejects.toThrow(DatabaseAhead);
    expect((await migrate().ended)[0]).toBe(3);
  });
});
