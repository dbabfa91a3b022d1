import type { DataSourceOptions } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { SnakeNaming } from './snake-naming.js';

/**
 * How every process opens the database. `type` is `mysql` for MariaDB too (docs/adr/0003); instants are stored as UTC;
 * the schema comes from migrations only. `connectTimeoutMs` is how long opening one connection may take: what nobody waits
 * for at a phone may take half a minute.
 */
export function dataSourceOptions(databaseUrl: string, poolSize: number, connectTimeoutMs = 30_000): DataSourceOptions {
  return {
    type: 'mysql',
    url: databaseUrl,
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsRun: false,
    migrations,
    migrationsTableName: 'migrations',
    poolSize,
    // The driver would draw a stack for every query, for the case that it fails; an error of ours has its own.
    trace: false,
    extra: { connectTimeout: connectTimeoutMs, waitForConnections: true, queueLimit: 2_000, enableKeepAlive: true },
  };
}
