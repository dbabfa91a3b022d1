import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Something the person at the keyboard can mend; its message is all they see. */
export class SetupProblem extends Error {
  exitCode = 2;
}

export const say = (line) => process.stderr.write(`${line}\n`);

/** Says what begins, does it, says how long it took. */
export async function step(what, work) {
  say(`→ ${what}`);
  const since = performance.now();
  await work();
  say(`  done in ${((performance.now() - since) / 1000).toFixed(1)} s`);
}

/** Runs a command with its output on the screen. Resolves with its exit code. */
export function runLoud(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a command and keeps its output back. */
export function runQuiet(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The whole program: a SetupProblem becomes one sentence and its exit code. */
export async function runProgram(main) {
  try {
    return await main();
  } catch (error) {
    say(error instanceof SetupProblem ? error.message : error.stack);
    process.exit(error instanceof SetupProblem ? error.exitCode : 1);
  }
}
