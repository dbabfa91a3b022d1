import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWechatStandIn, type WechatStandIn } from '../../dev/wechat-standin/index.js';
import { throwawaySecrets } from '../../src/platform/config/config.js';
import { call } from '../support/http.js';
import { aPerson, type Person } from '../support/identity-builders.js';
import { exitOf, type RealProcesses, startRealProcesses } from '../support/real-processes.js';

const secrets = throwawaySecrets();
const anotherKey = `k2:${randomBytes(32).toString('base64')}`;
const [old, fresh] = [secrets['FIELD_KEYS'] ?? '', anotherKey];

let town: RealProcesses;
let standIn: WechatStandIn;
let folder: string;
beforeAll(async () => {
  standIn = await startWechatStandIn({
    appId: secrets['WECHAT_APP_ID'] ?? '',
    appSecret: secrets['WECHAT_APP_SECRET'] ?? '',
    pushToken: secrets['WECHAT_PUSH_TOKEN'] ?? '',
    pushAesKey: secrets['WECHAT_PUSH_AES_KEY'] ?? '',
  });
  town = await startRealProcesses({ ...secrets, WECHAT_BASE_URL: standIn.url });
  folder = await mkdtemp(join(tmpdir(), 'silin-plan-'));
});
afterAll(async () => {
  await town?.close();
  await standIn?.close();
  await rm(folder, { recursive: true, force: true });
});

async function operator(FIELD_KEYS: string, ...args: string[]): Promise<string> {
  const child = town.start('operator.js', { FIELD_KEYS }, args);
  let said = '';
  child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
  expect(await exitOf(child)).toBe(0);
  return said;
}

/** Keeps writing one's name through one process and reading it through the other; ends with how often, or with what was wrong. */
function writingAndReading(me: Person, path: string, urls: readonly [string, string]): () => Promise<number> {
  let going = true;
  const run = async (): Promise<number> => {
    let times = 0;
    for (; going; times += 1) {
      const [one, other] = times % 2 === 0 ? urls : [urls[1], urls[0]];
      const realName = `王秀兰${times}`;
      const wrote = await call(one, 'PUT', path, { realName }, { token: me.accessToken });
      const read = await call(other, 'GET', path, undefined, { token: me.accessToken });
      expect([wrote.status, read.status, read.body.realName]).toEqual([200, 200, realName]);
    }
    return times;
  };
  const running = run();
  return () => {
    going = false;
    return running;
  };
}

it('changing the key in three steps, each process after the other, loses no word and fails no request', async () => {
  const plan = join(folder, 'plan.json');
  await writeFile(
    plan,
    JSON.stringify({
      city: '市',
      street: '街',
      name: '社',
      code: 'ABC234',
      grids: [{ name: '格', buildings: ['1号楼'] }],
    }),
  );
  await operator(old, 'found', plan);
  const one = await town.api({ FIELD_KEYS: old });
  const me = await aPerson({ url: one.url, standIn });
  const { body } = await me.post('/communities/join', { code: 'ABC234' });
  const path = `/communities/${body.communityId}/me`;
  const quiet = await aPerson({ url: one.url, standIn });
  await quiet.post('/communities/join', { code: 'ABC234' });
  await quiet.put(path, { realName: '李桂英' });

  let [left, right] = [one, await town.api({ FIELD_KEYS: old })];
  /** One after the other, so that at every moment processes of both settings serve the same people. */
  const everyProcess = async (FIELD_KEYS: string): Promise<number> => {
    const next = await town.api({ FIELD_KEYS });
    const mixed = writingAndReading(me, path, [next.url, right.url]);
    left.child.kill('SIGTERM');
    await exitOf(left.child);
    const last = await town.api({ FIELD_KEYS });
    const times = await mixed();
    right.child.kill('SIGTERM');
    await exitOf(right.child);
    [left, right] = [next, last];
    return times;
  };

  expect(await everyProcess(`${old},${fresh}`)).toBeGreaterThan(5);
  expect(await everyProcess(`${fresh},${old}`)).toBeGreaterThan(5);
  const meanwhile = writingAndReading(me, path, [left.url, right.url]);
  expect(await operator(`${fresh},${old}`, 'rotate-keys')).toMatch(/[1-9]\d* values/);
  expect(await meanwhile()).toBeGreaterThan(0);
  expect(await operator(`${fresh},${old}`, 'rotate-keys')).toMatch(/^0 values/);
  expect(await everyProcess(fresh)).toBeGreaterThan(5);
  const kept = await call(left.url, 'GET', path, undefined, { token: quiet.accessToken });
  expect(kept.body.realName).toBe('李桂英');

  const refused = town.start('main.js', { FIELD_KEYS: old, PORT: '0', METRICS_PORT: '0' });
  expect(await exitOf(refused)).toBe(1);
}, 400_000);

it('a process that writes with a key the others do not know yet is what the first step prevents', async () => {
  const knowsOnlyTheOld = await town.api({ FIELD_KEYS: fresh });
  const me = await aPerson({ url: knowsOnlyTheOld.url, standIn });
  const { body } = await me.post('/communities/join', { code: 'ABC234' });
  const path = `/communities/${body.communityId}/me`;
  const third = `k3:${randomBytes(32).toString('base64')}`;
  const hasty = await town.api({ FIELD_KEYS: `${third},${fresh}` });

  await call(hasty.url, 'PUT', path, { realName: '王秀兰' }, { token: me.accessToken });

  const read = await call(knowsOnlyTheOld.url, 'GET', path, undefined, { token: me.accessToken });
  expect(read.status).toBe(500);
}, 400_000);
