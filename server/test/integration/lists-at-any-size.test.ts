import { crowd } from '../../dev/crowd/crowd.js';
import { WallCache } from '../../src/modules/wishes/app/wall-cache.js';
import { FieldCipher } from '../../src/platform/crypto/field-cipher.js';
import { personOf } from '../support/consents.js';
import { aCommunity, aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { rowsTouched, statementsOf } from '../support/statements.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok } from '../support/wish-builders.js';

/** Both are more than any list shows and more than any badge counts. */
const SMALL = 8_000;
const LARGE = 40_000;

interface Place {
  readonly community: TestCommunity;
  /** Has said a tenth of all wishes and fulfilled another tenth. */
  readonly busy: TestMember;
  readonly openWishId: string;
  /** A hundred parties are in it, here as there. */
  readonly fullSessionId: string;
  /** Works in a grid that is as large here as there. */
  readonly worker: TestMember;
}

let t: TestApp;
let small: Place;
let large: Place;

beforeAll(async () => {
  t = await startTestApp();
  [small, large] = [await aPlace(SMALL), await aPlace(LARGE)];
  await t.db.query(
    'ANALYZE TABLE tasks, wishes, wish_claims, wish_grams, members, member_name_grams, users, volunteers, people, audit_entries, care_profiles, care_profile_categories, pairings, pairing_people, visits, visit_people, outings, outing_helpers, hours_entries, certificates, call_backs, call_back_draws, needs, matters, matter_people, events, event_sessions, session_pools, registrations, registration_people, given_files',
  );
}, 300_000);
afterAll(() => t?.close());

async function aPlace(wishes: number): Promise<Place> {
  const community = await aCommunity(t);
  const busy = await aVolunteer(t, community);
  const empty = { name: '空网格', buildings: ['9号楼'] };
  await ok(community.staff.post(`${community.base}/staff/grids`, { name: empty.name }));
  const gridIds = community.grids.map(({ id }) => id);
  const made = await crowd(t.db, { communityId: community.id, gridIds, busy }, { wishes, now: t.clock.now() });
  await tasksFor(community);
  await actsAbout(community, busy);
  await helpedBy(community, busy);
  const fullSessionId = await eventsOf(community, busy);
  await filesGiven(community);
  const worker = await aGridWithCare(community);
  return { community, busy, openWishId: made.openWishIds[0] ?? '', fullSessionId, worker };
}

/** For every wish somebody of the staff looked at the busy one's record; a third of it the clock did, which is not shown. */
async function actsAbout({ id, staff: looker }: TestCommunity, member: TestMember): Promise<void> {
  await t.db.query(
    `INSERT INTO audit_entries (id, community_id, actor_kind, actor_user_id, actor_member_id, action, subject_id, person_id, at)
     SELECT id, community_id, IF(CRC32(id) % 3 = 0, 'clock', 'person'), IF(CRC32(id) % 3 = 0, NULL, ?),
       IF(CRC32(id) % 3 = 0, NULL, ?), 'person.contact_looked_at', id, ?, created_at
     FROM wishes WHERE community_id = ?`,
    [looker.userId, looker.memberId, await personOf(t, member), id],
  );
}

/**
 * For every wish the busy one was in a pairing that ended and went to a person, a twentieth of the visits is still to come; was at
 * an outing; and somebody has hours and a certificate. A tenth of the hours waits for a second person.
 */
async function helpedBy({ id, staff: worker }: TestCommunity, { memberId }: TestMember): Promise<void> {
  const tables = {
    pairings: `(id, community_id, person_id, volunteer_member_id, slot, state, proposed_at, proposed_by_member_id, shares_history)
      SELECT id, community_id, person_id, '${memberId}', 1, IF(CRC32(id) % 2, 'declined', 'lapsed'), created_at, '${worker.memberId}', 0`,
    pairing_people: '(pairing_id, person_id, community_id, living) SELECT id, person_id, community_id, 0',
    visits: `(id, community_id, purpose, medium, on_day, state, helper_member_id, kinds, concern, needs_heard)
      SELECT id, community_id, 'pairing', 'home', created_at, IF(CRC32(id) % 20, 'done', 'planned'), '${memberId}', '[]', 'none', 0`,
    visit_people: `(visit_id, person_id, community_id, on_day, seen) SELECT id, person_id, community_id, created_at, 1`,
    outings: `(id, community_id, on_day, title, kinds, lead_member_id, state, created_at, origin)
      SELECT id, community_id, created_at, '义诊进小区', '["other"]', '${memberId}', 'held', created_at, 'app'`,
    outing_helpers: `(outing_id, member_id, community_id, minutes) SELECT id, '${memberId}', community_id, 60`,
    hours_entries: `(id, community_id, member_id, on_day, minutes, what, source, state, certified_how, created_at)
      SELECT id, community_id, '${memberId}', created_at, 60, '陪伴', 'typed', IF(CRC32(id) % 10, 'refused', 'waiting'), 'two_staff', created_at`,
    certificates: `(id, community_id, member_id, number, from_day, until_day, minutes, lines_hash, content, issued_at,
        issued_by_member_id, shows_name)
      SELECT id, community_id, '${memberId}', id, created_at, created_at, 60, REPEAT('0', 64), '{"lines": [], "entryIds": []}', created_at,
        '${worker.memberId}', 0`,
  };
  await t.db.query(
    "INSERT INTO posts (id, community_id, name, name_key, holder_member_id, created_at) VALUES (?, ?, '维修', '维修', ?, NOW(3))",
    [id, id, worker.memberId],
  );
  await callBacksOf(id, worker.memberId);
  for (const [table, rows] of Object.entries({ ...tables, ...mattersOf(id, worker.memberId) }))
    await t.db.query(`INSERT INTO ${table} ${rows} FROM wishes WHERE community_id = ?`, [id]);
}

/** For every wish a day was drawn; a third of the call-backs waits for its time, the others have ended. */
async function callBacksOf(communityId: string, staffId: string): Promise<void> {
  await t.db.query(
    `INSERT INTO call_back_draws (id, community_id, from_at, secret, commitment, committed_at, frame_size, left_out, called, drawn_at, record)
     SELECT id, community_id, TIMESTAMPADD(SECOND, ROW_NUMBER() OVER (ORDER BY id), '2020-01-01'), ?, REPEAT('0', 64), created_at, 1, 0, 1,
       created_at, '{}' FROM wishes WHERE community_id = ?`,
    [sealed('00', 'call_back_draws.secret'), communityId],
  );
  await t.db.query(
    `INSERT INTO call_backs (id, community_id, draw_id, subject_kind, subject_id, page_id, person_id, helper_member_id, along_member_ids,
       confirmed_how, confirmed_at, drawn_as, drawn_at, state, board_at, tries, caller_member_id)
     SELECT w.id, w.community_id, w.id, 'wish', w.id, w.id, w.person_id, m.id, '[]', 'tap', w.created_at, 'rest', w.created_at,
       IF(CRC32(w.id) % 3, 'confirmed', 'waiting'), w.created_at, 0, IF(CRC32(w.id) % 3, ?, NULL)
     FROM wishes w JOIN (SELECT MIN(id) AS id FROM members WHERE community_id = ? AND id <> ?) m WHERE w.community_id = ?`,
    [staffId, communityId, staffId, communityId],
  );
}

const sealed = (words: string, column: string): string => t.app.get(FieldCipher).encrypt(words, column);

/** For every wish its person said a need, and a matter is in hand or was solved. */
function mattersOf(communityId: string, staffId: string): Record<string, string> {
  return {
    matters: `(id, community_id, year, number, origin, kind, category, title, public_text, grid_id, state, priority, closer, audience,
        post_id, owner_member_id, assigned_on, deadline_on, first_deadline_on, extended, given_back, round, reported_at,
        reported_by_member_id, solved_on, closed_at, board_at)
      SELECT id, community_id, 2026, ROW_NUMBER() OVER (ORDER BY id), 'self', 'livelihood', 'other', '换灯', '楼道灯不亮', grid_id,
        IF(CRC32(id) % 3, 'solved', 'assigned'), 'normal', 'checker', 'members', '${communityId}', '${staffId}', created_at, created_at,
        created_at, 0, 0, 1, created_at, '${staffId}', IF(CRC32(id) % 3, created_at, NULL), IF(CRC32(id) % 3, created_at, NULL), created_at`,
    matter_people: '(matter_id, person_id, community_id, joined_at) SELECT id, person_id, community_id, created_at',
    needs: `(id, community_id, person_id, heard_how, heard_at, heard_by_member_id, heard_as, category, words, grid_id, state, answer, again,
        board_at)
      SELECT id, community_id, person_id, 'counter', created_at, '${staffId}', 'staff', 'other', '${sealed('灯坏了', 'needs.words')}', grid_id,
        IF(CRC32(id) % 3, 'answered', 'heard'), IF(CRC32(id) % 3, '${sealed('去看了', 'needs.answer')}', NULL), 0, created_at`,
  };
}

/**
 * An event with a session and a party in it for every wish, every ten minutes of the past; a tenth of them is still to come; none today. The busy
 * one is in sixty of each, here as there: nobody has more because a community is large. A hundred wait for one session.
 */
async function eventsOf({ id, staff: worker }: TestCommunity, busy: TestMember): Promise<string> {
  const now = t.clock.now();
  const [comes, ago] = ['CRC32(id) % 10 = 0', `600 * TIMESTAMPDIFF(SECOND, created_at, ?)`];
  const starts = `TIMESTAMPADD(SECOND, IF(${comes}, 86400 + ${ago}, -86400 - ${ago}), ?)`;
  const at = [now, now, now];
  await t.db.query(
    `INSERT INTO events (id, community_id, kind, theme, title, body, place_text, organiser_member_id, audience, questions, state, version,
       origin, created_at, published_at)
     SELECT id, community_id, IF(CRC32(id) % 3, 'culture', 'lecture'), 'opera', '蒲剧', '[]', '大院', '${worker.memberId}', 'community',
       '[]', IF(${comes}, 'published', IF(CRC32(id) % 4, 'ended', 'archived')), 1, 'app', created_at, created_at
     FROM wishes WHERE community_id = ?`,
    [id],
  );
  await t.db.query(
    `INSERT INTO event_sessions (id, community_id, event_id, starts_at, ends_at, mode, capacity, opens_at, closes_at, cancel_until,
       promote_until, party_max, naming, waiting, waiting_paused, hold_minutes, next_order, state, first_timers_first, attendance_complete)
     SELECT id, community_id, id, at, at + INTERVAL 1 HOUR, 'order', 50, at - INTERVAL 90 DAY, at, at - INTERVAL 3 HOUR, at - INTERVAL 3 HOUR, 4,
       'contact_only', 'strict', 0, 5, 2, IF(comes, 'planned', 'held'), 0, 0
     FROM (SELECT id, community_id, ${starts} AS at, ${comes} AS comes FROM wishes WHERE community_id = ?) w`,
    [...at, id],
  );
  await t.db.query(
    `INSERT INTO session_pools (session_id, pool, community_id, seats, taken, held)
     SELECT id, 'online', community_id, 50, 1, 0 FROM event_sessions WHERE community_id = ?`,
    [id],
  );
  const [{ id: fullSessionId } = { id: '' }]: { id: string }[] = await t.db.query(
    "SELECT id FROM event_sessions WHERE community_id = ? AND state = 'planned' ORDER BY starts_at LIMIT 1",
    [id],
  );
  const mine = await personOf(t, busy);
  const [{ n: others } = { n: 1 }]: { n: string | number }[] = await t.db.query(
    'SELECT COUNT(*) AS n FROM people WHERE community_id = ? AND id <> ?',
    [id, mine],
  );
  // One party in every session, of somebody; the busy one's in the sixty next and the sixty last.
  await parties(
    `SELECT s.id, s.id AS sessionId, 1 AS orderNo, 'confirmed' AS state, IF(near.id IS NULL, people.id, '${mine}') AS personId,
       s.starts_at - INTERVAL 3 DAY AS at, s.state = 'held' AS came
     FROM (SELECT id, starts_at, state, ROW_NUMBER() OVER (ORDER BY id) AS nth FROM event_sessions WHERE community_id = '${id}') s
     JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS nth FROM people
       WHERE community_id = '${id}' AND id <> '${mine}') people ON people.nth = 1 + s.nth % ${Number(others)}
     LEFT JOIN ((SELECT id FROM event_sessions WHERE community_id = '${id}' AND state = 'planned' ORDER BY starts_at LIMIT 60)
       UNION (SELECT id FROM event_sessions WHERE community_id = '${id}' AND state = 'held' ORDER BY starts_at DESC LIMIT 60)) near
       ON near.id = s.id`,
    id,
  );
  await parties(
    `SELECT CONCAT('e', SUBSTRING(id, 2)) AS id, '${fullSessionId}' AS sessionId, 1 + ROW_NUMBER() OVER (ORDER BY id) AS orderNo,
       'waiting' AS state, id AS personId, created_at AS at, 0 AS came
     FROM people WHERE community_id = '${id}' AND id <> '${mine}' AND id NOT IN (
       SELECT person_id FROM registration_people WHERE session_id = '${fullSessionId}') ORDER BY id LIMIT 100`,
    id,
  );
  return fullSessionId;
}

/** Parties of one head each, from rows of `id, sessionId, orderNo, state, personId, at, came`. */
async function parties(rows: string, communityId: string): Promise<void> {
  await t.db.query(
    `INSERT INTO registrations (id, community_id, from_community_id, session_id, pool, order_no, state, seats, heads, contact_person_id,
       made_how, made_at, hold_renewals, confirmed_at, confirmed_how, coming, tell_due_at, tell_why, seen_version)
     SELECT id, ?, ?, sessionId, 'online', orderNo, state, 1, 1, personId, 'self', at, 0, IF(state = 'confirmed', at, NULL),
       IF(state = 'confirmed', 'direct', NULL), 'unknown', IF(state = 'waiting', at, NULL), IF(state = 'waiting', 'changed', NULL), 1
     FROM (${rows}) parties`,
    [communityId, communityId],
  );
  await t.db.query(
    `INSERT INTO registration_people (id, community_id, registration_id, session_id, position, person_id, takes_seat, seat_code, living,
       present, present_since)
     SELECT id, ?, id, sessionId, 1, personId, 1, LEFT(UPPER(MD5(id)), 10), 1, came, IF(came, at, NULL) FROM (${rows}) parties`,
    [communityId],
  );
}

/** A file left the house for every wish. */
async function filesGiven({ id, staff: worker }: TestCommunity): Promise<void> {
  await t.db.query(
    `INSERT INTO given_files (id, community_id, kind, name, filter, given_rows, by_member_id, at)
     SELECT id, community_id, 'events.session_ledger', '活动台账.xlsx', '{}', 9, '${worker.memberId}', created_at
     FROM wishes WHERE community_id = ?`,
    [id],
  );
}

/** A task of staff for every wish, a third of them done. */
async function tasksFor({ id }: TestCommunity): Promise<void> {
  await t.db.query(
    `INSERT INTO tasks (id, community_id, kind, task_key, subject_id, with_staff, due_at, escalation, state, created_at, closed_at)
     SELECT id, community_id, 'follow_up', CONCAT('crowd:', id), id, 1, created_at, 'none',
       IF(CRC32(id) % 3 = 0, 'done', 'open'), created_at, IF(CRC32(id) % 3 = 0, created_at, NULL)
     FROM wishes WHERE community_id = ?`,
    [id],
  );
}

/** Everybody of the community has a care profile; in a grid of its own live a hundred people more, whose grid worker is given. */
async function aGridWithCare(community: TestCommunity): Promise<TestMember> {
  const { body } = await ok(community.staff.post(`${community.base}/staff/grids`, { name: '照看的网格' }));
  const gridId = (body as { id: string }).id;
  await ok(community.staff.post(`${community.base}/staff/buildings`, { gridId, name: '照看的楼' }));
  const of = [community.id];
  await t.db.query(
    `INSERT INTO households (id, community_id, building_id, created_at)
     SELECT UUID(), community_id, id, NOW(3) FROM buildings WHERE community_id = ? AND grid_id = '${gridId}'`,
    of,
  );
  await t.db.query(
    `INSERT INTO people (id, community_id, household_id, building_id, state, state_since, created_at)
     SELECT CONCAT('f', SUBSTRING(hundred.id, 2)), h.community_id, h.id, h.building_id, 'present', NOW(3), NOW(3)
     FROM households h JOIN buildings b ON b.id = h.building_id AND b.grid_id = '${gridId}'
     JOIN (SELECT id FROM people WHERE community_id = ? ORDER BY id LIMIT 100) hundred`,
    of,
  );
  await t.db.query(
    `INSERT INTO care_profiles (id, community_id, person_id, tier, tier_why, tier_set_by_member_id, tier_set_on, tier_review_on,
       languages, usual_times, created_at, updated_at, updated_by_member_id)
     SELECT id, community_id, id, IF(CRC32(id) % 2, 'weekly', 'monthly'), ?, '${community.staff.memberId}', '2026-01-01',
       DATE_ADD('2026-01-02', INTERVAL CRC32(id) % 300 DAY), '', '', NOW(3), NOW(3), '${community.staff.memberId}'
     FROM people WHERE community_id = ?`,
    [sealed('独居', 'care_profiles.tier_why'), ...of],
  );
  await t.db.query(
    `INSERT INTO care_profile_categories (profile_id, category, community_id, review_on)
     SELECT id, IF(id LIKE 'f%', 'living_alone', 'very_old'), community_id, tier_review_on FROM care_profiles WHERE community_id = ?`,
    of,
  );
  return aMember(t, community, { roles: ['grid_worker'], gridIds: [gridId] });
}

const emptyGrid = async ({ community }: Place): Promise<string> => {
  const { grids } = (await ok(community.staff.get(community.base))).body as { grids: { id: string; name: string }[] };
  return grids.find(({ name }) => name === '空网格')?.id ?? '';
};

type Ask = (place: Place) => Promise<[TestMember, string]>;
const staff =
  (path: string): Ask =>
  async ({ community }) => [community.staff, `${community.base}/${path}`];
const busy =
  (path: string): Ask =>
  async ({ community, busy: member }) => [member, `${community.base}/${path}`];

/** Something about the session a hundred people wait for, as staff read it. */
const full =
  (path: string): Ask =>
  async ({ community, fullSessionId }) => [
    community.staff,
    `${community.base}/organiser/sessions/${fullSessionId}/${path}`,
  ];

const worker =
  (path: string): Ask =>
  async ({ community, worker: member }) => [member, `${community.base}/${path}`];

/** The second page of a list and the third are asked where the one before ends. */
const further =
  (ask: Ask): Ask =>
  async (place) => {
    const [member, path] = await ask(place);
    let cursor = '';
    for (let page = 0; page < 2; page += 1) {
      const { body } = await ok(member.get(`${path}${path.includes('?') ? '&' : '?'}${cursor && `cursor=${cursor}`}`));
      cursor = (body as { nextCursor: string | null }).nextCursor ?? cursor;
    }
    return [member, `${path}${path.includes('?') ? '&' : '?'}cursor=${cursor}`];
  };

const LISTS: Record<string, Ask> = {
  'the wall': busy('wishes?state=open'),
  'the wall over all states': busy('wishes'),
  'the wall of a category': busy('wishes?category=repair'),
  'the wall by urgency': busy('wishes?state=open&sort=urgent'),
  'the wall by urgency of a grid': async (place) => [
    place.busy,
    `${place.community.base}/wishes?state=open&sort=urgent&gridId=${place.community.grids[0]?.id}`,
  ],
  'the wall without one grid': async (place) => [
    place.busy,
    `${place.community.base}/wishes?state=open&exceptGridId=${place.community.grids[0]?.id}`,
  ],
  'a word that is nowhere': busy(`wishes?q=${encodeURIComponent('钢琴')}`),
  'a character that is nowhere': busy(`wishes?q=${encodeURIComponent('琴')}`),
  'a word that is everywhere': busy(`wishes?q=${encodeURIComponent('不亮')}`),
  'a per cent sign': busy(`wishes?q=${encodeURIComponent('%')}`),
  'the queue of everything': staff('staff/wishes?queue=all'),
  'the queue to review': staff('staff/wishes?queue=review'),
  'the queue of what ends soon': staff('staff/wishes?queue=ending'),
  'the members': staff('staff/members'),
  'a word that is in no nickname, nowhere': staff(`staff/members?q=${encodeURIComponent('钢琴')}`),
  'a word that is in every nickname': staff(`staff/members?q=${encodeURIComponent('邻居')}`),
  'the volunteers': staff('staff/volunteers'),
  'the approved volunteers': staff('staff/volunteers?state=approved'),
  'my wishes': busy('me/wishes'),
  'the wishes of a person': async ({ community, busy: member }) => [
    community.staff,
    `${community.base}/people/${await personOf(t, member)}/wishes`,
  ],
  'my claims': busy('me/claims'),
  'my living claims': busy('me/claims?living=true'),
  'the tasks of staff': staff('tasks'),
  'the tasks of everybody': staff('tasks?whose=all'),
  'the tasks that are done': staff('tasks?whose=all&state=done'),
  'the tasks of somebody without any, nowhere': busy('tasks'),
  'the tasks of one kind': staff('tasks?whose=all&kind=follow_up'),
  'the tasks of a kind there is none of, nowhere': staff('tasks?whose=all&kind=call'),
  'the common tasks of staff of one kind': staff('tasks?whose=all&ofStaff=true&kind=follow_up'),
  'the common tasks of staff of a kind there is none of, nowhere': staff('tasks?whose=all&ofStaff=true&kind=call'),
  'the late tasks': staff('tasks?whose=all&late=true'),
  'the care profiles': staff('care-profiles'),
  'the care profiles of a tier': staff('care-profiles?tier=weekly'),
  'the care profiles of a tier there is none of, nowhere': staff('care-profiles?tier=quarterly'),
  'the care profiles of a category': staff('care-profiles?category=very_old'),
  'the care profiles of a category there is none of, nowhere': staff('care-profiles?category=retired'),
  'the care profiles to look at again': staff('care-profiles?reviewDue=true'),
  'the care profiles of who died': staff('care-profiles?state=died'),
  'the care profiles of a grid': worker('care-profiles'),
  'the care profiles of a grid and a category': worker('care-profiles?category=living_alone'),
  'the pairings': staff('pairings'),
  'the pairings that lapsed': staff('pairings?state=lapsed'),
  'the pairings of a grid, nowhere': async ({ community }) => [
    community.staff,
    `${community.base}/pairings?gridId=${community.grids[1]!.id}&state=trial`,
  ],
  'the pairings of a volunteer': async ({ community, busy: member }) => [
    community.staff,
    `${community.base}/pairings?volunteerMemberId=${member.memberId}`,
  ],
  'the trials that end, nowhere': staff('pairings?watch=trial_ends'),
  'the consents of pairings that end, nowhere': staff('pairings?watch=consent_ends'),
  'the plans for many, nowhere': staff('staff/pairing-plans'),
  'the pairings of a grid': worker('pairings'),
  'the pairings of a grid that lapsed': worker('pairings?state=lapsed'),
  'my pairings': busy('pairings'),
  'my pairings that were declined': busy('pairings?state=declined'),
  'where I go': busy('me/visits'),
  'where I went': busy('me/visits?which=past'),
  'the outings': busy('outings'),
  'the hours of everybody': staff('staff/hours'),
  'the hours of a member': async ({ community, busy: member }) => [
    community.staff,
    `${community.base}/staff/hours?memberId=${member.memberId}`,
  ],
  'the hours that wait': staff('staff/hours/waiting'),
  'the certificates': staff('staff/certificates'),
  'the certificates that hang': busy('certificate-notices'),
  'the call-backs that wait': staff('staff/call-backs?state=waiting'),
  'the call-backs that were confirmed': staff('staff/call-backs?state=confirmed'),
  'the draws of call-backs': busy('call-back-draws'),
  'the needs that wait': staff('needs?state=heard'),
  'the needs of a grid': worker('needs?state=answered'),
  'my needs': busy('me/needs'),
  'the matters in my hands': staff('me/matters'),
  'the matters in hand': staff('matters?state=assigned'),
  'the matters that were solved': busy('matters?state=solved'),
  'what is on': busy('events'),
  'what was on': busy('events?when=past'),
  'what is on of one kind': busy('events?kind=lecture'),
  'what is on of a kind there is none of, nowhere': busy('events?kind=service_fair'),
  'the events of organisers': staff('organiser/events'),
  'the events that are archived': staff('organiser/events?state=archived'),
  'the drafts, nowhere': staff('organiser/events?state=draft'),
  'the board': staff('organiser/sessions'),
  'the board of the past': staff('organiser/sessions?when=past'),
  'the people of a session': full('people'),
  'who waits for a session': full('people?state=waiting'),
  'my registrations': busy('me/registrations'),
  'my registrations that are over': busy('me/registrations?which=past'),
  'the files given out': staff('staff/given-files'),
  'who is away': staff('stand-ins'),
  'who changed the limits of wishes': staff('staff/wish-settings/changes'),
  'my inbox': busy('me/inbox'),
  'the people': staff('people'),
  'the people with an account': staff('people?account=with'),
  'who looked at my record': busy('me/record-acts'),
  'who looked at the record of a person': async ({ community, busy: member }) => [
    community.staff,
    `${community.base}/people/${await personOf(t, member)}/acts`,
  ],
};
const SINGLE: Record<string, Ask> = {
  'the people of a grid, counted': worker('people/my-grid'),
  'whom of a grid nobody has seen': worker('unseen'),
  'the round of a grid': worker('me/round'),
  'the next things of a grid worker': worker('me/next'),
  'the counts at the desk': staff('staff/summary'),
  'the count of the wall': busy('wishes/summary'),
  'my next things': busy('me/next'),
  'series of events': busy('events/series'),
  'who is to be called about a session': full('call-list'),

  'the page of a wish': async ({ community, busy: member, openWishId }) => [
    member,
    `${community.base}/wishes/${openWishId}`,
  ],
};
const paged = (name: string): boolean => !/nowhere|per cent|living|inbox/.test(name);
const QUESTIONS: [string, Ask][] = [
  ...Object.entries(LISTS),
  ...Object.entries(LISTS)
    .filter(([name]) => paged(name))
    .map(([name, ask]): [string, Ask] => [`${name}, the third page`, further(ask)]),
  // The first page says how many there are in all, which is counted.
  ...(['said', 'claimed', 'fulfilled'] as const).map((figure): [string, Ask] => [
    `the ledger of wishes that were ${figure}, the third page`,
    further(staff(`staff/wish-ledger?from=2023-01-01&until=2026-12-31&figure=${figure}`)),
  ]),
  ...Object.entries(SINGLE),
  [
    'a grid with nothing in it',
    async (place) => [place.busy, `${place.community.base}/wishes?gridId=${await emptyGrid(place)}`],
  ],
  [
    'a grid and a category with nothing in it',
    async (place) => [
      place.busy,
      `${place.community.base}/wishes?state=fulfilled&category=repair&gridId=${await emptyGrid(place)}`,
    ],
  ],
];

describe('what the engine reads for one request', () => {
  it.each(QUESTIONS)('does not grow with the community: %s', async (name, ask) => {
    const touched = async (place: Place): Promise<number> => {
      const [member, path] = await ask(place);
      t.app.get(WallCache).forget(place.community.id);
      return rowsTouched(t, await statementsOf(t, () => ok(member.get(path))));
    };
    const [few, many] = [await touched(small), await touched(large)];

    expect(few).toBeGreaterThan(0);
    expect(many).toBeLessThanOrEqual(few * (/^a (word|character)/.test(name) ? 3 : 1.2) + 25);
  });
});

describe('the statements of one request', () => {
  it.each(QUESTIONS)('are as many for fifty rows as for one: %s', async (name, ask) => {
    const [member, path] = await ask(large);
    const count = async (limit: number): Promise<number> => {
      t.app.get(WallCache).forget(large.community.id);
      const limited = path.endsWith('/wishes/summary') || !/[?]|s$|inbox$/.test(path) ? path : withLimit(path, limit);
      return (await statementsOf(t, () => ok(member.get(limited)))).length;
    };
    const one = await count(1);

    expect(await count(50)).toBe(one);
    // A look at phones is written down, in a transaction; whoever looks after a grid asks every source of contacts besides.
    const most = /called/.test(name) ? 14 : /^(the round|the next things|whom) of a grid/.test(name) ? 24 : 12;
    expect(one).toBeLessThanOrEqual(most);
  });
});

const withLimit = (path: string, limit: number): string => `${path}${path.includes('?') ? '&' : '?'}limit=${limit}`;

describe('a member who has nothing', () => {
  it('is asked no more than others', async () => {
    const nobody = await aMember(t, small.community);
    expect((await statementsOf(t, () => ok(nobody.get(`${nobody.base}/me/next`)))).length).toBeLessThanOrEqual(12);
  });
});
