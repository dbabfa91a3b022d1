import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type QueryRunner } from 'typeorm';
import { Metrics } from '../http/metrics.js';
import { isWrongNode } from './database-errors.js';

/** What the driver's connections and pool are asked for. */
interface PoolConnection {
  query(sql: string, done: (error: unknown) => void): void;
  destroy(): void;
}
interface Pool {
  on(event: 'connection', heard: (connection: PoolConnection) => void): void;
  readonly _allConnections: { readonly length: number };
  readonly _freeConnections: { readonly length: number };
  readonly _connectionQueue: { readonly length: number };
}

/** On a Galera node: reads wait for what the cluster has committed. An engine that does not know it says so and goes on. */
const WAIT_FOR_CLUSTER = 'SET SESSION wsrep_sync_wait = 1';

/**
 * Every connection reads what was committed before, on whatever node it is, and one whose node may not be
 * written or is not ready is thrown away: the next one may lead to another node.
 */
@Injectable()
export class DatabaseSessions implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly metrics: Metrics,
  ) {}

  async onModuleInit(): Promise<void> {
    const { pool } = this.db.driver as unknown as { pool?: Pool };
    if (!pool) return;
    // The first statement of each new connection; those that exist already are asked below.
    pool.on('connection', (connection) => connection.query(WAIT_FOR_CLUSTER, () => undefined));
    await Promise.all(
      Array.from({ length: pool._allConnections.length }, () => this.db.query(WAIT_FOR_CLUSTER).catch(() => undefined)),
    );
    const make = this.db.createQueryRunner.bind(this.db);
    this.db.createQueryRunner = (mode) => leaveWrongNodes(make(mode));
    const count = (name: string, help: string, list: () => { length: number }): void =>
      this.metrics.gauge(`silin_database_${name}`, help, () => list().length);
    count('connections', 'Connections to the database', () => pool._allConnections);
    count('connections_free', 'Connections nobody uses', () => pool._freeConnections);
    count('waiting', 'Who waits for a connection', () => pool._connectionQueue);
  }
}

function leaveWrongNodes(runner: QueryRunner): QueryRunner {
  const query = runner.query.bind(runner) as (...asked: unknown[]) => Promise<unknown>;
  const watched = async (...asked: unknown[]): Promise<unknown> => {
    try {
      return await query(...asked);
    } catch (error) {
      if (isWrongNode(error))
        (runner as unknown as { databaseConnection?: PoolConnection }).databaseConnection?.destroy();
      throw error;
    }
  };
  return Object.assign(runner, { query: watched });
}
