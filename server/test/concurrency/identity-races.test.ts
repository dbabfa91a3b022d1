import { aCommunity, aMember, aPerson, type TestCommunity } from '../support/identity-builders.js';
import { call } from '../support/http.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let t: TestApp;
let community: TestCommunity;

beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
}, 30_000);
afterAll(() => t?.close());

const AT_ONCE = 20;
const ROUNDS = 6;
const many = <T>(ask: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, n) => ask(n)));

/** Opens the pool's connections, so that what follows really meets in the database. */
const warmUp = () =>
  many(() =>
    call(t.url, 'GET', `/communities/by-code/${community.code}`, undefined, { token: community.staff.accessToken }),
  );

it('gives one successor to twenty requests that refresh with the same token at the same moment', async () => {
  await warmUp();
  for (let round = 0; round < ROUNDS; round += 1) {
    const person = await aPerson(t);
    const answers = await many(() => call(t.url, 'POST', '/auth/refresh', { refreshToken: person.refreshToken }));
    expect(answers.map(({ status }) => status)).toEqual(Array(AT_ONCE).fill(200));
    expect(new Set(answers.map(({ body }) => body.refreshToken)).size).toBe(1);
    const [row] = await t.db.query(
      'SELECT COUNT(*) AS n FROM refresh_tokens r JOIN sessions s ON s.id = r.session_id WHERE s.user_id = ? AND r.used_at IS NULL',
      [person.userId],
    );
    expect(Number(row.n)).toBe(1);
  }
});

it('has the last word in the database: a session cannot have a second token that works', async () => {
  const { userId } = await aPerson(t);
  const second = t.db.query(
    'INSERT INTO refresh_tokens (hash, session_id, issued_at) SELECT ?, id, created_at FROM sessions WHERE user_id = ?',
    ['0'.repeat(64), userId],
  );
  await expect(second).rejects.toThrow('one_living_refresh_token_per_session');
});

it('lets one of two staff decide on an application and tells the other kindly', async () => {
  const second = await aMember(t, community, { roles: ['staff'] });
  const applicant = await aMember(t, community);
  const { body } = await applicant.post(`${community.base}/volunteers`, { isPartyMember: false, realName: '测试' });
  const door = `${community.base}/staff/volunteers/${body.id}`;
  const answers = await Promise.all([
    community.staff.post(`${door}/approve`),
    second.post(`${door}/decline`, { reason: '资料不全' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('VOLUNTEER_MOVED_ON');
  const [row] = await t.db.query(
    "SELECT COUNT(*) AS n FROM outbox WHERE kind = 'identity.volunteer-decided' AND payload LIKE ?",
    [`%${body.id}%`],
  );
  expect(Number(row.n)).toBe(1);
});

it('makes one membership of twenty joins at the same moment', async () => {
  const person = await aPerson(t);
  const answers = await many(() => person.post('/communities/join', { code: community.code }));
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.memberId}`)).size).toBe(1);
});

it('makes one application of ten different taps', async () => {
  const member = await aMember(t, community);
  const answers = await many(() =>
    member.post(`${community.base}/volunteers`, { isPartyMember: false, realName: '测试' }),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ body }) => body.code === 'VOLUNTEER_ALREADY_APPLIED')).toHaveLength(AT_ONCE - 1);
});

it('keeps one staff when two staff take the role from each other at the same moment', async () => {
  const pairs = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const two = await aCommunity(t);
    pairs.push({ two, other: await aMember(t, two, { roles: ['staff'] }) });
  }
  await warmUp();
  for (const { two, other } of pairs) {
    const answers = await Promise.all([
      two.staff.delete(`${two.base}/staff/members/${other.memberId}/roles/staff`),
      other.delete(`${two.base}/staff/members/${two.staff.memberId}/roles/staff`),
    ]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const [row] = await t.db.query("SELECT COUNT(*) AS n FROM member_roles WHERE community_id = ? AND role = 'staff'", [
      two.id,
    ]);
    expect(Number(row.n)).toBe(1);
  }
});
