import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { uploadProblems } from './release-checks.mjs';

/**
 * Builds the mini-program for the real API and hands it to WeChat: npm run upload -w @silin/miniapp -- [--dry-run] --version 1.2.3 --desc words
 * WeChat's own tool is fetched by npx at a fixed version and is no dependency: it brings some hundred packages of its own.
 */
const TOOL = 'miniprogram-ci@2.1.42';
const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const REPOSITORY = join(PACKAGE, '..');

const { values: options } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    version: { type: 'string', default: JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version },
    desc: { type: 'string', default: '' },
    robot: { type: 'string', default: '1' },
  },
});
const dryRun = options['dry-run'];
const problems = uploadProblems(process.env, { dryRun });
if (!/^\d+\.\d+\.\d+$/.test(options.version)) problems.push('--version must be three numbers, as in 1.2.3');
if (!/^([1-9]|[12]\d|30)$/.test(options.robot)) problems.push('--robot must be 1 to 30');
if (problems.length > 0) fail(problems);

const build = ['npm', 'run', 'build:weapp'];
const upload = [
  ...['npx', '--yes', TOOL, 'upload', '--pp', REPOSITORY, '--appid', process.env.WECHAT_APP_ID],
  ...['--pkp', process.env.WECHAT_UPLOAD_KEY_FILE ?? '<WECHAT_UPLOAD_KEY_FILE>'],
  ...['--uv', options.version, '--ud', options.desc || options.version, '-r', options.robot],
];
if (dryRun) {
  process.stdout.write(`Nothing is wrong with the settings. It would run:\n${build.join(' ')}\n${upload.join(' ')}\n`);
} else {
  run(build);
  if (!holds(join(PACKAGE, 'dist/weapp'), process.env.TARO_APP_API_ORIGIN))
    fail(['the build does not hold the address of the API: dist/weapp is of another build']);
  run(upload);
}

function run([command, ...args]) {
  const { status } = spawnSync(command, args, { cwd: PACKAGE, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** True when a script of the build names the address. */
function holds(folder, address) {
  return readdirSync(folder, { recursive: true }).some(
    (name) => name.endsWith('.js') && readFileSync(join(folder, name), 'utf8').includes(address),
  );
}

function fail(sentences) {
  process.stderr.write(`Not uploaded:\n${sentences.map((sentence) => `- ${sentence}`).join('\n')}\n`);
  process.exit(1);
}
