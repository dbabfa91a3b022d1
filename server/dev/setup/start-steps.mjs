import { join } from 'node:path';
import { ensureBuilt } from './builds.mjs';
import { ensureDatabaseServer } from './debian-packages.mjs';
import { ensureNpmPackages } from './npm-packages.mjs';
import { root, runProgram, say } from './steps.mjs';

/** Everything `npm start` does, in order. Arguments go on to the stack (`npm start -- --data DIR`). */
export function start(args) {
  return runProgram(async () => {
    say('Silin 四邻');
    await ensureNpmPackages();
    await ensureBuilt('shared', 'server');
    if (!process.env.DATABASE_URL) await ensureDatabaseServer();
    await ensureBuilt('h5-demo');
    say('→ starting');
    const { runFromCommandLine } = await import(join(root, 'server/dist/dev/stack.js'));
    await runFromCommandLine(['--demo', '--front', ...args]);
  });
}
