// `npm run bench`: measures and writes its tables into docs/performance.md. Loopback only; everything it makes goes again.
//   --quick          a little of everything in a minute or two; prints and leaves the document alone
//   --million        a community of a million wishes and a thousand communities as well (some ten minutes more)
//   --only a,b       some steps: bare, burst, plan, sizes, communities, backlog, process (prints only)
//   --profile dir    writes a processor profile of the API there, for Chrome's developer tools
//   --work claim     of the step `bare` only the works with this in their name
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { readFileSync, writeFileSync } from 'node:fs';
import { atAnySize, amongMany } from './at-any-size.mjs';
import { backlog } from './backlog.mjs';
import { besideBare } from './beside-bare.mjs';
import { burst } from './burst.mjs';
import { startGround } from './ground.mjs';
import { aPlace } from './places.mjs';
import { planForMany } from './plan.mjs';

const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    million: { type: 'boolean', default: false },
    only: { type: 'string' },
    work: { type: 'string' },
    profile: { type: 'string' },
  },
});
const { quick, million } = asked;
const say = (text) => process.stdout.write(`${text}\n`);
const plan = {
  say,
  quick,
  rounds: quick ? 3 : 7,
  reads: quick ? 200 : 1_000,
  writes: quick ? 40 : 150,
  /** What the engine of JavaScript has not seen a few thousand times it has not compiled yet. */
  warmUps: quick ? 1 : 3,
  turns: quick ? 6 : 21,
  sizes: quick ? [1_000, 10_000] : million ? [1_000, 100_000, 1_000_000] : [1_000, 100_000],
  communities: quick ? 10 : million ? 1_000 : 100,
  backlog: quick ? 1_000 : 100_000,
  work: asked.work,
  /** Says what is being made and how long it took. */
  timed: async (what, work) => {
    say(`making ${what}`);
    const began = performance.now();
    const made = await work();
    say(`  in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
    return made;
  },
};

/** In the order in which they may follow each other: each leaves more in the database than it found. */
const STEPS = {
  bare: besideBare,
  burst,
  plan: planForMany,
  communities: amongMany,
  sizes: atAnySize,
  backlog: async (ground, plan, home) => {
    const large = Math.ceil(plan.backlog * 7);
    const place = quick ? home : await plan.timed('a community with enough to do', () => aPlace(ground, '忙', large));
    return backlog(ground, plan, place);
  },
};
const chosen = asked.only?.split(',') ?? [...Object.keys(STEPS), 'process'];
const unknown = chosen.filter((step) => !(step in STEPS) && step !== 'process');
if (unknown.length > 0)
  throw new Error(`no such step: ${unknown.join(', ')}; there are ${Object.keys(STEPS).join(', ')}, process`);

const tables = [];
const ground = await startGround({ profile: asked.profile });
try {
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const idle = ground.api.memory();
  const home = await plan.timed(`a community with ${plan.sizes[0]} wishes`, () => aPlace(ground, '一', plan.sizes[0]));
  for (const [step, measure] of Object.entries(STEPS)) {
    if (chosen.includes(step)) tables.push(await measure(ground, plan, home));
  }
  if (chosen.includes('process')) {
    tables.push({
      title: 'The API process',
      head: ['what', 'value'],
      rows: [
        ['from start to its first answer', `${Math.round(ground.api.startedInMs)} ms`],
        ['resident memory, idle after start', `${idle} MB`],
        ['resident memory after everything above', `${ground.api.memory()} MB`],
      ],
    });
  }
} finally {
  await ground.close();
}

const line = (cells) => `| ${cells.join(' | ')} |`;
const text = tables
  .map(({ title, head, rows }) =>
    [`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'),
  )
  .join('\n\n');
say(`\n${text}\n`);
if (!quick && !asked.only) {
  const file = new URL('../../docs/performance.md', import.meta.url);
  const [before, after] = readFileSync(file, 'utf8').split(/<!-- bench -->[\s\S]*<!-- \/bench -->/);
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const said = [
    `One run of \`npm run bench${million ? ' -- --million' : ''}\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node},`,
    `${machine}; client, servers and database on this one machine. Medians of ${plan.rounds} rounds in turns.`,
  ].join('\n');
  writeFileSync(file, `${before}<!-- bench -->\n${said}\n\n${text}\n<!-- /bench -->${after}`);
}
