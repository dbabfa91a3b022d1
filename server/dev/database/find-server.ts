import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** A MariaDB server program on this machine, and what it needs to run from where it lies. */
export interface DatabaseServerProgram {
  /** Absolute path of `mariadbd` (or `mysqld`, when that is MariaDB under its old name). */
  command: string;
  /** Folder with the system table scripts and the error messages. */
  shareDir: string;
  /** Set for a copy unpacked into the project instead of installed into the system. */
  unpacked?: { libraryPath: string };
}

const NAMES = ['mariadbd', 'mysqld'];
const USUAL_FOLDERS = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
  '/usr/bin',
  '/usr/local/bin',
  '/opt/homebrew/opt/mariadb/bin',
  '/usr/local/opt/mariadb/bin',
];

/**
 * Finds a MariaDB server: first on PATH and in the folders distributions use, then a copy unpacked below `unpackedRoot`.
 * Oracle's own `mysqld` is passed over: it initialises a data folder in another way. Use `DATABASE_URL` for it.
 */
export function findDatabaseServer(unpackedRoot?: string): DatabaseServerProgram | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...USUAL_FOLDERS];
  for (const folder of folders) {
    for (const name of NAMES) {
      const command = join(folder, name);
      const shareDir = folder && existsSync(command) && isMariaDb(command) && shareDirBeside(command);
      if (shareDir) return { command, shareDir };
    }
  }
  return unpackedRoot ? unpackedServer(unpackedRoot) : undefined;
}

function unpackedServer(root: string): DatabaseServerProgram | undefined {
  const command = join(root, 'usr/sbin/mariadbd');
  const shareDir = join(root, 'usr/share/mysql');
  if (!existsSync(command) || !existsSync(join(shareDir, 'mysql_system_tables.sql'))) return undefined;
  const libraries = ['usr/lib', 'lib'].flatMap((folder) => {
    const base = join(root, folder);
    if (!existsSync(base)) return [];
    return [
      base,
      ...readdirSync(base, { withFileTypes: true })
        .filter((e) => e.isDirectory())
        .map((e) => join(base, e.name)),
    ];
  });
  return { command, shareDir, unpacked: { libraryPath: libraries.join(delimiter) } };
}

function isMariaDb(command: string): boolean {
  try {
    return execFileSync(command, ['--no-defaults', '--version'], { encoding: 'utf8' }).includes('MariaDB');
  } catch {
    return false;
  }
}

function shareDirBeside(command: string): string | undefined {
  const prefix = dirname(dirname(command));
  return [join(prefix, 'share/mysql'), join(prefix, 'share/mariadb'), '/usr/share/mysql', '/usr/share/mariadb'].find(
    (folder) => existsSync(join(folder, 'mysql_system_tables.sql')),
  );
}
