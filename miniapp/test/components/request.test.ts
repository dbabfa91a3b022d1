import { answers, sentTo, signedInDevice, someTokens } from './support';
import { platform } from './stubs/taro';

/** A fresh start of the app on this device. */
function start() {
  let loaded!: typeof import('@/platform/request') &
    typeof import('@/platform/token-store') &
    typeof import('@/platform/api-problem');
  jest.isolateModules(() => {
    loaded = {
      ...require('@/platform/request'),
      ...require('@/platform/token-store'),
      ...require('@/platform/api-problem'),
    };
  });
  return loaded;
}

const stale = { status: 401, body: { code: 'SIGN_IN_REQUIRED', detail: '请先登录。' } };
const fresh = (path: string) => ({
  [`GET ${path}`]: (s: { header: Record<string, string> }) =>
    s.header.authorization === 'Bearer access-2' ? { body: { ok: path } } : stale,
});

beforeEach(() => {
  platform.reset();
  signedInDevice();
});

it('refreshes once for all callers that meet an old access token', async () => {
  const { request } = start();
  answers({ ...fresh('/me'), ...fresh('/a'), ...fresh('/b'), 'POST /auth/refresh': { body: someTokens('2') } });

  const all = await Promise.all([request('/me'), request('/a'), request('/b')]);

  expect(all).toEqual([{ ok: '/me' }, { ok: '/a' }, { ok: '/b' }]);
  expect(sentTo('POST', '/auth/refresh')).toHaveLength(1);
});

it('keeps the new tokens for the next start', async () => {
  const { request } = start();
  answers({ ...fresh('/me'), 'POST /auth/refresh': { body: someTokens('2') } });
  await request('/me');

  expect(start().tokenStore.get()?.refreshToken).toBe('refresh-2');
});

it('signs the device out when the refresh token is refused', async () => {
  const { request, tokenStore } = start();
  answers({
    'GET /me': stale,
    'POST /auth/refresh': { status: 401, body: { code: 'SESSION_ENDED', detail: '登录已经过期' } },
  });

  await expect(request('/me')).rejects.toMatchObject({ code: 'SESSION_ENDED' });
  expect(tokenStore.get()).toBeUndefined();
});

it('stays signed in when the refresh meets no network', async () => {
  const { request, tokenStore } = start();
  answers({ 'GET /me': stale, 'POST /auth/refresh': { fail: 'request:fail' } });

  await expect(request('/me')).rejects.toMatchObject({ code: 'OFFLINE' });
  expect(tokenStore.get()).toBeDefined();
});

it('sends the idempotency key again after the refresh', async () => {
  const { request } = start();
  const door = (s: { header: Record<string, string> }) =>
    s.header.authorization === 'Bearer access-2' ? { body: {} } : stale;
  answers({ 'POST /wishes': door, 'POST /auth/refresh': { body: someTokens('2') } });

  await request('/wishes', { method: 'POST', body: {}, idempotencyKey: 'key-1' });

  expect(sentTo('POST', '/wishes').map((s) => s.header['idempotency-key'])).toEqual(['key-1', 'key-1']);
});

it('turns problem+json into a problem with code, sentence and field errors', async () => {
  const { request, asProblem } = start();
  const body = {
    code: 'VALIDATION_FAILED',
    detail: '有几处没有填好',
    errors: [{ field: 'title', message: '太短' }],
    requestId: 'r1',
  };
  answers({ 'POST /wishes': { status: 400, body } });

  const problem = await request('/wishes', { method: 'POST', body: {} }).catch(asProblem);

  expect(problem).toMatchObject({ status: 400, code: 'VALIDATION_FAILED', detail: '有几处没有填好', requestId: 'r1' });
  expect((problem as ReturnType<typeof asProblem>).fieldError('title')).toBe('太短');
});

it.each([
  ['request:fail timeout', 'TIMED_OUT'],
  ['request:fail ', 'OFFLINE'],
  ['request:fail interrupted', 'OFFLINE'],
])('knows that "%s" is %s and worth sending again', async (fail, code) => {
  const { request, asProblem } = start();
  answers({ 'GET /me': { fail } });

  await expect(request('/me').catch(asProblem)).resolves.toMatchObject({ code, passing: true });
});

it('makes a plain sentence of an answer that is no problem+json', async () => {
  const { request } = start();
  answers({ 'GET /me': { status: 502, body: '<html>Bad Gateway</html>' } });

  await expect(request('/me')).rejects.toMatchObject({ status: 502, detail: '服务暂时没有回应，请稍后再试。' });
});

it('takes over what another tab has refreshed already', async () => {
  const { request } = start();
  answers(fresh('/me'));
  signedInDevice(someTokens('2'));

  await expect(request('/me')).resolves.toEqual({ ok: '/me' });
  expect(sentTo('POST', '/auth/refresh')).toHaveLength(0);
});
