// A plan for many: 500 neighbours and 300 volunteers, as the desk asks for it, and the assignment alone.
import { loadavg } from 'node:os';
import { munkres } from 'munkres';
import { CareProfile } from '../dist/src/modules/care/data/profile.entities.js';
import { planFor } from '../dist/src/modules/pairings/domain/plan.js';
import { newId } from '../dist/src/platform/database/ids.js';
import { median, stillIn, volunteering } from './ground.mjs';
import { people } from './places.mjs';

const TIERS = ['weekly', 'monthly', 'quarterly'];
const RULES = { never: new Set(), limit: 3, assign: munkres };

export async function planForMany(ground, plan, { found, staff, path }) {
  const [persons, volunteers] = plan.quick ? [60, 30] : [500, 300];
  const buildings = found.grids.flatMap((grid) => grid.buildings);
  const neighbours = await plan.timed(`${persons} neighbours`, () =>
    neighboursOf(ground, found, buildings, staff, persons),
  );
  await plan.timed(`${volunteers} volunteers`, async () => {
    for (const [n, one] of (await people(ground, found.code, volunteers)).entries()) {
      await volunteering(ground.db, one);
      const buildingId = buildings[n % buildings.length].id;
      await ground.db.query('UPDATE people SET household_id = ?, building_id = ? WHERE member_id = ?', [
        ...[await homeIn(ground.db, found.id, buildingId), buildingId, one.memberId],
      ]);
    }
  });
  await stillIn(ground, staff);
  const alone = [];
  const asked = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    const [some, many] = [aTown(round + 1, persons), aTown(round + 7, volunteers).map(asVolunteer)];
    let began = performance.now();
    planFor(some, many, RULES);
    alone.push(performance.now() - began);
    began = performance.now();
    const response = await fetch(`${ground.api.url}/api/v1${path}/staff/pairing-plans`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': newId(), authorization: staff.authorization },
      body: JSON.stringify({ personIds: neighbours }),
    });
    if (!response.ok) throw new Error(`plan: ${response.status} ${await response.text()}`);
    asked.push(performance.now() - began);
  }
  const seconds = (times) => `${(median(times) / 1_000).toFixed(2)} s`;
  return {
    title: 'A plan for many',
    head: ['what', 'time'],
    rows: [
      [`the assignment alone, ${persons} × ${volunteers} with three places each`, seconds(alone)],
      [`asked for at the desk: read, assigned, written down, ${persons} × ${volunteers}`, seconds(asked)],
      ['load of the machine meanwhile (two processors)', loadavg()[0].toFixed(1)],
    ],
  };
}

async function neighboursOf({ db }, found, buildings, staff, count) {
  const ids = Array.from({ length: count }, () => newId());
  const now = new Date();
  for (const [n, id] of ids.entries()) {
    const buildingId = buildings[n % buildings.length].id;
    await db.query(
      `INSERT INTO people (id, community_id, household_id, building_id, state, state_since, created_at)
       VALUES (?, ?, ?, ?, 'present', ?, ?)`,
      [id, found.id, await homeIn(db, found.id, buildingId), buildingId, now, now],
    );
  }
  const day = now.toISOString().slice(0, 10);
  const reviewOn = new Date(now.getTime() + 90 * 86_400_000).toISOString().slice(0, 10);
  await db.getRepository(CareProfile).insert(
    ids.map((personId, n) => ({
      ...{
        id: newId(),
        communityId: found.id,
        personId,
        tier: TIERS[n % TIERS.length],
        tierWhy: '独居',
        tierReviewOn: reviewOn,
      },
      ...{ tierSetByMemberId: staff.memberId, tierSetOn: day, languages: [], usualTimes: [] },
      ...{ createdAt: now, updatedAt: now, updatedByMemberId: staff.memberId },
    })),
  );
  return ids;
}

/** Everybody lives behind a door of their own. */
async function homeIn(db, communityId, buildingId) {
  const id = newId();
  await db.query('INSERT INTO households (id, community_id, building_id, created_at) VALUES (?, ?, ?, ?)', [
    ...[id, communityId, buildingId, new Date()],
  ]);
  return id;
}

/** People spread over forty buildings in eight grids; the same for the same seed. */
function aTown(seed, count) {
  let state = seed;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, (_, n) => {
    const building = Math.floor(next() * 40);
    const tier = TIERS[Math.floor(next() * 3)];
    return {
      ...{
        personId: `p${seed}-${n}`,
        householdId: `h${seed}-${n}`,
        buildingId: `b${building}`,
        gridId: `g${building >> 3}`,
      },
      ...{ helperSex: null, weekly: tier === 'weekly', tier, times: [], languages: [], kinds: [] },
    };
  });
}

const asVolunteer = (one, n) => ({
  ...{ ...one, memberId: `m${n}`, householdId: null, sex: null, helps: n % 3, inTrial: n % 7 === 0 },
  ...{ skills: [], proved: [] },
});
