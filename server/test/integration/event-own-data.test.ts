import { anElder, nameProxy, personOf } from '../support/consents.js';
import { anEvent, poolsOf, registered } from '../support/event-builders.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let member: TestMember;
beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
});
beforeEach(async () => {
  member = await aMember(t, community);
});
afterAll(() => t.close());

interface Row {
  readonly state: string;
  readonly seats: number;
  readonly contact: string | null;
  readonly note: string | null;
  readonly madeBy: string | null;
}
const rowOf = async (id: string): Promise<Row | undefined> => {
  const [row]: Row[] = await t.db.query(
    `SELECT state, seats, contact_person_id AS contact, note, made_by_member_id AS madeBy FROM registrations WHERE id = ?`,
    [id],
  );
  return row;
};
const headsOf = (id: string): Promise<{ personId: string | null; living: number }[]> =>
  t.db.query(
    'SELECT person_id AS personId, living FROM registration_people WHERE registration_id = ? ORDER BY position',
    [id],
  );
const leave = (who: TestMember): Promise<unknown> => ok(who.delete('/me'));

describe('an account that goes', () => {
  it('cancels what was its person’s alone, and the next in line has the seat', async () => {
    const { sessionId } = await anEvent(t, community, { capacity: 1 });
    const { id } = await registered(t, member, sessionId, { unnamed: 0, note: '坐前排' });
    const next = await registered(t, await aMember(t, community), sessionId);

    await leave(member);

    expect(await rowOf(id)).toMatchObject({ state: 'cancelled', note: null, madeBy: null });
    expect(await rowOf(next.id)).toMatchObject({ state: 'confirmed' });
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 1, taken: 1, held: 0 } });
  });

  it('leaves its party to its people: they keep their seats, and the next of them is who is called', async () => {
    const { sessionId } = await anEvent(t, community);
    const elder = await anElder(community);
    await ok(nameProxy(t, community.staff, elder, member, { scopes: ['events'] }));
    const { id } = await registered(t, member, sessionId, {
      personIds: [await personOf(t, member), elder],
      unnamed: 1,
    });

    await leave(member);

    expect(await rowOf(id)).toMatchObject({ state: 'confirmed', seats: 2, contact: elder, madeBy: null });
    expect((await headsOf(id)).map(({ personId }) => personId)).toEqual([elder, null]);
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 50, taken: 2, held: 0 } });
  });

  it('ends what it was about to sign up', async () => {
    const { sessionId } = await anEvent(t, community);
    await ok(member.post(`${member.base}/sessions/${sessionId}/holds`, { seats: 2 }));

    await leave(member);

    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 50, taken: 0, held: 0 } });
  });
});

describe('one’s own data', () => {
  it('has what one typed, and of a party one only came along with what concerns oneself', async () => {
    const { sessionId, questionIds } = await anEvent(t, community, {
      title: '皮影戏',
      questions: [{ label: '几点到' }],
    });
    const answers = [{ questionId: questionIds[0], head: 0, text: '九点' }];
    const own = await personOf(t, member);
    await registered(t, member, sessionId, { heads: [{ personId: own }, { called: '表姐' }], note: '坐前排', answers });

    const { body } = await ok(member.get('/me/export'));

    const { registrations } = (body as { contexts?: Record<string, unknown>; events?: unknown }).events as {
      registrations: object[];
    };
    expect(registrations).toEqual([
      {
        ...{ id: expect.any(String), eventTitle: '皮影戏', startsAt: expect.any(String), state: 'confirmed', seats: 2 },
        ...{ people: 2, companions: ['表姐'], signedUpAt: expect.any(String), answers: ['九点'], note: '坐前排' },
        ...{ contactPhone: null, cancelReason: null },
      },
    ]);
  });
});

describe('somebody who died', () => {
  it('is taken out of every party that is still to come', async () => {
    const { sessionId } = await anEvent(t, community);
    const elder = await anElder(community);
    const path = `${community.base}/organiser/sessions/${sessionId}/registrations`;
    const { id } = (await ok(community.staff.post(path, { heads: [{ personId: elder }] }))).body as { id: string };

    await ok(community.staff.post(`${community.base}/people/${elder}/state`, { action: 'recordDeath' }));

    expect(await rowOf(id)).toMatchObject({ state: 'cancelled' });
  });
});
