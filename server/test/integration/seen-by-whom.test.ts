import fc from 'fast-check';
import { agree, anElder, codeOfAnswer } from '../support/consents.js';
import { aDoorPhone, aParty } from '../support/door-builders.js';
import { anEvent } from '../support/event-builders.js';
import { aMember, aVolunteer } from '../support/identity-builders.js';
import { PairTown } from '../support/pair-town.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aHelper, lasting, later, ok } from '../support/wish-builders.js';

let t: TestApp;
let town: PairTown;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  town = await PairTown.make(t);
  await later(t, { days: 10 });
});
afterEach(() => t.drain());
afterAll(() => t?.close());

/** How the elder stands today, and what was the last that was known of her. */
const standing = async (): Promise<Record<string, unknown>> => {
  for (const which of ['unseen', 'due_soon', 'ok', 'away']) {
    const row = (await town.unseen(which)).find(({ id }) => id === town.elder);
    if (row) return row;
  }
  throw new Error('not on any list');
};

describe('seen', () => {
  it('is whoever was at an event, from the door; signing up is not coming (edge 23)', async () => {
    const event = await anEvent(t, town.community, { startsIn: 1, closesIn: 1 });
    const party = await aParty(t, event, { heads: [{ personId: town.elder }] });
    expect(await standing()).toMatchObject({ standing: 'unseen', lastSeenHow: null });
    const phone = aDoorPhone(t, town.community.staff, event.sessionId);
    const mark = phone.mark({ code: party.code });
    await ok(phone.send(mark));
    expect(await standing()).toMatchObject({ standing: 'ok', lastSeenHow: 'event' });
    await later(t, { days: 1 });
    expect(await standing()).toMatchObject({ standing: 'ok', lastSeenHow: 'event' });
    await t.db.query('UPDATE registration_people SET present = 0, present_since = NULL WHERE person_id = ?', [
      town.elder,
    ]);
    expect(await standing()).toMatchObject({ standing: 'unseen', lastSeenHow: null });
  });

  it('is whoever answered a call; one the daughter answered saw nobody (edge 25)', async () => {
    const draft = {
      ...{ draftKey: '0190c1a0-0000-7000-8000-000000000001', outcome: 'no_answer', personIds: [town.elder] },
      ...{ seenPersonIds: [], onDay: town.day(), medium: 'phone', purpose: 'know_neighbour' },
    };
    await ok(town.worker.post(`${town.base}/visits/sync`, { drafts: [draft] }));
    expect(await standing()).toMatchObject({ standing: 'unseen', lastSeenHow: null });
    await ok(town.log(town.worker, { medium: 'phone', note: '自己接的电话' }));
    expect(await standing()).toMatchObject({ standing: 'ok', lastSeenHow: 'phone' });
  });

  it('is whoever was met outside, and nobody in whose name a proxy says that all is well (edge 24)', async () => {
    const helper = await aHelper(t, town.community);
    const wish = await aWishOf(town, helper);
    await ok(town.daughter.post(`${wish}/confirm`, {}));
    expect(await standing()).toMatchObject({
      ...{ standing: 'unseen', lastSeenAt: null, lastSeenHow: null },
      familySaidAt: t.clock.now().toISOString(),
    });
    await ok(town.log(town.worker, { medium: 'met_outside' }));
    expect(await standing()).toMatchObject({ standing: 'ok', lastSeenHow: 'met_outside' });
  });

  it('is whoever confirmed a wish by a tap of their own', async () => {
    const own = lasting(t, await aMember(t, town.community, { building: 0, nickname: '德顺' }));
    const rows: { id: string }[] = await t.db.query('SELECT id FROM people WHERE member_id = ?', [own.memberId]);
    await ok(agree(own, rows[0]!.id, 'care_profile', 'tap'));
    await town.looked(rows[0]!.id, 'weekly');
    await later(t, { days: 9 });
    const unseen = async () => (await town.unseen()).map(({ id }) => id);
    expect(await unseen()).toContain(rows[0]!.id);
    const helper = await aHelper(t, town.community);
    const said = {
      category: 'repair',
      title: '厨房的灯不亮了',
      publicText: '厨房的灯上周开始不亮，够不着。',
      contactPhone: '13900000002',
    };
    const wish = `${town.base}/wishes/${await town.id(own.post(`${town.base}/wishes`, said))}`;
    await ok(town.community.staff.post(`${wish}/approve`, {}));
    await ok(helper.post(`${wish}/claim`));
    await ok(helper.post(`${wish}/deliver`, {}));
    expect(await unseen()).toContain(rows[0]!.id);
    await ok(own.post(`${wish}/confirm`, {}));
    expect(await unseen()).not.toContain(rows[0]!.id);
    expect((await town.unseen('ok')).find(({ id }) => id === rows[0]!.id)).toMatchObject({ lastSeenHow: 'wish' });
  });

  it('is nobody by a message, a proposal, a door that stayed shut or a visit that is only planned', async () => {
    await town.paired();
    const [visit] = await town.mine();
    await ok(town.visit(town.volunteer, visit!.id, 'no-answer'));
    expect(await standing()).toMatchObject({ standing: 'unseen', lastSeenHow: null });
  });
});

describe('one number', () => {
  it('stands on badge, list and digest, whoever asks, in the same minute (edge 20)', async () => {
    const elsewhere = town.community.grids[1]!.buildings[0]!.id;
    for (const [name, tier, more] of [
      ['甲', 'weekly', {}],
      ['乙', 'monthly', {}],
      ['丙', 'weekly', { buildingId: elsewhere }],
    ] as const)
      await town.looked(await anElder(town.community, town.community.staff, { name, ...more }), tier);
    await later(t, { days: 9 });
    for (const who of [town.worker, town.community.staff]) {
      const list = (await town.unseen('unseen', who)).length;
      const soon = (await town.unseen('due_soon', who)).length;
      expect(list).toBeGreaterThan(0);
      expect((await ok(who.get(`${town.base}/unseen/count`))).body).toEqual({ unseen: list, dueSoon: soon });
      expect(await town.digest(who)).toMatchObject({ unseen: list, dueSoon: soon });
    }
    expect((await town.unseen('unseen', town.community.staff)).length).toBe((await town.unseen()).length + 1);
  });

  it('is nobody’s who looks after nobody', async () => {
    const resident = lasting(t, await aMember(t, town.community));
    for (const path of ['unseen', 'unseen/count', 'weekly-digest'])
      expect(await codeOfAnswer(resident.get(`${town.base}/${path}`))).toBe('404 NOT_FOUND');
  });
});

describe('a concern that cannot wait', () => {
  it('rings the grid worker, the deputy and staff at once, at twenty to eleven at night too (edge 27)', async () => {
    const deputy = lasting(
      t,
      await aMember(t, town.community, { roles: ['grid_worker'], gridIds: [town.community.grids[1]!.id] }),
    );
    await town.looked(town.elder, 'weekly', { deputyMemberId: deputy.memberId });
    await town.paired();
    await later(t, { hours: 12, minutes: 40 });
    await ok(town.log(town.volunteer, { concern: 'now', note: '在卫生间摔了' }));
    for (const who of [town.worker, deputy, town.community.staff])
      expect((await town.titles(who))[0] === '有人马上要管' || (await town.titles(who)).includes('有人马上要管')).toBe(
        true,
      );
    expect(await town.titles(town.volunteer)).not.toContain('有人马上要管');
    const [task] = (await town.tasks()).filter(({ kind }) => kind === 'visit_concern');
    expect(Date.parse(task!.dueAt) - t.clock.now().getTime()).toBe(3_600_000);
  });
});

describe('over random contacts', () => {
  it('the list says the latest that counts, whichever context knows it', async () => {
    const kinds = ['visit', 'phone', 'met_outside', 'outing', 'no_answer', 'contradicted'] as const;
    const history = fc.array(fc.record({ kind: fc.constantFrom(...kinds), daysAgo: fc.integer({ min: 0, max: 29 }) }), {
      maxLength: 7,
    });
    const helper = lasting(t, await aVolunteer(t, town.community));
    await fc.assert(
      fc.asyncProperty(history, async (contacts) => {
        const elder = await anElder(town.community, town.worker, { name: '随机' });
        await town.looked(elder, 'weekly');
        for (const { kind, daysAgo } of contacts) await happened(elder, kind, town.day(-daysAgo), helper.memberId);
        const counts = contacts.filter(({ kind }) => kind !== 'no_answer' && kind !== 'contradicted');
        const naive =
          counts
            .map(({ daysAgo }) => town.day(-daysAgo))
            .sort()
            .at(-1) ?? null;
        const rows = [
          ...(await town.unseen('unseen')),
          ...(await town.unseen('due_soon')),
          ...(await town.unseen('ok')),
        ];
        const row = rows.find(({ id }) => id === elder) as { lastSeenAt: string | null; lastSeenHow: string | null };
        expect(row.lastSeenAt && new Date(Date.parse(row.lastSeenAt) + 8 * 3_600_000).toISOString().slice(0, 10)).toBe(
          naive,
        );
        if (naive)
          expect(counts.filter(({ daysAgo }) => town.day(-daysAgo) === naive).map(({ kind }) => kind)).toContain(
            row.lastSeenHow,
          );
      }),
      { numRuns: 40 },
    );
  });

  /** As it stands in the tables once it has happened. */
  async function happened(personId: string, kind: string, day: string, helper: string): Promise<void> {
    const { id: communityId } = town.community;
    if (kind === 'outing') {
      const outing = await town.id(
        town.community.staff.post(`${town.base}/outings`, { title: '理发进小区', onDay: day, kinds: ['haircut'] }),
      );
      const served = [{ personId, kind: 'haircut', people: 1 }];
      await ok(town.community.staff.post(`${town.base}/outings/${outing}/served`, { served }));
      return;
    }
    const isSeen = kind !== 'no_answer';
    const state = isSeen ? (kind === 'contradicted' ? 'contradicted' : 'done') : 'no_answer';
    const medium = kind === 'phone' || kind === 'met_outside' ? kind : 'home';
    const [{ id }] = (await t.db.query('SELECT UUID() AS id')) as [{ id: string }];
    await t.db.query(
      `INSERT INTO visits (id, community_id, purpose, medium, on_day, state, helper_member_id, kinds, concern, needs_heard)
       VALUES (?, ?, 'know_neighbour', ?, ?, ?, ?, '[]', 'none', 0)`,
      [id, communityId, medium, day, state, helper],
    );
    await t.db.query(
      'INSERT INTO visit_people (visit_id, person_id, community_id, on_day, seen) VALUES (?, ?, ?, ?, ?)',
      [id, personId, communityId, day, isSeen],
    );
  }
});

/** A wish of the elder that was done by this helper and waits for her word. */
async function aWishOf({ base, worker, community, elder, id }: PairTown, helper: Awaited<ReturnType<typeof aHelper>>) {
  const said = { category: 'errand', title: '帮忙取一袋米', publicText: '米店送到小区门口，搬不上楼。' };
  const wish = `${base}/wishes/${await id(worker.post(`${base}/wishes`, { ...said, personId: elder, why: '老人打电话来说的' }))}`;
  await ok(community.staff.post(`${wish}/approve`, {}));
  await ok(helper.post(`${wish}/claim`));
  await ok(helper.post(`${wish}/deliver`, {}));
  return wish;
}
