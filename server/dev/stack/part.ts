import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { commandLineOf, endProcess, isAlive, spawnBound } from '../support/processes.js';
import { StartProblem } from '../support/start-problem.js';

/** One child process of the stack: the API, the worker, the stand-in, or a step that runs to its end. */
export interface Part {
  name: string;
  /** Resolves with how it ended: "exit code 1", "signal SIGKILL". */
  ended: Promise<string>;
  hasEnded(): boolean;
  /** The last lines it logged, for a message that must say why. */
  lastWords(): string;
  /** SIGTERM, patience, then force. */
  stop(): Promise<void>;
}

export interface PartPlan {
  name: string;
  script: string;
  env: Record<string, string>;
  dataDir: string;
}

const PATIENCE_MS = 15_000;
const LOG_KEPT_BYTES = 10_000_000;

/**
 * Starts a compiled script in a process group of its own (Ctrl-C reaches only us, and we stop the parts in order), with
 * its output in `<data>/logs/<name>.log`. It dies with this process; its id is remembered for the case that it did not.
 */
export function startPart(plan: PartPlan): Part {
  const logFile = join(plan.dataDir, 'logs', `${plan.name}.log`);
  const log = openLog(logFile);
  const from = statSync(logFile).size;
  const child = spawnBound(process.execPath, ['--enable-source-maps', plan.script], {
    env: { ...inheritedSettings(), ...plan.env },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  if (child.pid !== undefined) appendFileSync(rememberedFile(plan.dataDir), `${child.pid} ${plan.script}\n`);
  let over = false;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  }).then((how) => {
    over = true;
    return how;
  });
  return {
    name: plan.name,
    ended,
    hasEnded: () => over,
    lastWords: () => lastLines(readFileSync(logFile).subarray(from).toString()),
    stop: async () => {
      if (child.pid !== undefined && !over) await endProcess(child.pid, PATIENCE_MS);
    },
  };
}

/** Runs a script to its end; what it says on stdout and stderr comes back when it fails. */
export async function runStep(plan: PartPlan, onPart: (part: Part) => void): Promise<void> {
  const part = startPart(plan);
  onPart(part);
  const how = await part.ended;
  if (how === 'exit code 0') return;
  throw new StartProblem(part.lastWords(), Number(/^exit code (\d+)$/.exec(how)?.[1] ?? 1));
}

/** Ends what a killed stack left running on this data folder. */
export async function endLeftovers(dataDir: string): Promise<void> {
  const file = rememberedFile(dataDir);
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // First start.
  }
  for (const line of text.split('\n').filter(Boolean)) {
    const [pid, script = ''] = [Number(line.split(' ')[0]), line.slice(line.indexOf(' ') + 1)];
    if (isAlive(pid) && commandLineOf(pid).includes(basename(dirname(script)) + '/' + basename(script))) {
      await endProcess(pid, PATIENCE_MS);
    }
  }
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, '');
}

function rememberedFile(dataDir: string): string {
  return join(dataDir, 'parts');
}

/** What a part inherits: its way to programs and locale, and nothing that would configure it behind our back. */
export function inheritedSettings(): Record<string, string> {
  const machine = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TMPDIR', 'TZ'];
  const settings = ['LOG_LEVEL', 'REQUESTS_PER_MINUTE', 'METRICS_PORT', 'DATABASE_CONNECT_TIMEOUT_MS'];
  const names = [...machine, ...settings];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  try {
    if (statSync(file).size > LOG_KEPT_BYTES) renameSync(file, `${file}.old`);
  } catch {
    // No log yet.
  }
  return openSync(file, 'a', 0o600);
}

/** Stack frames are left out: the line above them says what happened. */
function lastLines(text: string): string {
  const lines = text.trim().split('\n');
  const telling = lines.filter((line) => !/^\s+at /.test(line));
  return telling.slice(-5).join('\n') || 'it said nothing';
}
