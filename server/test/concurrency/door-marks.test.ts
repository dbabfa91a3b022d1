import { jest } from '@jest/globals';
import { DoorRepository } from '../../src/modules/events/data/door.repository.js';
import { newId } from '../../src/platform/database/ids.js';
import { aDoorPhone, aParty } from '../support/door-builders.js';
import { anEvent, type TestEvent } from '../support/event-builders.js';
import { aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, ok } from '../support/wish-builders.js';

const PHONES = 8;
const ROUNDS = 6;

let t: TestApp;
let community: TestCommunity;
let event: TestEvent;
let helpers: TestMember[];

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  event = await anEvent(t, community, { startsIn: 1, closesIn: 1, capacity: 500 });
  helpers = [];
  // A person's own requests wait for each other: every phone is somebody else's.
  for (let n = 0; n < PHONES; n += 1) helpers.push(await aMember(t, community, { roles: ['organiser'] }));
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => t?.close());

const tally = (words: readonly string[]): Record<string, number> =>
  words.reduce<Record<string, number>>((counts, one) => ({ ...counts, [one]: (counts[one] ?? 0) + 1 }), {});

/** Several phones send a mark of one head at the same moment. What they were told, over some rounds. */
async function scannedAtOnce(state: 'confirmed' | 'cancelled'): Promise<Record<string, number>> {
  const told: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const party = await aParty(t, event, { state });
    const phones = helpers.map((helper) => aDoorPhone(t, helper, event.sessionId));
    const answers = await Promise.all(
      phones.map((phone) => ok(phone.send(phone.mark({ headId: party.headIds[0], offline: true })))),
    );
    told.push(...answers.map(({ body }) => body.marks[0].verdict as string));
  }
  return tally(told);
}

/** Marks are decided as if nobody else were at the door. */
function withoutTheLock(): void {
  const door = t.app.get(DoorRepository);
  jest.spyOn(door, 'lock').mockImplementation((_, communityId, sessionId) => door.find(communityId, sessionId));
}

const walkedIn = async (): Promise<number> => {
  const [row]: { n: string }[] = await t.db.query(
    'SELECT COALESCE(SUM(people), 0) AS n FROM walk_ins WHERE session_id = ?',
    [event.sessionId],
  );
  return Number(row?.n);
};

describe('one head marked by many phones at the same moment', () => {
  it('is accepted once; everybody else is told that it was', async () => {
    expect(await scannedAtOnce('confirmed')).toEqual({ accepted: ROUNDS, repeat: ROUNDS * (PHONES - 1) });
  });

  it('is accepted several times without the lock of the session', async () => {
    withoutTheLock();
    expect((await scannedAtOnce('confirmed'))['accepted']).toBeGreaterThan(ROUNDS);
  });

  it('walks in once when its party had cancelled', async () => {
    expect(await scannedAtOnce('cancelled')).toEqual({ was_cancelled: ROUNDS, repeat: ROUNDS * (PHONES - 1) });
    expect(await walkedIn()).toBe(ROUNDS);
  });

  it('walks in several times without the lock', async () => {
    withoutTheLock();
    await scannedAtOnce('cancelled');
    expect(await walkedIn()).toBeGreaterThan(ROUNDS);
  });
});

it('one batch sent by a phone many times at once, because no answer came, is taken once', async () => {
  const party = await aParty(t, event, { heads: Array.from({ length: 8 }, (_, at) => ({ called: `同行 ${at + 1}` })) });
  const phone = aDoorPhone(t, community.staff, event.sessionId);
  const marks = party.headIds.map((headId) => phone.mark({ headId, nonce: newId() }));
  const answers = await Promise.all(Array.from({ length: PHONES }, () => ok(phone.send(...marks))));
  const first = answers[0]?.body;
  for (const { body } of answers) expect(body.marks).toEqual(first.marks);
  expect(first.counters.present).toBe(8);
  const rows: unknown[] = await t.db.query('SELECT nonce FROM presence_marks WHERE session_id = ?', [event.sessionId]);
  expect(rows).toHaveLength(8);
});
