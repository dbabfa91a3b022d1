import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, runQuiet, say, SetupProblem, step } from './steps.mjs';

const stateFile = join(root, 'node_modules/.silin-builds.json');
const everywhere = ['package-lock.json', 'tsconfig.base.json'];
const miniapp = [
  'shared/src',
  'miniapp/src',
  'miniapp/config',
  'miniapp/package.json',
  'miniapp/babel.config.cjs',
  'miniapp/tsconfig.json',
];

/** What can be built: from which sources, by which script, and the folder and file it leaves. */
const builds = {
  shared: {
    what: 'the vocabulary',
    sources: ['shared/src', 'shared/package.json', 'shared/tsconfig.json'],
    script: ['build', 'shared'],
    folder: 'shared/dist',
    proof: 'index.js',
  },
  server: {
    what: 'the server',
    sources: ['server/src', 'server/dev', 'server/package.json', 'server/.swcrc'],
    script: ['build', 'server'],
    folder: 'server/dist',
    proof: 'src/main.js',
  },
  'h5-demo': {
    what: 'the mini-program for the browser (the first time this takes about a minute)',
    sources: miniapp,
    script: ['build:h5:demo', 'miniapp'],
    folder: 'miniapp/dist/h5-demo',
    proof: 'index.html',
  },
  h5: {
    what: 'the mini-program for the browser, as it is published',
    sources: miniapp,
    script: ['build:h5', 'miniapp'],
    folder: 'miniapp/dist/h5',
    proof: 'index.html',
  },
  'weapp-cloud': {
    what: 'the mini-program for WeChat cloud hosting',
    sources: miniapp,
    script: ['build:weapp:cloud-test', 'miniapp'],
    folder: 'miniapp/dist/weapp-cloud',
    proof: 'app.json',
  },
  weapp: {
    what: 'the mini-program for WeChat',
    sources: miniapp,
    script: ['build:weapp', 'miniapp'],
    folder: 'miniapp/dist/weapp',
    proof: 'app.json',
  },
};

/**
 * Builds each named part whose sources changed since it was built here last, or whose output came about in another way
 * (by hand, with other settings). The output folder starts empty.
 */
export async function ensureBuilt(...names) {
  for (const name of names) {
    const build = builds[name];
    const hash = hashOf([...build.sources, ...everywhere]);
    const proof = join(root, build.folder, build.proof);
    const state = () => (existsSync(proof) ? `${hash} ${statSync(proof).mtimeMs}` : undefined);
    if (state() && readState()[name] === state()) continue;
    await step(`building ${build.what}`, async () => {
      rmSync(join(root, build.folder), { recursive: true, force: true });
      const [script, workspace] = build.script;
      const { code, output } = await runQuiet('npm', ['run', script, '-w', workspace]);
      if (code !== 0 || !existsSync(proof)) {
        say(output.trim());
        throw new SetupProblem(
          `The build of "${name}" failed; its messages are above. To see it alone: npm run ${script} -w ${workspace}`,
        );
      }
    });
    writeFileSync(stateFile, JSON.stringify({ ...readState(), [name]: state() }, null, 2));
  }
}

/** One hash over names and contents of files and folders, in a fixed order. Tests are no sources of a build. */
export function hashOf(paths, base = root) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(base, path))).sort()) {
    hash.update(relative(base, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => (/\.test\.tsx?$/.test(name) ? [] : filesUnder(join(path, name))));
}

function readState() {
  try {
    return JSON.parse(readFileSync(stateFile, 'utf8'));
  } catch {
    return {};
  }
}
