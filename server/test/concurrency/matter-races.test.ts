import { MattersRepository } from '../../src/modules/matters/data/matters.repository.js';
import { codeOfAnswer } from '../support/consents.js';
import { aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { aMatter, aMatterScene, finished, MATTER, type MatterScene, matterStep } from '../support/matters.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, ok } from '../support/wish-builders.js';

const ROUNDS = 5;
const AT_ONCE = 6;

let t: TestApp;
let community: TestCommunity;
let scene: MatterScene;
let staff: TestMember[];

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  scene = await aMatterScene(t, community);
  staff = [];
  for (let n = 0; n < AT_ONCE; n += 1) staff.push(await aMember(t, community, { roles: ['staff'] }));
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const counted = async (sql: string, ...values: unknown[]): Promise<number> => {
  const [row]: { n: string }[] = await t.db.query(sql, values);
  return Number(row?.n);
};

/** Everybody writes a matter down at once; the answers, and how many numbers there are. */
async function manyReports(): Promise<{ answers: string[]; numbers: number; matters: number }> {
  const answers = await Promise.all(staff.map((who) => codeOfAnswer(who.post(`${community.base}/matters`, MATTER))));
  return {
    answers,
    numbers: await counted(
      'SELECT COUNT(DISTINCT year, number) AS n FROM matters WHERE community_id = ?',
      community.id,
    ),
    matters: await counted('SELECT COUNT(*) AS n FROM matters WHERE community_id = ?', community.id),
  };
}

it('many write matters down at once: each has a number of its own', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { answers, numbers, matters } = await manyReports();
    expect([new Set(answers), numbers]).toEqual([new Set(['200']), matters]);
  }
});

it('passed and failed at once is one of the two, with one check', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await finished(scene);
    const [passed, failed] = await Promise.all([
      codeOfAnswer(matterStep(staff[0]!, id, 'pass', { onSite: true })),
      codeOfAnswer(matterStep(staff[1]!, id, 'fail', { why: '还是不亮' })),
    ]);
    expect([passed, failed].sort()).toEqual(['200', '409 MATTER_MOVED_ON']);
    expect(await counted('SELECT COUNT(*) AS n FROM matter_checks WHERE matter_id = ?', id)).toBe(1);
  }
});

it('two matters merged into one another at once: one of them goes on', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [a, b] = [await aMatter(scene), await aMatter(scene)];
    const answers = await Promise.all([
      codeOfAnswer(matterStep(staff[0]!, a, 'merge', { intoId: b })),
      codeOfAnswer(matterStep(staff[1]!, b, 'merge', { intoId: a })),
    ]);
    expect(answers.sort()).toEqual(['200', '409 MATTER_MERGE']);
    expect(await counted("SELECT COUNT(*) AS n FROM matters WHERE id IN (?, ?) AND state = 'merged'", a, b)).toBe(1);
  }
});

it('a need answered and made a matter at once has one outcome', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const said = { words: '楼道灯坏了', category: 'facilities' };
    const who = await aMember(t, community);
    const { id } = (await ok(who.post(`${community.base}/needs`, said))).body as { id: string };
    const answers = await Promise.all([
      codeOfAnswer(staff[0]!.post(`${community.base}/needs/${id}/answer`, { words: '明天就去看' })),
      codeOfAnswer(staff[1]!.post(`${community.base}/needs/${id}/matter`, MATTER)),
    ]);
    expect(answers.sort()).toEqual(['200', '409 NEED_MOVED_ON']);
  }
});

it('the twin: without the lock on the year’s number two matters take the same one, and the key refuses the second', async () => {
  const repository = t.app.get(MattersRepository);
  repository.nextNumber = async (tx, communityId, year) => {
    const rows: { n: string }[] = await tx.query(
      'SELECT COALESCE(MAX(number), 0) + 1 AS n FROM matters WHERE community_id = ? AND year = ?',
      [communityId, year],
    );
    return Number(rows[0]?.n);
  };
  try {
    let refused = 0;
    for (let round = 0; round < 4 * ROUNDS && refused === 0; round += 1)
      refused = (await manyReports()).answers.filter((answer) => answer !== '200').length;
    expect(refused).toBeGreaterThan(0);
  } finally {
    Reflect.deleteProperty(repository, 'nextNumber');
  }
  const { numbers, matters } = await manyReports();
  expect(numbers).toBe(matters);
});
