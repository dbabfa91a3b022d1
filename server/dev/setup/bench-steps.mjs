import { join } from 'node:path';
import { ensureBuilt } from './builds.mjs';
import { ensureDatabaseServer } from './debian-packages.mjs';
import { ensureNpmPackages } from './npm-packages.mjs';
import { root, runLoud, runProgram } from './steps.mjs';

/** Everything `npm run bench` does, in order. Arguments go on to the measurements (`--million`). */
export function bench(args) {
  return runProgram(async () => {
    await ensureNpmPackages();
    await ensureBuilt('shared', 'server');
    await ensureDatabaseServer();
    process.exit(await runLoud(process.execPath, [join(root, 'server/bench/run.mjs'), ...args], {}));
  });
}
