import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type Connection, createConnection, escape, escapeId, type TypeCastField } from 'mysql2';

/** Rows of one INSERT; together they stay far below max_allowed_packet. */
const ROWS_AT_ONCE = 50;

/** Connection for dumping and loading: values travel as the database writes them, instants in UTC. */
async function open(databaseUrl: string): Promise<Connection> {
  const url = new URL(databaseUrl);
  url.protocol = 'mysql:';
  const connection = createConnection({
    uri: url.toString(),
    charset: 'utf8mb4_unicode_ci',
    dateStrings: true,
    jsonStrings: true,
  });
  await ask(connection, "SET SESSION time_zone = '+00:00', sql_mode = 'NO_ENGINE_SUBSTITUTION'");
  return connection;
}

function ask<T = Record<string, string>>(connection: Connection, sql: string): Promise<T[]> {
  return new Promise((resolve, reject) =>
    connection.query(sql, (error, rows) => (error ? reject(error) : resolve(rows as unknown as T[]))),
  );
}

/** The tables of the database, in a fixed order. */
async function tablesOf(connection: Connection): Promise<string[]> {
  const rows = await ask(connection, "SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'");
  return rows.map((row) => Object.values(row)[0] as string).sort();
}

/** What a dump holds. */
export interface DumpContent {
  /** Rows by table. */
  readonly tables: Readonly<Record<string, number>>;
  readonly migrations: readonly string[];
  /** Of the compressed file. */
  readonly sha256: string;
}

/**
 * Writes every table as it was at one moment into `file` (gzip, SQL, one statement a line: `zcat | mysql` reads it too).
 * Nobody is kept waiting: the rows are read from a snapshot, without locks.
 */
export async function dumpDatabase(databaseUrl: string, file: string): Promise<DumpContent> {
  const connection = await open(databaseUrl);
  const tables: Record<string, number> = {};
  try {
    await ask(connection, 'SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await ask(connection, 'START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
    const names = await tablesOf(connection);
    const migrations = names.includes('migrations')
      ? (await ask(connection, 'SELECT name FROM migrations ORDER BY id')).map((row) => row['name'] as string)
      : [];
    const statements = async function* () {
      yield 'SET FOREIGN_KEY_CHECKS = 0;\n';
      for (const table of names) yield* dumpTable(connection, table, (count) => (tables[table] = count));
    };
    await pipeline(statements, createGzip(), createWriteStream(file, { mode: 0o600 }));
    return { tables, migrations, sha256: await sha256Of(file) };
  } finally {
    connection.destroy();
  }
}

async function* dumpTable(connection: Connection, table: string, counted: (rows: number) => void) {
  const [made] = await ask(connection, `SHOW CREATE TABLE ${escapeId(table)}`);
  yield `${(made?.['Create Table'] ?? '').replaceAll('\n', ' ')};\n`;
  const columns = (await ask(connection, `SHOW COLUMNS FROM ${escapeId(table)}`))
    .filter((column) => !/(VIRTUAL|STORED) GENERATED/.test(column['Extra'] ?? '')) // computed again; MySQL says DEFAULT_GENERATED of others
    .map((column) => escapeId(column['Field'] as string, true))
    .join(', ');
  const rows = connection
    .query({ sql: `SELECT ${columns} FROM ${escapeId(table)}`, rowsAsArray: true, typeCast: asWritten })
    .stream({ highWaterMark: 100 }) as AsyncIterable<unknown[]>;
  let count = 0;
  let batch: string[] = [];
  const insert = () => `INSERT INTO ${escapeId(table)} (${columns}) VALUES ${batch.join(', ')};\n`;
  for await (const row of rows) {
    count += 1;
    batch.push(`(${row.map((value) => escape(value as string)).join(', ')})`);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield insert();
    batch = [];
  }
  if (batch.length > 0) yield insert();
  counted(count);
}

/** JSON and numbers of any length stay text; bytes stay bytes. */
function asWritten(field: TypeCastField, next: () => unknown): unknown {
  return ['JSON', 'LONGLONG', 'DECIMAL', 'NEWDECIMAL'].includes(field.type) ? field.string('utf8') : next();
}

/** Loads a dump into an empty database; `replace` empties it first. Throws when there are tables and `replace` was not given. */
export async function loadDatabase(databaseUrl: string, file: string, replace: boolean): Promise<void> {
  const connection = await open(databaseUrl);
  try {
    const there = await tablesOf(connection);
    if (there.length > 0 && !replace) {
      throw new Error('The database is not empty. Give it an empty one, or say --replace to throw away what it holds.');
    }
    await ask(connection, 'SET FOREIGN_KEY_CHECKS = 0');
    for (const table of there) await ask(connection, `DROP TABLE ${escapeId(table)}`);
    await pipeline(createReadStream(file), createGunzip(), async (content: AsyncIterable<Buffer>) => {
      for await (const line of linesOf(content)) await ask(connection, line);
    });
  } finally {
    connection.destroy();
  }
}

/** Lines that end with \n only: words may hold other separators of lines (U+2028), which `readline` would cut at. */
async function* linesOf(content: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const chunk of content) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString('utf8');
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString('utf8');
}

/** The checksum a backup is recognised by. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
