/** What the driver says of an error, wherever TypeORM has wrapped it. */
interface DriverFields {
  errno?: number;
  code?: string;
  message?: string;
}

function driverFields(error: unknown): DriverFields {
  if (typeof error !== 'object' || error === null) return {};
  const wrapped = (error as { driverError?: unknown }).driverError;
  return (typeof wrapped === 'object' && wrapped !== null ? wrapped : error) as DriverFields;
}

/** 1047 node not ready (Galera), 1290, 1836 and 1792 read-only: the writer is elsewhere now. */
const WRONG_NODE = new Set([1047, 1290, 1836, 1792]);
/** 1213 deadlock, 1205 lock wait, 1180 commit refused, 1020 record changed (Galera, MariaDB 11). */
const RETRY = new Set([1213, 1205, 1180, 1020, ...WRONG_NODE]);
const CONNECTION_LOST = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ER_SERVER_SHUTDOWN',
  'ER_CLIENT_INTERACTION_TIMEOUT',
  'ER_CONNECTION_KILLED',
]);

/** True when the engine has rolled the transaction back and the whole block may run again. */
export const isRetryable = (error: unknown): boolean => RETRY.has(driverFields(error).errno ?? 0);

/** True when this connection leads to a node that cannot do it now: another connection may. */
export const isWrongNode = (error: unknown): boolean => WRONG_NODE.has(driverFields(error).errno ?? 0);

/** True when the connection is gone. Before COMMIT was sent nothing is stored; when COMMIT was sent it is unknown whether it is. */
export function isConnectionLost(error: unknown): boolean {
  const { code, message } = driverFields(error);
  return CONNECTION_LOST.has(code ?? '') || /closed state|connection is closed/i.test(message ?? '');
}

/** The name of the unique key that refused a row, or undefined when the error is another one. */
export function duplicateKey(error: unknown): string | undefined {
  const { errno, message } = driverFields(error);
  if (errno !== 1062) return undefined;
  const key = /for key '([^']+)'/.exec(message ?? '')?.[1] ?? '';
  return key.slice(key.lastIndexOf('.') + 1);
}

/** True when no connection could be had: the pool's queue is full or the database is away. */
export const isOverload = (error: unknown): boolean =>
  isConnectionLost(error) ||
  isRetryable(error) ||
  /queue limit reached|too many connections/i.test(driverFields(error).message ?? '');
