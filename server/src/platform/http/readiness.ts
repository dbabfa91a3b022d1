import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { whyNotWritable } from '../config/writable-folder.js';
import { KeyCanary } from '../crypto/key-canary.js';

const WAIT_MS = 2_000;

/** Whether this process can serve now, and if not, why. An answer takes two seconds at most, whatever hangs. */
@Injectable()
export class Readiness {
  private leaving = false;
  private looking: Promise<(string | undefined)[]> | undefined;

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly config: Config,
    private readonly keys: KeyCanary,
  ) {}

  /** From now on this process is not ready: it is going to stop. */
  leave(): void {
    this.leaving = true;
  }

  get isLeaving(): boolean {
    return this.leaving;
  }

  /** Everything that is in the way; empty when ready. */
  async reasons(): Promise<string[]> {
    if (this.leaving) return ['this process is stopping'];
    // One look at a time: what hangs must not collect a connection with every question.
    this.looking ??= Promise.all([this.database(), this.folder()]).finally(() => (this.looking = undefined));
    const found: (string | undefined)[] = await Promise.race([this.looking, tooLong()]);
    return found.filter((reason): reason is string => reason !== undefined);
  }

  private async database(): Promise<string | undefined> {
    try {
      await this.db.query('SELECT 1');
      if (await this.db.showMigrations()) return 'migrations are pending: run migrate.js';
      await this.keys.check();
      return undefined;
    } catch (error) {
      const { code, name } = error as { code?: string; name?: string };
      return name === 'WrongKeys' ? (error as Error).message : `the database does not answer (${code ?? name})`;
    }
  }

  private async folder(): Promise<string | undefined> {
    const why = await whyNotWritable(this.config.filesDir);
    return why && `FILES_DIR cannot be written (${why})`;
  }
}

function tooLong(): Promise<string[]> {
  return new Promise((resolve) => {
    setTimeout(
      () => resolve([`the database or FILES_DIR did not answer within ${WAIT_MS / 1000} seconds`]),
      WAIT_MS,
    ).unref();
  });
}
