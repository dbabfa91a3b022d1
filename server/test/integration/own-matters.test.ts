import sharp from 'sharp';
import { RolesService } from '../../src/modules/communities/index.js';
import { newId } from '../../src/platform/database/ids.js';
import { aKey } from '../support/http.js';
import { aCommunity, aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aWish, ok, type TestWish, verdict } from '../support/wish-builders.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());

async function aPictureOf(member: TestMember): Promise<string> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'blue' } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
  const headers = { authorization: `Bearer ${member.accessToken}`, 'idempotency-key': aKey() };
  const answer = await fetch(`${t.url}/api/v1${member.base}/media`, { method: 'POST', headers, body: form });
  return ((await answer.json()) as { id: string }).id;
}

describe('staff and their own matters', () => {
  let community: TestCommunity;
  let own: TestMember;
  beforeEach(async () => {
    community = await aCommunity(t);
    own = community.staff;
  });
  const another = () => aMember(t, community, { roles: ['staff'] });

  it('are decided by another member of staff, where there is one: a wish', async () => {
    const colleague = await another();
    const wish = await aWish(t, community).by(own).create();
    const edit = { title: '厨房的灯坏了', publicText: '家里厨房的灯不亮，够不着，晚饭后都在家。' };

    expect([
      verdict(await own.post(`${wish.path}/approve`, {})),
      verdict(await own.post(`${wish.path}/reject`, { reason: '请写具体' })),
      verdict(await own.post(`${wish.path}/close`, { reason: '不在范围' })),
      verdict(await own.put(`${wish.path}/public-text`, edit)),
    ]).toEqual(Array(4).fill('409 STAFF_OWN_MATTER'));
    expect((await wish.seenBy(own)).body.actions).toEqual(['withdraw', 'rewrite']);
    expect((await ok(own.get(`${own.base}/me/wishes`))).body.items[0].actions).toEqual(['withdraw', 'rewrite']);
    expect((await ok(own.get(`${own.base}/staff/wishes`))).body.items[0].actions).toEqual(['withdraw', 'rewrite']);
    expect((await wish.seenBy(colleague)).body.actions).toEqual(['approve', 'reject', 'close', 'edit']);
    expect(verdict(await colleague.post(`${wish.path}/approve`, {}))).toBe('200');
  });

  it('are decided by themselves where nobody else could', async () => {
    const wish = await aWish(t, community).by(own).create();

    expect((await wish.seenBy(own)).body.actions).toContain('approve');
    expect(verdict(await own.post(`${wish.path}/approve`, {}))).toBe('200');
  });

  it('are decided by another: an application, a picture', async () => {
    const { body } = await ok(own.post(`${own.base}/volunteers`, { isPartyMember: false, realName: '王小明' }));
    const picture = await aPictureOf(own);
    const colleague = await another();
    const path = `${own.base}/staff/volunteers/${body.id}/approve`;

    expect(verdict(await own.post(path))).toBe('409 STAFF_OWN_MATTER');
    expect(verdict(await own.post(`${own.base}/staff/media/${picture}/pass`))).toBe('409 STAFF_OWN_MATTER');
    expect(verdict(await colleague.post(path))).toBe('200');
    expect(verdict(await colleague.post(`${own.base}/staff/media/${picture}/pass`))).toBe('200');
  });

  it('are theirs again when the colleague leaves the staff', async () => {
    const colleague = await another();
    const wish = await aWish(t, community).by(own).create();
    await t.app.get(RolesService).revoke({ ...own, roles: ['staff'] } as never, colleague.memberId, 'staff');

    expect(verdict(await own.post(`${wish.path}/approve`, {}))).toBe('200');
  });
});

describe('"not yours"', () => {
  let community: TestCommunity;
  let neighbour: TestMember;
  let helper: TestMember;
  let wish: TestWish;
  beforeAll(async () => {
    community = await aCommunity(t);
    neighbour = await aMember(t, community);
    helper = await aVolunteer(t, community);
    wish = await aWish(t, community).create();
  });

  /** The statements an answer costs, without their values. */
  async function statements(ask: () => Promise<{ status: number; body: { code?: string } }>): Promise<string[]> {
    const asked: string[] = [];
    const { logger } = t.db;
    t.db.logger = { ...silent, logQuery: (statement) => void asked.push(statement) };
    const { status, body } = await ask();
    t.db.logger = logger;
    expect([status, body.code]).toEqual([404, 'NOT_FOUND']);
    return asked.map((statement) => statement.replace(/\s+/g, ' ')).sort();
  }
  const silent = {
    ...{ logQuery: () => undefined, logQueryError: () => undefined, logQuerySlow: () => undefined },
    ...{ logSchemaBuild: () => undefined, logMigration: () => undefined, log: () => undefined },
  };

  const asks: [string, (path: string) => Promise<{ status: number; body: { code?: string } }>][] = [
    ['the page', (path) => neighbour.get(path)],
    ['the contact', (path) => neighbour.get(`${path}/contact`)],
    ['who looked', (path) => neighbour.get(`${path}/contact-looks`)],
    ['a claim', (path) => helper.post(`${path}/claim`)],
    ['a claim by a neighbour', (path) => neighbour.post(`${path}/claim`)],
    ['giving back', (path) => helper.post(`${path}/release`, { reason: '临时有事' })],
    ['more time', (path) => helper.post(`${path}/extend`)],
    ['delivery', (path) => helper.post(`${path}/deliver`, {})],
    ['a confirmation', (path) => neighbour.post(`${path}/confirm`, {})],
    ['a dispute', (path) => neighbour.post(`${path}/dispute`, { reason: '还没修好' })],
    ['taking back', (path) => neighbour.post(`${path}/withdraw`)],
    ['hanging again', (path) => neighbour.post(`${path}/renew`)],
  ];

  it.each(asks)('costs the same statements as "not there": %s', async (_what, ask) => {
    await ask(wish.path); // what is read once and kept is read now
    const notYours = await statements(() => ask(wish.path));
    const notThere = await statements(() => ask(`${community.base}/wishes/${newId()}`));

    expect(notYours.length).toBeGreaterThan(1);
    expect(notThere).toEqual(notYours);
  });
});
