// What every measurement stands on: a throwaway database, the WeChat stand-in, the API in a process of its own, and the same
// application in this process, where its statements can be written down. Loopback only.
import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { startPrivateDatabase } from '../dist/dev/database/index.js';
import { startWechatStandIn } from '../dist/dev/wechat-standin/index.js';
import { createApp } from '../dist/src/bootstrap.js';
import { Config, throwawaySecrets } from '../dist/src/platform/config/config.js';
import { newId } from '../dist/src/platform/database/ids.js';
import { createLogger } from '../dist/src/platform/logging/logger.js';

const here = new URL('.', import.meta.url).pathname;

export async function startGround({ profile } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'silin-bench-'));
  const database = await startPrivateDatabase({ dataDir: join(folder, 'database'), throwaway: true });
  const secrets = throwawaySecrets();
  const standIn = await startWechatStandIn({
    appId: secrets.WECHAT_APP_ID,
    appSecret: secrets.WECHAT_APP_SECRET,
    pushToken: secrets.WECHAT_PUSH_TOKEN,
    pushAesKey: secrets.WECHAT_PUSH_AES_KEY,
  });
  const port = await freePort();
  const settings = {
    ...secrets,
    SILIN_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_POOL_SIZE: '10',
    WECHAT_BASE_URL: standIn.url,
    FILES_DIR: join(folder, 'files'),
    PUBLIC_BASE_URL: `http://127.0.0.1:${port}`,
    LOG_LEVEL: 'info',
    REQUESTS_PER_MINUTE: '1000000',
    HOST: '127.0.0.1',
    PORT: String(port),
    METRICS_PORT: '0',
  };
  const app = await createApp(new Config({ ...settings, LOG_LEVEL: 'silent' }), createLogger('silent'));
  const db = app.get(DataSource);
  await db.runMigrations({ transaction: 'each' });
  await app.listen(0, '127.0.0.1');
  const api = await startApi(settings, profile);
  const bare = await startBare(settings);
  const counting = await createConnection({ uri: database.url, timezone: 'Z' });
  const close = async () => {
    await counting.end();
    await Promise.all([ended(api.child), ended(bare.child)]);
    await app.close();
    await standIn.close();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().finally(() => process.exit(130)));
  return { app, db, standIn, api, bare, counting, close, inProcess: await app.getUrl() };
}

async function startApi(settings, profile) {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []), join(here, '../dist/src/main.js')],
    {
      env: { PATH: process.env.PATH, ...settings },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const url = `http://127.0.0.1:${settings.PORT}`;
  while (
    !(await fetch(`${url}/healthz`).then(
      (r) => r.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error('the API did not start');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { child, url, startedInMs: performance.now() - began, memory: () => megabytes(child.pid) };
}

async function startBare(settings) {
  const child = spawn(process.execPath, [join(here, 'bare-server.mjs')], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { port } = await message(child);
  const learn = async (work) => {
    child.send(work);
    await message(child);
  };
  return { child, url: `http://127.0.0.1:${port}`, learn };
}

const message = (child) => new Promise((resolve) => child.once('message', resolve));

function ended(child) {
  if (child.exitCode !== null) return undefined;
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill();
  });
}

/** Resident memory, where the system tells it. */
function megabytes(pid) {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
  } catch {
    return undefined;
  }
}

/** Every statement that the application in this process sends while `work` runs. */
export async function statementsOf(db, work) {
  const sent = [];
  const prototype = db.createQueryRunner().constructor.prototype;
  const { query } = prototype;
  prototype.query = function noted(sql, values = [], ...rest) {
    sent.push({ sql, values });
    return query.call(this, sql, values, ...rest);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return sent;
}

/** Rows and index entries the engine touches for these reads, counted on a connection that does nothing else. */
export async function rowsTouched(counting, statements) {
  const counted = async () => {
    const [rows] = await counting.query("SHOW SESSION STATUS LIKE 'Handler_read%'");
    return rows.reduce((sum, row) => sum + Number(row.Value), 0);
  };
  const itself = -(await counted()) + (await counted()); // looking at the counters moves them too
  const before = await counted();
  for (const { sql, values } of statements) if (/^\s*SELECT/i.test(sql)) await counting.query(sql, values);
  return (await counted()) - before - itself;
}

/** Somebody signed in and joined, by HTTP, as a phone does it. */
export async function person(ground, code, openid = `o-${newId()}`) {
  const base = `${ground.inProcess}/api/v1`;
  const post = async (path, body, headers = {}) => {
    const response = await fetch(base + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': newId(), ...headers },
    });
    if (!response.ok) throw new Error(`${path} ${response.status} ${await response.text()}`);
    return response.json();
  };
  const { accessToken } = await post('/auth/wechat', { code: ground.standIn.control.loginCode(openid) });
  const authorization = `Bearer ${accessToken}`;
  const { memberId, communityId } = await post('/communities/join', { code }, { authorization });
  const [{ personId }] = await ground.db.query('SELECT id AS personId FROM people WHERE member_id = ?', [memberId]);
  const { sub: userId } = JSON.parse(Buffer.from(accessToken.split('.')[1], 'base64url').toString());
  return { userId, memberId, personId, communityId, authorization, openid, since: performance.now() };
}

const FRESH_MS = 5 * 60_000;

/** Signs people in again whose access token is some minutes old: filling a large community takes longer than a token lasts. */
export async function stillIn(ground, ...people) {
  for (const one of people) {
    if (performance.now() - one.since < FRESH_MS) continue;
    const response = await fetch(`${ground.inProcess}/api/v1/auth/wechat`, {
      method: 'POST',
      body: JSON.stringify({ code: ground.standIn.control.loginCode(one.openid) }),
      headers: { 'content-type': 'application/json' },
    });
    if (!response.ok) throw new Error(`signing in again: ${response.status}`);
    one.authorization = `Bearer ${(await response.json()).accessToken}`;
    one.since = performance.now();
  }
}

export const volunteering = (db, { communityId, memberId }) =>
  db.query(
    "INSERT INTO volunteers (id, community_id, member_id, state, is_party_member, applied_at) VALUES (?, ?, ?, 'approved', 0, NOW(3))",
    [newId(), communityId, memberId],
  );

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** `count` pieces of work, sixteen at a time: pieces per second, and the processor time `child` took for each. */
export async function perSecond(count, child, work) {
  const cpu = cpuMs(child.pid);
  const began = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < count) {
      next += 1;
      await work(next - 1);
    }
  };
  await Promise.all(Array.from({ length: 16 }, lane));
  const ms = performance.now() - began;
  return { rate: (count / ms) * 1_000, cpuMs: (cpuMs(child.pid) - cpu) / count };
}

const TICK_MS = 10;

/** What the process has had of the processors so far, where the system tells it (Linux: a hundred ticks a second). */
function cpuMs(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}
