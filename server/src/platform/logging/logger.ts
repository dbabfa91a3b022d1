import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { withoutValues } from './without-values.js';

/** Names under which personal or secret values travel, and bodies; whatever depth they stand at, the log shows `[redacted]`. */
const PRIVATE =
  /(phone|address|realname|privatedetail|openid|unionid|sessionkey|token|secret|authorization|js_code|password|^body)$/i;
const CENSOR = '[redacted]';
/** Written by a serializer of their own below. */
const SERIALIZED = new Set(['req', 'res', 'err']);
const DEPTH_MAX = 8;

/** Structured JSON logs on stdout, or on a stream that a test reads. Request bodies and query strings are never logged. */
export function createLogger(level: string, stream?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: (fields) => redacted(fields) as Record<string, unknown> },
    serializers: {
      req: (req: { method: string; url: string; id: string }) => ({
        method: req.method,
        path: req.url.split('?')[0],
        id: req.id,
      }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
      err: (err: Error & { code?: string }) => ({
        type: err.name,
        message: withoutValues(err.message),
        stack: framesOf(err),
        code: err.code,
      }),
    },
  };
  return stream ? pino(options, stream) : pino(options);
}

/** A copy without private values. Only plain objects and lists are looked into. */
function redacted(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return depth < DEPTH_MAX ? value.map((one) => redacted(one, depth + 1)) : CENSOR;
  if (!isPlain(value)) return value;
  if (depth >= DEPTH_MAX) return CENSOR;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (depth === 0 && SERIALIZED.has(name)) return [name, inner];
      return [name, PRIVATE.test(name) ? CENSOR : redacted(inner, depth + 1)];
    }),
  );
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);

/** Where an error came from, without its message: that may run over several lines. */
const framesOf = (err: Error): string | undefined =>
  err.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 7)
    .join('\n');

/** Nest's own messages through the same pipe. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
  debug(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message));
  }
}
