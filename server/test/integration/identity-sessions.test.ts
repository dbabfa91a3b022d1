import { aPerson, type Person, signIn } from '../support/identity-builders.js';
import { call } from '../support/http.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let t: TestApp;

beforeAll(async () => {
  t = await startTestApp();
}, 30_000);
afterAll(() => t?.close());

const refresh = (refreshToken: string) => call(t.url, 'POST', '/auth/refresh', { refreshToken });
const knock = (token: string) => call(t.url, 'GET', '/auth/sessions', undefined, { token });
const signInWith = (code: string) => call(t.url, 'POST', '/auth/wechat', { code });
const codeOf = (person: Pick<Person, 'openid'>) => t.standIn.control.loginCode(person.openid);

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

  it('takes a code once', async () => {
    const code = codeOf({ openid: 'o-twice' });
    await signInWith(code);
    const { status, body } = await signInWith(code);
    expect([status, body.code]).toEqual([401, 'SIGN_IN_CODE_INVALID']);
  });

  it('refuses a code WeChat does not know', async () => {
    const { status, body } = await signInWith('0-made-up');
    expect([status, body.code]).toEqual([401, 'SIGN_IN_CODE_INVALID']);
  });

  it('refuses somebody WeChat calls risky', async () => {
    const code = codeOf({ openid: 'o-risky' });
    t.standIn.control.block('o-risky');
    const { status, body } = await signInWith(code);
    expect([status, body.code]).toEqual([403, 'SIGN_IN_RISKY']);
  });

  it.each([
    ['is down', () => t.standIn.control.breakNext('code2Session', { status: 502 })],
    ['is busy', () => t.standIn.control.busyFor(3, 'code2Session')],
    ['has a full minute', () => t.standIn.control.answerNext('code2Session', 45011)],
    ['talks nonsense', () => t.standIn.control.breakNext('code2Session', { body: '<html>' })],
  ])('asks to try later when WeChat %s', async (_, ail) => {
    const code = codeOf({ openid: 'o-patient' });
    ail();
    const { status, body } = await signInWith(code);
    expect([status, body.code]).toEqual([503, 'PLATFORM_UNAVAILABLE']);
  });

  it('never answers or logs the session key of WeChat', async () => {
    const { body } = await signIn(t, 'o-no-key');
    expect(Object.keys(body).sort()).toEqual([
      'accessExpiresAt',
      'accessToken',
      'isNew',
      'refreshExpiresAt',
      'refreshToken',
    ]);
  });
});

describe('an access token', () => {
  it('ends after fifteen minutes, and the session goes on by refreshing', async () => {
    const person = await aPerson(t);
    t.clock.advance({ minutes: 14 });
    expect((await knock(person.accessToken)).status).toBe(200);
    t.clock.advance({ minutes: 2 });
    expect((await knock(person.accessToken)).body.code).toBe('SESSION_ENDED');
    expect((await refresh(person.refreshToken)).status).toBe(200);
  });

  it('of another algorithm is none', async () => {
    const { accessToken } = await aPerson(t);
    const [, payload] = accessToken.split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    expect((await knock(`${header}.${payload}.`)).status).toBe(401);
  });
});

describe('refreshing', () => {
  it('gives a new pair of tokens', async () => {
    const person = await aPerson(t);
    const { status, body } = await refresh(person.refreshToken);
    expect(status).toBe(200);
    expect(body.refreshToken).not.toBe(person.refreshToken);
    expect((await knock(body.accessToken)).status).toBe(200);
  });

  it('gives the same successor to a neighbour who lost the answer and asks again', async () => {
    const person = await aPerson(t);
    const first = await refresh(person.refreshToken);
    t.clock.advance({ minutes: 0.5 });
    const again = await refresh(person.refreshToken);
    expect(again.body.refreshToken).toBe(first.body.refreshToken);
    expect((await refresh(again.body.refreshToken)).status).toBe(200);
  });

  it('ends the whole family when an old token is shown after its minute', async () => {
    const person = await aPerson(t);
    const { body: fresh } = await refresh(person.refreshToken);
    t.clock.advance({ minutes: 2 });
    expect((await refresh(person.refreshToken)).body.code).toBe('SESSION_REUSED');
    expect((await refresh(fresh.refreshToken)).body.code).toBe('SESSION_REUSED');
    expect((await knock(fresh.accessToken)).body.code).toBe('SESSION_ENDED');
  });

  it('ends the family at once when the successor has been used already', async () => {
    const person = await aPerson(t);
    const { body: fresh } = await refresh(person.refreshToken);
    await refresh(fresh.refreshToken);
    expect((await refresh(person.refreshToken)).body.code).toBe('SESSION_REUSED');
  });

  it('leaves the other sessions of the person alone', async () => {
    const stolen = await aPerson(t, 'o-two-phones');
    const other = await aPerson(t, 'o-two-phones');
    await refresh(stolen.refreshToken);
    t.clock.advance({ minutes: 2 });
    await refresh(stolen.refreshToken);
    expect((await knock(other.accessToken)).status).toBe(200);
  });

  it('ends after sixty days without a visit', async () => {
    const person = await aPerson(t);
    t.clock.advance({ days: 61 });
    expect((await refresh(person.refreshToken)).body.code).toBe('SESSION_ENDED');
  });

  it('stores no token', async () => {
    const person = await aPerson(t);
    const { body } = await refresh(person.refreshToken);
    const stored = JSON.stringify(await t.db.query('SELECT * FROM refresh_tokens'));
    expect(stored).not.toContain(person.refreshToken);
    expect(stored).not.toContain(body.refreshToken);
  });
});

describe('sessions', () => {
  it('end at once when their owner signs out', async () => {
    const person = await aPerson(t);
    expect((await person.post('/auth/sign-out')).status).toBe(204);
    expect((await knock(person.accessToken)).body.code).toBe('SESSION_ENDED');
    expect((await refresh(person.refreshToken)).body.code).toBe('SESSION_ENDED');
  });

  it('are listed with the present one marked, and ended from another device', async () => {
    const old = await aPerson(t, 'o-lost-phone');
    const now = await aPerson(t, 'o-lost-phone');
    const { body } = await now.get('/auth/sessions');
    expect(body.items).toHaveLength(2);
    const lost = body.items.find((session: { current: boolean }) => !session.current);
    expect((await now.delete(`/auth/sessions/${lost.id}`)).status).toBe(204);
    expect((await knock(old.accessToken)).body.code).toBe('SESSION_ENDED');
    expect((await knock(now.accessToken)).status).toBe(200);
  });

  it('of somebody else do not exist', async () => {
    const mine = await aPerson(t);
    const theirs = await aPerson(t);
    const { body } = await theirs.get('/auth/sessions');
    expect((await mine.delete(`/auth/sessions/${body.items[0].id}`)).status).toBe(404);
    expect((await knock(theirs.accessToken)).status).toBe(200);
  });

  it('that ended long ago are forgotten by the clock, with their tokens', async () => {
    const person = await aPerson(t);
    await person.post('/auth/sign-out');
    t.clock.advance({ days: 31 });
    await t.drain();
    const [row] = await t.db.query('SELECT COUNT(*) AS n FROM sessions WHERE user_id = ?', [person.userId]);
    expect(Number(row.n)).toBe(0);
  });
});

describe('cloud hosting headers', () => {
  const headersOf = (app: TestApp) => ({ 'x-wx-openid': 'o-cloud-somebody', 'x-wx-appid': app.config.wechat.appId });
  const byHeaders = (app: TestApp, headers: Record<string, string>) =>
    call(app.url, 'POST', '/auth/cloud', undefined, { headers });

  it('sign nobody in where cloud hosting is not configured', async () => {
    const { status, body } = await byHeaders(t, headersOf(t));
    expect([status, body.code]).toEqual([404, 'CLOUD_SIGN_IN_OFF']);
  });

  it('are ignored on every other address', async () => {
    const answer = await call(t.url, 'GET', '/me', undefined, { headers: headersOf(t) });
    expect(answer.status).toBe(401);
  });

  describe('where it is configured', () => {
    let cloud: TestApp;
    beforeAll(async () => {
      cloud = await startTestApp({ CLOUD_HOSTING: 'on' });
    }, 30_000);
    afterAll(() => cloud?.close());

    it('sign in', async () => {
      const { status, body } = await byHeaders(cloud, headersOf(cloud));
      expect([status, body.isNew]).toEqual([200, true]);
    });

    it.each([
      ['no openid', {}],
      ['another mini-program', { 'x-wx-openid': 'o-cloud-somebody', 'x-wx-appid': 'wx-other' }],
      ['an openid that is none', { 'x-wx-openid': "' OR 1=1" }],
    ])('sign nobody in with %s', async (_, headers) => {
      const answer = await byHeaders(cloud, { 'x-wx-appid': cloud.config.wechat.appId, ...headers });
      expect(answer.status).toBe(401);
    });

    it('are still no session on any other address', async () => {
      expect((await call(cloud.url, 'GET', '/me', undefined, { headers: headersOf(cloud) })).status).toBe(401);
    });
  });
});
