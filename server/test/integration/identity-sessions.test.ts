import { aPerson, signIn } from '../support/identity-builders.js';
import { call } from '../support/http.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let t: TestApp;

beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());

const refresh = (refreshToken: string) => call(t.url, 'POST', '/auth/refresh', { refreshToken });
const whoAmI = (token: string) => call(t.url, 'GET', '/auth/sessions', undefined, { token });

describe('signing in with a code of wx.login', () => {
  it('makes an account at the first sign-in and finds it at the second', async () => {
    const first = await signIn(t, 'o-first-and-second');
    const second = await signIn(t, 'o-first-and-second');
    expect([first.body.isNew, second.body.isNew]).toEqual([true, false]);
  });

  it('makes one account when two phones of one person sign in at the same moment', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => signIn(t, 'o-at-once')));
    expect(answers.filter(({ body }) => body.isNew)).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => JSON.parse(atob(body.accessToken.split('.')[1])).sub)).size).toBe(1);
  });
});

describe('refreshing', () => {
  it('gives a new pair of tokens', async () => {
    const person = await aPerson(t);
    const { status, body } = await refresh(person.refreshToken);
    expect(status).toBe(200);
    expect(body.refreshToken).not.toBe(person.refreshToken);
    expect((await whoAmI(body.accessToken)).status).toBe(200);
  });

  it('gives the same successor to a neighbour who lost the answer and asks again', async () => {
    const person = await aPerson(t);
    const first = await refresh(person.refreshToken);
    t.clock.advance({ minutes: 0.5 });
    const again = await refresh(person.refreshToken);
    expect(again.body.refreshToken).toBe(first.body.refreshToken);
  });
});
