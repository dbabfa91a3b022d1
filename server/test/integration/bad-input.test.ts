import { type ApiRoute, apiRoutes, fill, nameOf } from '../support/api-routes.js';
import { aCommunity, aMember, type TestCommunity } from '../support/identity-builders.js';
import { call } from '../support/http.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { newId } from '../../src/platform/database/ids.js';

const NOT_FED = new Map([
  ['DELETE /me', 'ends the session of the person who asks'],
  ['POST /auth/sign-out', 'the same'],
  ['POST /auth/desk', 'takes no input, and the stand-in draws a picture every time'],
  ['GET /communities/{communityId}/staff/join-code', 'the same'],
]);

let t: TestApp;
let routes: ApiRoute[];
let community: TestCommunity;
let token: string;

beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
  // Staff and volunteer in one person: every door opens.
  token = (await aMember(t, community, { roles: ['staff', 'grid_worker'], volunteer: true })).accessToken;
  routes = (await apiRoutes(t)).filter((route) => !NOT_FED.has(nameOf(route)));
}, 30_000);
afterAll(() => t?.close());

const IDS = ['1', 'null', '%00', "'; DROP TABLE wishes; --", 'a'.repeat(150), '心愿', newId()];
const VALUES = [null, true, -1, 1e308, '', '\u0000', '\ud800', '心'.repeat(5000), [[]], [null], { $gt: '' }, newId()];
const QUERIES = [
  '',
  '%00',
  '-1',
  '99999999999999999999',
  'eyJ4IjoxfQ',
  'WyIyMDI2LTAxLTAxIiwiMSJd',
  '心'.repeat(100),
  '%',
];
const BODIES = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":1}',
  '['.repeat(2000),
  '['.repeat(20_000),
  `{"code":${'['.repeat(4000)}${']'.repeat(4000)}}`,
];

/** Routes that answered 500 or worse, with what was asked. */
async function broken(
  ask: (route: ApiRoute) => Iterable<[string, () => Promise<{ status: number }>]>,
): Promise<string[]> {
  const found: string[] = [];
  for (const route of routes) {
    for (const [what, answer] of ask(route)) {
      const { status } = await answer();
      if (status >= 500) found.push(`${status} ${nameOf(route)} ${what}`);
    }
  }
  return [...new Set(found)];
}

const bodyOf = (route: ApiRoute): unknown => (route.body ? {} : undefined);

it('answers malformed and unknown ids without falling over', async () => {
  const found = await broken(function* (route) {
    for (const id of route.params.length > 0 ? IDS : []) {
      const known = fill(route, { communityId: community.id }, id);
      yield [`id ${id.slice(0, 20)}`, () => call(t.url, route.method, known, bodyOf(route), { token })];
      yield [`ids ${id.slice(0, 20)}`, () => call(t.url, route.method, fill(route, {}, id), bodyOf(route), { token })];
    }
  });
  expect(found).toEqual([]);
}, 120_000);

it('answers strange values in every field of every body without falling over', async () => {
  const found = await broken(function* (route) {
    for (const field of route.body ?? []) {
      for (const value of VALUES) {
        const path = fill(route, { communityId: community.id }, newId());
        yield [
          `${field} = ${JSON.stringify(value).slice(0, 30)}`,
          () => call(t.url, route.method, path, { ...route.plausible, [field]: value }, { token }),
        ];
      }
    }
  });
  expect(found).toEqual([]);
}, 120_000);

it('answers bodies that are not what was asked for without falling over', async () => {
  const found = await broken(function* (route) {
    if (route.method === 'GET') return;
    const path = fill(route, { communityId: community.id }, newId());
    for (const body of BODIES)
      yield [`body ${body.slice(0, 20)}`, () => call(t.url, route.method, path, body, { token })];
    const headers = { 'content-type': 'text/plain' };
    yield ['body of text', () => call(t.url, route.method, path, 'x', { token, headers })];
    yield ['body of 300 KB', () => call(t.url, route.method, path, { text: 'x'.repeat(300_000) }, { token })];
    yield ['no key', () => call(t.url, route.method, path, {}, { token, key: ' ' })];
  });
  expect(found).toEqual([]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
}, 120_000);

it('answers strange cursors and filters without falling over', async () => {
  const found = await broken(function* (route) {
    for (const name of route.queries) {
      for (const value of QUERIES) {
        const path = `${fill(route, { communityId: community.id }, newId())}?${name}=${value}`;
        yield [`${name}=${value.slice(0, 20)}`, () => call(t.url, route.method, path, bodyOf(route), { token })];
      }
      const twice = `${fill(route, { communityId: community.id }, newId())}?${name}=1&${name}=2`;
      yield [`${name} twice`, () => call(t.url, route.method, twice, bodyOf(route), { token })];
    }
  });
  expect(found).toEqual([]);
}, 120_000);

it('takes no more than a kilobyte from whoever has not signed in', async () => {
  const posts = routes.filter(({ method }) => method === 'POST');
  const verdicts = new Set<number>();
  for (const route of posts) {
    const path = fill(route, { communityId: community.id }, newId());
    const { status } = await call(t.url, 'POST', path, { text: 'x'.repeat(2000) });
    if (status !== 401 && status !== 413) throw new Error(`${status} ${nameOf(route)}`);
    verdicts.add(status);
  }
  expect(verdicts).toEqual(new Set([401, 413]));
});
