import { exportPage, unnamedIn } from '@silin/shared';
import { aCommunity, aMember, aPerson, aVolunteer, signIn, type TestCommunity } from '../support/identity-builders.js';
import { CommunitySetup } from '../../src/modules/communities/index.js';
import { aKey } from '../support/http.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let t: TestApp;
let community: TestCommunity;

beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
}, 30_000);
afterAll(() => t?.close());

const stored = async (sql: string, values: unknown[]): Promise<string> => JSON.stringify(await t.db.query(sql, values));

describe('a nickname', () => {
  it('is checked by WeChat in the name of the person who chose it', async () => {
    const person = await aPerson(t);
    const { body } = await person.put('/me', { nickname: ' 王师傅 ' });
    expect(body.nickname).toBe('王师傅');
    expect(t.standIn.control.calls('msgSecCheck').at(-1)?.body).toMatchObject({
      openid: person.openid,
      scene: 1,
      nickname: '王师傅',
    });
  });

  it('that WeChat calls risky is refused and the old one stays', async () => {
    t.standIn.control.textIs('坏名字', 'risky');
    const person = await aPerson(t);
    const { status, body } = await person.put('/me', { nickname: '坏名字' });
    expect([status, body.code]).toEqual([422, 'NICKNAME_REFUSED']);
    expect((await person.get('/me')).body.nickname).toBe('新邻居');
  });

  it('is kept and marked when WeChat does not answer', async () => {
    const person = await aPerson(t);
    t.standIn.control.breakNext('msgSecCheck', { status: 502 });
    expect((await person.put('/me', { nickname: '李奶奶' })).body.nickname).toBe('李奶奶');
    expect(await stored('SELECT nickname_check FROM users WHERE id = ?', [person.userId])).toContain('unreachable');
  });

  it('is not asked about again when it stays the same', async () => {
    const person = await aPerson(t);
    await person.put('/me', { nickname: '赵爷爷' });
    const before = t.standIn.control.calls('msgSecCheck').length;
    await person.put('/me', { nickname: '赵爷爷', elderMode: true });
    expect(t.standIn.control.calls('msgSecCheck')).toHaveLength(before);
  });
});

describe('a phone number', () => {
  it('comes from WeChat and is shown masked', async () => {
    const person = await aPerson(t);
    const code = t.standIn.control.phoneCode(person.openid, '13800001234');
    expect((await person.post('/me/phone', { code })).body).toEqual({ phoneMasked: '138****1234' });
    expect((await person.get('/me')).body.hasPhone).toBe(true);
  });

  it('is ciphertext in the database, found by its blind index', async () => {
    const [a, b] = [await aPerson(t), await aPerson(t)];
    for (const person of [a, b]) {
      await person.post('/me/phone', { code: t.standIn.control.phoneCode(person.openid, '13800005678') });
    }
    const rows = await t.db.query('SELECT phone, phone_index FROM users WHERE id IN (?)', [[a.userId, b.userId]]);
    expect(JSON.stringify(rows)).not.toContain('13800005678');
    expect(rows[0].phone).not.toBe(rows[1].phone);
    expect(rows[0].phone_index).toBe(rows[1].phone_index);
  });

  it('needs a code that works', async () => {
    const { status, body } = await (await aPerson(t)).post('/me/phone', { code: 'made-up' });
    expect([status, body.code]).toEqual([422, 'PHONE_CODE_INVALID']);
  });
});

describe('joining', () => {
  it('shows the community behind a code, however it is typed', async () => {
    const person = await aPerson(t);
    const { body } = await person.get(`/communities/by-code/%20${community.code.toLowerCase()}`);
    expect(body).toMatchObject({ name: community.name, street: '测试街道' });
    expect(body.buildings.map((b: { name: string }) => b.name)).toEqual(['1号楼', '2号楼', '3号楼']);
    expect(body).not.toHaveProperty('phone');
  });

  it('refuses a code nobody has', async () => {
    const { status, body } = await (await aPerson(t)).get('/communities/by-code/AAAAAA');
    expect([status, body.code]).toEqual([404, 'COMMUNITY_CODE_UNKNOWN']);
  });

  it('puts the community and the grid of the building on the list of memberships', async () => {
    const member = await aMember(t, community, { building: 2 });
    const { body } = await member.get('/me');
    expect(body.memberships).toMatchObject([
      {
        communityId: community.id,
        roles: [],
        building: { name: '3号楼' },
        grid: { name: '第二网格' },
        volunteerState: null,
      },
    ]);
  });

  it('refuses a building of another community', async () => {
    const other = await aCommunity(t);
    const buildingId = other.grids[0]?.buildings[0]?.id;
    const { status, body } = await (await aPerson(t)).post('/communities/join', { code: community.code, buildingId });
    expect([status, body.code]).toEqual([422, 'BUILDING_UNKNOWN']);
  });
});

describe('the profile', () => {
  it('shows phone and address masked, and keeps them as ciphertext', async () => {
    const member = await aMember(t, community);
    const change = { realName: '李桂兰', phone: '138 0000 4321', address: '5号楼2单元301' };
    const { body } = await member.put(`${member.base}/me`, change);
    expect(body).toMatchObject({ realName: '李桂兰', phoneMasked: '138****4321', addressMasked: '5号楼******' });
    const rows = await stored(
      `SELECT * FROM members m JOIN users u ON u.id = m.user_id JOIN people p ON p.member_id = m.id
       JOIN households h ON h.id = p.household_id WHERE m.id = ?`,
      [member.memberId],
    );
    expect(rows).toContain('door');
    for (const secret of ['李桂兰', '13800004321', '2单元301']) expect(rows).not.toContain(secret);
  });

  it('gives a value up when it is null and keeps what is not named', async () => {
    const member = await aMember(t, community);
    await member.put(`${member.base}/me`, { realName: '李桂兰', address: '5号楼' });
    const { body } = await member.put(`${member.base}/me`, { address: null });
    expect(body).toMatchObject({ realName: '李桂兰', addressMasked: null });
  });
});

describe('my data', () => {
  it('holds what is kept about me, by context, and the export is recorded', async () => {
    const member = await aVolunteer(t, community);
    await member.put(`${member.base}/me`, { realName: '李桂兰', phone: '13800009999', address: '5号楼' });
    const { body } = await member.get('/me/export');
    expect(body.identity).toMatchObject({ phone: '13800009999' });
    expect(body.communities).toMatchObject([{ realName: '李桂兰', address: '5号楼' }]);
    expect(Object.keys(body)).toEqual(expect.arrayContaining(['identity', 'wishes', 'notifications', 'media']));
    expect(unnamedIn(body)).toEqual([]);
    expect(exportPage(body)).toContain('<p><b>姓名</b>李桂兰</p>');
    const audited = await stored('SELECT action FROM audit_entries WHERE actor_user_id = ?', [member.userId]);
    expect(audited).toContain('account.exported');
  });
});

describe('deleting the account', () => {
  it('removes everything that names the person and ends every session', async () => {
    const member = await aVolunteer(t, community, { nickname: '要走的人', building: 0 });
    await member.put(`${member.base}/me`, { realName: '李桂兰', phone: '13800008888', address: '5号楼' });
    expect((await member.delete('/me')).status).toBe(204);
    expect((await member.get('/me')).body.code).toBe('SESSION_ENDED');
    const [row] = await t.db.query(
      `SELECT u.*, p.real_name, p.name_index, p.household_id, p.building_id, p.erased_at, m.left_at
       FROM users u JOIN members m ON m.user_id = u.id JOIN people p ON p.member_id = m.id WHERE u.id = ?`,
      [member.userId],
    );
    expect(row).toMatchObject({
      openid: null,
      phone: null,
      phone_index: null,
      real_name: null,
      name_index: null,
      household_id: null,
      building_id: null,
    });
    expect(row.nickname).toBe('已注销的邻居');
    expect([row.left_at, row.erased_at]).not.toContain(null);
  });

  it('makes the next sign-in a new person', async () => {
    const person = await aPerson(t);
    await person.delete('/me');
    expect((await signIn(t, person.openid)).body.isNew).toBe(true);
  });

  it('is refused to the last staff of a community', async () => {
    const lonely = await aCommunity(t);
    const { status, body } = await lonely.staff.delete('/me');
    expect([status, body.code]).toEqual([409, 'LAST_STAFF']);
    expect((await lonely.staff.get('/me')).status).toBe(200);
  });

  it('is refused while a claim lives', async () => {
    const author = await aMember(t, community);
    const volunteer = await aVolunteer(t, community);
    const words = {
      category: 'repair',
      title: '厨房的灯不亮了',
      publicText: '厨房的灯不亮了，想请人来看看。',
      contactPhone: '13900000002',
    };
    const { body: wish } = await author.post(`${community.base}/wishes`, words);
    await community.staff.post(`${community.base}/wishes/${wish.id}/approve`, {});
    expect((await volunteer.post(`${community.base}/wishes/${wish.id}/claim`)).status).toBeLessThan(300);
    const { status, body } = await volunteer.delete('/me');
    expect([status, body.code, body.params]).toEqual([409, 'ACCOUNT_HAS_LIVING_CLAIMS', { count: 1 }]);
    expect(body.detail).toContain('1 件');
  });
});

describe('volunteering', () => {
  const application = {
    isPartyMember: true,
    partyBranch: '退休支部',
    workUnit: '电厂',
    realName: '郭建国',
    phone: '13800007777',
  };

  it('is applied for by the member and approved by staff, and both learn of it', async () => {
    const member = await aMember(t, community);
    const applied = await member.post(`${community.base}/volunteers`, application);
    expect(applied.body.state).toBe('applied');
    await t.drain();
    const staffInbox = await community.staff.get(`${community.base}/me/inbox`);
    expect(staffInbox.body.items[0].kind).toBe('staff_volunteer_waiting');
    const list = await community.staff.get(`${community.base}/staff/volunteers?state=applied`);
    expect(list.body.items[0]).toMatchObject({
      realName: '郭建国',
      phoneMasked: '138****7777',
      partyBranch: '退休支部',
      actions: ['approve', 'decline'],
    });
    expect(
      (await community.staff.post(`${community.base}/staff/volunteers/${applied.body.id}/approve`)).body.state,
    ).toBe('approved');
    await t.drain();
    expect((await member.get(`${community.base}/me/inbox`)).body.items[0].kind).toBe('volunteer_approved');
    expect((await member.get('/me')).body.memberships[0].volunteerState).toBe('approved');
  });

  it('is one application however often the same tap is repeated', async () => {
    const member = await aMember(t, community);
    const key = aKey();
    const first = await member.post(`${community.base}/volunteers`, application, { key });
    const again = await member.post(`${community.base}/volunteers`, application, { key });
    expect(again.body).toEqual(first.body);
  });

  it('may be applied for again after a refusal, whose reason the member reads', async () => {
    const member = await aMember(t, community);
    const { body } = await member.post(`${community.base}/volunteers`, application);
    await community.staff.post(`${community.base}/staff/volunteers/${body.id}/decline`, { reason: '请写清楚支部名称' });
    const mine = await member.get(`${community.base}/volunteers/me`);
    expect(mine.body.volunteer).toMatchObject({ state: 'declined', reason: '请写清楚支部名称', actions: ['reapply'] });
    expect((await member.post(`${community.base}/volunteers`, application)).body.state).toBe('applied');
  });

  it('suspended ends the right to claim at once, reinstated gives it back', async () => {
    const volunteer = await aVolunteer(t, community);
    const { body } = await volunteer.get(`${community.base}/volunteers/me`);
    const door = `${community.base}/staff/volunteers/${body.volunteer.id}`;
    expect((await community.staff.post(`${door}/suspend`, { reason: '请先来社区聊聊' })).body.state).toBe('suspended');
    expect((await volunteer.post(`${community.base}/volunteers`, application)).body.code).toBe('VOLUNTEER_SUSPENDED');
    expect((await community.staff.post(`${door}/reinstate`)).body.state).toBe('approved');
  });

  it('of somebody who deleted their account waits for nobody and cannot be looked at', async () => {
    const own = await aCommunity(t);
    const [gone, there] = [await aMember(t, own), await aMember(t, own)];
    const { body: left } = await gone.post(`${own.base}/volunteers`, application);
    const { body: waiting } = await there.post(`${own.base}/volunteers`, application);
    await gone.delete('/me');

    for (const query of ['', '?state=applied']) {
      const { body } = await own.staff.get(`${own.base}/staff/volunteers${query}`);
      expect(body.items.map((row: { id: string }) => row.id)).toEqual([waiting.id]);
    }
    expect((await own.staff.get(`${own.base}/staff/volunteers/${left.id}/phone`)).status).toBe(404);
    expect((await own.staff.post(`${own.base}/staff/volunteers/${left.id}/approve`)).status).toBe(404);
  });

  it('records every look of staff at an applicant’s phone', async () => {
    const volunteer = await aVolunteer(t, community);
    const { body } = await volunteer.get(`${community.base}/volunteers/me`);
    const phone = await community.staff.get(`${community.base}/staff/volunteers/${body.volunteer.id}/phone`);
    expect(phone.body.phone).toBe('13800000001');
    const looks = await stored("SELECT subject_id FROM audit_entries WHERE action = 'volunteer.phone-looked-at'", []);
    expect(looks).toContain(volunteer.memberId);
  });
});

describe('roles', () => {
  const roleDoor = (member: { memberId: string }, role: string) =>
    `${community.base}/staff/members/${member.memberId}/roles/${role}`;

  it('count from the next request on, and taking them away does too', async () => {
    const member = await aMember(t, community);
    const staffPage = `${community.base}/staff/members`;
    expect((await member.get(staffPage)).status).toBe(403);
    await community.staff.put(roleDoor(member, 'staff'), {});
    expect((await member.get(staffPage)).status).toBe(200);
    await community.staff.delete(roleDoor(member, 'staff'));
    expect((await member.get(staffPage)).status).toBe(403);
  });

  it('of a grid worker name grids of this community', async () => {
    const member = await aMember(t, community, { nickname: '网格员小赵' });
    const gridIds = [community.grids[1]?.id];
    expect((await community.staff.put(roleDoor(member, 'grid_worker'), {})).body.code).toBe('ROLE_NEEDS_GRID');
    expect((await community.staff.put(roleDoor(member, 'grid_worker'), { gridIds })).status).toBe(204);
    const { body } = await member.get(community.base);
    expect(body.grids[1]).toMatchObject({ name: '第二网格', workerName: '网格员小赵' });
  });

  it('of a stranger cannot be granted', async () => {
    const elsewhere = await aCommunity(t);
    expect((await community.staff.put(roleDoor(elsewhere.staff, 'organiser'), {})).status).toBe(404);
  });

  it('of the last staff stay', async () => {
    const lonely = await aCommunity(t);
    const answer = await lonely.staff.delete(`${lonely.base}/staff/members/${lonely.staff.memberId}/roles/staff`);
    expect(answer.body.code).toBe('LAST_STAFF');
    expect((await lonely.staff.get(`${lonely.base}/staff/members`)).status).toBe(200);
  });
});

describe('the operator', () => {
  const appoint = (code: string, phone: string) => t.app.get(CommunitySetup).appointStaff(code, phone);

  it('makes the member with this phone number staff', async () => {
    const member = await aMember(t, community);
    await member.post('/me/phone', { code: t.standIn.control.phoneCode(member.openid, '13800006001') });
    await appoint(community.code.toLowerCase(), '138 0000 6001');
    expect((await member.get('/me')).body.memberships[0].roles).toEqual(['staff']);
  });

  it('does not believe a number somebody only typed', async () => {
    const member = await aMember(t, community);
    await member.put(`${member.base}/me`, { phone: '13800006002' });
    await expect(appoint(community.code, '13800006002')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not find members of another community', async () => {
    const elsewhere = await aCommunity(t);
    const code = t.standIn.control.phoneCode(elsewhere.staff.openid, '13800006003');
    await elsewhere.staff.post('/me/phone', { code });
    await expect(appoint(community.code, '13800006003')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the map of the community', () => {
  it('is kept by staff: grids, buildings, duty numbers', async () => {
    const own = await aCommunity(t);
    const { body: grid } = await own.staff.post(`${own.base}/staff/grids`, {
      name: '第三网格',
      dutyPhone: '0357-5550103',
    });
    const { body: building } = await own.staff.post(`${own.base}/staff/buildings`, { name: '9号楼', gridId: grid.id });
    await own.staff.put(`${own.base}/staff/buildings/${building.id}`, { name: '9号楼（南）' });
    const { body } = await own.staff.get(own.base);
    expect(body.grids).toContainEqual(expect.objectContaining({ name: '第三网格', workerPhone: '0357-5550103' }));
    expect(body.buildings).toContainEqual(expect.objectContaining({ name: '9号楼（南）', gridName: '第三网格' }));
  });

  it('knows every name once', async () => {
    const answer = await community.staff.post(`${community.base}/staff/grids`, { name: '第一网格' });
    expect([answer.status, answer.body.code]).toEqual([409, 'PLACE_NAME_TAKEN']);
  });

  it('has a mini-program code to join by', async () => {
    const { body } = await community.staff.get(`${community.base}/staff/join-code`);
    expect(body.code).toBe(community.code);
    expect(body.codeImage).toMatch(/^data:image\/png;base64,/);
    expect(t.standIn.control.calls('getUnlimitedQRCode').at(-1)?.body).toMatchObject({ scene: `c=${community.code}` });
  }, 20_000);
});

/** The nicknames of all pages of a search. */
async function search(of: TestCommunity, word: string, limit = 50): Promise<string[]> {
  const names: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const path: string = `${of.base}/staff/members?q=${encodeURIComponent(word)}&limit=${limit}&cursor=${cursor}`;
    const { body } = await of.staff.get(path);
    const page = body as { items: { nickname: string }[]; nextCursor: string | null };
    names.push(...page.items.map(({ nickname }) => nickname));
    cursor = page.nextCursor;
  }
  return names;
}

describe('the list of members', () => {
  it('is read page by page, the newest first, without phones', async () => {
    const own = await aCommunity(t);
    for (let n = 0; n < 3; n += 1) {
      t.clock.advance({ minutes: 1 });
      await aMember(t, own);
    }
    const first = await own.staff.get(`${own.base}/staff/members?limit=2`);
    const second = await own.staff.get(`${own.base}/staff/members?limit=2&cursor=${first.body.nextCursor}`);
    const ids = [...first.body.items, ...second.body.items].map((row: { memberId: string }) => row.memberId);
    expect(new Set(ids).size).toBe(4);
    expect(second.body.nextCursor).toBeNull();
    expect(JSON.stringify(first.body)).not.toMatch(/phone|address/i);
  });

  it('finds a nickname, and a percent sign is only a percent sign', async () => {
    await aMember(t, community, { nickname: '百分之百%好人' });
    const found = await community.staff.get(`${community.base}/staff/members?q=${encodeURIComponent('%')}`);
    expect(found.body.items.map((row: { nickname: string }) => row.nickname)).toEqual(['百分之百%好人']);
  });

  it('finds a part of a nickname, in the order in which people read numbers, page by page', async () => {
    const own = await aCommunity(t);
    for (const nickname of ['老陈10', '老陈2', '大李', '老陈1']) await aMember(t, own, { nickname });
    const names = await search(own, '老陈', 2);
    expect(names).toEqual(['老陈1', '老陈2', '老陈10']);
    expect(await search(own, '陈1')).toEqual(['老陈1', '老陈10']);
    expect(await search(own, '李')).toEqual(['大李']);
  });

  it('finds the new nickname and no longer the old one, and nobody who left', async () => {
    const own = await aCommunity(t);
    const member = await aMember(t, own, { nickname: '旧名字' });
    expect((await member.put('/me', { nickname: '新招牌' })).status).toBe(200);
    expect(await search(own, '旧名字')).toEqual([]);
    expect(await search(own, '新招牌')).toEqual(['新招牌']);
    expect((await member.delete('/me')).status).toBeLessThan(300);
    expect(await search(own, '新招牌')).toEqual([]);
    expect(await t.db.query('SELECT 1 FROM member_name_grams WHERE member_id = ?', [member.memberId])).toEqual([]);
  });
});
