import { type ApiRoute, apiRoutes, fill, nameOf, routerRoutes } from '../support/api-routes.js';
import { aCommunity, aMember, aPerson, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { call } from '../support/http.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { newId } from '../../src/platform/database/ids.js';

/** Everything that answers without a session, and why. Whoever adds a line here opens a door. */
const WITHOUT_SESSION = new Map([
  ['POST /auth/wechat', 'signing in'],
  ['POST /auth/cloud', 'signing in, off unless configured'],
  ['POST /auth/refresh', 'the refresh token is the proof'],
  ['POST /auth/desk', 'a browser that wants to sign in'],
  ['POST /auth/desk/{deskId}/poll', 'the browser secret is the proof'],
  ['GET /media/{id}/file', 'the signed link is the proof'],
  ['GET /certificates/{number}', 'whoever holds the paper may check it; of the name the first character is said'],
  ['GET /event-posters/{eventId}', 'it hangs on the wall as paper'],
]);

/** Not in the document: WeChat calls them, and the platform's signature is the proof. */
const FOR_WECHAT = ['GET /api/v1/wechat/push', 'POST /api/v1/wechat/push'];

let t: TestApp;
let routes: ApiRoute[];
let home: TestCommunity;
let stranger: TestMember;
let resident: TestMember;

beforeAll(async () => {
  t = await startTestApp();
  routes = await apiRoutes(t);
  home = await aCommunity(t);
  const elsewhere = await aCommunity(t);
  stranger = elsewhere.staff;
  resident = await aMember(t, home);
}, 30_000);
afterAll(() => t?.close());

/** The first problem of a body is irrelevant here: the door is asked before the form is read. */
const knock = (route: ApiRoute, token?: string, communityId = home.id) =>
  call(t.url, route.method, fill(route, { communityId }, newId()), route.body ? {} : undefined, { token });

const inCommunity = () => routes.filter(({ params }) => params.includes('communityId'));
const forStaff = () => inCommunity().filter(({ path }) => path.includes('/staff/'));
const forOrganisers = () => inCommunity().filter(({ path }) => path.includes('/organiser/'));

async function answersOf(
  asked: readonly ApiRoute[],
  ask: (route: ApiRoute) => Promise<{ status: number; body: { code?: string } }>,
) {
  const answers: Record<string, string> = {};
  for (const route of asked) {
    const { status, body } = await ask(route);
    answers[nameOf(route)] = `${status} ${body?.code ?? ''}`;
  }
  return answers;
}

const all = (asked: readonly ApiRoute[], answer: string) =>
  Object.fromEntries(asked.map((route) => [nameOf(route), answer]));

it('has every route of the router in its document', () => {
  const documented = new Set(routes.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`));
  const known = routerRoutes(t).filter((route) => route.includes('/api/v1/') && !/^(HEAD|OPTIONS) /.test(route));
  expect(known.filter((route) => !documented.has(route)).sort()).toEqual(FOR_WECHAT);
  expect(known.length).toBeGreaterThan(20);
});

it('takes only methods that wx.request and callContainer can send', () => {
  const methods = new Set(routerRoutes(t).map((route) => route.split(' ')[0]));
  expect([...methods].sort()).toEqual(['DELETE', 'GET', 'HEAD', 'POST', 'PUT']);
});

it('lets nobody in without a session', async () => {
  const closed = routes.filter((route) => !WITHOUT_SESSION.has(nameOf(route)));
  expect(closed.length).toBeGreaterThan(20);
  expect(await answersOf(closed, (route) => knock(route))).toEqual(all(closed, '401 SIGN_IN_REQUIRED'));
});

it('lets nobody in with a token of another server', async () => {
  const closed = routes.filter((route) => !WITHOUT_SESSION.has(nameOf(route)));
  const forged = stranger.accessToken.replace(/\.[^.]*$/, `.${'A'.repeat(43)}`);
  expect(await answersOf(closed, (route) => knock(route, forged))).toEqual(all(closed, '401 SESSION_ENDED'));
});

it('answers staff of another community as if the community did not exist', async () => {
  const asked = inCommunity();
  expect(asked.length).toBeGreaterThan(10);
  const toStranger = await answersOf(asked, (route) => knock(route, stranger.accessToken));
  const toNobody = await answersOf(asked, (route) => knock(route, stranger.accessToken, newId()));
  expect(toStranger).toEqual(all(asked, '404 NOT_FOUND'));
  expect(toNobody).toEqual(toStranger);
});

it('answers somebody who belongs nowhere as if the community did not exist', async () => {
  const { accessToken } = await aPerson(t);
  expect(await answersOf(inCommunity(), (route) => knock(route, accessToken))).toEqual(
    all(inCommunity(), '404 NOT_FOUND'),
  );
});

it('tells a resident at every staff door that it is for staff', async () => {
  expect(forStaff().length).toBeGreaterThan(5);
  const answers = await answersOf(forStaff(), (route) => knock(route, resident.accessToken));
  expect(answers).toEqual(all(forStaff(), '403 STAFF_REQUIRED'));
});

it('tells a resident at every door of organisers that it is for them', async () => {
  expect(forOrganisers().length).toBeGreaterThan(20);
  const answers = await answersOf(forOrganisers(), (route) => knock(route, resident.accessToken));
  expect(answers).toEqual(all(forOrganisers(), '403 ORGANISER_REQUIRED'));
});

it('lists only open doors that exist', () => {
  const names = new Set(routes.map(nameOf));
  expect([...WITHOUT_SESSION.keys()].filter((name) => !names.has(name))).toEqual([]);
});
