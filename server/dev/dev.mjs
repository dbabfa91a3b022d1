// `npm run dev`: the same as `npm start`, begun anew after every change of a source. The database and its data stay.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './setup/steps.mjs';

const SOURCES = ['shared/src', 'server/src', 'server/dev', 'miniapp/src', 'miniapp/config'];
/** An editor writes several files at once: wait until it is quiet. */
const QUIET_MS = 400;

let running;
let timer;
let leaving = false;

function begin() {
  running = spawn(process.execPath, [join(root, 'server/dev/start.mjs'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  running.once('exit', (code) => {
    running = undefined;
    if (leaving) process.exit(code ?? 0);
    say(code ? '→ ended with an error; waiting for the next change' : '→ beginning anew');
    if (!code) begin();
  });
}

function changed(file) {
  if (!file || file.endsWith('~') || file.includes('.test.')) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    say(`→ ${file} changed`);
    if (running) running.kill('SIGTERM');
    else begin();
  }, QUIET_MS);
}

for (const folder of SOURCES) watch(join(root, folder), { recursive: true }, (_event, file) => changed(file));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    leaving = true;
    if (running) running.kill(signal);
    else process.exit(0);
  });
}
begin();
