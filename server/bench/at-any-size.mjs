// The same reads in communities of different sizes, and in a database of many communities: rows touched, and time.
import { WallCache } from '../dist/src/modules/wishes/app/wall-cache.js';
import { median, rowsTouched, statementsOf, stillIn } from './ground.mjs';
import { as, ask, v1 } from './http.mjs';
import { analyze, aPlace, manyPlaces } from './places.mjs';

const word = (text) => `wishes?q=${encodeURIComponent(text)}`;
const READS = [
  ['wall, open', 'busy', 'wishes?state=open'],
  ['wall, all states', 'busy', 'wishes'],
  ['wall, all states, further down', 'busy', (place) => `wishes?cursor=${halfWay(place)}`],
  ['wall, a grid with nothing in it', 'busy', (place) => `wishes?gridId=${place.emptyGrid}`],
  ['a word that is nowhere', 'busy', word('钢琴')],
  ['a word that is everywhere', 'busy', word('不亮')],
  ['wish page', 'busy', (place) => `wishes/${place.open[0]}`],
  ['home of somebody with a tenth of all', 'busy', 'me/next'],
  ['my wishes, the same person', 'busy', 'me/wishes'],
  ['my claims, the same person', 'busy', 'me/claims'],
  ['staff queue, to review', 'staff', 'staff/wishes?queue=review'],
  ['staff queue, all', 'staff', 'staff/wishes?queue=all'],
  ['staff queue, ending', 'staff', 'staff/wishes?queue=ending'],
  ['staff counts', 'staff', 'staff/summary'],
  ['members', 'staff', 'staff/members'],
  ['member by name, nobody found', 'staff', `staff/members?q=${encodeURIComponent('钢琴')}`],
  ['member by name, one found', 'staff', `staff/members?q=${encodeURIComponent('邻居77')}`],
  ['volunteers', 'staff', 'staff/volunteers'],
];
const TITLE = 'The same read in communities of different sizes';
const thousands = (n) => n.toLocaleString('en');

/** In the middle of the wishes there are: they are one second apart. */
function halfWay({ wishes, open }) {
  const at = new Date(Date.now() - (wishes / 2) * 1_000).toISOString();
  return Buffer.from(JSON.stringify([at, open[0]])).toString('base64url');
}

const pathOf = (place, where) => `${place.path}/${typeof where === 'string' ? where : where(place)}`;

/** What the engine touches for one read, the wall's memory being empty. */
async function rowsOf(ground, place, who, where) {
  const { app, db, counting, inProcess } = ground;
  await stillIn(ground, place[who]);
  app.get(WallCache).forget(place.found.id);
  const asked = () => ask(v1(inProcess), pathOf(place, where), { headers: as(place[who]) });
  return rowsTouched(counting, await statementsOf(db, asked));
}

/** Medians, one request at a time, the places in turns. */
async function timesOf(ground, places, rounds, who, where) {
  const { app, inProcess } = ground;
  await stillIn(ground, ...places.map((place) => place[who]));
  const times = places.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, place] of places.entries()) {
      app.get(WallCache).forget(place.found.id);
      const began = performance.now();
      await ask(v1(inProcess), pathOf(place, where), { headers: as(place[who]) });
      if (round > 0) times[i].push(performance.now() - began);
    }
  }
  return times.map(median);
}

/** One community of each size. */
export async function atAnySize(ground, plan, home) {
  const places = [home];
  for (const wishes of plan.sizes.slice(1))
    places.push(
      await plan.timed(`a community with ${thousands(wishes)} wishes`, () => aPlace(ground, `${wishes}`, wishes)),
    );
  await analyze(ground);
  const rows = [];
  for (const [name, who, where] of READS) {
    plan.say(`at ${plan.sizes.map(thousands).join(' · ')} wishes: ${name}`);
    const touched = [];
    for (const place of places) touched.push(await rowsOf(ground, place, who, where));
    const [least, ...more] = await timesOf(ground, places, plan.turns, who, where);
    rows.push([name, ...touched, `${least.toFixed(1)} ms`, ...more.map((time) => `×${(time / least).toFixed(2)}`)]);
  }
  const sizes = plan.sizes.map(thousands);
  return {
    title: TITLE,
    head: ['read', ...sizes.map((n) => `rows at ${n}`), ...sizes.map((n) => `time at ${n}`)],
    rows,
  };
}

/** The same community before and after many others came into the database. */
export async function amongMany(ground, plan, home) {
  const before = [];
  for (const [, who, where] of READS) {
    const rows = await rowsOf(ground, home, who, where);
    before.push({ rows, ms: (await timesOf(ground, [home], plan.turns, who, where))[0] });
  }
  const { communities } = plan;
  await plan.timed(`${thousands(communities)} communities with ${thousands(home.wishes)} wishes each`, () =>
    manyPlaces(ground, communities, home.wishes),
  );
  await analyze(ground);
  const rows = [];
  for (const [i, [name, who, where]] of READS.entries()) {
    plan.say(`among ${thousands(communities)} communities: ${name}`);
    const after = await rowsOf(ground, home, who, where);
    const [ms] = await timesOf(ground, [home], plan.turns, who, where);
    rows.push([name, before[i].rows, after, `×${(ms / before[i].ms).toFixed(2)}`]);
  }
  return {
    title: `A community of ${thousands(home.wishes)} wishes before and after ${thousands(communities)} like it came beside it`,
    head: ['read', 'rows before', 'rows after', 'time after (not in turns)'],
    rows,
  };
}
