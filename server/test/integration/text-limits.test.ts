import type { OpenAPIObject } from '@nestjs/swagger';
import { aCallBack } from '../support/call-back-scenes.js';
import { agree, anElder, nameProxy, personOf } from '../support/consents.js';
import { anEventMade, aSessionForm } from '../support/event-scenes.js';
import { aCommunity, aMember, type Person, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { anEvent, registered } from '../support/event-builders.js';
import { aDoorPhone, aParty } from '../support/door-builders.js';
import { aTask, dayIn } from '../support/task-builders.js';
import { matterTextScenes } from '../support/matters.js';
import { VisitScenes } from '../support/visit-scenes.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aHelper, aResident, aWish, ok, volunteerOf, WORDS } from '../support/wish-builders.js';

/** Texts that once broke a limit: one visible character each. */
const SIGNS = {
  'a rare ideograph': '𠮷',
  'a letter with a mark': 'q\u0301',
  'an ideograph with a selector': '葛\u{E0100}',
  'a heart with a selector': '❤️',
  'a joined emoji with a skin tone': '👩🏽‍🚒',
  'a flag': '🇨🇳',
};

interface Field {
  readonly name: string;
  readonly max: number;
}
interface Scene {
  readonly who: Person;
  readonly path: string;
  readonly body?: Record<string, unknown>;
}

let t: TestApp;
let community: TestCommunity;
let staff: TestMember;
let visits: VisitScenes;

beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
  staff = community.staff;
  visits = new VisitScenes(t, community);
}, 60_000);
afterAll(() => t?.close());

async function aPersonsPath(): Promise<string> {
  const { body } = await ok(staff.post(`${community.base}/people`, { name: '某人', anyway: true }));
  return `${community.base}/people/${(body as { id: string }).id}`;
}

const A_POSTER = { kind: 'culture', theme: 'opera', audience: 'community' };

/** For each route with a text in its body: somebody who may send it, where to, and the rest of the body. */
const SCENES: Record<string, () => Promise<Scene>> = {
  'PUT /me': async () => ({ who: await aMember(t, community), path: '/me' }),
  'PUT /communities/{communityId}/me': async () => ({
    who: await aMember(t, community),
    path: `${community.base}/me`,
  }),
  'POST /communities/{communityId}/people': async () => ({
    who: staff,
    path: `${community.base}/people`,
    body: { name: '某人', anyway: true },
  }),
  'PUT /communities/{communityId}/people/{personId}': async () => ({ who: staff, path: await aPersonsPath() }),
  'POST /communities/{communityId}/people/{personId}/merge-proposals': async () => ({
    who: staff,
    path: `${await aPersonsPath()}/merge-proposals`,
    body: { otherId: (await aPersonsPath()).split('/').pop() },
  }),
  'POST /communities/{communityId}/people/{personId}/state': async () => ({
    who: staff,
    path: `${await aPersonsPath()}/state`,
    body: { action: 'goAway' },
  }),
  'POST /communities/{communityId}/volunteers': async () => ({
    who: await aMember(t, community),
    path: `${community.base}/volunteers`,
    body: { isPartyMember: true },
  }),
  'POST /communities/{communityId}/staff/volunteers/{volunteerId}/decline': () => volunteerScene('decline', false),
  'POST /communities/{communityId}/staff/volunteers/{volunteerId}/suspend': () => volunteerScene('suspend', true),
  'POST /communities/{communityId}/staff/grids': async () => ({ who: staff, path: `${community.base}/staff/grids` }),
  'PUT /communities/{communityId}/staff/grids/{gridId}': async () => ({
    who: staff,
    path: `${community.base}/staff/grids/${community.grids[0]!.id}`,
  }),
  'POST /communities/{communityId}/staff/buildings': async () => ({
    who: staff,
    path: `${community.base}/staff/buildings`,
    body: { gridId: community.grids[0]!.id },
  }),
  'PUT /communities/{communityId}/staff/buildings/{buildingId}': async () => ({
    who: staff,
    path: `${community.base}/staff/buildings/${community.grids[0]!.buildings[0]!.id}`,
  }),
  // Said for somebody: only then the reason is kept.
  'POST /communities/{communityId}/wishes': async () => ({
    who: staff,
    path: `${community.base}/wishes`,
    body: { ...WORDS, personId: await anElder(community) },
  }),
  'POST /communities/{communityId}/wishes/{wishId}/resubmit': async () => {
    const proxy = await aResident(t, community);
    const personId = await anElder(community);
    await ok(nameProxy(t, staff, personId, proxy));
    const wish = await aWish(t, community).by(proxy).saying({ personId }).rejected().create();
    return { who: proxy, path: `${wish.path}/resubmit`, body: WORDS };
  },
  'PUT /communities/{communityId}/wishes/{wishId}/form': async () => {
    const proxy = await aResident(t, community);
    const personId = await anElder(community);
    await ok(nameProxy(t, staff, personId, proxy));
    const wish = await aWish(t, community).by(proxy).saying({ personId }).create();
    return { who: proxy, path: `${wish.path}/form`, body: WORDS };
  },
  'PUT /communities/{communityId}/wishes/{wishId}/public-text': () => wishScene('staff', '/public-text'),
  'POST /communities/{communityId}/wishes/{wishId}/reject': () => wishScene('staff', '/reject'),
  'POST /communities/{communityId}/wishes/{wishId}/close': () => wishScene('staff', '/close'),
  'POST /communities/{communityId}/wishes/{wishId}/revoke': () => wishScene('staff', '/revoke', (w) => w.claimed()),
  'POST /communities/{communityId}/wishes/{wishId}/release': () => wishScene('helper', '/release', (w) => w.claimed()),
  'POST /communities/{communityId}/wishes/{wishId}/deliver': () => wishScene('helper', '/deliver', (w) => w.claimed()),
  'POST /communities/{communityId}/wishes/{wishId}/confirm': () =>
    wishScene('author', '/confirm', (w) => w.delivered()),
  'POST /communities/{communityId}/wishes/{wishId}/dispute': () =>
    wishScene('author', '/dispute', (w) => w.delivered()),
  'POST /communities/{communityId}/wishes/{wishId}/reopen': async () => {
    const author = await aResident(t, community);
    const proxy = await aResident(t, community);
    await ok(nameProxy(t, staff, await personOf(t, author), proxy));
    const { path } = await aWish(t, community).by(author).delivered().confirmed(proxy).create();
    return { who: author, path: `${path}/reopen` };
  },
  'POST /communities/{communityId}/door/walk-ins/{walkInId}/undo': async () => {
    const phone = aDoorPhone(t, staff, (await pastEvent()).sessionId);
    const { body } = await ok(phone.sendWalkIns(phone.walkIn({})));
    return { who: staff, path: `${community.base}/door/walk-ins/${body.walkIns[0].id}/undo` };
  },
  'POST /communities/{communityId}/organiser/events': async () => ({
    who: staff,
    path: `${community.base}/organiser/events`,
    body: A_POSTER,
  }),
  'PUT /communities/{communityId}/organiser/events/{eventId}': async () => ({
    who: staff,
    path: (await anEventMade(t, community, { draft: true })).path,
    body: { ...A_POSTER, version: 0 },
  }),
  'POST /communities/{communityId}/organiser/events/{eventId}/cancel': async () => ({
    who: staff,
    path: `${(await anEventMade(t, community)).path}/cancel`,
  }),
  'POST /communities/{communityId}/organiser/events/{eventId}/sessions': async () => ({
    who: staff,
    path: `${(await anEventMade(t, community, { draft: true })).path}/sessions`,
    body: aSessionForm(t),
  }),
  'PUT /communities/{communityId}/organiser/sessions/{sessionId}': async () => ({
    who: staff,
    path: `${community.base}/organiser/sessions/${(await anEventMade(t, community)).sessionIds[0]}`,
    body: aSessionForm(t),
  }),
  'POST /communities/{communityId}/organiser/sessions/{sessionId}/cancel': async () => ({
    who: staff,
    path: `${community.base}/organiser/sessions/${(await anEventMade(t, community)).sessionIds[0]}/cancel`,
  }),
  'POST /communities/{communityId}/registrations/{registrationId}/feedback': async () => {
    const contact = await aMember(t, community);
    const path = `${community.base}/registrations/${(await aParty(t, await pastEvent(), { contact })).id}/feedback`;
    return { who: contact, path, body: { stars: 4 } };
  },
  'POST /communities/{communityId}/organiser/sessions/{sessionId}/headcounts': async () => ({
    who: staff,
    path: `${community.base}/organiser/sessions/${(await pastEvent()).sessionId}/headcounts`,
    body: { people: 3, method: 'rows' },
  }),
  'POST /communities/{communityId}/organiser/registrations/{registrationId}/came': async () => ({
    who: staff,
    path: `${community.base}/organiser/registrations/${(await aParty(t, await pastEvent())).id}/came`,
  }),
  'POST /communities/{communityId}/registrations/{registrationId}/appeal': async () => {
    const contact = await aMember(t, community);
    const { id } = await aParty(t, await pastEvent(), { contact });
    return { who: contact, path: `${community.base}/registrations/${id}/appeal` };
  },
  'PUT /communities/{communityId}/people/{personId}/care-profile': () => careScene(''),
  'POST /communities/{communityId}/people/{personId}/care-profile/away': () => careScene('/away'),
  'POST /communities/{communityId}/tasks': async () => ({
    who: staff,
    path: `${community.base}/tasks`,
    body: { kind: 'follow_up', dueOn: dayIn(t, 1) },
  }),
  'POST /communities/{communityId}/tasks/{taskId}/done': () => taskScene('done'),
  'POST /communities/{communityId}/tasks/{taskId}/pass-on': async () => ({
    ...(await taskScene('pass-on')),
    body: { toMemberId: (await aMember(t, community, { roles: ['grid_worker'] })).memberId },
  }),
  'POST /communities/{communityId}/sessions/{sessionId}/registrations': async () => {
    const who = await aMember(t, community);
    const { sessionId } = await anEvent(t, community);
    const body = { heads: [{ personId: await personOf(t, who) }] };
    return { who, path: `${community.base}/sessions/${sessionId}/registrations`, body };
  },
  'POST /communities/{communityId}/registrations/{registrationId}/cancel': async () => {
    const { who, id } = await aRegistration();
    return { who, path: `${community.base}/registrations/${id}/cancel` };
  },
  'POST /communities/{communityId}/organiser/sessions/{sessionId}/registrations': async () => {
    const { sessionId } = await anEvent(t, community);
    const path = `${community.base}/organiser/sessions/${sessionId}/registrations`;
    return { who: staff, path, body: { heads: [{ called: '老李' }] } };
  },
  'POST /communities/{communityId}/organiser/registrations/{registrationId}/cancel': async () => ({
    who: staff,
    path: `${community.base}/organiser/registrations/${(await aRegistration()).id}/cancel`,
  }),
  'POST /communities/{communityId}/organiser/sessions/{sessionId}/draw/run': async () => ({
    who: staff,
    path: `${await aDraw('frame')}/run`,
  }),
  'POST /communities/{communityId}/organiser/sessions/{sessionId}/draw/void': async () => ({
    who: staff,
    path: `${await aDraw()}/void`,
  }),
  'POST /communities/{communityId}/pairings': async () => visits.proposal(),
  'POST /communities/{communityId}/pairings/{pairingId}/end': async () => visits.pairing('end'),
  'POST /communities/{communityId}/pairings/{pairingId}/pause': async () => visits.pairing('pause'),
  'POST /communities/{communityId}/pairings/{pairingId}/hand-over': async () => visits.pairing('hand-over'),
  'POST /communities/{communityId}/visits': async () => visits.contactScene(),
  'POST /communities/{communityId}/visits/{visitId}/log': async () => visits.planned('log'),
  'POST /communities/{communityId}/visits/{visitId}/move': async () => visits.planned('move'),
  'POST /communities/{communityId}/visits/{visitId}/cancel': async () => visits.planned('cancel'),
  'POST /communities/{communityId}/visits/{visitId}/explain': async () => visits.missed(),
  'POST /communities/{communityId}/visits/{visitId}/contradict': async () => visits.made('contradict'),
  'POST /communities/{communityId}/visits/{visitId}/call-back': async () => visits.callBack(),
  'POST /communities/{communityId}/visits/{visitId}/strike': async () => visits.made('strike'),
  'POST /communities/{communityId}/staff/call-backs/{callBackId}/result': async () => {
    await aCallBack(t, community, staff);
    const who = await aMember(t, community, { roles: ['staff'] });
    const { body } = await ok(who.post(`${community.base}/staff/call-backs/next`));
    const path = `${community.base}/staff/call-backs/${(body.callBack as { id: string }).id}/result`;
    return { who, path, body: { result: 'contradicted' } };
  },
  'POST /communities/{communityId}/outings': async () => visits.outing(),
  'PUT /communities/{communityId}/outings/{outingId}': async () => visits.held(''),
  'POST /communities/{communityId}/outings/{outingId}/served': async () => visits.held('/served'),
  'POST /communities/{communityId}/outings/{outingId}/cancel': async () => visits.held('/cancel'),
  'POST /communities/{communityId}/rounds': async () => visits.round(),
  'POST /communities/{communityId}/people/{personId}/grave-change': async () => visits.graveChange(),
  'POST /communities/{communityId}/staff/hours': async () => visits.typedHours(),
  'POST /communities/{communityId}/staff/hours/{entryId}/correct': async () => visits.correction(),
  'POST /communities/{communityId}/staff/hours/{entryId}/second': async () => visits.refusal(),
  'POST /communities/{communityId}/staff/certificates': async () => visits.certificate(),
  'POST /communities/{communityId}/staff/certificates/{certificateId}/revoke': async () => visits.revocation(),
  ...matterTextScenes(
    () => t,
    () => community,
  ),
};

/** Somebody with a care profile, and what a profile needs beside its texts. */
async function careScene(step: string): Promise<Scene> {
  const person = await aPersonsPath();
  const path = `${person}/care-profile`;
  await ok(agree(staff, person.split('/').pop() ?? '', 'care_profile', 'signed'));
  const form = {
    ...{ tier: 'weekly', tierWhy: '独居', reviewOn: dayIn(t, 30) },
    ...{ categories: ['living_alone'], languages: [], usualTimes: [] },
  };
  await ok(staff.put(path, form));
  return { who: staff, path: path + step, body: step ? { until: dayIn(t, 3) } : form };
}

/** It ended an hour ago. */
const pastEvent = () =>
  anEvent(t, community, { startsIn: -2, hours: 1, opensIn: -10, closesIn: -2, cancelUntilIn: -5 });

async function taskScene(step: string): Promise<Scene> {
  return { who: staff, path: `${community.base}/tasks/${await aTask(t, community)}/${step}` };
}

/** Texts that are read and not kept. */
const NOT_KEPT = new Set([
  'POST /communities/{communityId}/organiser/events/{eventId}/change-preview',
  'POST /communities/{communityId}/organiser/sessions/{sessionId}/change-preview',
  'POST /communities/{communityId}/organiser/sessions/{sessionId}/people/search',
  // A rule is read by a machine: what is no rule is refused.
  'POST /communities/{communityId}/organiser/events/{eventId}/recurrence',
  'POST /communities/{communityId}/organiser/events/{eventId}/recurrence/preview',
  // It becomes part of a sentence of a task.
  'POST /communities/{communityId}/me/certificates/ask',
  'POST /communities/join',
  'POST /communities/{communityId}/people/search',
  // Whom it asks for has to be there: `emergency-looks` keeps the reason.
  'POST /communities/{communityId}/people/emergency-look',
  'POST /communities/{communityId}/me/record/card-question',
  'POST /communities/{communityId}/me/record/link-by-card',
]);

async function aRegistration(): Promise<{ who: TestMember; id: string }> {
  const who = await aMember(t, community);
  const { sessionId } = await anEvent(t, community);
  return { who, id: (await registered(t, who, sessionId)).id };
}

/** A draw whose hour has come, committed. */
async function aDraw(step?: 'frame'): Promise<string> {
  const { sessionId } = await anEvent(t, community, { mode: 'draw', drawIn: -0.5, opensIn: -2 });
  const path = `${community.base}/organiser/sessions/${sessionId}/draw`;
  await ok(staff.post(`${path}/commit`));
  if (step) await ok(staff.post(`${path}/${step}`));
  return path;
}

type Builder = ReturnType<typeof aWish>;

async function wishScene(
  who: 'author' | 'helper' | 'staff',
  step: string,
  prepare: (wish: Builder) => Builder = (wish) => wish,
  body?: Record<string, unknown>,
): Promise<Scene> {
  const wish = await prepare(aWish(t, community)).create();
  const person = who === 'staff' ? staff : who === 'author' ? wish.author : volunteerOf(wish);
  return { who: person, path: `${wish.path}${step}`, ...(body ? { body } : {}) };
}

async function volunteerScene(step: string, approved: boolean): Promise<Scene> {
  const applicant = approved ? await aHelper(t, community) : await aMember(t, community);
  if (!approved) await ok(applicant.post(`${community.base}/volunteers`, { isPartyMember: false, realName: '王芳' }));
  const { body } = await ok(applicant.get(`${community.base}/volunteers/me`));
  return { who: staff, path: `${community.base}/staff/volunteers/${body.volunteer.id}/${step}` };
}

interface Schema {
  readonly properties?: Record<string, Record<string, unknown>>;
}

/** Every route whose body has a text with a limit, from the document the server serves. */
async function routesWithTexts(): Promise<Map<string, Field[]>> {
  const document = (await (await fetch(`${t.url}/api/openapi.json`)).json()) as OpenAPIObject;
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const found = new Map<string, Field[]>();
  // The document is JSON from outside.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  for (const [path, operations] of Object.entries(document.paths as unknown as Record<string, Record<string, any>>)) {
    for (const [method, operation] of Object.entries(operations)) {
      const ref: string | undefined = operation.requestBody?.content?.['application/json']?.schema?.$ref;
      const properties = schemas[ref?.split('/').pop() ?? '']?.properties ?? {};
      const fields = Object.entries(properties).flatMap(([name, schema]) => {
        const max = schema['x-max-characters'];
        return typeof max === 'number' ? [{ name, max }] : [];
      });
      if (fields.length > 0) found.set(`${method.toUpperCase()} ${path.replace('/api/v1', '')}`, fields);
    }
  }
  return found;
}

const MARKS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';
let marks = 0;

/** As long as its field allows, and like no other text of this run. */
function atTheLimit(sign: string, max: number): string {
  marks += 1;
  const mark = [marks / 400, (marks / 20) % 20, marks % 20].map((n) => MARKS[Math.floor(n)]).join('');
  return mark + sign.repeat(max - 3);
}

/** Every text the database holds, decrypted. */
async function kept(): Promise<Set<string>> {
  const texts = new Set<string>();
  for (const entity of t.db.entityMetadatas) {
    for (const row of await t.db.getRepository(entity.target).find()) {
      for (const value of Object.values(row)) if (typeof value === 'string') texts.add(value);
    }
  }
  return texts;
}

const send = ({ who, path, body }: Scene, method: string, texts: object) =>
  (method === 'PUT' ? who.put : who.post)(path, { ...body, ...texts });

it('knows a scene for every route that takes a text', async () => {
  const routes = [...(await routesWithTexts()).keys()].filter((route) => !NOT_KEPT.has(route));

  expect(routes.sort()).toEqual(Object.keys(SCENES).sort());
});

it('keeps every text at its limit as it was sent, whatever signs it is made of, and refuses one more', async () => {
  const sent: { text: string; where: string }[] = [];
  for (const [route, fields] of await routesWithTexts()) {
    if (NOT_KEPT.has(route)) continue;
    const method = route.split(' ')[0] ?? '';
    for (const [what, sign] of Object.entries(SIGNS)) {
      const scene = await SCENES[route]!();
      const texts = Object.fromEntries(fields.map(({ name, max }) => [name, atTheLimit(sign, max)]));
      const tooLong = Object.fromEntries(fields.map(({ name }) => [name, `${texts[name]}${sign}`]));

      const refused = await send(scene, method, tooLong);
      const answer = await send(scene, method, texts);

      const where = `${route} of ${what}`;
      expect([where, refused.status, answer.status < 300 ? 'kept' : answer.body]).toEqual([where, 400, 'kept']);
      for (const text of Object.values(texts)) sent.push({ text, where });
      if (method === 'PUT' && /grids|buildings/.test(route)) await expectNow(new Set(Object.values(texts)), where);
    }
  }
  const now = await kept();
  const replaced = /staff\/(grids|buildings)\/\{/;
  expect(sent.filter(({ text, where }) => !replaced.test(where) && !now.has(text))).toEqual([]);
}, 600_000);

/** For rows that the next text replaces. */
async function expectNow(texts: Set<string>, where: string): Promise<void> {
  const now = await kept();
  expect([where, [...texts].every((text) => now.has(text))]).toEqual([where, true]);
}

it('stores half a character as nothing and refuses a text of which nothing can be seen', async () => {
  const author = await aResident(t, community);
  const { body } = await ok(author.post(`${community.base}/wishes`, { ...WORDS, title: '换灯\ud800泡吧\u202e' }));
  const page = await ok(author.get(`${community.base}/wishes/${body.id}`));
  expect(page.body.title).toBe('换灯泡吧');

  for (const nothing of ['\u3164', '\u200b', '\u2800', '\u00ad', '\u202e', '\u0000', '\ud800', '\n']) {
    const { status, body: problem } = await author.put('/me', { nickname: nothing });
    expect([status, problem.errors]).toEqual([400, [{ field: 'nickname', message: '这一项要填' }]]);
  }
});

it('keeps one phone in one form, however it is typed', async () => {
  const person = await aMember(t, community);
  for (const typed of ['１３８ 5550 1234', '\u202d13855501234\u202c', '+86 138-5550-1234', '8613855501234']) {
    const { body } = await ok(person.put(`${community.base}/me`, { phone: typed }));
    expect(body.phoneMasked).toBe('138****1234');
    const { body: wish } = await ok(
      aResident(t, community).then((author) =>
        author.post(`${community.base}/wishes`, { ...WORDS, contactPhone: typed }),
      ),
    );
    const rows = await t.db.getRepository('wishes').findBy({ id: wish.id });
    expect((rows[0] as { contactPhone: string }).contactPhone).toBe('13855501234');
  }
  const { status } = await person.put(`${community.base}/me`, { phone: '12345' });
  expect(status).toBe(400);
});

it('every column of words is as wide as its entity says, and the entity as its limit says', async () => {
  const columns: { t: string; c: string; n: number | string }[] = await t.db.query(
    `SELECT table_name AS t, column_name AS c, character_maximum_length AS n FROM information_schema.columns
     WHERE table_schema = DATABASE() AND data_type = 'varchar'`,
  );
  const width = new Map(columns.map(({ t: table, c, n }) => [`${table}.${c}`, Number(n)]));
  const wrong = t.db.entityMetadatas.flatMap((entity) =>
    entity.columns
      .filter((column) => column.type === 'varchar')
      .map((column) => [`${entity.tableName}.${column.databaseName}`, Number(column.length)] as const)
      .filter(([name, length]) => width.get(name) !== length)
      .map(([name, length]) => `${name}: ${width.get(name)} in the database, ${length} in the entity`),
  );
  expect(wrong).toEqual([]);
});
