import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { DomainError, errorSentence } from '@silin/shared';
import { CommunitySetup, readCommunityPlan } from '../modules/communities/index.js';
import { backUp, checkBackup } from '../platform/backup/backup.js';
import type { Config } from '../platform/config/config.js';
import { KeyRotation } from '../platform/crypto/key-rotation.js';
import { duplicateKey } from '../platform/database/database-errors.js';
import { DeadLetters } from '../platform/jobs/dead-letters.js';
import { eraseAgain, restoreFrom } from './restoring.js';
import { diagnose } from './diagnosis.js';

const USAGE = `Usage:
  operator found <plan.json>               founds a community: { city, street, name, phone?, code?, grids: [{ name, dutyPhone?, buildings: [] }] }
  operator communities                     lists the communities
  operator appoint-staff <code> <phone>    makes a member staff, named by the number WeChat vouched for
  operator withdraw-staff <code> <phone>   takes the staff role from a member
  operator worker-status                   how far the worker is; ends with 1 when it stands still
  operator dead-letters                    lists what the worker gave up
  operator repeat <id | all>               gives it to the worker again
  operator backup <new folder>             writes database and pictures; secrets are kept apart
  operator check-backup <folder>           says whether a backup is whole
  operator restore <folder> [--replace] [--erased <folder>]…
                                           puts them back; accounts deleted since are deleted again
  operator doctor                          looks at settings, keys, database, WeChat, templates and disk
  operator rotate-keys                     writes encrypted fields again with the first key of FIELD_KEYS`;

const STANDS_STILL_SECONDS = 300;

/** Runs something inside a started application, and stops it afterwards. */
export type WithApp = <T>(work: (app: INestApplicationContext) => Promise<T>) => Promise<T>;
/** What a command says; `fault` when it found something that somebody must see to. */
interface Said {
  readonly words: string;
  readonly fault?: boolean;
}
type Command = (args: string[], config: Config, withApp: WithApp) => Promise<string | Said>;

const commands: Readonly<Record<string, Command>> = {
  found: async ([file = missing()], _config, withApp) => {
    const plan = readCommunityPlan(readFileSync(file, 'utf8'));
    const { id, code, name } = await withApp((app) => app.get(CommunitySetup).found(plan));
    return `${name} is founded; people join with ${code} (${id})`;
  },
  communities: async (_args, _config, withApp) => {
    const all = await withApp((app) => app.get(CommunitySetup).list());
    return (
      all.map((c) => `${c.code}  ${c.street} ${c.name}  ${c.members} members, ${c.staff} staff`).join('\n') || 'none'
    );
  },
  'appoint-staff': async ([code = missing(), phone = missing()], _config, withApp) => {
    await withApp((app) => app.get(CommunitySetup).appointStaff(code, phone));
    return 'appointed';
  },
  'withdraw-staff': async ([code = missing(), phone = missing()], _config, withApp) => {
    await withApp((app) => app.get(CommunitySetup).withdrawStaff(code, phone));
    return 'withdrawn';
  },
  'worker-status': async (_args, _config, withApp) => {
    const status = await withApp((app) => app.get(DeadLetters).workerStatus());
    const still = status.overdueSeconds > STANDS_STILL_SECONDS;
    return {
      words: `${JSON.stringify(status)}${still ? '\nThe worker stands still: does it run?' : ''}`,
      fault: still,
    };
  },
  'dead-letters': async (_args, _config, withApp) => {
    const letters = await withApp((app) => app.get(DeadLetters).list());
    const line = (l: (typeof letters)[number]) =>
      `${l.id}  ${l.kind}  ${l.attempts} attempts  ${l.createdAt.toISOString()}  ${l.lastError ?? ''}`;
    return letters.map(line).join('\n') || 'none';
  },
  repeat: async ([id = missing()], _config, withApp) =>
    `${await withApp((app) => app.get(DeadLetters).repeat(id))} given to the worker again`,
  backup: async ([folder = missing()], config) => {
    const { tables, files } = await backUp(config, resolve(folder), new Date());
    const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
    return `${rows} rows of ${Object.keys(tables).length} tables and ${files} files are in ${resolve(folder)}. Keep the secrets apart from it.`;
  },
  'check-backup': async ([folder = missing()]) => {
    const { madeAt, files, fieldKeyIds } = await checkBackup(resolve(folder));
    return `whole; made ${madeAt}, ${files} files, read with the keys ${fieldKeyIds.join(', ')}`;
  },
  restore: async ([folder = missing(), ...rest], config, withApp) => {
    const erased = await restoreFrom(config, resolve(folder), rest);
    const again = await withApp((app) => eraseAgain(app, erased));
    return `restored; ${again} accounts and people that were deleted since were deleted again`;
  },
  doctor: async (_args, config, withApp) => {
    const findings = await withApp((app) => diagnose(app, config));
    const words = findings.map(({ what, good, seen }) => `${good ? 'ok ' : 'BAD'}  ${what}: ${seen}`).join('\n');
    return { words, fault: findings.some(({ good }) => !good) };
  },
  'rotate-keys': async (_args, _config, withApp) =>
    `${await withApp((app) => app.get(KeyRotation).run())} values were written again`,
};

/** Does one command. Faults are told in words, never thrown. */
export async function operate(
  [name = '', ...args]: readonly string[],
  config: Config,
  withApp: WithApp,
): Promise<{ readonly code: 0 | 1; readonly out: string; readonly err: string }> {
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new Error(USAGE);
    const said = await command(args, config, withApp);
    const { words, fault = false } = typeof said === 'string' ? { words: said } : said;
    return { code: fault ? 1 : 0, out: `${words}\n`, err: '' };
  } catch (error) {
    return { code: 1, out: '', err: `${explain(error)}\n` };
  }
}

function missing(): never {
  throw new Error(USAGE);
}

function explain(error: unknown): string {
  const key = duplicateKey(error);
  if (key) return `Already taken: ${key.replaceAll('_', ' ')}.`;
  if (error instanceof DomainError) return errorSentence(error.code);
  return error instanceof Error ? error.message : String(error);
}
