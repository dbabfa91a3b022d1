import { ASKED_PURPOSES, chinaDate } from '@silin/shared';
import { tellDemo } from '../../dev/demo/tell-demo.js';
import { encryptedColumns } from '../../src/platform/crypto/encrypted-columns.js';
import { FieldCipher } from '../../src/platform/crypto/field-cipher.js';
import { type ApiRoute, apiRoutes, fill, nameOf } from '../support/api-routes.js';
import { aPerson, type Person } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/**
 * Everything the demo's people kept private, looked for in every answer that anybody may read. What is found of somebody else
 * stands in `TOLD`, with who reads it; a line more is a leak, or a door somebody opened on purpose and wrote down here.
 */
const TOLD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'GET /communities/{communityId}/care-profiles': { name: 'grid_worker, staff' },
  // Names of those whom it concerns, and words of whoever works on it.
  'GET /communities/{communityId}/matters/{matterId}': { matter: 'staff', name: 'staff' },
  // Whom a grid worker goes to, and who did not open.
  'GET /communities/{communityId}/me/next': { name: 'grid_worker' },
  'GET /communities/{communityId}/me/round': { name: 'grid_worker, staff' },
  'GET /communities/{communityId}/me/visits': { name: 'grid_worker' },
  'GET /communities/{communityId}/needs': { name: 'grid_worker, staff', need: 'grid_worker, staff' },
  'GET /communities/{communityId}/needs/{needId}': { name: 'grid_worker, staff', need: 'grid_worker, staff' },
  'GET /communities/{communityId}/pairings': { name: 'grid_worker, staff' },
  'GET /communities/{communityId}/pairings/{pairingId}': {
    care: 'grid_worker, staff',
    name: 'grid_worker, staff',
    pairing: 'grid_worker, staff',
  },
  // A recorded look.
  'GET /communities/{communityId}/pairings/{pairingId}/contact': {
    door: 'grid_worker, staff',
    name: 'grid_worker, staff',
    phone: 'grid_worker, staff',
  },
  'GET /communities/{communityId}/people/{personId}/pairing': { name: 'grid_worker, staff' },
  'GET /communities/{communityId}/people/{personId}/visits': { name: 'grid_worker, staff' },
  'GET /communities/{communityId}/visits/{visitId}': { name: 'grid_worker, staff', visit: 'grid_worker, staff' },
  'GET /communities/{communityId}/people': { name: 'grid_worker, staff' },
  'GET /communities/{communityId}/people/{personId}': { name: 'grid_worker, staff' },
  'GET /communities/{communityId}/unseen': { name: 'grid_worker, staff' },
  // Their authors put them there.
  'GET /communities/{communityId}/wishes/thanks': {
    thanks: 'grid_worker, organiser, resident, staff, volunteer',
  },
  // Whom nobody has seen since it began.
  'GET /communities/{communityId}/rounds/{roundId}': { name: 'grid_worker, staff' },
  // Whom to ring, and what they said.
  'GET /communities/{communityId}/staff/call-backs': { name: 'staff', 'call-back': 'staff' },
  // Why hours were typed, for the second person.
  'GET /communities/{communityId}/staff/hours': { hours: 'staff' },
  'GET /communities/{communityId}/staff/hours/waiting': { hours: 'staff' },
  'GET /communities/{communityId}/weekly-digest': { name: 'grid_worker, staff' },
  // A recorded look.
  'GET /communities/{communityId}/people/{personId}/household': { name: 'grid_worker, staff' },
  'GET /communities/{communityId}/people/{personId}/contact': {
    door: 'grid_worker, staff',
    name: 'grid_worker, staff',
    phone: 'grid_worker, staff',
  },
  'GET /communities/{communityId}/people/{personId}/consents': { name: 'grid_worker, staff' },
  // What a proxy is to the person stands in the messages of both as well.
  'GET /communities/{communityId}/people/{personId}/proxies': {
    message: 'grid_worker, staff',
    name: 'grid_worker, staff',
  },
  // A recorded look; the name is that of whom to call.
  'GET /communities/{communityId}/people/{personId}/care-profile': {
    care: 'grid_worker, staff',
    name: 'grid_worker, staff',
  },
  // A recorded look.
  'GET /communities/{communityId}/people/{personId}/care-profile/emergency': {
    name: 'grid_worker, staff',
    phone: 'grid_worker, staff',
  },
  'GET /communities/{communityId}/people/{personId}/wishes': { note: 'staff' },
  'GET /communities/{communityId}/staff/unpaired-people': { name: 'staff' },
  'GET /communities/{communityId}/staff/volunteers': { name: 'staff', application: 'staff' },
  // One's own tasks, and staff all of them.
  'GET /communities/{communityId}/tasks': { name: 'grid_worker, staff', task: 'grid_worker, staff' },
  // The name: of whom one acts for; staff read nicknames.
  'GET /communities/{communityId}/wishes/{wishId}': { name: 'grid_worker', note: 'staff', 'text before edit': 'staff' },
  // A recorded look: the volunteer of a living claim, the grid worker who acts for somebody without an account, and staff.
  'GET /communities/{communityId}/wishes/{wishId}/contact': {
    door: 'grid_worker, staff, volunteer',
    name: 'grid_worker, staff, volunteer',
    phone: 'grid_worker, staff, volunteer',
    'private detail': 'grid_worker, staff',
  },
  // What the grid worker who acts for somebody would say again in their place.
  'GET /communities/{communityId}/wishes/{wishId}/form': { 'private detail': 'grid_worker' },
};

/** What is kept in which column, in a word. A new private column needs one. */
const KINDS: Readonly<Record<string, string>> = {
  'people.real_name': 'name',
  'volunteers.real_name': 'name',
  'users.phone': 'phone',
  'people.phone': 'phone',
  'wishes.contact_phone': 'phone',
  'households.door': 'door',
  'wishes.contact_address': 'door',
  'wishes.private_detail': 'private detail',
  'wishes.said_why': 'note',
  'wishes.title_before_edit': 'text before edit',
  'wishes.public_text_before_edit': 'text before edit',
  'wishes.reject_reason': 'note',
  'wishes.close_reason': 'note',
  'wish_claims.delivery_note': 'note',
  'wish_claims.end_reason': 'note',
  'wish_steps.note': 'note',
  'wish_thanks.words': 'thanks',
  'volunteers.party_branch': 'application',
  'volunteers.work_unit': 'application',
  'volunteers.introduction': 'application',
  'volunteers.reason': 'application',
  'care_profiles.needs': 'care',
  'care_profiles.at_the_door': 'care',
  'care_profiles.away_why': 'care',
  'care_profiles.tier_why': 'care',
  'care_tiers.why': 'care',
  'private_files.secret': 'file',
  'emergency_looks.why': 'note',
  'tasks.why': 'task',
  'tasks.note': 'task',
  'inbox_messages.params': 'message',
  'registrations.contact_phone': 'phone',
  'registrations.note': 'note',
  'registrations.cancel_reason': 'note',
  'registration_people.called': 'companion',
  'registration_answers.answer': 'answer',
  'draws.secret': 'draw',
  'walk_in_answers.answer': 'answer',
  'walk_ins.called': 'name',
  'walk_ins.undo_reason': 'note',
  'presence_marks.reason': 'note',
  'headcounts.note': 'note',
  'event_feedback.words': 'note',
  'pairings.proposed_why': 'pairing',
  'pairings.pause_why': 'pairing',
  'pairings.end_words': 'pairing',
  'visits.outcome_note': 'visit',
  'visits.private_note': 'private visit note',
  'visits.move_reason': 'visit',
  'visits.cancel_reason': 'visit',
  'visits.missed_reason': 'visit',
  'visits.contradicted_why': 'visit',
  'matters.private_detail': 'matter',
  'matters.waiting_why': 'matter',
  'matters.close_words': 'matter',
  'matter_steps.note': 'matter',
  'matter_checks.why': 'matter',
  'needs.words': 'need',
  'needs.answer': 'need',
  'needs.again_why': 'need',
  'outings.note': 'outing',
  'hours_entries.reason': 'hours',
  'hours_entries.second_why': 'hours',
  'certificates.purpose': 'certificate',
  'certificates.head_name': 'certificate',
  'certificates.revoke_why': 'certificate',
  'call_back_draws.secret': 'draw',
  'call_back_tries.note': 'call-back',
};

/** Those whom a matter concerns, and who hold its post. */
const mattersOf = (id: string, join = ''): string => `SELECT ${id} AS id, m.user_id AS userId FROM matters x ${join}
  LEFT JOIN posts o ON o.id = x.post_id LEFT JOIN matter_people w ON w.matter_id = x.id LEFT JOIN people p ON p.id = w.person_id
  LEFT JOIN members m ON m.id IN (p.member_id, o.holder_member_id, o.deputy_member_id)`;

/** Whose a row is: statements that give `id` and `userId`, one row per owner. A table with private columns must stand here. */
const OWNERS: Readonly<Record<string, string>> = {
  users: 'SELECT id, id AS userId FROM users',
  people: 'SELECT p.id, m.user_id AS userId FROM people p LEFT JOIN members m ON m.id = p.member_id',
  households: `SELECT p.household_id AS id, m.user_id AS userId FROM people p LEFT JOIN members m ON m.id = p.member_id
    WHERE p.household_id IS NOT NULL`,
  volunteers: 'SELECT v.id, m.user_id AS userId FROM volunteers v JOIN members m ON m.id = v.member_id',
  wishes:
    'SELECT w.id, m.user_id AS userId FROM wishes w JOIN people p ON p.id = w.person_id LEFT JOIN members m ON m.id = p.member_id',
  wish_claims: `SELECT c.id, m.user_id AS userId FROM wish_claims c JOIN wishes w ON w.id = c.wish_id JOIN people p ON p.id = w.person_id
    LEFT JOIN members m ON m.id IN (p.member_id, c.volunteer_member_id)`,
  wish_steps: `SELECT s.id, m.user_id AS userId FROM wish_steps s JOIN wishes w ON w.id = s.wish_id JOIN people p ON p.id = w.person_id
    LEFT JOIN wish_claims c ON c.id = s.claim_id LEFT JOIN members m ON m.id IN (p.member_id, c.volunteer_member_id)`,
  wish_thanks: `SELECT c.id, m.user_id AS userId FROM wish_claims c JOIN wishes w ON w.id = c.wish_id JOIN people p ON p.id = w.person_id
    LEFT JOIN members m ON m.id IN (p.member_id, c.volunteer_member_id)`,
  care_profiles: `SELECT c.id, m.user_id AS userId FROM care_profiles c JOIN people p ON p.id = c.person_id
    LEFT JOIN members m ON m.id = p.member_id`,
  care_tiers: `SELECT t.id, m.user_id AS userId FROM care_tiers t JOIN care_profiles c ON c.id = t.profile_id
    JOIN people p ON p.id = c.person_id LEFT JOIN members m ON m.id = p.member_id`,
  private_files: 'SELECT id, NULL AS userId FROM private_files',
  emergency_looks: 'SELECT id, NULL AS userId FROM emergency_looks',
  tasks: `SELECT t.id, m.user_id AS userId FROM tasks t LEFT JOIN people p ON p.id = t.person_id
    LEFT JOIN members m ON m.id = p.member_id`,
  inbox_messages: 'SELECT i.id, m.user_id AS userId FROM inbox_messages i JOIN members m ON m.id = i.member_id',
  registrations: `SELECT r.id, m.user_id AS userId FROM registrations r LEFT JOIN people p ON p.id = r.contact_person_id
    LEFT JOIN members m ON m.id = p.member_id`,
  registration_people: `SELECT h.id, m.user_id AS userId FROM registration_people h JOIN registrations r ON r.id = h.registration_id
    LEFT JOIN people p ON p.id IN (r.contact_person_id, h.person_id) LEFT JOIN members m ON m.id = p.member_id`,
  registration_answers: `SELECT a.id, m.user_id AS userId FROM registration_answers a JOIN registrations r ON r.id = a.registration_id
    LEFT JOIN people p ON p.id = r.contact_person_id LEFT JOIN members m ON m.id = p.member_id`,
  event_feedback: `SELECT f.registration_id AS id, m.user_id AS userId FROM event_feedback f JOIN registrations r ON r.id = f.registration_id
    LEFT JOIN people p ON p.id = r.contact_person_id LEFT JOIN members m ON m.id = p.member_id`,
  call_back_draws: 'SELECT id, NULL AS userId FROM call_back_draws WHERE drawn_at IS NULL',
  call_back_tries: `SELECT t.id, m.user_id AS userId FROM call_back_tries t JOIN call_backs b ON b.id = t.call_back_id
    JOIN people p ON p.id = b.person_id LEFT JOIN members m ON m.id = p.member_id`,
  draws: 'SELECT id, NULL AS userId FROM draws WHERE drawn_at IS NULL',
  wechat_messages: 'SELECT id, NULL AS userId FROM wechat_messages',
  walk_in_answers: `SELECT a.id, m.user_id AS userId FROM walk_in_answers a JOIN walk_ins w ON w.id = a.walk_in_id
    LEFT JOIN people p ON p.id = w.person_id LEFT JOIN members m ON m.id = p.member_id`,
  walk_ins:
    'SELECT w.id, m.user_id AS userId FROM walk_ins w LEFT JOIN people p ON p.id = w.person_id LEFT JOIN members m ON m.id = p.member_id',
  presence_marks: 'SELECT nonce AS id, NULL AS userId FROM presence_marks',
  headcounts: 'SELECT h.id, m.user_id AS userId FROM headcounts h JOIN members m ON m.id = h.by_member_id',
  pairings: `SELECT w.pairing_id AS id, m.user_id AS userId FROM pairing_people w JOIN pairings i ON i.id = w.pairing_id
    JOIN people p ON p.id = w.person_id LEFT JOIN members m ON m.id IN (p.member_id, i.volunteer_member_id)`,
  visits: `SELECT w.visit_id AS id, m.user_id AS userId FROM visit_people w JOIN visits v ON v.id = w.visit_id
    JOIN people p ON p.id = w.person_id LEFT JOIN members m ON m.id IN (p.member_id, v.helper_member_id)`,
  needs: `SELECT n.id, m.user_id AS userId FROM needs n JOIN people p ON p.id = n.person_id LEFT JOIN members m ON m.id = p.member_id`,
  matters: mattersOf('x.id'),
  matter_steps: mattersOf('s.id', 'JOIN matter_steps s ON s.matter_id = x.id'),
  outings: 'SELECT o.id, m.user_id AS userId FROM outings o JOIN members m ON m.id = o.lead_member_id',
  hours_entries: 'SELECT h.id, m.user_id AS userId FROM hours_entries h JOIN members m ON m.id = h.member_id',
  certificates: 'SELECT c.id, m.user_id AS userId FROM certificates c JOIN members m ON m.id = c.member_id',
};

/** Where the ids of a path come from; of many like each other every few. */
const IDS: Readonly<Record<string, { readonly sql: string; readonly every: number }>> = {
  wishId: { sql: 'SELECT id, community_id AS communityId FROM wishes ORDER BY id', every: 1 },
  // Everybody with a care profile, and of the others every fourth.
  personId: {
    sql: `SELECT id, communityId FROM (SELECT p.id, p.community_id AS communityId, ROW_NUMBER() OVER (
        ORDER BY (SELECT COUNT(*) FROM people o WHERE o.household_id = p.household_id) DESC, member_id IS NULL DESC, id) AS nth
      FROM people p) AS everybody WHERE nth % 4 = 1 OR id IN (SELECT person_id FROM care_profiles) ORDER BY nth`,
    every: 1,
  },
  needId: { sql: 'SELECT id, community_id AS communityId FROM needs ORDER BY id', every: 1 },
  matterId: { sql: 'SELECT id, community_id AS communityId FROM matters ORDER BY id', every: 1 },
  pairingId: { sql: 'SELECT id, community_id AS communityId FROM pairings ORDER BY id', every: 1 },
  roundId: { sql: 'SELECT id, community_id AS communityId FROM visit_rounds ORDER BY id', every: 1 },
  outingId: { sql: 'SELECT id, community_id AS communityId FROM outings ORDER BY id', every: 1 },
  // Those planned ahead by the rhythm are like each other.
  visitId: {
    sql: 'SELECT id, community_id AS communityId FROM visits WHERE plan_slot IS NULL ORDER BY id',
    every: 1,
  },
  householdId: { sql: 'SELECT id, community_id AS communityId FROM households ORDER BY id', every: 4 },
};

interface PrivateValue {
  readonly kind: string;
  readonly text: string;
  readonly owners: ReadonlySet<string>;
}

let t: TestApp;
let values: PrivateValue[];
let routes: ApiRoute[];

beforeAll(async () => {
  t = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  await tellDemo(t.app, t.standIn.url);
  await somebodyMissed();
  values = await privateValues();
  routes = (await apiRoutes(t)).filter(({ method, path }) => method === 'GET' && !/\/files?\b|export|docs/.test(path));
}, 180_000);
afterAll(() => t?.close());

/**
 * A planned visit that nobody made yesterday, to somebody not seen since. On which weekdays visits stand follows from ids, so
 * the demo alone has one in its weekly digest or none.
 */
async function somebodyMissed(): Promise<void> {
  const yesterday = chinaDate(t.clock.now().getTime() - 24 * 60 * 60 * 1000);
  const [visit]: { id: string }[] = await t.db.query(
    `SELECT v.id FROM visits v JOIN visit_people w ON w.visit_id = v.id WHERE v.state = 'planned' AND v.plan_slot IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM visit_people o WHERE o.person_id = w.person_id AND o.seen = 1 AND o.on_day >= ?)
     ORDER BY v.planned_at LIMIT 1`,
    [yesterday],
  );
  if (!visit) throw new Error('the demo plans no visit ahead');
  await t.db.query("UPDATE visits SET state = 'missed', on_day = ?, wake_at = NULL WHERE id = ?", [
    yesterday,
    visit.id,
  ]);
}

/** Every encrypted value of the database in clear, with whose it is. One or two signs are found everywhere and left out. */
async function privateValues(): Promise<PrivateValue[]> {
  const cipher = t.app.get(FieldCipher);
  const found = new Map<string, { kinds: Set<string>; owners: Set<string> }>();
  for (const { table, key, column, label } of encryptedColumns(t.db)) {
    const stored: { id: string; value: string }[] = await t.db.query(
      `SELECT ${key} AS id, ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL`,
    );
    if (stored.length === 0) continue;
    const sql = OWNERS[table];
    if (!sql) throw new Error(`${table} holds private values: say in OWNERS whose its rows are`);
    const owners = new Map<string, string[]>();
    for (const { id, userId } of await t.db.query<{ id: string; userId: string | null }[]>(sql)) {
      owners.set(id, [...(owners.get(id) ?? []), ...(userId ? [userId] : [])]);
    }
    for (const { id, value } of stored) {
      for (const text of leaves(parsed(cipher.decrypt(value, label)))) {
        if ([...text].length < 3 || /^\d{4}-\d\d-\d\d(T|$)/.test(text)) continue; // a day or an instant is nobody's
        const known = found.get(text) ?? { kinds: new Set(), owners: new Set() };
        const kind = KINDS[label];
        if (!kind) throw new Error(`${label} holds private values: say in KINDS what they are`);
        known.kinds.add(kind);
        for (const owner of owners.get(id) ?? []) known.owners.add(owner);
        found.set(text, known);
      }
    }
  }
  // What everybody sees on the wall, and what people call themselves, is repeated in messages and is no secret.
  const hanging: { text: string }[] = await t.db.query(
    `SELECT title AS text FROM wishes UNION SELECT public_text FROM wishes UNION SELECT nickname FROM users
     UNION SELECT title FROM matters UNION SELECT title FROM events UNION SELECT place_text FROM events UNION SELECT cancelled_reason FROM event_sessions`,
  );
  for (const { text } of hanging) found.delete(text);
  for (const purpose of ASKED_PURPOSES) found.delete(purpose); // a message says which consent it is about
  return [...found].map(([text, { kinds, owners }]) => ({ text, kind: kindOf(kinds), owners }));
}

/** A message repeats what stands elsewhere: then it is that. */
const kindOf = (kinds: ReadonlySet<string>): string =>
  [...kinds]
    .filter((kind) => kind !== 'message' || kinds.size === 1)
    .sort()
    .join(' or ');

/** A message's gaps are kept as one text. */
const parsed = (text: string): unknown => (text.startsWith('{') ? JSON.parse(text) : text);

/** Every text in a JSON value. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(leaves);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [];
}

interface Reader {
  readonly part: string;
  readonly person: Person;
  readonly communityId: string | null;
}

const READERS_PER_PART = 2;

/** People of both communities of the demo by what they are there, and somebody who belongs nowhere. */
async function readers(): Promise<Reader[]> {
  const rows: { openid: string; communityId: string; roles: string | null; volunteer: string | null }[] =
    await t.db.query(
      `SELECT u.openid, m.community_id AS communityId, v.state AS volunteer,
         (SELECT GROUP_CONCAT(r.role ORDER BY r.role) FROM member_roles r WHERE r.member_id = m.id) AS roles
       FROM members m JOIN users u ON u.id = m.user_id LEFT JOIN volunteers v ON v.member_id = m.id ORDER BY m.id`,
    );
  const all: Reader[] = [{ part: 'nobody', person: await aPerson(t), communityId: null }];
  for (const { openid, communityId, roles, volunteer } of rows) {
    const part = roles ?? (volunteer === 'approved' ? 'volunteer' : 'resident');
    const alike = all.filter((known) => known.part === part && known.communityId === communityId);
    if (alike.length < READERS_PER_PART) all.push({ part, person: await aPerson(t, openid), communityId });
  }
  return all;
}

it('stand in no answer to anybody but where it is written down who reads them', async () => {
  const known = await knownIds();
  const told: Record<string, Record<string, Set<string>>> = {};
  const fromElsewhere: string[] = [];
  let answered = 0;
  for (const { part, person, communityId } of await readers()) {
    for (const route of routes) {
      for (const path of pathsOf(route, communityId, known)) {
        const { status, body } = await person.get(path);
        expect([path, status]).not.toEqual([path, 500]);
        if (status !== 200) continue;
        answered += 1;
        if (route.params.includes('communityId') && !path.includes(communityId ?? 'none')) fromElsewhere.push(path);
        const texts = leaves(body).join('\n');
        for (const { text, kind, owners } of values) {
          if (owners.has(person.userId) || !texts.includes(text)) continue;
          ((told[nameOf(route)] ??= {})[kind] ??= new Set()).add(part);
        }
      }
    }
  }

  const asTable = Object.fromEntries(
    Object.entries(told).map(([route, kinds]) => [
      route,
      Object.fromEntries(Object.entries(kinds).map(([kind, parts]) => [kind, [...parts].sort().join(', ')])),
    ]),
  );
  expect(fromElsewhere).toEqual([]);
  expect(answered).toBeGreaterThan(500);
  expect(asTable).toEqual(TOLD);
}, 900_000);

interface Known {
  readonly communityIds: readonly string[];
  readonly ids: ReadonlyMap<string, readonly { readonly id: string; readonly communityId: string }[]>;
}

async function knownIds(): Promise<Known> {
  const communities: { id: string }[] = await t.db.query('SELECT id FROM communities');
  const ids = new Map<string, { id: string; communityId: string }[]>();
  for (const [param, { sql, every }] of Object.entries(IDS)) {
    const rows: { id: string; communityId: string }[] = await t.db.query(sql);
    ids.set(
      param,
      rows.filter((_, i) => i % every === 0),
    );
  }
  return { communityIds: communities.map(({ id }) => id), ids };
}

const FROM_ELSEWHERE = 2;

/** The route with the ids of the reader's community, and a few in and of another one; with every value of its choices. */
function pathsOf(route: ApiRoute, own: string | null, { communityIds, ids }: Known): string[] {
  let paths: Record<string, string>[] = route.params.includes('communityId')
    ? communityIds.map((communityId) => ({ communityId }))
    : [{}];
  for (const param of route.params.filter((name) => name !== 'communityId')) {
    const rows = ids.get(param) ?? [];
    const others = rows.filter(({ communityId }) => communityId !== own).slice(0, FROM_ELSEWHERE);
    const all = [...rows.filter(({ communityId }) => communityId === own), ...others];
    paths = paths.flatMap((given) =>
      (given['communityId'] === own ? all : all.slice(-FROM_ELSEWHERE)).map(({ id }) => ({ ...given, [param]: id })),
    );
  }
  const questions = route.choices.length > 0 ? route.choices.map(({ name, value }) => `?${name}=${value}`) : [''];
  return paths.flatMap((given) => questions.map((question) => fill(route, given, 'none') + question));
}
