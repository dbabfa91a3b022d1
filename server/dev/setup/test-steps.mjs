import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './builds.mjs';
import { ensureBrowser, ensureDatabaseServer } from './debian-packages.mjs';
import { ensureNpmPackages } from './npm-packages.mjs';
import { root, runLoud, runProgram, runQuiet, say, SetupProblem, step } from './steps.mjs';

/** What each part needs before jest: which builds, which Debian packages; and which jest projects it is. `onDemand`: only when named. */
const parts = {
  static: { builds: ['shared'], checks: true, projects: [] },
  unit: { builds: ['shared'], projects: ['shared/jest.config.mjs', 'server/test/jest.unit.mjs'] },
  db: { builds: ['shared', 'server'], database: true, projects: ['server/test/jest.db.mjs'] },
  e2e: { builds: ['shared', 'server'], database: true, projects: ['server/test/jest.e2e.mjs'] },
  components: { builds: ['shared'], projects: ['miniapp/test/jest.components.mjs'] },
  weapp: {
    builds: ['shared', 'server', 'weapp', 'weapp-cloud'],
    database: true,
    browser: true,
    projects: ['miniapp/test/jest.weapp.mjs'],
  },
  cluster: { builds: ['shared', 'server'], database: true, onDemand: true, projects: ['server/test/jest.cluster.mjs'] },
  h5: {
    builds: ['shared', 'server', 'weapp', 'h5-demo', 'h5'],
    database: true,
    browser: true,
    projects: ['miniapp/test/jest.h5.mjs'],
  },
};

export function test(args) {
  return runProgram(async () => {
    const at = args.indexOf('--only');
    const chosen = at < 0 ? Object.keys(parts).filter((name) => !parts[name].onDemand) : [args[at + 1]];
    const forJest = at < 0 ? args : args.filter((_, i) => i !== at && i !== at + 1);
    const wanted = chosen.map((name) => parts[name]);
    if (wanted.includes(undefined)) throw new SetupProblem(`--only takes one of: ${Object.keys(parts).join(', ')}.`);
    const needs = (what) => wanted.some((part) => part[what]);

    const times = [];
    const stage = async (name, work) => {
      const since = performance.now();
      await work();
      times.push([name, (performance.now() - since) / 1000]);
    };
    await stage('npm packages', ensureNpmPackages);
    if (needs('browser')) await stage('browser and fonts', ensureBrowser);
    const builds = [...new Set(wanted.flatMap((part) => part.builds))];
    await stage('build: shared', () => ensureBuilt('shared'));
    if (needs('checks')) await runChecks(stage);
    if (builds.length > 1) await stage(`build: ${builds.slice(1).join(', ')}`, () => ensureBuilt(...builds.slice(1)));
    if (needs('database')) await stage('database server', ensureDatabaseServer);
    say(`\nStages: ${times.map(([name, seconds]) => `${name} ${seconds.toFixed(0)} s`).join(' · ')}\n`);

    const projects = wanted.flatMap((part) => part.projects);
    // The tests of the cluster kill its nodes: one file at a time.
    const inTurn = chosen.includes('cluster') ? ['--runInBand'] : [];
    if (projects.length > 0) process.exit(await runJest(at < 0 ? [] : projects, [...inTurn, ...forJest]));
  });
}

/** Types, lint and dependency rules; the first that fails ends the run with its output. */
async function runChecks(stage) {
  const tool = (path, ...args) => [process.execPath, [join(root, 'node_modules', path), ...args]];
  const typesOf = (folder) => tool('typescript/bin/tsc', '-p', folder, '--noEmit');
  const sources = ['shared/src', 'server/src', 'server/dev', 'server/test', 'miniapp/src', 'miniapp/test'].filter(
    (folder) => existsSync(join(root, folder)),
  );
  const check = (name, ...commands) => stage(name, () => step(`checking ${name}`, () => allGood(...commands)));
  await check('types', typesOf('shared'), typesOf('server'), typesOf('miniapp'), typesOf('miniapp/test'));
  await check('lint', tool('eslint/bin/eslint.js', '--config', 'eslint.config.mjs', '--max-warnings=0', '.'));
  await check(
    'dependency rules',
    tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', ...sources),
  );
}

async function allGood(...commands) {
  const results = await Promise.all(commands.map(([command, args]) => runQuiet(command, args)));
  const failed = results.filter(({ code }) => code !== 0);
  for (const { output } of failed) say(output.trim());
  if (failed.length > 0) throw new SetupProblem('This stage failed; its messages are above.');
}

/** One jest run; its summary is the last thing on the screen. Two workers: one per core of the smallest machine we know. */
function runJest(projects, args) {
  const options =
    `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim();
  const select = projects.length > 0 ? ['--projects', ...projects] : [];
  return runLoud(
    process.execPath,
    [
      join(root, 'node_modules/jest/bin/jest.js'),
      ...(args.includes('--runInBand') ? [] : ['--maxWorkers=2']),
      // On a busy machine a worker that has nothing open any more still takes longer than half a second to end.
      '--workerGracefulExitTimeout=5000',
      // ES modules of a test file stay in the worker's memory; after 200 files it has none left. A new worker takes over before.
      '--workerIdleMemoryLimit=1GB',
      ...args,
      ...select,
    ],
    {
      NODE_OPTIONS: options,
      TARO_TELEMETRY: '0',
    },
  );
}
