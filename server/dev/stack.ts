import { join } from 'node:path';
import { readOptions } from './stack/options.js';
import { Stack } from './stack/run-stack.js';
import { parentOf } from './support/processes.js';
import { repositoryRoot } from './support/repository.js';
import { StartProblem } from './support/start-problem.js';

/**
 * `stack [--data DIR] [--demo] [--front] [--json]`: runs the built product until it is told to stop.
 * Exit codes: 0 told to stop · 1 a part failed · 2 something to mend first (one sentence says what) · 3 database ahead of the code.
 */
export async function runFromCommandLine(args: string[]): Promise<never> {
  const say = (line: string) => process.stderr.write(`  · ${line}\n`);
  let stack: Stack | undefined;
  // Whoever read our words may be gone before us; that must not cut the stopping short.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    const options = readOptions(args, process.env, join(repositoryRoot, '.data'));
    const running = (stack = new Stack(options, say));
    const toldToStop = new Promise<'stop'>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stop'));
      // npm passes no signal on, and neither does a test run that was killed: it ends when its starter is gone.
      if (options.json || process.env['npm_lifecycle_event']) whenOrphaned(() => resolve('stop'));
    });
    const first = await Promise.race([running.start(), toldToStop]);
    if (first !== 'stop') {
      if (options.json) process.stdout.write(`${JSON.stringify({ ready: true, ...first })}\n`);
      else announce(first.frontUrl ?? first.apiUrl, first.apiUrl);
      await Promise.race([running.broken, toldToStop]);
    }
    say('stopping');
    await running.stop();
    process.exit(0);
  } catch (error) {
    await stack?.stop();
    const known = error instanceof StartProblem;
    process.stderr.write(`${known ? error.message : ((error as Error).stack ?? String(error))}\n`);
    process.exit(known ? error.exitCode : 1);
  }
}

/** npm starts a shell that starts us: it ends when either of them is gone. */
function whenOrphaned(act: () => void): void {
  const line = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const parents = line();
  setInterval(() => line() !== parents && act(), 500).unref();
}

function announce(url: string, apiUrl: string): void {
  process.stdout.write(
    `\nReady. Open ${url}   (API description: ${apiUrl}/api/docs; Ctrl-C stops everything)\n四邻已启动，请在浏览器打开：${url}\n`,
  );
}

if (process.argv[1] && import.meta.filename === process.argv[1]) void runFromCommandLine(process.argv.slice(2));
