import { CommunityLeaving } from '../../src/modules/communities/index.js';
import { erasedIn } from '../../src/platform/backup/erased-register.js';
import { aCommunity, aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aWish, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let elsewhere: TestCommunity;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  [community, elsewhere] = [await aCommunity(t), await aCommunity(t)];
});
afterAll(() => t?.close());

const leave = ({ base }: TestCommunity, member: TestMember) => member.post(`${base}/me/leave`);
const join = async ({ code, base }: TestCommunity, member: TestMember): Promise<TestMember> => {
  const { memberId } = (await ok(member.post('/communities/join', { code }))).body as { memberId: string };
  return { ...member, memberId, base };
};
const memberships = async (member: TestMember): Promise<string[]> => {
  const { body } = await ok(member.get('/me'));
  return (body as { memberships: { communityId: string }[] }).memberships.map((m) => m.communityId);
};
const verdict = async (asked: ReturnType<TestMember['get']>): Promise<string> => {
  const { status, body } = await asked;
  return `${status} ${(body as { code?: string } | null)?.code ?? ''}`.trim();
};

describe('leaving one community', () => {
  it('ends that membership and takes what named the person there; the account and the other community stay', async () => {
    const member = await aMember(t, community, { building: 0, nickname: '秀英' });
    await ok(member.put(`${community.base}/me`, { realName: '李秀英', address: '2单元302' }));
    const there = await join(elsewhere, member);
    await ok(there.put(`${elsewhere.base}/me`, { realName: '李秀英' }));
    await aWish(t, community).by(member).open().create();

    expect((await leave(community, member)).status).toBe(204);

    expect(await memberships(member)).toEqual([elsewhere.id]);
    expect(await verdict(member.get(`${community.base}/me`))).toBe('404 NOT_FOUND');
    expect((await ok(member.get('/me'))).body).toMatchObject({ nickname: '秀英' });
    expect((await ok(there.get(`${elsewhere.base}/me`))).body).toMatchObject({ realName: '李秀英' });
    const named: unknown[] = await t.db.query(
      'SELECT id FROM people WHERE member_id = ? AND (real_name IS NOT NULL OR building_id IS NOT NULL OR erased_at IS NULL)',
      [member.memberId],
    );
    expect(named).toEqual([]);
    const states: { state: string }[] = await t.db.query(
      'SELECT w.state FROM wishes w JOIN people p ON p.id = w.person_id WHERE p.member_id = ?',
      [member.memberId],
    );
    expect(states).toEqual([{ state: 'withdrawn' }]);
  });

  it('leaves pictures of the other community and the face of the account', async () => {
    const member = await aMember(t, community);
    const there = await join(elsewhere, member);
    const picture = (id: string, of: TestMember, communityId: string, usedFor: string | null) =>
      t.db.query(
        `INSERT INTO media (id, community_id, owner_user_id, owner_member_id, state, file_key, width, height, size_bytes, used_for, checks, created_at)
         VALUES (?, ?, ?, ?, 'passed', ?, 1, 1, 1, ?, 0, NOW(3))`,
        [id, communityId, member.userId, of.memberId, `k-${id}`, usedFor],
      );
    const [face, here, other] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    await picture(face, member, community.id, member.userId);
    await picture(here, member, community.id, null);
    await picture(other, there, elsewhere.id, null);
    await ok(leave(community, member));
    const left: { id: string }[] = await t.db.query('SELECT id FROM media WHERE owner_user_id = ?', [member.userId]);
    expect(left.map(({ id }) => id).sort()).toEqual([face, other].sort());
  });

  it('whoever joins again is a new member and finds nothing of before; also the second time', async () => {
    let member = await aMember(t, community, { building: 0 });
    const seen = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      seen.add(member.memberId);
      await ok(member.put(`${community.base}/me`, { realName: '李秀英' }));
      await ok(leave(community, member));
      member = await join(community, member);
      expect((await ok(member.get(`${community.base}/me`))).body).toMatchObject({ realName: null, building: null });
    }
    expect(seen.size).toBe(3);
    expect(await memberships(member)).toEqual([community.id]);
  });

  it('waits until what is in hand is done, and does nothing until then', async () => {
    const [author, helper] = [await aMember(t, community, { building: 0 }), await aVolunteer(t, community)];
    const wish = await aWish(t, community).by(author).open().create();
    await ok(helper.post(`${wish.path}/claim`));
    for (const one of [author, helper]) {
      expect(await verdict(leave(community, one))).toBe('409 ACCOUNT_HAS_LIVING_CLAIMS');
      expect(await memberships(one)).toEqual([community.id]);
    }
  });

  it('is refused to the last staff of a community', async () => {
    expect(await verdict(leave(community, community.staff))).toBe('409 LAST_STAFF');
    expect(await verdict(community.staff.get(`${community.base}/staff/summary`))).toBe('200');
  });

  it('is remembered outside the database and repeated after a restore, once', async () => {
    const member = await aMember(t, community);
    await ok(leave(community, member));
    await t.drain();
    expect(await erasedIn(t.config.filesDir)).toContainEqual({ id: member.memberId, how: 'left' });
    // As a database restored from before has it.
    await t.db.query('UPDATE members SET left_at = NULL WHERE id = ?', [member.memberId]);
    await t.db.query('UPDATE people SET erased_at = NULL, birth_year = 1938 WHERE member_id = ?', [member.memberId]);
    const leaving = t.app.get(CommunityLeaving, { strict: false });
    expect([await leaving.leaveAgain(member.memberId), await leaving.leaveAgain(member.memberId)]).toEqual([
      true,
      false,
    ]);
    expect(await memberships(member)).toEqual([]);
  });
});
