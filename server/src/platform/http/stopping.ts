import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import type { Readiness } from './readiness.js';

/**
 * What SIGTERM and SIGINT do to a process: `/readyz` says no at once, requests are still taken for `SHUTDOWN_DELAY_SECONDS` so that
 * a proxy can turn away, then `close` finishes what is under way, for `SHUTDOWN_GRACE_SECONDS` at most. Ctrl-C does not wait for proxies.
 */
export function stopWhenTold(
  { shutdownDelayMs, shutdownGraceMs }: Config,
  { readiness, logger, close }: { readiness: Readiness; logger: Logger; close: () => Promise<void> },
): void {
  const stop = async (signal: string): Promise<void> => {
    if (readiness.isLeaving) return;
    readiness.leave();
    logger.info({ signal }, 'stopping');
    if (signal === 'SIGTERM') await sleep(shutdownDelayMs);
    setTimeout(() => {
      logger.error('what was under way did not end in time');
      process.exit(1);
    }, shutdownGraceMs).unref();
    await close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}
