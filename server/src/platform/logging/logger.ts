import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

/** Names under which personal or secret values travel; whatever depth they appear at, the log shows `[redacted]`. */
const PRIVATE = [
  'phone',
  'address',
  'realName',
  'privateDetail',
  'openid',
  'unionid',
  'sessionKey',
  'accessToken',
  'refreshToken',
  'browserSecret',
  'authorization',
  'js_code',
  'code',
  'secret',
];

/** Structured JSON logs on stdout. Request bodies and query strings are never logged. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: PRIVATE.flatMap((name) => (name === 'code' ? [`body.${name}`] : [name, `*.${name}`, `*.*.${name}`])), censor: '[redacted]' },
    serializers: {
      req: (req: { method: string; url: string; id: string }) => ({ method: req.method, path: req.url.split('?')[0], id: req.id }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
      err: (err: Error & { query?: string; code?: string }) => ({ type: err.name, message: withoutValues(err), stack: err.stack?.split('\n').slice(1, 8).join('\n'), code: err.code }),
    },
  });
}

/** A database error's text can quote a row's values ("Duplicate entry '138…'"): they are cut out. */
const withoutValues = (err: Error): string => err.message.replace(/'[^']*'/g, "'…'").slice(0, 500);

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
