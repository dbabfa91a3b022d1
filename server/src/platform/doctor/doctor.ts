import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';

/** One thing looked at: whether it is well, and what was seen or has to be done. */
export interface Finding {
  readonly what: string;
  readonly good: boolean;
  readonly seen: string;
}

const LEAST_FREE_BYTES = 1024 ** 3;

/** Looks at what a process needs before it serves people. */
@Injectable()
export class Doctor {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Every finding; `more` are checks of what the platform does not know. */
  examine(config: Config, more: Readonly<Record<string, () => Promise<string>>>): Promise<Finding[]> {
    return examine({
      settings: () => checkSettings(config),
      database: () => checkDatabase(this.db),
      disk: () => checkDisk(config),
      templates: () => checkTemplates(config),
      ...more,
    });
  }
}

/** Runs each check by itself: one that fails does not hide the others. */
async function examine(checks: Readonly<Record<string, () => Promise<string>>>): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [what, check] of Object.entries(checks)) {
    try {
      findings.push({ what, good: true, seen: await check() });
    } catch (error) {
      findings.push({ what, good: false, seen: error instanceof Error ? error.message : String(error) });
    }
  }
  return findings;
}

/** Answers, speaks utf8mb4, and has the migrations of this code. */
async function checkDatabase(db: DataSource): Promise<string> {
  const [row]: { version: string; charset: string }[] = await db.query(
    'SELECT VERSION() AS version, @@character_set_database AS charset',
  );
  if (row?.charset !== 'utf8mb4')
    throw new Error(`the database's character set is ${row?.charset}, it must be utf8mb4`);
  if (await db.showMigrations()) throw new Error('migrations are pending: run node server/dist/src/migrate.js');
  return row.version;
}

/** The folder for pictures takes a file, and the disk has room. */
async function checkDisk({ filesDir }: Pick<Config, 'filesDir'>): Promise<string> {
  await mkdir(filesDir, { recursive: true });
  const probe = join(filesDir, `.doctor-${process.pid}`);
  await writeFile(probe, 'x');
  await rm(probe);
  const { bavail, bsize } = await statfs(filesDir);
  const gigabytes = ((bavail * bsize) / 1024 ** 3).toFixed(1);
  if (bavail * bsize < LEAST_FREE_BYTES) throw new Error(`only ${gigabytes} GB are free for ${filesDir}`);
  return `${gigabytes} GB free`;
}

/** What only a look at the settings shows. */
async function checkSettings(config: Pick<Config, 'env' | 'publicBaseUrl'>): Promise<string> {
  if (config.env !== 'production') throw new Error(`SILIN_ENV is ${config.env}: fine for a trial, not for real people`);
  if (!config.publicBaseUrl.startsWith('https:')) throw new Error('PUBLIC_BASE_URL must be https');
  return 'production';
}

/** Which messages have a template. */
async function checkTemplates({ wechat }: Pick<Config, 'wechat'>): Promise<string> {
  const kinds = Object.keys(wechat.templates);
  if (kinds.length === 0) throw new Error('WECHAT_TEMPLATES is empty: people have the in-app inbox only');
  return kinds.join(', ');
}
