// A thousand taps on one session: decided together beside one transaction each, and beside a write that does nothing. One process
// serves all three in turns (the application in this process), so that what is compared is the same machine, engine and client.
import { Agent, request as httpRequest } from 'node:http';
import { eventLimits } from '@silin/shared';
import { newId } from '../dist/src/platform/database/ids.js';
import { median, stillIn } from './ground.mjs';
import { people } from './places.mjs';

const SEATS = 50;
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

export async function burst(ground, plan, home) {
  // No more than one transaction each can serve before phones give up waiting.
  const taps = plan.quick ? 120 : 240;
  const phones = await plan.timed(`${taps} people who want to come`, () => people(ground, home.found.code, taps));
  const batchMax = eventLimits.batchMax;
  const works = {
    together: () => signUps(ground, home, phones, batchMax),
    alone: () => signUps(ground, home, phones, 1),
    empty: () => all(ground, phones, ({ communityId }) => [`/communities/${communityId}/me/inbox/read`, { ids: [] }]),
  };
  const rates = { together: [], alone: [], empty: [] };
  for (const work of Object.values(works)) await work();
  for (let round = 0; round < plan.rounds; round += 1) {
    plan.say(`measuring the burst, round ${round + 1}`);
    await stillIn(ground, ...phones);
    for (const [name, work] of Object.entries(works)) rates[name].push(await work());
  }
  eventLimits.batchMax = batchMax;
  const [together, alone, empty] = ['together', 'alone', 'empty'].map((name) => median(rates[name]));
  const rate = (n) => `${Math.round(n)}/s`;
  return {
    title: `A burst: ${taps} sign-ups for one session of ${SEATS} seats at once, 256 connections`,
    head: ['what', 'per second', 'beside one transaction each', 'beside an empty write'],
    rows: [
      ['decided together', rate(together), `${(together / alone).toFixed(1)} ×`, (together / empty).toFixed(2)],
      ['one transaction each', rate(alone), '1.0 ×', (alone / empty).toFixed(2)],
      ['an empty write (marking no message read)', rate(empty), `${(empty / alone).toFixed(1)} ×`, '1.00'],
    ],
  };
}

/** Everybody signs up for a session of their own; the seats are counted afterwards. */
async function signUps(ground, home, phones, batchMax) {
  eventLimits.batchMax = batchMax;
  const sessionId = await aSession(ground, home);
  const rate = await all(ground, phones, ({ communityId, personId }) => [
    `/communities/${communityId}/sessions/${sessionId}/registrations`,
    { heads: [{ personId }] },
  ]);
  const [{ taken }] = await ground.db.query('SELECT taken FROM session_pools WHERE session_id = ?', [sessionId]);
  const [{ n }] = await ground.db.query('SELECT COUNT(*) AS n FROM registrations WHERE session_id = ?', [sessionId]);
  if (taken !== SEATS || Number(n) !== phones.length) throw new Error(`${taken} seats, ${n} parties`);
  return rate;
}

async function all(ground, phones, asked) {
  const began = performance.now();
  await Promise.all(phones.map((phone) => post(ground.inProcess, phone, ...asked(phone))));
  return (phones.length / (performance.now() - began)) * 1_000;
}

function post(base, { authorization }, path, body) {
  const text = JSON.stringify(body);
  const headers = {
    ...{ authorization, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
    'idempotency-key': newId(),
  };
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${base}/api/v1${path}`, { agent, method: 'POST', headers }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode < 300) resolve();
        else reject(new Error(`${path}: ${response.statusCode}`));
      });
    });
    sent.on('error', reject).end(text);
  });
}

async function aSession({ db }, { found, staff }) {
  const [eventId, sessionId] = [newId(), newId()];
  await db.query(
    `INSERT INTO events (id, community_id, kind, theme, title, body, place_text, organiser_member_id, audience, questions, state,
       version, origin, created_at, published_at)
     VALUES (?, ?, 'culture', 'opera', '蒲剧', '[]', '大院', ?, 'community', '[]', 'published', 1, 'app', NOW(3), NOW(3))`,
    [eventId, found.id, staff.memberId],
  );
  await db.query(
    `INSERT INTO event_sessions (id, community_id, event_id, starts_at, ends_at, mode, capacity, opens_at, closes_at, cancel_until,
       promote_until, party_max, naming, waiting, waiting_paused, hold_minutes, next_order, state, first_timers_first,
       attendance_complete)
     VALUES (?, ?, ?, NOW(3) + INTERVAL 3 DAY, NOW(3) + INTERVAL 4 DAY, 'order', ?, NOW(3) - INTERVAL 1 DAY, NOW(3) + INTERVAL 3 DAY,
       NOW(3) + INTERVAL 2 DAY, NOW(3) + INTERVAL 2 DAY, 4, 'contact_only', 'strict', 0, 5, 1, 'planned', 0, 0)`,
    [sessionId, found.id, eventId, SEATS],
  );
  await db.query(
    "INSERT INTO session_pools (session_id, pool, community_id, seats, taken, held) VALUES (?, 'online', ?, ?, 0, 0)",
    [sessionId, found.id, SEATS],
  );
  return sessionId;
}
