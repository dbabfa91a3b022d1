import { anEvent } from '../support/event-builders.js';
import { aCommunity, aPerson, type TestCommunity } from '../support/identity-builders.js';
import { call } from '../support/http.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { newId } from '../../src/platform/database/ids.js';

let t: TestApp;
let home: TestCommunity;
beforeAll(async () => {
  t = await startTestApp();
  home = await aCommunity(t);
}, 30_000);
afterAll(() => t?.close());

const poster = (id: string) => call(t.url, 'GET', `/event-posters/${id}`);

it('tells whoever scanned the poster what hangs there and how to join (edge 60)', async () => {
  const event = await anEvent(t, home, { title: '戏韵文化润人心', capacity: 60 });
  const { status, body } = await poster(event.id);
  expect(status).toBe(200);
  expect(Object.keys(body).sort()).toEqual(
    [
      ...['audience', 'communityCode', 'communityId', 'communityName', 'coverUrl', 'hostText', 'id', 'kind', 'phone'],
      ...['placeText', 'sessions', 'summary', 'theme', 'title'],
    ].sort(),
  );
  expect(body).toMatchObject({ id: event.id, title: '戏韵文化润人心', communityId: home.id, placeText: '社区大院' });
  expect(Object.keys(body.sessions[0]).sort()).toEqual(['endsAt', 'id', 'label', 'startsAt', 'state']);
  const joiner = await aPerson(t);
  const joined = await joiner.post('/communities/join', { code: body.communityCode });
  expect(joined.body).toMatchObject({ communityId: home.id });
});

it('says of a draft what it says of nothing', async () => {
  const draft = await anEvent(t, home, { eventState: 'draft' });
  const asked = [await poster(draft.id), await poster(newId())];
  expect(asked.map(({ status, body }) => [status, body.code])).toEqual([
    [404, 'NOT_FOUND'],
    [404, 'NOT_FOUND'],
  ]);
  expect((await poster('not-an-id')).status).toBe(404);
});

it('still says what was cancelled', async () => {
  const event = await anEvent(t, home, { eventState: 'cancelled', state: 'cancelled' });
  const { status, body } = await poster(event.id);
  expect([status, body.sessions[0].state]).toEqual([200, 'cancelled']);
});
