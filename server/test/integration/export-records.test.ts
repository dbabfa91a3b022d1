import { buffer } from 'node:stream/consumers';
import type { StreamableFile } from '@nestjs/common';
import type { Actor } from '../../src/modules/communities/index.js';
import { ExportRecords, type FileFacts } from '../../src/modules/exports/index.js';
import { newId } from '../../src/platform/database/ids.js';
import { readSheet } from '../../src/platform/sheets/read-sheet.js';
import { aCommunity, aMember, type TestCommunity } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let actor: Actor;
let facts: FileFacts;
beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aCommunity(t);
  const { memberId, userId } = community.staff;
  actor = {
    ...{ userId, memberId, personId: newId(), communityId: community.id },
    ...{ roles: ['staff'] as const, volunteer: null, gridIds: [] },
  };
  facts = {
    ...{ kind: 'test.ledger', subjectId: newId(), filter: { state: 'confirmed' } },
    ...{ filterWords: '已报名', fileName: '台账.xlsx' },
  };
});
afterAll(() => t?.close());

const records = (): ExportRecords => t.app.get(ExportRecords, { strict: false });
const sheet = (rows: Iterable<string> | AsyncIterable<string>): Promise<StreamableFile> =>
  records().sheet(actor, facts, {
    ...{ name: '台账', footer: '用后请销毁；仅用于本活动' },
    columns: [{ title: '称呼', kind: 'text', value: (row) => row }],
    rows,
  });
const given = (): Promise<object[]> =>
  t.db.query(
    `SELECT kind, subject_id AS subjectId, JSON_VALUE(filter, '$.state') AS state, given_rows AS givenRows,
      by_member_id AS byMemberId, at FROM given_files WHERE community_id = ?`,
    [community.id],
  );
const row = (givenRows: number | null): object => ({
  ...{ kind: facts.kind, subjectId: facts.subjectId, state: 'confirmed', givenRows },
  ...{ byMemberId: actor.memberId, at: t.clock.now() },
});

describe('a file that is given out', () => {
  it('is recorded before its first byte, with its rows before the last one, and in the audit', async () => {
    const file = await sheet(['张大爷', '李阿姨']);
    expect(await given()).toEqual([row(null)]);

    const bytes = await buffer(file.getStream());

    expect(await given()).toEqual([row(2)]);
    const [audit] = (await t.db.query(
      `SELECT action, subject_id AS subjectId, actor_member_id AS actorMemberId FROM audit_entries
       WHERE community_id = ? AND action = 'file.given'`,
      [community.id],
    )) as object[];
    expect(audit).toEqual({ action: 'file.given', subjectId: facts.subjectId, actorMemberId: actor.memberId });
    const rows = await readSheet(bytes, { maxRows: 10, maxColumns: 3 });
    expect(rows[0]?.cells).toEqual(['导出人：新邻居 · 2026-11-23 10:00 · 已报名 · 共 2 行']);
  });

  it('says who, when and how much, and is kept under its Chinese name', async () => {
    const { type, disposition } = (await sheet([])).getHeaders();
    expect(type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(disposition).toBe(`attachment; filename=file.xlsx; filename*=UTF-8''%E5%8F%B0%E8%B4%A6.xlsx`);
  });

  it('that breaks off stays recorded, without a number of rows', async () => {
    async function* rows(): AsyncGenerator<string> {
      yield '张大爷';
      throw new Error('the database went away');
    }
    await expect(buffer((await sheet(rows())).getStream())).rejects.toThrow('the database went away');
    expect(await given()).toEqual([row(null)]);
  });

  it('is recorded when it is paper or a picture, and is not given when it cannot be recorded', async () => {
    let mark = '';
    const paper = (): Promise<StreamableFile> =>
      records().file(actor, { ...facts, fileName: '签到表.pdf' }, 'application/pdf', 40, async (words) => {
        mark = words;
        return Buffer.from('%PDF');
      });
    expect((await paper()).getHeaders()).toMatchObject({ type: 'application/pdf', length: 4 });
    expect(mark).toBe('导出人：新邻居 · 2026-11-23 10:00 · 已报名 · 共 40 行');
    expect(await given()).toEqual([row(40)]);

    actor = { ...actor, communityId: newId() };
    await expect(paper()).rejects.toThrow();
  });
});

describe('the files of a community', () => {
  it('are read by staff, the newest first: what, who, when, how much; cards and copies of records are among them', async () => {
    const elder = await aCommunity(t);
    const { staff, base } = community;
    await buffer((await sheet(['张大爷', '李阿姨'])).getStream());
    t.clock.advance({ minutes: 1 });
    const buildingId = community.grids[0]?.buildings[0]?.id;
    const made = await ok(staff.post(`${base}/people`, { anyway: true, buildingId, name: '王桂芳', door: '2单元301' }));
    const { id: personId } = made.body as { id: string };
    const [home]: { id: string }[] = await t.db.query('SELECT household_id AS id FROM people WHERE id = ?', [personId]);
    await ok(staff.post(`${base}/households/${home?.id}/card`));
    t.clock.advance({ minutes: 1 });
    await ok(staff.get(`${base}/people/${personId}/export`));

    const { body } = await ok(staff.get(`${base}/staff/given-files`));
    const by = { byMemberId: staff.memberId, by: '新邻居', id: expect.any(String), at: expect.any(String) };
    expect(body).toEqual({
      items: [
        { ...by, kind: 'communities.person_copy', name: '个人资料副本', subjectId: personId, rows: 1 },
        { ...by, kind: 'care.household_card', name: '联系卡.pdf', subjectId: home?.id, rows: 1 },
        { ...by, kind: 'test.ledger', name: '台账.xlsx', subjectId: facts.subjectId, rows: 2 },
      ],
      nextCursor: null,
    });
    const page = (await ok(staff.get(`${base}/staff/given-files?limit=1`))).body as { nextCursor: string };
    const next = (await ok(staff.get(`${base}/staff/given-files?limit=1&cursor=${page.nextCursor}`))).body;
    expect(next.items).toMatchObject([{ kind: 'care.household_card' }]);
    expect((await ok(elder.staff.get(`${elder.base}/staff/given-files`))).body).toEqual({
      items: [],
      nextCursor: null,
    });
    const resident = await aMember(t, community);
    expect((await resident.get(`${base}/staff/given-files`)).status).toBe(403);
  });
});
