import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runLoud, SetupProblem, step } from './steps.mjs';

const lockFile = join(root, 'package-lock.json');
const marker = join(root, 'node_modules/.silin-lock');

/** Installs the npm packages of the lock file, unless they are there already. */
export async function ensureNpmPackages() {
  const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  if (!installedMatchesLock()) {
    await step(
      'installing the npm packages of package-lock.json (the first time this takes a minute or two)',
      async () => {
        const code = await runLoud('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
        if (code !== 0)
          throw new SetupProblem(
            'npm could not install the packages; its message is above. Is the npm registry reachable?',
          );
      },
    );
  }
  writeFileSync(marker, lock);
}

/** True when an `npm install` by hand brought exactly what the lock file names: then nothing is installed again. */
function installedMatchesLock() {
  const installedFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link || entry.optional || entry.peer) return true;
    return installed[path]?.version === entry.version && existsSync(join(root, path));
  });
}
