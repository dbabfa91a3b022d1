import { ACTED_AS, knownPersonActs, pairingMachine, SILENT_PERSON_ACTS, visitMachine, WISH_STEPS } from '@silin/shared';
import { newId } from '../../src/platform/database/ids.js';
import { nameProxy } from '../support/consents.js';
import { aCommunity, aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aWish, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let staff: TestMember;
let worker: TestMember;
let member: TestMember;
let record: string;

interface Act {
  what: string;
  as: string;
  by: string | null;
}

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aCommunity(t);
  staff = community.staff;
  worker = await aMember(t, community, { roles: ['grid_worker'], building: 0, nickname: '网格小李' });
  member = await aMember(t, community, { building: 0 });
  const rows: { id: string }[] = await t.db.query('SELECT id FROM people WHERE member_id = ?', [member.memberId]);
  record = rows[0]?.id ?? '';
});
afterAll(() => t?.close());

const mine = async (query = ''): Promise<{ items: Act[]; nextCursor: string | null }> =>
  (await ok(member.get(`${community.base}/me/record-acts${query}`))).body as {
    items: Act[];
    nextCursor: string | null;
  };
const told = async (): Promise<string[]> => (await mine()).items.map(({ what, as, by }) => `${as} ${by}：${what}`);
const path = (): string => `${community.base}/people/${record}`;

describe('who looked and who acted', () => {
  it('is told to the person: looks and changes, by whom and as what; their own acts are not', async () => {
    await ok(member.put(`${community.base}/me`, { realName: '李桂兰' }));
    await ok(worker.get(`${path()}/contact`));
    t.clock.advance({ minutes: 1 });
    await ok(worker.put(path(), { phone: '13800004321', birthYear: 1940 }));
    t.clock.advance({ minutes: 1 });
    await ok(staff.post(`${path()}/state`, { action: 'goAway', note: '住院' }));
    const answer = await ok(member.get(`${community.base}/me/record-acts`));
    expect(Object.keys((answer.body as { items: object[] }).items[0] ?? {}).sort()).toEqual([
      'as',
      'at',
      'by',
      'id',
      'what',
    ]);
    expect(await told()).toEqual([
      'staff 新邻居：更新了在不在家的情况',
      'grid_worker 网格小李：改了资料：电话、出生年份',
      'grid_worker 网格小李：看了电话和住址',
    ]);
    expect(JSON.stringify(answer.body)).not.toMatch(/住院|13800004321/);
  });

  it('holds what was done about a row that was merged into theirs, and what volunteers did for their wish', async () => {
    const known = { name: '李桂兰', birthYear: 1941, anyway: true };
    const other = ((await ok(staff.post(`${community.base}/people`, known))).body as { id: string }).id;
    await ok(staff.get(`${community.base}/people/${other}/contact`));
    t.clock.advance({ minutes: 1 });
    await ok(staff.post(`${path()}/merge`, { otherId: other }));
    t.clock.advance({ minutes: 1 });
    const helper = await aVolunteer(t, community, { nickname: '好心人' });
    await aWish(t, community).by(member).claimed(helper).create();
    const all = await told();
    expect(all[0]).toBe('volunteer 好心人：认领了心愿');
    expect(all.slice(-3).sort()).toEqual(
      ['staff 新邻居：把重复的登记合并了', 'staff 新邻居：登记了资料', 'staff 新邻居：看了电话和住址'].sort(),
    );
  });

  it('is told to staff and to the grid worker of the person, and to nobody else', async () => {
    await ok(worker.get(`${path()}/contact`));
    for (const who of [staff, worker])
      expect((await ok(who.get(`${path()}/acts`))).body).toMatchObject({ items: [{ as: 'grid_worker' }] });
    const far = await aMember(t, community, { roles: ['grid_worker'], gridIds: [community.grids[1]?.id ?? ''] });
    for (const who of [member, far]) expect((await who.get(`${path()}/acts`)).status).toBe(404);
  });

  it('is told to a proxy who may see the record, not to one who may only say wishes, and not to others', async () => {
    await ok(worker.get(`${path()}/contact`));
    const [daughter, son] = [await aMember(t, community), await aMember(t, community)];
    await ok(nameProxy(t, staff, record, daughter, { scopes: ['profile'] }));
    await ok(nameProxy(t, staff, record, son, { scopes: ['wishes'] }));
    const acts = (who: TestMember) => who.get(`${community.base}/represented/${record}/record-acts`);
    const { items } = (await ok(acts(daughter))).body as { items: Act[] };
    expect(items.map(({ what }) => what)).toContain('看了电话和住址');
    for (const who of [son, staff, worker, await aMember(t, community)]) expect((await acts(who)).status).toBe(404);
  });

  it('comes page by page, each once, however many own acts lie between', async () => {
    for (let n = 0; n < 7; n += 1) {
      await ok(worker.get(`${path()}/contact`));
      for (let own = 0; own < 5; own += 1) {
        await t.db.query(
          `INSERT INTO audit_entries (id, community_id, actor_kind, actor_user_id, actor_member_id, action, person_id, at)
           VALUES (?, ?, 'person', ?, ?, 'wish.submitted', ?, ?)`,
          [newId(), community.id, member.userId, member.memberId, record, t.clock.now()],
        );
      }
      t.clock.advance({ minutes: 1 });
    }
    const seen: Act[] = [];
    for (let cursor = '', pages = 0; pages < 50; pages += 1) {
      const page = await mine(`?limit=2${cursor}`);
      seen.push(...page.items);
      if (!page.nextCursor) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen.map(({ what }) => what)).toEqual(Array(7).fill('看了电话和住址'));
    expect((await member.get(`${community.base}/me/record-acts?cursor=abc`)).status).toBe(400);
  });

  it('has words for every step of a wish that a member takes', () => {
    const byClock = ['lapsed', 'expired'];
    const steps = WISH_STEPS.filter((step) => !byClock.includes(step)).map((step) => `wish.${step}`);
    expect(steps.filter((step) => !knownPersonActs.includes(step))).toEqual([]);
    expect(ACTED_AS.length).toBeGreaterThan(3);
  });

  it('has words for every step of a pairing and of a visit; that a volunteer declined stands nowhere', async () => {
    const steps = [
      ...pairingMachine.actions.map((action) => `pairing.${action}`),
      ...visitMachine.actions.filter((action) => action !== 'miss').map((action) => `visit.${action}`),
      ...['pairing.propose', 'pairing.contact_looked_at', 'visit.plan', 'visit.contact_looked_at'],
    ];
    expect(steps.filter((step) => ![...knownPersonActs, ...SILENT_PERSON_ACTS].includes(step))).toEqual([]);
    const helper = await aVolunteer(t, community, { nickname: '好心人' });
    const proposal = { personId: record, volunteerMemberId: helper.memberId };
    const { id } = (await ok(staff.post(`${community.base}/pairings`, proposal))).body as { id: string };
    await ok(helper.post(`${community.base}/pairings/${id}/decline`, {}));
    expect(await told()).toEqual(['staff 新邻居：提议请一位志愿者来帮忙']);
  });
});
