import { pairingLimits, pairingMachine, type PairingState } from '@silin/shared';
import fc from 'fast-check';
import { anElder, agree } from '../support/consents.js';
import type { Answer } from '../support/http.js';
import { aCommunity, aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok } from '../support/wish-builders.js';

const PEOPLE = 3;
const VOLUNTEERS = 2;
const STEPS = ['propose', 'accept', 'decline', 'withdraw', 'pause', 'resume', 'end', 'handOver', 'merge'] as const;
type Step = (typeof STEPS)[number];
interface Act {
  readonly step: Step;
  readonly person: number;
  readonly volunteer: number;
}
const acts = fc.record({
  step: fc.constantFrom(...STEPS),
  person: fc.nat({ max: PEOPLE - 1 }),
  volunteer: fc.nat({ max: VOLUNTEERS - 1 }),
});

let t: TestApp;
let community: TestCommunity;
let colleague: TestMember;
let volunteers: TestMember[];

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aCommunity(t);
  colleague = await aMember(t, community, { roles: ['staff'] });
  volunteers = [];
  for (let n = 0; n < VOLUNTEERS; n += 1) volunteers.push(await aVolunteer(t, community));
});
afterEach(() => t.drain());
afterAll(() => t?.close());

/** What a model knows: whose row is whose, and the living pairing of each. */
interface Model {
  readonly rows: string[];
  readonly living: Map<string, { id: string; volunteer: number; state: PairingState }>;
}

async function people(): Promise<string[]> {
  const rows = [];
  for (let n = 0; n < PEOPLE; n += 1) {
    const id = await anElder(community, community.staff, { name: `老人${n}` });
    await ok(agree(community.staff, id, 'volunteer_contact', 'signed'));
    rows.push(id);
  }
  return rows;
}

/** Every invariant, asked of the tables themselves. */
async function contradictions(): Promise<unknown[]> {
  return t.db.query(
    `SELECT 'two living of one person' AS what FROM pairing_people w JOIN pairings p ON p.id = w.pairing_id
       WHERE p.state IN ('proposed', 'trial', 'active', 'paused') AND p.community_id = ? GROUP BY w.person_id HAVING COUNT(*) > 1
     UNION ALL SELECT 'living and not, or the other way round' FROM pairing_people w JOIN pairings p ON p.id = w.pairing_id
       WHERE p.community_id = ? AND w.living <> (p.state IN ('proposed', 'trial', 'active', 'paused'))
     UNION ALL SELECT 'too many of one volunteer' FROM pairings WHERE community_id = ? AND living_slot IS NOT NULL
       GROUP BY volunteer_member_id HAVING COUNT(*) > ?
     UNION ALL SELECT 'visits to come without a pairing that runs' FROM visits v JOIN pairings p ON p.id = v.pairing_id
       WHERE p.community_id = ? AND v.state = 'planned' AND p.state NOT IN ('trial', 'active')
     UNION ALL SELECT 'to somebody whose row is gone' FROM pairing_people w JOIN people n ON n.id = w.person_id
       WHERE n.community_id = ? AND n.merged_into_id IS NOT NULL AND w.living = 1`,
    [community.id, community.id, community.id, pairingLimits.livingPerVolunteer, community.id, community.id],
  );
}

const step = (who: TestMember, id: string, what: string, body: object = {}): Promise<Answer> =>
  who.post(`${community.base}/pairings/${id}/${what}`, body);
const day = (inDays: number): string =>
  new Date(t.clock.now().getTime() + (inDays * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

/** Does one act over HTTP; which pairing it is about is what is known now. */
function act(by: TestMember, { step: what, person, volunteer }: Act, { rows, living }: Model): Promise<Answer> | null {
  const personId = rows[person]!;
  const volunteerMemberId = volunteers[volunteer]!.memberId;
  const other = rows[(person + 1) % rows.length]!;
  if (what === 'propose') return by.post(`${community.base}/pairings`, { personId, volunteerMemberId });
  if (what === 'merge') return by.post(`${community.base}/people/${personId}/merge`, { otherId: other });
  const now = living.get(personId);
  if (!now) return null;
  const helper = volunteers[now.volunteer]!;
  if (what === 'accept') return step(helper, now.id, 'accept', { conduct: true });
  if (what === 'decline') return step(helper, now.id, 'decline');
  if (what === 'withdraw') return step(by, now.id, 'withdraw');
  if (what === 'pause') return step(by, now.id, 'pause', { until: day(5) });
  if (what === 'resume') return step(by, now.id, 'resume');
  if (what === 'end') return step(by, now.id, 'end', { reason: 'other' });
  return step(by, now.id, 'hand-over', { volunteerMemberId, sharesHistory: false });
}

/** What the model expects of an act: whether it is done, and what stands afterwards. */
function expected(model: Model, { step: what, person, volunteer }: Act): boolean {
  const personId = model.rows[person]!;
  const now = model.living.get(personId);
  const load = (n: number): number => [...model.living.values()].filter((one) => one.volunteer === n).length;
  if (what === 'propose') return !now && load(volunteer) < pairingLimits.livingPerVolunteer;
  if (what === 'merge') {
    const other = model.rows[(person + 1) % model.rows.length]!;
    return other !== personId && !(now && model.living.has(other));
  }
  if (!now || !pairingMachine.can(now.state, what)) return false;
  // The old one gives its place back first, so the same volunteer may have it again.
  if (what === 'handOver')
    return load(volunteer) - (now.volunteer === volunteer ? 1 : 0) < pairingLimits.livingPerVolunteer;
  return true;
}

function follow(model: Model, { step: what, person, volunteer }: Act, id: string): void {
  const personId = model.rows[person]!;
  const now = model.living.get(personId);
  if (what === 'propose' || what === 'handOver') {
    model.living.set(personId, { id, volunteer, state: 'proposed' });
    return;
  }
  if (what === 'merge') {
    const at = (person + 1) % model.rows.length;
    const gone = model.rows[at]!;
    const theirs = model.living.get(gone);
    model.living.delete(gone);
    if (theirs) model.living.set(personId, theirs);
    model.rows.splice(at, 1);
    return;
  }
  if (!now) return;
  const state = pairingMachine.next(now.state, what);
  if (['trial', 'active', 'paused'].includes(state)) now.state = state;
  else model.living.delete(personId);
}

/** What stands in the tables, as the model says it. */
async function tables(): Promise<Map<string, { id: string; volunteer: number; state: PairingState }>> {
  const rows: { personId: string; id: string; member: string; state: PairingState }[] = await t.db.query(
    `SELECT w.person_id AS personId, p.id, p.volunteer_member_id AS member, p.state FROM pairing_people w
     JOIN pairings p ON p.id = w.pairing_id WHERE p.community_id = ? AND w.living = 1`,
    [community.id],
  );
  return new Map(
    rows.map(({ personId, id, member, state }) => [
      personId,
      { id, volunteer: volunteers.findIndex(({ memberId }) => memberId === member), state },
    ]),
  );
}

const ended = (): Promise<unknown> => t.db.query('UPDATE pairing_people SET living = 0');
async function fresh(): Promise<Model> {
  await t.db.query('DELETE FROM visit_people');
  await t.db.query('DELETE FROM visits');
  await t.db.query(
    "UPDATE pairings SET state = 'lapsed', end_reason = NULL, paused_until = NULL, wake_at = NULL, plan_at = NULL",
  );
  await ended();
  return { rows: await people(), living: new Map() };
}

it('one after the other, every act does what the model says, and the tables say the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 4, maxLength: 14 }), async (sequence) => {
      const model = await fresh();
      for (const one of sequence) {
        if (one.person >= model.rows.length) continue;
        const asked = act(community.staff, one, model);
        if (!asked) continue;
        const { status, body } = await asked;
        expect({ ...one, done: status === 200 }).toEqual({ ...one, done: expected(model, one) });
        if (status === 200) follow(model, one, (body as { id: string }).id);
        expect(await tables()).toEqual(model.living);
      }
      expect(await contradictions()).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 300_000);

it('many at once, in any order, leave at most one living pairing per person, and never a failure', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(acts, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 4 }),
      async (rounds) => {
        const model = await fresh();
        for (const round of rounds) {
          const known: Model = { rows: model.rows, living: await tables() };
          const answers = await Promise.all(
            round.flatMap((one, n) => act(n % 2 === 0 ? community.staff : colleague, one, known) ?? []),
          );
          for (const { status } of answers) expect([200, 404, 409, 422]).toContain(status);
          expect(await contradictions()).toEqual([]);
        }
      },
    ),
    { numRuns: 20 },
  );
}, 300_000);
