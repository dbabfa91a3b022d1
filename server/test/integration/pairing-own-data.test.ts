import { unnamedIn } from '@silin/shared';
import { agree, anElder } from '../support/consents.js';
import { aMember, aVolunteer } from '../support/identity-builders.js';
import { PairTown } from '../support/pair-town.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { lasting, ok } from '../support/wish-builders.js';

let t: TestApp;
let town: PairTown;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  town = await PairTown.make(t);
});
afterEach(() => t.drain());
afterAll(() => t?.close());

/** A pairing with a visit that was made, one that is planned, and an outing. */
async function helped(): Promise<{ pairing: string; visit: string }> {
  const pairing = await town.paired(town.elder, town.volunteer, { why: '每周二帮忙买菜' });
  const visit = await town.id(town.log(town.volunteer, { note: '精神很好', privateNote: '门铃坏了' }));
  const outing = await town.id(
    town.worker.post(`${town.base}/outings`, { title: '理发进小区', onDay: town.day(), kinds: ['haircut'] }),
  );
  const served = [{ personId: town.elder, kind: 'haircut', people: 1 }];
  await ok(town.worker.post(`${town.base}/outings/${outing}/served`, { served }));
  return { pairing, visit };
}

describe('the copy of somebody without an account', () => {
  it('has who helped from when until when, who came, what was said of it, and what an outing did for them', async () => {
    await helped();
    const { body } = await ok(town.community.staff.get(`${town.base}/people/${town.elder}/export`));
    expect(body.pairings).toEqual({
      helpedBy: [
        {
          ...{ state: 'trial', proposedAt: expect.any(String), startedAt: expect.any(String), endedAt: null },
          ...{ proposedWhy: '每周二帮忙买菜', pausedUntil: null, pauseWhy: null, endReason: null, endWords: null },
        },
      ],
    });
    const { came, served } = body.visits as { came: Record<string, unknown>[]; served: unknown[] };
    expect(came.find(({ state }) => state === 'done')).toEqual({
      ...{
        onDay: town.day(),
        state: 'done',
        medium: '上门',
        seen: true,
        minutes: 40,
        kinds: ['陪伴'],
        outcomeNote: '精神很好',
      },
      ...{ moveReason: null, cancelReason: null, contradictedWhy: null },
    });
    expect(came).toHaveLength(9);
    expect(served).toEqual([{ onDay: town.day(), title: '理发进小区', kind: '理发' }]);
    expect(JSON.stringify(body)).not.toContain('门铃坏了');
    expect(unnamedIn(body)).toEqual([]);
  });
});

describe('erasing somebody without an account', () => {
  it('ends what runs, takes every word away, and leaves facts without a name', async () => {
    const { pairing, visit } = await helped();
    await ok(
      town.worker.put(`${town.base}/never-again`, {
        ...{ personId: town.elder, memberId: (await aVolunteer(t, town.community)).memberId, on: true },
      }),
    );
    await ok(town.community.staff.post(`${town.base}/people/${town.elder}/erase`));
    const rows: object[] = await t.db.query(
      `SELECT p.state, p.end_reason AS why, p.proposed_why AS w1, p.end_words AS w2, v.state AS visit, v.outcome_note AS w3, v.private_note AS w4
       FROM pairings p JOIN visits v ON v.pairing_id = p.id WHERE p.id = ? AND v.id = ?`,
      [pairing, visit],
    );
    expect(rows).toEqual([
      { ...{ state: 'ended', why: 'other', w1: null, w2: null }, ...{ visit: 'done', w3: null, w4: null } },
    ]);
    const [planned]: { n: string }[] = await t.db.query(
      "SELECT COUNT(*) AS n FROM visits WHERE community_id = ? AND state = 'planned'",
      [town.community.id],
    );
    expect(Number(planned!.n)).toBe(0);
    expect(await t.db.query('SELECT member_id FROM never_again WHERE person_id = ?', [town.elder])).toEqual([]);
    expect(await town.titles(town.volunteer)).toContain('对子结束了');
  });

  it('leaves the other of a couple their visits by hand', async () => {
    const husband = await anElder(town.community, town.worker, { name: '王德顺' });
    const both = { personIds: [town.elder, husband], plannedAt: town.at(2), purpose: 'know_neighbour' };
    const visit = await town.id(town.worker.post(`${town.base}/visits/plan`, both));
    await ok(town.community.staff.post(`${town.base}/people/${town.elder}/erase`));
    const { state, people } = (await town.one(town.worker, visit)) as unknown as {
      state: string;
      people: { personId: string }[];
    };
    expect([state, people.map(({ personId }) => personId)]).toEqual(['planned', [husband]]);
  });
});

describe('the copy of a member', () => {
  it('has whom they helped, who helped them, visits of both kinds, hours and certificates, all with Chinese names', async () => {
    await helped();
    const visit = await town.id(town.log(town.volunteer, { minutes: 90 }));
    await ok(town.visit(town.daughter, visit, 'confirm'));
    const days = { fromDay: town.day(), untilDay: town.day() };
    const asked = { memberId: town.volunteer.memberId, purpose: '评优', ...days };
    const { number } = (await ok(town.community.staff.post(`${town.base}/staff/certificates`, asked))).body;
    const { body } = await ok(town.volunteer.get('/me/export'));
    expect(body.pairings).toMatchObject({ helping: [{ state: 'trial' }], helpedBy: [] });
    expect(JSON.stringify(body.pairings)).not.toContain('买菜');
    expect(body.visits.went.map((row: { minutes: number | null }) => row.minutes)).toContain(90);
    expect(body.hours).toMatchObject({
      lines: [{ minutes: 90 }],
      certificates: [{ number, minutes: 90, purpose: '评优' }],
    });
    expect(unnamedIn(body)).toEqual([]);
  });

  it('erased with the account: pairings that were for them end, words about them go', async () => {
    const member = lasting(t, await aMember(t, town.community, { building: 0, nickname: '德顺' }));
    const [person]: { id: string }[] = await t.db.query('SELECT id FROM people WHERE member_id = ?', [member.memberId]);
    await ok(agree(member, person!.id, 'volunteer_contact', 'tap'));
    const pairing = await town.paired(person!.id);
    expect((await ok(member.get('/me/export'))).body.pairings).toMatchObject({ helpedBy: [{ state: 'trial' }] });
    expect((await member.delete('/me')).status).toBe(204);
    const [row]: { state: string }[] = await t.db.query('SELECT state FROM pairings WHERE id = ?', [pairing]);
    expect(row!.state).toBe('ended');
  });
});
