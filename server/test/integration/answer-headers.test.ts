import { connect } from 'node:net';
import { PATIENCE } from '../../src/configure-app.js';
import { apiRoutes, fill, nameOf } from '../support/api-routes.js';
import { call } from '../support/http.js';
import { aCommunity, aMember, signIn, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startGround } from '../support/platform-ground.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aWish } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let member: TestMember;
beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
  member = await aMember(t, community);
});
afterAll(() => t?.close());

/** Answers that may be kept, and how. Every other one is for its reader alone, once. */
const KEPT = new Map([['GET /communities/{communityId}/wishes', 'private, no-cache']]);

it('every answer of the API is kept by nobody, except the wall, which is asked for again by its ETag', async () => {
  const wish = await aWish(t, community).by(member).create();
  const others: string[] = [];
  for (const route of (await apiRoutes(t)).filter(({ method }) => method === 'GET')) {
    const path = fill(route, { communityId: community.id, wishId: wish.id }, wish.id);
    const { status, headers } = await call(t.url, 'GET', path, undefined, { token: community.staff.accessToken });
    const expected = status < 400 ? (KEPT.get(nameOf(route)) ?? 'no-store') : 'no-store';
    if (headers.get('cache-control') !== expected) others.push(`${nameOf(route)} ${headers.get('cache-control')}`);
  }
  expect(others).toEqual([]);
});

it('tokens, contact and export are kept by nobody', async () => {
  const wish = await aWish(t, community).by(member).create();
  const tokens = await signIn(t, member.openid);
  const answers = [
    tokens,
    await call(t.url, 'POST', '/auth/refresh', { refreshToken: tokens.body.refreshToken }),
    await member.get(`${wish.path}/contact`),
    await member.get('/me/export'),
  ];
  expect(answers.map(({ status, headers }) => [status, headers.get('cache-control')])).toEqual(
    answers.map(() => [200, 'no-store']),
  );
});

it('an answer is framed by nobody, runs nothing, and its address is spoken to over TLS only', async () => {
  const { headers } = await member.get('/me');

  expect(Object.fromEntries(headers)).toMatchObject({
    'content-security-policy': "default-src 'none';frame-ancestors 'none'",
    'strict-transport-security': expect.stringContaining('max-age=31536000'),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  });
});

describe('a request that is sent by halves', () => {
  it('is given less than a minute', () => {
    expect(PATIENCE.requestMs + PATIENCE.lookEveryMs).toBeLessThan(60_000);
    expect(PATIENCE.headersMs).toBeLessThanOrEqual(PATIENCE.requestMs);
  });

  it.each([
    [
      'its body',
      'POST /api/v1/auth/wechat HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n{',
    ],
    [
      'a picture',
      'POST /api/v1/communities/x/media HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 20\r\n\r\n--b',
    ],
    ['its head', 'GET /api/v1/me HTTP/1.1\r\nhost:'],
  ])('is closed when its time is over: %s', async (_what, half) => {
    const ground = await startGround([], { patience: { requestMs: 200, headersMs: 200, lookEveryMs: 20 } });
    const { hostname, port } = new URL(ground.url);
    const closed = new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write(half));
      socket.on('data', () => undefined);
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
    });

    await closed; // never, without the limit

    await ground.close();
  });
});
