import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { TestApp } from './test-app.js';

/** One statement as the server sent it. */
export interface Sent {
  readonly sql: string;
  readonly values: unknown[];
}

/** Runs `work` and returns every statement the server sent meanwhile, in order. */
export async function statementsOf(t: Pick<TestApp, 'db'>, work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  type Runner = { query(sql: string, values?: unknown[], ...rest: unknown[]): Promise<unknown> };
  const prototype = t.db.createQueryRunner().constructor.prototype as Runner;
  const { query } = prototype;
  prototype.query = function noted(this: unknown, sql: string, values: unknown[] = [], ...rest: unknown[]) {
    sent.push({ sql, values });
    return query.call(this, sql, values, ...rest);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return sent;
}

/**
 * How many rows and index entries the engine touches for these reads: each is asked again on a connection of its own whose
 * counters are read afterwards. Nobody else's work is in the number, so it is the same on every machine.
 */
export async function rowsTouched(t: TestApp, sent: readonly Sent[]): Promise<number> {
  const db = await createConnection({ uri: t.config.databaseUrl, timezone: 'Z' });
  try {
    const counted = async (): Promise<number> => {
      const [rows] = await db.query<RowDataPacket[]>("SHOW SESSION STATUS LIKE 'Handler_read%'");
      return rows.reduce((sum, row) => sum + Number(row['Value']), 0);
    };
    const itself = -(await counted()) + (await counted()); // looking at the counters moves them too
    const before = await counted();
    for (const { sql, values } of sent) if (/^\s*SELECT/i.test(sql)) await db.query(sql, values);
    return (await counted()) - before - itself;
  } finally {
    await db.end();
  }
}
