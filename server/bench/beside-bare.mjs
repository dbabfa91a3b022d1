// Ours beside node:http + mysql2 that sends the same statements and the same bytes, in turns.
import { newId } from '../dist/src/platform/database/ids.js';
import { WallCache } from '../dist/src/modules/wishes/app/wall-cache.js';
import { median, perSecond, statementsOf, stillIn, volunteering } from './ground.mjs';
import { as, ask, send, v1 } from './http.mjs';
import { people } from './places.mjs';

const WORDS = {
  category: 'repair',
  title: '厨房的灯不亮了',
  publicText: '够不着，晚饭前后在家。',
  contactPhone: '13900000002',
};

export async function besideBare(ground, plan, home) {
  const { api, bare } = ground;
  const works = await worksOf(ground, plan, home);
  const bareRates = new Map();
  const rows = [];
  for (const work of works.filter(({ name }) => !plan.work || name.includes(plan.work))) {
    plan.say(`measuring ${work.name}`);
    await stillIn(ground, home.busy, home.staff, ...works.claimers);
    const recorded = await record(ground, work, home);
    const sides = {
      ours: { child: api.child, once: (i) => ours(api.url, work, i) },
      bare: {
        child: bare.child,
        once: (i) =>
          ask(bare.url, `/${encodeURIComponent(recorded.name)}`, {
            method: 'POST',
            body: work.get ? {} : swap(recorded.ids, work.post(i).ids),
          }),
      },
    };
    const rates = { ours: [], bare: [] };
    const cpu = { ours: [], bare: [] };
    const count = work.get ? plan.reads : plan.writes;
    // The first rounds warm both up and are not counted; then each goes first in turn.
    for (let round = -plan.warmUps; round < plan.rounds; round += 1) {
      for (const side of round & 1 ? ['ours', 'bare'] : ['bare', 'ours']) {
        await work.before?.();
        const measured = await perSecond(count, sides[side].child, sides[side].once);
        if (round < 0) continue;
        rates[side].push(measured.rate);
        cpu[side].push(measured.cpuMs);
      }
    }
    bareRates.set(work.name, median(rates.bare));
    const [mine, other] = [median(rates.ours), bareRates.get(work.beside) ?? median(rates.bare)];
    rows.push([
      work.beside ? `${work.name}, beside ${work.beside}` : work.name,
      Math.round(mine),
      Math.round(other),
      (mine / other).toFixed(2),
      median(cpu.ours).toFixed(2),
      median(cpu.bare).toFixed(2),
      recorded.statements.length,
    ]);
  }
  return {
    title: 'Beside a bare node:http + mysql2 server that sends the same statements and the same answer',
    head: [
      'work',
      'ours, per second',
      'bare, per second',
      'ratio',
      'our CPU, ms',
      'bare CPU, ms',
      'statements per request',
    ],
    rows,
  };
}

/** Another question each time where the wall's memory must have no answer: the cursor changes what is kept, not the work. */
function ours(url, work, i) {
  if (!work.get) return send(v1(url), work.post(i));
  const path = work.uncached ? `${work.get}&cursor=${cursorOfNow()}` : work.get;
  return ask(v1(url), path, { headers: as(work.who) });
}

async function worksOf(ground, plan, home) {
  const { db, standIn } = ground;
  const { path, busy, staff, found } = home;
  const claimers = await people(ground, found.code, plan.writes);
  for (const one of claimers) await volunteering(db, one);
  const claimerOf = (i) => claimers[i % claimers.length];
  let taken = 0;
  let signedIn = 0;
  const openid = () => `o-bench-${(signedIn += 1) % 20}`;
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
        const who = claimerOf(i);
        const wish = home.open[(taken += 1) % home.open.length];
        const ids = { wish, member: who.memberId, person: who.personId, user: who.userId };
        return { path: `${path}/wishes/${wish}/claim`, who, body: {}, ids };
      },
      before: () => setFree(db, claimers, found.id),
    },
    {
      name: 'submit',
      outside: standIn.url,
      post: (i) => {
        const who = claimerOf(i);
        const ids = { member: who.memberId, person: who.personId, user: who.userId };
        return { path: `${path}/wishes`, who, body: WORDS, ids };
      },
      before: () => forgetWishes(db, claimers),
    },
    {
      name: 'sign-in',
      before: () => signInOnce(ground),
      outside: standIn.url,
      post: () => ({ path: '/auth/wechat', body: { code: standIn.control.loginCode(openid()) }, ids: {} }),
    },
  ];
  return Object.assign(works, { claimers });
}

/** What is measured is coming back, not the first time. */
async function signInOnce(ground) {
  for (let i = 0; i < 20; i += 1) {
    const body = { code: ground.standIn.control.loginCode(`o-bench-${i}`) };
    await ask(v1(ground.inProcess), '/auth/wechat', { method: 'POST', body });
  }
}

/** A cursor of the first page that nobody has asked for yet: a moment after everything, another one each time. */
let asked = 0;
function cursorOfNow() {
  asked += 1;
  const place = [new Date(Date.now() + 60_000 + asked).toISOString(), newId()];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

const swap = (recorded, now) => Object.fromEntries(Object.keys(recorded).map((key) => [recorded[key], now[key]]));

/** One request of this work in this process, and its statements to the yardstick. */
async function record(ground, work, home) {
  const { app, db, bare, inProcess } = ground;
  await work.before?.();
  app.get(WallCache).forget(home.found.id);
  const one = work.get ? undefined : work.post(0);
  let answer;
  const statements = await statementsOf(db, async () => {
    answer = one ? await send(v1(inProcess), one) : await ask(v1(inProcess), work.get, { headers: as(work.who) });
  });
  const { found, staff } = home;
  const known = [found.id, ...found.grids.flatMap((g) => [g.id, ...g.buildings.map((b) => b.id)]), staff.memberId];
  known.push(...(await db.query("SELECT id FROM users WHERE openid LIKE 'o-bench-%'")).map(({ id }) => id));
  if (work.get) known.push(...(JSON.stringify(statements).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []));
  const name = work.name.replace(/\W+/g, '-');
  await bare.learn({
    name,
    body: answer.text,
    ids: known,
    outside: work.outside,
    statements: statements.map(({ sql, values }) => ({ sql, values: JSON.parse(JSON.stringify(values, dates)) })),
  });
  return { name, statements, ids: one?.ids ?? {} };
}

function dates(key, value) {
  return this[key] instanceof Date ? { $date: this[key].toISOString() } : value;
}

async function setFree(db, members, communityId) {
  await db.query('DELETE FROM wish_claims WHERE volunteer_member_id IN (?)', [members.map((m) => m.memberId)]);
  await db.query(
    "UPDATE wishes SET state = 'open' WHERE community_id = ? AND state = 'claimed' AND id NOT IN (SELECT wish_id FROM wish_claims)",
    [communityId],
  );
}

async function forgetWishes(db, members) {
  const ids = members.map((m) => m.memberId);
  await db.query("UPDATE wishes SET state = 'withdrawn' WHERE said_by_member_id IN (?)", [ids]);
  await db.query('UPDATE wish_steps SET at = NOW() - INTERVAL 9 DAY WHERE actor_member_id IN (?)', [ids]);
}
