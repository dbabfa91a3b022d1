import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Addresses of the running product: real database, real API, worker, and the stand-in for WeChat. */
export interface Stack {
  apiUrl: string;
  standInUrl: string;
  /** The H5 build, the API and the stand-in behind one address. */
  frontUrl: string;
}

export interface RunningStack extends Stack {
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 180_000;
const STOPPED_WITHIN_MS = 15_000;
const VARIABLE = 'SILIN_TEST_STACK';

/** Starts the backend on a folder of its own, with the demo community in it. */
export async function startStack(repositoryRoot: string, flags = ['--demo', '--front']): Promise<RunningStack> {
  const program = path.join(repositoryRoot, 'server/dist/dev/stack.js');
  if (!fs.existsSync(program))
    throw new Error(`${program} is missing: run "npm run build -w shared && npm run build -w server"`);
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'silin-browser-tests-'));
  const child = spawn(process.execPath, [program, '--data', data, '--json', ...flags], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...{ NODE_OPTIONS: '', PORT: '', HOST: '', DATABASE_URL: '' },
      DATABASE_CONNECT_TIMEOUT_MS: '60000', // a busy test machine is not the database being away
    },
  });
  const said: string[] = [];
  child.stderr?.on('data', (text) => said.push(String(text)));
  try {
    return { ...(await readyLine(child)), stop: () => end(child, data) };
  } catch (error) {
    await end(child, data);
    throw new Error(`the backend did not start: ${(error as Error).message}\n${said.join('')}`);
  }
}

function readyLine(child: ChildProcess): Promise<Stack> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error('not ready in time')), READY_WITHIN_MS);
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      const line = text.split('\n').find((l) => l.startsWith('{') && l.includes('"ready"') && l.endsWith('}'));
      if (!line) return;
      clearTimeout(patience);
      resolve(JSON.parse(line) as Stack);
    });
    child.once('exit', (code) => {
      clearTimeout(patience);
      reject(new Error(`it ended with ${code}`));
    });
  });
}

async function end(child: ChildProcess, data: string): Promise<void> {
  if (child.exitCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS);
    await gone;
    clearTimeout(late);
  }
  fs.rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}

/** Hands the addresses from jest's global set-up to the test files. */
export const publishStack = (stack: Stack): void => void (process.env[VARIABLE] = JSON.stringify(stack));
export const isPublished = (): boolean => Boolean(process.env[VARIABLE]);

/** The backend this jest run started. */
export function stack(): Stack {
  const text = process.env[VARIABLE];
  if (!text) throw new Error('no backend was started for this run');
  return JSON.parse(text) as Stack;
}
