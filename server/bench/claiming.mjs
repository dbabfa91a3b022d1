// How much the journey of a claim costs beside the one statement it cannot do without, and what the wall's cache saves.
// Everything in one run on one machine, so that the ratios mean something:
//   npm run build -w @silin/shared && npm run build -w @silin/server && node server/bench/claiming.mjs [claims]
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { createApp } from '../dist/src/bootstrap.js';
import { CommunitySetup } from '../dist/src/modules/communities/index.js';
import { ClaimingService } from '../dist/src/modules/wishes/app/claiming.service.js';
import { WallCache } from '../dist/src/modules/wishes/app/wall-cache.js';
import { WallQueries } from '../dist/src/modules/wishes/app/wall.queries.js';
import { Config, throwawaySecrets } from '../dist/src/platform/config/config.js';
import { newId } from '../dist/src/platform/database/ids.js';
import { createLogger } from '../dist/src/platform/logging/logger.js';
import { startPrivateDatabase } from '../dist/dev/database/index.js';
import { startWechatStandIn } from '../dist/dev/wechat-standin/index.js';

const CLAIMS = Number(process.argv[2] ?? 2_000);
const READS = CLAIMS * 2;
const AT_ONCE = 16;

const folder = await mkdtemp(join(tmpdir(), 'silin-bench-'));
const database = await startPrivateDatabase({ dataDir: join(folder, 'database'), throwaway: true });
const secrets = throwawaySecrets();
const standIn = await startWechatStandIn({
  appId: secrets.WECHAT_APP_ID,
  appSecret: secrets.WECHAT_APP_SECRET,
  pushToken: secrets.WECHAT_PUSH_TOKEN,
  pushAesKey: secrets.WECHAT_PUSH_AES_KEY,
});
const config = new Config({
  ...secrets,
  SILIN_ENV: 'test',
  DATABASE_URL: database.url,
  WECHAT_BASE_URL: standIn.url,
  FILES_DIR: join(folder, 'files'),
  PUBLIC_BASE_URL: 'http://127.0.0.1:1',
  LOG_LEVEL: 'silent',
  REQUESTS_PER_MINUTE: '1000000',
});
const app = await createApp(config, createLogger('silent'));
const db = app.get(DataSource);
try {
  await db.runMigrations({ transaction: 'each' });
  await app.listen(0, '127.0.0.1');
  await measureAll();
} finally {
  await app.close();
  await standIn.close();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measureAll() {
  const community = await app
    .get(CommunitySetup)
    .found({ city: '测', street: '测', name: '测', grids: [{ name: '一', buildings: ['1号楼'] }] });
  const volunteers = await people(community.id, CLAIMS);
  const reader = await signIn(community.code);
  const claiming = app.get(ClaimingService);
  const wall = app.get(WallQueries);
  const cache = app.get(WallCache);
  const results = [];
  const measure = async (name, count, work) => {
    const started = performance.now();
    await inParallel(count, work);
    results.push({ name, perSecond: (count / (performance.now() - started)) * 1_000 });
  };

  let wishes = await openWishes(community.id);
  await measure('one conditional UPDATE, autocommit', CLAIMS, (i) => bareClaim(db, community.id, wishes[i]));
  wishes = await openWishes(community.id);
  await measure('BEGIN, UPDATE, INSERT the claim, COMMIT', CLAIMS, (i) =>
    db.transaction((tx) => claimWithRow(tx, community.id, wishes[i], volunteers[i])),
  );
  await db.query('DELETE FROM wish_claims');
  wishes = await openWishes(community.id);
  await measure('the whole journey of a claim', CLAIMS, (i) => claiming.claim(volunteers[i], wishes[i]));
  const taken = wishes[0];
  await measure('the same, for those who come too late', CLAIMS, (i) =>
    claiming.claim(volunteers[(i % (CLAIMS - 1)) + 1], taken).catch(() => undefined),
  );

  await measure('a wall page, asked every time', READS, () => {
    cache.forget(community.id);
    return wall.page(community.id, { state: 'claimed' });
  });
  await measure('a wall page, cached', READS, () => wall.page(community.id, { state: 'claimed' }));
  await measure('a wall page over HTTP, cached', READS, () => reader());
  const { headers } = await reader();
  await measure('a wall page over HTTP, unchanged (304)', READS, () =>
    reader({ 'if-none-match': headers.get('etag') }),
  );

  const bare = results[0].perSecond;
  process.stdout.write(`${CLAIMS} claims, ${READS} reads, ${AT_ONCE} at once\n`);
  for (const { name, perSecond } of results) {
    process.stdout.write(
      `${perSecond.toFixed(0).padStart(8)}/s  ${(perSecond / bare).toFixed(2).padStart(6)} ×  ${name}\n`,
    );
  }
}

async function inParallel(count, work) {
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const i = next;
      next += 1;
      await work(i);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

function bareClaim(connection, communityId, wishId) {
  return connection.query(
    "UPDATE wishes SET state = 'claimed', state_since = NOW(3) WHERE community_id = ? AND id = ? AND state = 'open'",
    [communityId, wishId],
  );
}

async function claimWithRow(tx, communityId, wishId, volunteer) {
  await bareClaim(tx, communityId, wishId);
  await tx.query(
    `INSERT INTO wish_claims (id, community_id, wish_id, volunteer_member_id, slot, state, claimed_at, due_at, wake_at)
     VALUES (?, ?, ?, ?, 1, 'active', NOW(3), NOW(3), NOW(3))`,
    [newId(), communityId, wishId, volunteer.memberId],
  );
}

/** Members by INSERT: signing in thousands of people is not what is measured. */
async function people(communityId, count) {
  const made = Array.from({ length: count }, () => ({ userId: newId(), memberId: newId() }));
  await db.query(
    'INSERT INTO users (id, openid, nickname, nickname_check, elder_mode, phone_proven, created_at) VALUES ?',
    [made.map(({ userId }) => [userId, userId, '测', 'pass', 0, 0, new Date()])],
  );
  await db.query('INSERT INTO members (id, community_id, user_id, joined_at) VALUES ?', [
    made.map(({ userId, memberId }) => [memberId, communityId, userId, new Date()]),
  ]);
  return made.map((person) => ({ ...person, communityId, roles: [], volunteer: 'approved', gridIds: [] }));
}

/** Fresh open wishes, each of an author of its own; those of the measurement before go. */
async function openWishes(communityId) {
  await db.query("UPDATE wishes SET state = 'closed' WHERE community_id = ?", [communityId]);
  const ids = Array.from({ length: CLAIMS }, () => newId());
  const now = new Date();
  const until = new Date(now.getTime() + 30 * 86_400_000);
  const words = ['open', 'repair', '厨房的灯不亮了', '家里厨房的吸顶灯上周开始不亮，够不着。', 'pass'];
  await db.query(
    `INSERT INTO wishes (id, community_id, author_member_id, author_slot, state, category, title, public_text, text_check,
       created_at, state_since, hung_at, open_until) VALUES ?`,
    [ids.map((id) => [id, communityId, newId(), 1, ...words, now, now, now, until])],
  );
  return ids;
}

/** A reader of the wall over HTTP. */
async function signIn(communityCode) {
  const base = `${await app.getUrl()}/api/v1`;
  const call = async (path, { body, ...more } = {}, headers = {}) => {
    const init = body
      ? {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json', 'idempotency-key': newId(), ...headers },
        }
      : { headers };
    const response = await fetch(`${base}${path}`, { ...init, ...more });
    const text = await response.text();
    return { status: response.status, headers: response.headers, json: () => JSON.parse(text) };
  };
  const { accessToken } = (
    await call('/auth/wechat', { body: { code: standIn.control.loginCode('o-bench-reader') } })
  ).json();
  const authorization = `Bearer ${accessToken}`;
  const { communityId } = (
    await call('/communities/join', { body: { code: communityCode } }, { authorization })
  ).json();
  return (headers = {}) => call(`/communities/${communityId}/wishes?state=claimed`, {}, { authorization, ...headers });
}
