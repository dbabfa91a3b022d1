import jsQRModule from 'jsqr';
import { PNG } from 'pngjs';
import { readSheet, type SheetRow } from '../../src/platform/sheets/read-sheet.js';
import { anEvent, registered, type TestEvent } from '../support/event-builders.js';
import { aPartyRecorded, counted, rated, served, walkedIn } from '../support/event-facts.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { paperText } from '../support/paper-text.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok } from '../support/wish-builders.js';

const jsQR = jsQRModule as unknown as typeof jsQRModule.default;

let t: TestApp;
let community: TestCommunity;
let organiser: TestMember;
let zhang: TestMember;
let li: TestMember;
beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aCommunity(t);
  organiser = await aMember(t, community, { roles: ['organiser'], nickname: '组织者小周' });
  zhang = await aMember(t, community, { building: 1, nickname: '张大爷' });
  li = await aMember(t, community, { building: 0, nickname: '李阿姨' });
});
afterAll(() => t?.close());

/** A file as it came, with its name. */
async function file(who: TestMember, path: string): Promise<{ bytes: Buffer; headers: Headers; status: number }> {
  const headers = { authorization: `Bearer ${who.accessToken}` };
  const response = await fetch(`${t.url}/api/v1${community.base}/organiser${path}`, { headers });
  return { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers, status: response.status };
}
const rowsOf = async (who: TestMember, path: string): Promise<SheetRow[]> => {
  const { bytes, status } = await file(who, path);
  expect(status).toBe(200);
  return readSheet(bytes, { maxRows: 2_000, maxColumns: 40 });
};
/** Rows of a sheet by the titles of their columns; empty cells are left out. */
const table = ([, head, ...below]: readonly SheetRow[]): Record<string, string>[] =>
  below.slice(0, -1).map(({ cells }) => {
    const named = cells.map((cell, at): [string, string] => [head?.cells[at] ?? '', cell]);
    return Object.fromEntries(named.filter(([, cell]) => cell !== ''));
  });
const ledgerOf = async (who: TestMember, { sessionId }: TestEvent): Promise<Record<string, string>[]> =>
  table(await rowsOf(who, `/sessions/${sessionId}/ledger.xlsx`));
const heldNow = (event: TestEvent): Promise<unknown> =>
  t.db.query("UPDATE event_sessions SET state = 'held' WHERE id = ?", [event.sessionId]);
const given = (): Promise<object[]> =>
  t.db.query(
    `SELECT kind, subject_id AS subjectId, given_rows AS n, by_member_id AS byMemberId FROM given_files
     WHERE community_id = ? ORDER BY at, id`,
    [community.id],
  );

describe('the ledger of a session', () => {
  it('has a row for each head with all that is known of it, names hidden, and is recorded', async () => {
    const event = await anEvent(t, community, { title: '重阳看戏', questions: [{ label: '几点到' }] });
    const [question = ''] = event.questionIds;
    const heads = [{ member: zhang, ageBand: '60-79', came: 'scan' } as const, { called: '同行 1' }];
    const wish = { contact: zhang, madeBy: li, madeHow: 'proxy', confirmedHow: 'promotion', note: '坐前排' } as const;
    await aPartyRecorded(t, event, heads, { ...wish, answers: { [question]: '八点半' } });
    await heldNow(event);

    const { headers } = await file(organiser, `/sessions/${event.sessionId}/ledger.xlsx`);
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(
      '活动台账（人）重阳看戏 2026-11-26.xlsx',
    );
    expect(headers.get('cache-control')).toBe('no-store');
    const rows = await rowsOf(organiser, `/sessions/${event.sessionId}/ledger.xlsx`);
    expect(rows[0]?.cells[0]).toBe('导出人：组织者小周 · 2026-11-23 10:00 · 重阳看戏 2026-11-26 10:00 · 共 2 行');
    expect(rows[rows.length - 1]?.cells[0]).toBe('用后请销毁；仅用于本活动');
    const [zhangs, companion] = table(rows);
    const moment = String(46349 + 10 / 24);
    const party = {
      ...{ 状态: '报上了', 场次: String(46352 + 10 / 24), 名额池: '网上', 顺序号: '1', 一户: '第 1 组，共 2 人' },
      ...{ 楼栋: community.grids.flatMap(({ buildings }) => buildings)[1]?.name, 人数: '1', 报名方式: '家人代报' },
      ...{ 代办人: '李阿姨', 报名时间: moment, 递补时间: moment },
    };
    expect(zhangs).toEqual({
      ...{ ...party, 到场: '来了', 称呼: '张*爷', 年龄段: '60 到 79 岁', 签到方式: '扫码', 签到时间: moment },
      ...{ 几点到: '八点半', 备注: '坐前排' },
    });
    expect(companion).toEqual({ ...party, 到场: '不确定', 称呼: '同行 1' });
    expect(await given()).toEqual(
      [2, 2].map((n) => ({
        ...{ kind: 'events.session_ledger', subjectId: event.sessionId, n, byMemberId: organiser.memberId },
      })),
    );
  });

  it('[55] who waits is never among those who have a seat, and a name that looks like a formula is a text', async () => {
    const event = await anEvent(t, community);
    await aPartyRecorded(t, event, [{ called: '王秀英' }], { state: 'waiting' });
    await aPartyRecorded(t, event, [{ called: '=HYPERLINK("http://x","点我")', came: 'paper' }]);
    await aPartyRecorded(t, event, [{ called: '赵大妈' }], {
      ...{ state: 'cancelled', cancelledBy: 'organiser', cancelReason: '=1+1' },
    });
    await aPartyRecorded(t, event, [{ called: '刘师傅' }], { state: 'held' });
    await aPartyRecorded(t, event, [{ called: '孙老师' }]);
    await walkedIn(t, event, 4, { called: '路过的一家', by: organiser });
    await walkedIn(t, event, 2, { undone: true });

    const rows = await ledgerOf(organiser, event);

    expect(rows.map((row) => [row['状态'], row['到场'], row['称呼'], row['人数']])).toEqual([
      ['报上了', '来了', `'=${'*'.repeat(25)})`, '1'],
      ['报上了', '不确定', '孙*师', '1'],
      ['现场', '来了', '路***家', '4'],
      ['候补', '不确定', '王*英', '1'],
      ['已取消', '不确定', '赵*妈', '1'],
    ]);
    expect(rows[4]?.['取消（谁、为什么）']).toBe('组织者：=1+1');
    expect(rows[2]?.['代办人']).toBe('组织者小周');
    expect(rows[0]?.['签到方式']).toBe('纸质签到表');
  });

  it('who stayed away is said only where the door was really run [53]', async () => {
    const event = await anEvent(t, community);
    await aPartyRecorded(t, event, [{ called: '来了的', came: 'scan' }, { called: '没来的' }]);
    await heldNow(event);
    const attendance = async (): Promise<unknown[]> => (await ledgerOf(organiser, event)).map((row) => row['到场']);
    expect(await attendance()).toEqual(['来了', '不确定']);

    await t.db.query('UPDATE event_sessions SET attendance_complete = 1 WHERE id = ?', [event.sessionId]);
    expect(await attendance()).toEqual(['来了', '没来']);
  });

  it('answers to private questions are for staff and for who made the event', async () => {
    const questions = [{ label: '忌口', isPrivate: true }, { label: '几点到' }];
    const event = await anEvent(t, community, { questions, organiser });
    const [secret = '', plain = ''] = event.questionIds;
    await aPartyRecorded(t, event, [{ called: '王秀英' }], { answers: { [secret]: '不吃辣', [plain]: '九点' } });
    const other = await aMember(t, community, { roles: ['organiser'] });

    for (const who of [organiser, community.staff]) {
      expect((await ledgerOf(who, event))[0]).toMatchObject({ 忌口: '不吃辣', 几点到: '九点' });
    }
    const [row] = await ledgerOf(other, event);
    expect(row).toMatchObject({ 几点到: '九点' });
    expect(row).not.toHaveProperty('忌口');
  });

  it('a session of another community is not there', async () => {
    const elsewhere = await anEvent(t, await aCommunity(t));
    for (const name of ['ledger.xlsx', 'sheet.pdf', 'poster.png', 'poster.pdf']) {
      expect((await file(organiser, `/sessions/${elsewhere.sessionId}/${name}`)).status).toBe(404);
    }
    expect(await given()).toEqual([]);
  });

  it('a thousand parties are read in pieces, each once', async () => {
    const event = await anEvent(t, community, { capacity: 2_000 });
    const { id, orderNo } = await aPartyRecorded(t, event, [{ called: '王秀英' }]);
    await t.db.query(
      `INSERT INTO registrations (id, community_id, from_community_id, session_id, pool, order_no, state, seats, heads, made_how,
         made_at, hold_renewals, confirmed_at, confirmed_how, coming, seen_version)
       SELECT CONCAT('00000000-0000-7000-8000-', LPAD(n, 12, '0')), community_id, from_community_id, session_id, pool,
         order_no + n, state, seats, heads, made_how, made_at, hold_renewals, confirmed_at, confirmed_how, coming, seen_version
       FROM registrations JOIN (SELECT a.d + 10 * b.d + 100 * c.d + 1 AS n FROM ${DIGITS} a JOIN ${DIGITS} b JOIN ${DIGITS} c) many
       WHERE id = ? AND n < 1000`,
      [id],
    );
    await t.db.query(
      `INSERT INTO registration_people (id, community_id, registration_id, session_id, position, takes_seat, seat_code, living, present)
       SELECT r.id, r.community_id, r.id, r.session_id, 1, 1, LPAD(r.order_no, 10, '0'), 1, 0 FROM registrations r
       WHERE r.session_id = ? AND r.id <> ?`,
      [event.sessionId, id],
    );
    const numbers = (await ledgerOf(organiser, event)).map((row) => Number(row['顺序号']));
    expect(numbers).toEqual(Array.from({ length: 1_000 }, (_, at) => orderNo + at));
  });
});

const DIGITS = `(${Array.from({ length: 10 }, (_, d) => `SELECT ${d} AS d`).join(' UNION ALL ')})`;

describe('the sign-in sheet', () => {
  it('is by building and then by name, with a seat code and a box each, room for five more, and how large the parties are', async () => {
    const event = await anEvent(t, community, { title: '重阳看戏' });
    const zhangs = await aPartyRecorded(t, event, [{ member: zhang }, { called: '丁一' }], { contact: zhang });
    await aPartyRecorded(t, event, [{ member: li, ageBand: '60-79' }], { contact: li });
    await aPartyRecorded(t, event, [{ called: '无楼的' }]);
    await aPartyRecorded(t, event, [{ called: '候补的' }], { state: 'waiting' });
    await aPartyRecorded(t, event, [{ called: '取消的' }], { state: 'cancelled' });

    const { bytes, headers } = await file(organiser, `/sessions/${event.sessionId}/sheet.pdf`);

    expect(headers.get('content-type')).toBe('application/pdf');
    const pages = paperText(bytes);
    const [first = [], waiting = [], sizes = []] = pages;
    expect(pages).toHaveLength(3);
    const [one = '', two = ''] = community.grids.flatMap(({ buildings }) => buildings).map(({ name }) => name);
    expect(first.slice(0, 2)).toEqual([
      '签到表：重阳看戏',
      '2026年11月26日 周四 10:00 至 12:00 · 社区大院 · 3 户 4 人',
    ]);
    expect(first.filter((words) => /楼|\*|现场/.test(words))).toEqual([
      ...[one, '李*姨', two, '丁*', '张*爷', '没有登记楼栋的', '无*的', '现场来的人（没有报名的写在这里）'],
    ]);
    for (const code of zhangs.seatCodes) expect(first).toContain(code);
    expect(waiting).toEqual(expect.arrayContaining(['候补（有空位时按顺序请进）', '候*的']));
    expect(sizes.slice(0, 13)).toEqual([
      ...['一户几个人', '一户', '户数', '人数', '1 人', '2', '2', '2 人', '1', '2', '合计', '3', '4'],
    ]);
    expect(pages.flat().join()).not.toContain('取*的');
    expect(await given()).toMatchObject([{ kind: 'events.sign_in_sheet', n: 5 }]);
  });

  it('of a session nobody signed up for is a sheet of empty rows', async () => {
    const event = await anEvent(t, community);
    const pages = paperText((await file(organiser, `/sessions/${event.sessionId}/sheet.pdf`)).bytes);
    expect(pages[0]).toContain('现场来的人（没有报名的写在这里）');
  });
});

describe('the ledger of events', () => {
  const ledger = async (from: string, until: string): Promise<Record<string, string>[]> =>
    table(await rowsOf(organiser, `/events-ledger.xlsx?from=${from}&until=${until}`));

  it('has a row for each session that was held, with reach and what it stands on; no other', async () => {
    const opera = await anEvent(t, community, { title: '重阳看戏', series: '传统戏曲进社区', organiser, capacity: 60 });
    const party = await aPartyRecorded(t, opera, [
      { member: zhang, came: 'scan' },
      { called: '同行 1', came: 'scan' },
    ]);
    await aPartyRecorded(t, opera, [{ called: '没来的' }]);
    await walkedIn(t, opera, 3);
    await counted(t, opera, 4);
    await rated(t, opera, party.id, 5);
    await heldNow(opera);
    const fair = await anEvent(t, community, { kind: 'service_fair', theme: 'clinic', mode: 'free', startsIn: 80 });
    await served(t, fair, 'clinic', 40);
    await served(t, fair, 'haircut', 21);
    await heldNow(fair);
    for (const state of ['planned', 'cancelled', 'not_held'] as const) await anEvent(t, community, { state });

    const [first, second, ...more] = await ledger('2026-11-01', '2026-11-30');

    expect(more).toEqual([]);
    expect(first).toEqual({
      ...{ 序号: '1', 日期: '46352', 时间: '10:00—12:00', 系列: '传统戏曲进社区', 活动名称: '重阳看戏' },
      ...{ 类别: '文化活动', 主题: '戏曲', 地点: '社区大院', 负责人: '组织者小周', 名额: '60', 报名人次: '3' },
      ...{ 到场人次: '2', 现场: '3', '清点（方式）': '4（计数器）', 服务人次: '0', 惠及人次: '5', 依据: '签到' },
      ...{ 可识别人数: '1', 爽约: '1', '满意（均分/份数）': '5.0 分 / 1 份', 照片数: '0', 来源: '系统' },
    });
    expect(second).toMatchObject({ 类别: '便民服务', 服务人次: '61', 惠及人次: '61', 依据: '服务登记' });
    expect(second).not.toHaveProperty('爽约');
  });

  it('[48] counts a session on the day it began', async () => {
    // It is Monday 10:00: this one begins at 23:30 today and ends at half past one.
    const late = await anEvent(t, community, { mode: 'free', startsIn: 13.5 });
    await counted(t, late, 30);
    await heldNow(late);
    expect(await ledger('2026-11-23', '2026-11-23')).toHaveLength(1);
    expect(await ledger('2026-11-24', '2026-11-24')).toHaveLength(0);
  });

  it('asks for days in their order', async () => {
    expect((await file(organiser, '/events-ledger.xlsx?from=2026-12-01&until=2026-11-01')).status).toBe(400);
    expect((await file(organiser, '/events-ledger.xlsx?from=2026-13-01&until=2026-11-01')).status).toBe(400);
  });
});

describe('the poster', () => {
  it('is a picture with a code that leads to the event, and a page of A4 that says the same', async () => {
    const event = await anEvent(t, community, { title: '重阳看戏', ageMin: 60, capacity: 50 });

    const { bytes, headers } = await file(organiser, `/sessions/${event.sessionId}/poster.png`);

    expect(headers.get('content-type')).toBe('image/png');
    const png = PNG.sync.read(bytes);
    const scanned = jsQR(new Uint8ClampedArray(png.data), png.width, png.height)?.data ?? '';
    expect(scanned).toContain(event.id.replaceAll('-', ''));
    const [page = []] = paperText((await file(organiser, `/sessions/${event.sessionId}/poster.pdf`)).bytes);
    expect(page).toEqual(
      expect.arrayContaining([
        ...['文化活动 · 戏曲', '重阳看戏', '2026年11月26日 周四 10:00 至 12:00', '社区大院'],
        '本社区的居民，60 岁以上',
      ]),
    );
    expect(page.join('')).toContain('2026年11月23日 周一 9:00 开始报名，名额 50 个，先报先得');
    expect(await given()).toMatchObject([{ kind: 'events.poster' }, { kind: 'events.poster' }]);
  });
});

describe('a registration in a calendar', () => {
  const calendarOf = async (
    who: TestMember,
    id: string,
  ): Promise<{ status: number; lines: string[]; type: string }> => {
    const response = await fetch(`${t.url}/api/v1${community.base}/registrations/${id}/calendar.ics`, {
      headers: { authorization: `Bearer ${who.accessToken}` },
    });
    const lines = (await response.text()).replace(/\r\n /g, '').split('\r\n');
    return { status: response.status, lines, type: response.headers.get('content-type') ?? '' };
  };

  it('is for who is in it; a later file replaces the entry, one that is cancelled takes it out; no code is in it', async () => {
    const event = await anEvent(t, community, { title: '重阳看戏' });
    const { id } = await registered(t, zhang, event.sessionId);

    const { lines, type } = await calendarOf(zhang, id);

    expect(type).toBe('text/calendar; charset=utf-8');
    expect(lines).toEqual(
      expect.arrayContaining([
        ...[`UID:${id}@silin`, 'SEQUENCE:2', 'METHOD:PUBLISH', 'SUMMARY:重阳看戏', 'LOCATION:社区大院'],
        ...['DTSTART:20261126T020000Z', 'DTEND:20261126T040000Z'],
      ]),
    );
    const [{ seatCode } = { seatCode: '' }]: { seatCode: string }[] = await t.db.query(
      'SELECT seat_code AS seatCode FROM registration_people WHERE registration_id = ?',
      [id],
    );
    expect(lines.join()).not.toContain(seatCode);
    expect((await calendarOf(li, id)).status).toBe(404);
    await ok(zhang.post(`${community.base}/registrations/${id}/cancel`, {}));
    expect((await calendarOf(zhang, id)).lines).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:3']));
  });
});
