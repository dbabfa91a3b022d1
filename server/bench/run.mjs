// `npm run bench`: measures and writes its tables into docs/performance.md. A few minutes, loopback only, everything it makes
// goes again. `npm run bench -- --million` adds a community of a million wishes (about ten minutes more), `--quick` leaves the
// document alone and measures a little of everything.
import { Agent, request as httpRequest } from 'node:http';
import { cpus, totalmem } from 'node:os';
import { readFileSync, writeFileSync } from 'node:fs';
import { CommunitySetup } from '../dist/src/modules/communities/index.js';
import { newId } from '../dist/src/platform/database/ids.js';
import { Outbox } from '../dist/src/platform/jobs/outbox.js';
import { WallCache } from '../dist/src/modules/wishes/app/wall-cache.js';
import { WishesRepository } from '../dist/src/modules/wishes/data/wishes.repository.js';
import { ClaimsRepository } from '../dist/src/modules/wishes/data/claims.repository.js';
import { crowd } from '../dist/dev/crowd/crowd.js';
import { median, perSecond, person, rowsTouched, startGround, statementsOf, volunteering } from './ground.mjs';

const quick = process.argv.includes('--quick');
const million = process.argv.includes('--million');
const ROUNDS = quick ? 1 : 3;
const READS = quick ? 100 : 300;
const WRITES = quick ? 20 : 40;
const SIZES = quick ? [1_000, 10_000] : million ? [1_000, 100_000, 1_000_000] : [1_000, 100_000];
const say = (text) => process.stdout.write(`${text}\n`);

const ground = await startGround();
const { app, db, api, bare, counting } = ground;
async function aCommunity(name, wishes, count = 1) {
  say(`filling ${count > 1 ? `${count} communities` : 'a community'} with ${wishes} wishes`);
  const grids = [
    { name: '一', buildings: ['1号楼'] },
    { name: '二', buildings: ['2号楼'] },
  ];
  const found = await app.get(CommunitySetup).found({ city: '测', street: '测', name, grids });
  const busy = await person(ground, found.code);
  const staff = await person(ground, found.code);
  await volunteering(db, busy);
  await db.query(
    "INSERT INTO member_roles (member_id, role, community_id, granted_at) VALUES (?, 'staff', ?, NOW(3))",
    [staff.memberId, found.id],
  );
  const emptyGrid = newId();
  await db.query("INSERT INTO grids (id, community_id, name) VALUES (?, ?, '空')", [emptyGrid, found.id]);
  const gridIds = found.grids.map(({ id }) => id);
  const made = await crowd(db, { communityId: found.id, gridIds, busy }, { wishes, now: new Date() });
  return { name, found, busy, staff, emptyGrid, wishes, open: made.openWishIds, path: `/communities/${found.id}` };
}

/** GET or POST over a kept connection; resolves to status and text. */
const agent = new Agent({ keepAlive: true, maxSockets: 16 });
function ask(base, path, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const sent = httpRequest(base + path, {
      agent,
      method,
      headers:
        text === undefined
          ? headers
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers },
    });
    sent.on('error', reject).on('response', (response) => {
      const chunks = [];
      response
        .on('data', (chunk) => chunks.push(chunk))
        .on('end', () => {
          const answer = Buffer.concat(chunks).toString();
          if (response.statusCode >= 400) reject(new Error(`${method} ${path}: ${response.statusCode} ${answer}`));
          else resolve({ status: response.statusCode, headers: response.headers, text: answer });
        });
    });
    sent.end(text);
  });
}
const v1 = (url) => `${url}/api/v1`;
const as = ({ authorization }) => ({ authorization });

/** Ours and the yardstick in turns; both do the same statements and send the same bytes. */
async function besideBare(home) {
  const { path, busy, staff, found } = home;
  const words = { category: 'repair', title: '厨房的灯不亮了', publicText: '够不着，晚饭前后在家。' };
  const rounds = ROUNDS + 1; // one to record, the others to measure
  const claimers = await people(found.code, WRITES + 1);
  for (const one of claimers) await volunteering(db, one);
  const open = [...home.open];
  let taken = 0;
  const fresh = () => open[(taken += 1) % open.length];
  let counter = 0;
  const works = [
    { name: 'wall page, uncached', uncached: true, get: `${path}/wishes?state=open`, who: busy },
    { name: 'wall page, in a burst', get: `${path}/wishes?state=open`, who: busy, beside: 'wall page, uncached' },
    { name: 'wish page', get: `${path}/wishes/${home.open[0]}`, who: busy },
    { name: 'home', get: `${path}/me/next`, who: busy },
    { name: 'staff queue', get: `${path}/staff/wishes?queue=review`, who: staff },
    { name: 'staff counts', get: `${path}/staff/summary`, who: staff },
    {
      name: 'claim',
      post: (i) => {
        const who = claimers[i % claimers.length];
        const wish = fresh();
        return {
          path: `${path}/wishes/${wish}/claim`,
          who,
          body: {},
          ids: { wish, member: who.memberId, user: who.userId },
        };
      },
      before: () => setFree(claimers, found.id),
    },
    {
      name: 'submit',
      outside: ground.standIn.url,
      post: (i) => {
        const who = claimers[i % claimers.length];
        return { path: `${path}/wishes`, who, body: words, ids: { member: who.memberId, user: who.userId } };
      },
      before: () => forgetWishes(claimers),
    },
    {
      name: 'sign-in',
      before: () => known(20),
      outside: ground.standIn.url,
      post: () => {
        counter += 1;
        return {
          path: '/auth/wechat',
          body: { code: ground.standIn.control.loginCode(`o-bench-${counter % 20}`) },
          ids: {},
        };
      },
    },
  ];
  const rows = [];
  const rates = new Map();
  for (const work of works) {
    say(`measuring ${work.name}`);
    const recorded = await record(work, home);
    await work.before?.();
    const ours = [];
    const theirs = [];
    for (let round = 0; round < rounds; round += 1) {
      const count = work.get ? READS : WRITES;
      const mine = await perSecond(count, async (i) => {
        if (work.get) {
          // Another question each time, so that the wall's memory has no answer: the limit changes what is kept, not the work.
          const again = work.uncached ? `${work.get}&cursor=${cursorAt(i)}` : work.get;
          return ask(v1(api.url), again, { headers: as(work.who) });
        }
        return send(v1(api.url), work.post(i));
      });
      await work.before?.();
      const other = await perSecond(count, (i) =>
        ask(bare.url, `/${encodeURIComponent(recorded.name)}`, {
          method: 'POST',
          body: work.get ? {} : swap(recorded.ids, work.post(i).ids),
        }),
      );
      await work.before?.();
      if (round > 0) {
        ours.push(mine);
        theirs.push(other);
      }
    }
    const yardstick = rates.get(work.beside) ?? median(theirs);
    rates.set(work.name, median(theirs));
    rows.push([
      work.beside ? `${work.name}, beside ${work.beside}` : work.name,
      Math.round(median(ours)),
      Math.round(yardstick),
      (median(ours) / yardstick).toFixed(2),
      recorded.statements.length,
    ]);
  }
  return [
    'Beside a bare node:http + mysql2 server that sends the same statements and the same answer',
    ['work', 'ours, per second', 'bare, per second', 'ratio', 'statements per request'],
    rows,
  ];
}

/** Signs these people in once, so that what is measured is coming back. */
async function known(count) {
  for (let i = 0; i < count; i += 1) {
    const body = { code: ground.standIn.control.loginCode(`o-bench-${i}`) };
    await ask(v1(ground.inProcess), '/auth/wechat', { method: 'POST', body });
  }
}

const people = async (code, count) => {
  const made = [];
  while (made.length < count) made.push(await person(ground, code));
  return made;
};

/** A cursor of the first page that nobody has asked for yet: a moment after everything, another one each time. */
let asked = 0;
const cursorAt = () => {
  asked += 1;
  return Buffer.from(JSON.stringify([new Date(Date.now() + 60_000 + asked).toISOString(), newId()])).toString(
    'base64url',
  );
};

const send = (base, { path, who, body }) =>
  ask(base, path, { method: 'POST', body, headers: { 'idempotency-key': newId(), ...(who ? as(who) : {}) } });
const swap = (recorded, now) => Object.fromEntries(Object.keys(recorded).map((key) => [recorded[key], now[key]]));

/** One request of this work in this process, and its statements to the yardstick. */
async function record(work, home) {
  await work.before?.();
  app.get(WallCache).forget(home.found.id);
  let answer;
  let ids = {};
  const statements = await statementsOf(db, async () => {
    if (work.get) answer = await ask(v1(ground.inProcess), work.get, { headers: as(work.who) });
    else {
      const one = work.post(0);
      ids = one.ids;
      answer = await send(v1(ground.inProcess), one);
    }
  });
  const name = work.name.replace(/\W+/g, '-');
  const known = [
    home.found.id,
    ...home.found.grids.flatMap((g) => [g.id, ...g.buildings.map((b) => b.id)]),
    home.staff.memberId,
  ];
  known.push(...(await db.query("SELECT id FROM users WHERE openid LIKE 'o-bench-%'")).map(({ id }) => id));
  if (work.get) known.push(...JSON.stringify(statements).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g));
  await bare.learn({
    name,
    body: answer.text,
    ids: known,
    outside: work.outside,
    statements: statements.map(({ sql, values }) => ({ sql, values: JSON.parse(JSON.stringify(values, dates)) })),
  });
  return { name, statements, ids };
}

function dates(key, value) {
  return this[key] instanceof Date ? { $date: this[key].toISOString() } : value;
}

async function setFree(members, communityId) {
  await db.query('DELETE FROM wish_claims WHERE volunteer_member_id IN (?)', [members.map((m) => m.memberId)]);
  await db.query(
    "UPDATE wishes SET state = 'open' WHERE community_id = ? AND state = 'claimed' AND id NOT IN (SELECT wish_id FROM wish_claims)",
    [communityId],
  );
}
async function forgetWishes(members) {
  const ids = members.map((m) => m.memberId);
  await db.query("UPDATE wishes SET state = 'withdrawn' WHERE author_member_id IN (?)", [ids]);
  await db.query('UPDATE wish_steps SET at = NOW() - INTERVAL 9 DAY WHERE actor_member_id IN (?)', [ids]);
}

/** The same reads in communities of different sizes: rows touched, and time beside the smallest, in turns. */
async function atAnySize(home) {
  const places = [home];
  for (const wishes of SIZES.slice(1)) places.push(await aCommunity(`${wishes}`, wishes));
  await db.query('ANALYZE TABLE wishes, wish_claims, wish_grams, members, users, volunteers');
  const q = (word) => `wishes?q=${encodeURIComponent(word)}`;
  const reads = [
    ['wall, open', 'busy', 'wishes?state=open'],
    ['wall, all states', 'busy', 'wishes'],
    ['wall, a grid with nothing in it', 'busy', (place) => `wishes?gridId=${place.emptyGrid}`],
    ['a word that is nowhere', 'busy', q('钢琴')],
    ['a word that is everywhere', 'busy', q('不亮')],
    ['staff queue, all', 'staff', 'staff/wishes?queue=all'],
    ['staff queue, ending', 'staff', 'staff/wishes?queue=ending'],
    ['staff counts', 'staff', 'staff/summary'],
    ['home of somebody with a tenth of all', 'busy', 'me/next'],
    ['my wishes, the same', 'busy', 'me/wishes'],
    ['members', 'staff', 'staff/members'],
    ['member by name, nobody found', 'staff', `staff/members?q=${encodeURIComponent('钢琴')}`],
    ['volunteers', 'staff', 'staff/volunteers'],
    ['wish page', 'busy', (place) => `wishes/${place.open[0]}`],
  ];
  const rows = [];
  for (const [name, who, where] of reads) {
    say(`at ${SIZES.join(', ')}: ${name}`);
    const pathOf = (place) => `${place.path}/${typeof where === 'string' ? where : where(place)}`;
    const touched = [];
    for (const place of places) {
      app.get(WallCache).forget(place.found.id);
      const statements = await statementsOf(db, () =>
        ask(v1(ground.inProcess), pathOf(place), { headers: as(place[who]) }),
      );
      touched.push(await rowsTouched(counting, statements));
    }
    const times = places.map(() => []);
    for (let round = 0; round < (quick ? 3 : 15); round += 1) {
      for (const [i, place] of places.entries()) {
        app.get(WallCache).forget(place.found.id);
        const began = performance.now();
        await ask(v1(ground.inProcess), pathOf(place), { headers: as(place[who]) });
        times[i].push(performance.now() - began);
      }
    }
    const [least, ...more] = times.map(median);
    rows.push([name, ...touched, ...more.map((time) => `×${(time / least).toFixed(2)}`)]);
  }
  const size = (n) => n.toLocaleString('en');
  return [
    'The same read in communities of different sizes',
    ['read', ...SIZES.map((n) => `rows at ${size(n)}`), ...SIZES.slice(1).map((n) => `time at ${size(n)}`)],
    rows,
  ];
}

/** What the worker asks with a hundred and with a hundred thousand things left to do. */
async function backlog(home) {
  say('measuring the backlog');
  const outbox = app.get(Outbox);
  outbox.handle('bench.nothing', async () => undefined);
  const fill = async (count) => {
    for (let from = 0; from < count; from += 2_000) {
      const rows = Array.from({ length: Math.min(2_000, count - from) }, () => [
        newId(),
        'bench.nothing',
        '{}',
        new Date(0),
        new Date(0),
      ]);
      await db.query('INSERT INTO outbox (id, kind, payload, available_at, created_at) VALUES ?', [rows]);
    }
  };
  const now = new Date();
  const work = {
    'outbox, one batch': () => outbox.deliverDue(),
    'claims whose alarm has rung': () => due(app.get(ClaimsRepository), home, now),
    'wishes whose time is over': () => over(app.get(WishesRepository), home, now),
  };
  const rows = [];
  const measured = {};
  for (const count of quick ? [100, 1_000] : [100, 100_000]) {
    await fill(count);
    for (const [name, once] of Object.entries(work)) {
      const statements = await statementsOf(db, once);
      (measured[name] ??= []).push(await rowsTouched(counting, statements));
    }
  }
  for (const [name, numbers] of Object.entries(measured)) rows.push([name, ...numbers]);
  return ['The worker with a backlog: rows touched', ['work', 'at 100', `at ${quick ? '1,000' : '100,000'}`], rows];
}

const due = (claims, home, now) => (claims.dueForReminder ?? claims.ringing).call(claims, home.found.id, now, 100);
const over = (wishes, home, now) => (wishes.expiredOpen ?? wishes.runOut).call(wishes, home.found.id, now, 100);

function write() {
  const machine = `${cpus().length} cores, ${Math.ceil(totalmem() / 2 ** 30)} GiB, client, servers and database on the same machine`;
  const text = tables
    .map(([title, head, rows]) => {
      const line = (cells) => `| ${cells.join(' | ')} |`;
      return [`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
    })
    .join('\n\n');
  say(`\n${text}\n`);
  if (quick) return;
  const file = new URL('../../docs/performance.md', import.meta.url);
  const [before, after] = readFileSync(file, 'utf8').split(/<!-- bench -->[\s\S]*<!-- \/bench -->/);
  const said = `One run of \`npm run bench\` with Node ${process.versions.node}: ${machine}. Medians of ${ROUNDS} rounds in turns; only ratios and rows mean something.`;
  writeFileSync(file, `${before}<!-- bench -->\n${said}\n\n${text}\n<!-- /bench -->${after}`);
}

const tables = [];
try {
  const idle = api.memory();
  const home = await aCommunity('一', SIZES[0]);
  tables.push(await besideBare(home));
  tables.push(await atAnySize(home));
  tables.push(await backlog(home));
  tables.push([
    'Process',
    ['what', 'value'],
    [
      ['API from start to its first answer', `${Math.round(api.startedInMs)} ms`],
      ['API resident, idle after start', `${idle} MB`],
      ['API resident, after everything above', `${api.memory()} MB`],
    ],
  ]);
} finally {
  await ground.close();
}
write();
