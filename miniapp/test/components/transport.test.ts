import { answers, sentTo, signedInDevice, someTokens } from './support';
import { platform } from './stubs/taro';

const world = globalThis as unknown as { SILIN_CLOUD: { env: string; service: string } | null };
const CLOUD = { env: 'silin-1', service: 'api' };
const KB = 1024;

/** A fresh start of the app on this device, of a build with or without cloud hosting. */
function start(cloud: typeof world.SILIN_CLOUD) {
  world.SILIN_CLOUD = cloud;
  let loaded!: typeof import('@/platform/request') & typeof import('@/platform/session');
  jest.isolateModules(() => {
    loaded = { ...require('@/platform/request'), ...require('@/platform/session') };
  });
  return loaded;
}

beforeEach(() => platform.reset());
afterAll(() => (world.SILIN_CLOUD = null));

describe('a build for the API’s address', () => {
  it('calls it there, with the query and the bearer', async () => {
    signedInDevice();
    answers({ 'GET /me': { body: { id: 'u1' } } });

    expect(await start(null).request('/me', { query: { a: 1 } })).toEqual({ id: 'u1' });
    expect(platform.sent[0]).toMatchObject({
      url: 'https://api.test/api/v1/me?a=1',
      header: { authorization: 'Bearer access-1' },
    });
    expect(platform.cloudEnv).toBeUndefined();
  });

  it('has nine requests under way at most, and sends the rest in order, also after one has failed', async () => {
    signedInDevice();
    let [now, most] = [0, 0];
    const order: string[] = [];
    platform.answer(async ({ path }) => {
      order.push(path);
      most = Math.max(most, (now += 1));
      await Promise.resolve();
      now -= 1;
      return path === '/n3' ? { fail: 'request:fail' } : { body: {} };
    });
    const { request } = start(null);
    const paths = Array.from({ length: 25 }, (_, n) => `/n${n}`);
    const ends = await Promise.allSettled(paths.map((path) => request(path)));
    expect(most).toBe(9);
    expect(order).toEqual(paths);
    expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });

  it('signs in with the code of wx.login', async () => {
    answers({ 'POST /auth/wechat': { body: someTokens('1') } });

    await start(null).signInWithWechat();

    expect(platform.sent.map(({ path }) => path)).toEqual(['/auth/wechat']);
  });
});

describe('a build for cloud hosting', () => {
  beforeEach(() => signedInDevice());

  it('calls the service in its environment, with the same path, bearer, key and body', async () => {
    answers({ 'POST /communities/c/wishes': { body: { id: 'w1' } } });
    const body = { title: '换灯泡' };

    await start(CLOUD).request('/communities/c/wishes', { method: 'POST', body, idempotencyKey: 'k1' });

    expect(platform.sent[0]).toMatchObject({
      url: 'container://silin-1/api/v1/communities/c/wishes',
      body,
      header: { 'X-WX-SERVICE': 'api', authorization: 'Bearer access-1', 'idempotency-key': 'k1' },
    });
  });

  it('waits no longer than the platform does, and calls a silence a silence', async () => {
    platform.answer(() => ({ fail: 'cloud.callContainer:fail Error: timeout' }));

    const call = start(CLOUD).request('/me', { timeoutMs: 60_000 });

    await expect(call).rejects.toMatchObject({ code: 'TIMED_OUT', status: 0 });
  });

  it('takes a refusal as the server wrote it', async () => {
    answers({ 'GET /me': { status: 404, body: { code: 'NOT_FOUND', detail: '没有找到。' } } });

    await expect(start(CLOUD).request('/me')).rejects.toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it.each([
    ['files', '/export', { bytes: true }],
    ['what is too long for a container', '/long', { method: 'POST' as const, body: { text: '字'.repeat(34 * KB) } }],
  ])('fetches %s by the address', async (_, path, options) => {
    platform.answer(() => ({ body: {} }));

    await start(CLOUD).request(path, options);

    expect(platform.sent[0]?.url).toBe(`https://api.test/api/v1${path}`);
    expect(platform.sent[0]?.header).not.toHaveProperty('X-WX-SERVICE');
  });

  it('is signed in by the gateway, without a code', async () => {
    answers({ 'POST /auth/cloud': { body: someTokens('1') } });
    const { signInWithWechat, session } = start(CLOUD);

    await signInWithWechat();

    expect(platform.sent.map(({ url }) => url)).toEqual(['container://silin-1/api/v1/auth/cloud']);
    expect(session.get().signedIn).toBe(true);
  });

  it('signs in with a code where the server does not believe the gateway', async () => {
    answers({
      'POST /auth/cloud': { status: 404, body: { code: 'CLOUD_SIGN_IN_OFF', detail: '没有找到。' } },
      'POST /auth/wechat': { body: someTokens('1') },
    });

    await start(CLOUD).signInWithWechat();

    expect(sentTo('POST', '/auth/wechat')).toHaveLength(1);
  });

  it('asks for no code when there is no network', async () => {
    platform.answer(() => ({ fail: 'cloud.callContainer:fail net::ERR_INTERNET_DISCONNECTED' }));

    await expect(start(CLOUD).signInWithWechat()).rejects.toMatchObject({ code: 'OFFLINE' });
    expect(sentTo('POST', '/auth/wechat')).toEqual([]);
  });
});
