import { createHash } from 'node:crypto';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { newId } from './ids.js';
import { MigrationLock } from './migration-lock.js';

/** The database knows migrations this code does not: an older version must not touch it. */
export class DatabaseAhead extends Error {
  constructor(readonly unknown: readonly string[]) {
    super(
      `The database is ahead of this code (it knows ${unknown.join(', ')}): start the newer version, or restore the backup made before it.`,
    );
  }
}

export interface MigratorOptions {
  /** How long the lock of a process that died keeps the next one waiting. */
  leaseMs?: number;
  /** Treats every structure statement of what is pending as perhaps done: for databases broken off by a version that did not record steps. */
  resume?: boolean;
  /** Told about what happens, one line each. */
  say?: (line: string) => void;
  /** For tests: called after a structure statement ran and before that is noted. */
  afterStatement?: (statement: string) => void;
}

/** Structure statements commit by themselves on MySQL and MariaDB: no transaction takes them back. */
const STRUCTURE = /^\s*(create|alter|drop|rename|truncate)\b/i;

/** "Already there" (1050 table, 1060 column, 1061 key, 1826 and 1022 constraint, 3822 check) and "already gone" (1051, 1091). */
const ALREADY_DONE = new Set([1050, 1060, 1061, 1826, 1022, 3822, 1051, 1091]);
/** MariaDB says of a foreign key or check that exists: 1005 with errno 121, or this sentence. */
const ALREADY_DONE_WORDS = /errno: 121 |duplicate (check )?constraint name/i;

const TABLES = [
  `CREATE TABLE IF NOT EXISTS migrations (
    id INT NOT NULL AUTO_INCREMENT,
    timestamp BIGINT NOT NULL,
    name VARCHAR(255) NOT NULL,
    PRIMARY KEY (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
  `CREATE TABLE IF NOT EXISTS migration_steps (
    migration VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    statement CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    nth INT NOT NULL,
    done TINYINT NOT NULL,
    PRIMARY KEY (migration, statement, nth)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
];

/**
 * Brings a database up to this code. May be killed at any moment and started again, and started twice at once: one works,
 * the other waits and then finds nothing to do.
 *
 * Every structure statement is noted before it runs and after. The next run leaves out what is noted as done; where only
 * the beginning is noted nobody knows, so there "already exists" counts as done. Other statements run again from the start of
 * their migration: a migration writes them so that a second run changes nothing. See docs/operations/migrations.md.
 */
export class Migrator {
  constructor(
    private readonly db: DataSource,
    private readonly options: MigratorOptions = {},
  ) {}

  /** Runs what is pending, oldest first, and returns its names. Throws `DatabaseAhead`. */
  async up(): Promise<string[]> {
    const { leaseMs, say } = this.options;
    const lock = new MigrationLock(this.db, newId(), leaseMs);
    await lock.take(() => say?.('another process is migrating this database: waiting for it'));
    try {
      for (const table of TABLES) await this.db.query(table);
      const done: string[] = [];
      for (const migration of await this.pending()) {
        const { name } = migration.constructor;
        await this.run(migration, name, lock);
        say?.(`migrated: ${name}`);
        done.push(name);
      }
      return done;
    } finally {
      await lock.release();
    }
  }

  private async pending(): Promise<MigrationInterface[]> {
    const rows: { name: string }[] = await this.db.query('SELECT name FROM migrations');
    const recorded = new Set(rows.map(({ name }) => name));
    const known = new Set(this.db.migrations.map(({ constructor }) => constructor.name));
    const unknown = [...recorded].filter((name) => !known.has(name));
    if (unknown.length > 0) throw new DatabaseAhead(unknown);
    return this.db.migrations.filter(({ constructor }) => !recorded.has(constructor.name));
  }

  private async run(migration: MigrationInterface, name: string, lock: MigrationLock): Promise<void> {
    const runner = this.db.createQueryRunner();
    try {
      await migration.up(await this.stepping(runner, name, lock));
      await lock.renew();
      await this.db.transaction(async (tx) => {
        await tx.query('INSERT INTO migrations (timestamp, name) VALUES (?, ?)', [name.slice(-13), name]);
        await tx.query('DELETE FROM migration_steps WHERE migration = ?', [name]);
      });
    } finally {
      await runner.release();
    }
  }

  /** The runner a migration gets: its structure statements are steps. */
  private async stepping(runner: QueryRunner, migration: string, lock: MigrationLock): Promise<QueryRunner> {
    const rows: { statement: string; nth: number; done: number }[] = await this.db.query(
      'SELECT statement, nth, done FROM migration_steps WHERE migration = ?',
      [migration],
    );
    const noted = new Map(rows.map(({ statement, nth, done }) => [`${statement}/${nth}`, Boolean(done)]));
    const met = new Map<string, number>();
    const query = runner.query.bind(runner) as (sql: string, parameters?: unknown[]) => Promise<unknown>;
    const step = async (sql: string, parameters?: unknown[]): Promise<unknown> => {
      if (!STRUCTURE.test(sql)) return query(sql, parameters);
      const statement = createHash('sha256').update(sql.replace(/\s+/g, ' ').trim()).digest('hex');
      const nth = (met.get(statement) ?? 0) + 1;
      met.set(statement, nth);
      const before = noted.get(`${statement}/${nth}`);
      if (before === true) return [];
      await lock.renew();
      await this.db.query('INSERT IGNORE INTO migration_steps (migration, statement, nth, done) VALUES (?, ?, ?, 0)', [
        migration,
        statement,
        nth,
      ]);
      try {
        await query(sql, parameters);
      } catch (error) {
        if (!(before === false || this.options.resume) || !isAlreadyDone(error)) throw error;
      }
      this.options.afterStatement?.(sql);
      await this.db.query('UPDATE migration_steps SET done = 1 WHERE migration = ? AND statement = ? AND nth = ?', [
        migration,
        statement,
        nth,
      ]);
      return [];
    };
    return Object.assign(runner, { query: step });
  }
}

function isAlreadyDone(error: unknown): boolean {
  const { errno, message = '' } = error as { errno?: number; message?: string };
  return ALREADY_DONE.has(errno ?? 0) || ALREADY_DONE_WORDS.test(message);
}
