import { chinaDate, currentWording } from '@silin/shared';
import { eventSoon } from './door.ts';
import { aCouple, aResident, aVolunteer, aWish, approved, gridWorker, staff, type Neighbour } from './journey.ts';
import { anOpenEvent, signedUp } from './events.ts';
import { aMatterInHand, aNeed } from './matters.ts';
import type { Stack } from './stack.ts';

/** A page and the person who looks at it. */
export interface PageVisit {
  name: string;
  /** Path and query as both builds know it, without a leading slash. */
  route: string;
  /** A view of the desk that the mini-program has as a page of its own. */
  browserOnly?: boolean;
}

export interface Visitor {
  who: string;
  openid: string;
  pages: PageVisit[];
}

const visit = (name: string, route: string): PageVisit => ({ name, route });
const inABrowser = (name: string, route: string): PageVisit => ({ name, route, browserOnly: true });

async function claimed(volunteer: Neighbour, wishId: string, deliver: boolean): Promise<void> {
  const path = `/communities/${volunteer.member.communityId}/wishes/${wishId}`;
  await volunteer.api.post(`${path}/claim`);
  if (deliver) await volunteer.api.post(`${path}/deliver`, { note: '灯换好了' });
}

const post = (url: string, body: unknown) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** What a phone reads from the mini-program code that a desk has shown last: the platform drew it. */
export async function deskScene({ standInUrl }: Stack): Promise<string> {
  const answer = await post(`${standInUrl}/__control/calls`, ['getUnlimitedQRCode']);
  const calls = (await answer.json()) as { body: { scene: string } }[];
  return calls.at(-1)?.body.scene ?? '';
}

async function sceneOfNewDesk(stack: Stack): Promise<string> {
  await post(`${stack.apiUrl}/api/v1/auth/desk`, {});
  return deskScene(stack);
}

/** A pairing of the two that runs, with a visit that was made and one to come. */
async function lookedInOn(desk: Neighbour, resident: Neighbour, volunteer: Neighbour): Promise<void> {
  const path = `/communities/${desk.member.communityId}`;
  const { personId } = await resident.api.get<{ personId: string }>(`${path}/me/consents`);
  const purpose = 'volunteer_contact';
  await resident.api.post(`${path}/people/${personId}/consents`, {
    ...{ purpose, how: 'tap', wordingVersion: currentWording(purpose).version },
  });
  const { id } = await desk.api.post<{ id: string }>(`${path}/pairings`, {
    ...{ personId, volunteerMemberId: volunteer.member.memberId, why: '想有人常来坐坐' },
  });
  await volunteer.api.post(`${path}/pairings/${id}/accept`, { conduct: true });
  const visited = { personIds: [personId], purpose: 'pairing' };
  const onDay = chinaDate(Date.now());
  const made = { medium: 'home', seenPersonIds: [personId], onDay, minutes: 40, kinds: ['companionship'] };
  await volunteer.api.post(`${path}/visits`, { ...visited, ...made, note: '聊了会儿天' });
  const plannedAt = new Date(Date.now() + 30 * 3_600_000).toISOString();
  await volunteer.api.post(`${path}/visits/plan`, { ...visited, plannedAt });
}

/** A wish that was done, and thanks for it on the wall. */
async function thanked(stack: Stack, resident: Neighbour, volunteer: Neighbour): Promise<string> {
  const { id } = await approved(stack, resident, await aWish(resident, '想把旧书架挪一挪'));
  await claimed(volunteer, id, true);
  const wishes = `/communities/${resident.member.communityId}/wishes`;
  await resident.api.post(`${wishes}/${id}/confirm`, { thanks: '书架稳当了，谢谢您一趟趟搬书' });
  await resident.api.put(`${wishes}/${id}/thanks`, { onWall: true });
  return id;
}

/** The latest draw of call-backs that was held. */
async function aDrawHeld(desk: Neighbour): Promise<string> {
  const path = `/communities/${desk.member.communityId}/call-back-draws`;
  const { items } = await desk.api.get<{ items: { id: string; drawnAt: string | null }[] }>(path);
  return items.find(({ drawnAt }) => drawnAt)?.id ?? '';
}

/** Every page of the product in the hands of the people it is for, with something on it to look at. */
export async function everyPage(stack: Stack): Promise<Visitor[]> {
  const resident = await aResident(stack, 'walker');
  const volunteer = await aVolunteer(stack);
  const desk = await staff(stack);
  const worker = await gridWorker(stack);
  const couple = await aCouple(worker);
  const people = `/communities/${worker.member.communityId}`;
  await worker.api.post(`${people}/tasks`, {
    ...{ kind: 'look_in', why: '两天没看见开窗了', personId: couple.id },
    dueOn: new Date(Date.now() + 32 * 60 * 60 * 1000).toISOString().slice(0, 10),
  });
  const thankedId = await thanked(stack, resident, volunteer);
  const waiting = await aWish(resident, '想请人修修门铃');
  const open = await approved(stack, resident, await aWish(resident, '想借一副象棋'));
  const active = await approved(stack, resident, await aWish(resident, '厨房的灯不亮了'));
  const delivered = await approved(stack, resident, await aWish(resident, '想学手机挂号'));
  await claimed(volunteer, active.id, false);
  await claimed(volunteer, delivered.id, true);
  const free = await anOpenEvent(desk, '社区广场舞', { mode: 'free' });
  const full = await anOpenEvent(desk, '戏韵文化润人心', { capacity: 3, question: true });
  const signedUpFor = await anOpenEvent(desk, '迎新年书画笔会');
  const confirmed = await signedUp(resident, signedUpFor, 2);
  const soon = await eventSoon(desk);
  await lookedInOn(desk, resident, volunteer);
  const drawId = await aDrawHeld(desk);
  await aNeed(resident);
  const inHand = await aMatterInHand(desk, resident, volunteer);
  const toJudge = await aMatterInHand(desk, resident, volunteer, true);
  const matter = (name: string, id: string) => visit(name, `matters/pages/matter/index?id=${id}`);
  const part = (name: string) =>
    visit(`session-${name}`, `organiser/pages/part/index?id=${full.sessionId}&part=${name}`);
  const wish = (name: string, id: string) => visit(name, `pages/wish/index?id=${id}`);
  return [
    {
      who: 'resident',
      openid: resident.openid,
      pages: [
        visit('home', 'pages/home/index'),
        visit('wall', 'pages/wishes/index'),
        visit('events', 'pages/events/index'),
        visit('event', `events/pages/event/index?id=${full.id}`),
        visit('event-free', `events/pages/event/index?id=${free.id}`),
        visit('sign-up', `events/pages/sign-up/index?id=${full.id}&session=${full.sessionId}`),
        visit('registration', `events/pages/registration/index?id=${confirmed.id}`),
        visit('my-events', 'events/pages/my-events/index'),
        visit('draw', `events/pages/draw/index?id=${full.sessionId}`),
        visit('album', `events/pages/album/index?id=${full.sessionId}`),
        visit('me', 'pages/me/index'),
        visit('say', 'pages/say/index'),
        visit('my-wishes', 'pages/my-wishes/index'),
        visit('record-acts', 'people/pages/record-acts/index'),
        visit('link-card', 'people/pages/link-card/index'),
        visit('helper', 'pages/helper/index'),
        visit('matters', 'matters/pages/mine/index'),
        visit('say-need', 'matters/pages/say/index'),
        visit('call-back-draws', 'matters/pages/call-back-draws/index'),
        visit('call-back-draw', `matters/pages/call-back-draw/index?id=${drawId}`),
        matter('matter-to-judge', toJudge.matterId),
        visit('own-care', 'people/pages/own-care/index'),
        wish('wish-mine-open', open.id),
        wish('wish-mine-thanked', thankedId),
        visit('thanks-wall', 'wishes/pages/thanks/index'),
        wish('wish-mine-delivered', delivered.id),
        visit('consents', 'pages/consents/index'),
        visit('consent', 'pages/consents/index?purpose=volunteer_contact'),
        visit('proxies', 'pages/proxies/index'),
        visit('represented', 'pages/represented/index'),
        visit('profile', 'pages/profile/index'),
        visit('become-volunteer', 'pages/volunteer/index'),
        visit('inbox', 'pages/inbox/index'),
        visit('account', 'pages/account/index'),
        visit('privacy', 'pages/privacy/index'),
        visit('help', 'pages/help/index'),
        visit('join', 'pages/join/index'),
        visit('desk-confirm', `pages/desk-confirm/index?scene=${encodeURIComponent(await sceneOfNewDesk(stack))}`),
      ],
    },
    {
      who: 'volunteer',
      openid: volunteer.openid,
      pages: [
        visit('home', 'pages/home/index'),
        visit('claims', 'volunteer/pages/claims/index'),
        visit('neighbours', 'volunteer/pages/neighbours/index'),
        visit('matters', 'matters/pages/mine/index'),
        matter('matter-in-hand', inHand.matterId),
        visit('my-hours', 'volunteer/pages/hours/index'),
        visit('certificate-notices', 'volunteer/pages/notices/index'),
        visit('check-certificate', 'pages/certificate/index'),
        wish('wish-to-claim', open.id),
        wish('wish-claimed', active.id),
      ],
    },
    {
      who: 'grid-worker',
      openid: worker.openid,
      pages: [
        visit('home', 'pages/home/index'),
        visit('me', 'pages/me/index'),
        visit('unseen', 'grid/pages/unseen/index'),
        visit('round', 'grid/pages/round/index'),
        visit('ladder', `grid/pages/ladder/index?person=${couple.id}`),
        visit('tasks', 'grid/pages/tasks/index'),
        visit('add-task', 'grid/pages/add-task/index'),
        visit('add-task-for', `grid/pages/add-task/index?person=${couple.id}`),
        visit('stand-ins', 'grid/pages/stand-ins/index'),
        visit('people', 'grid/pages/people/index'),
        visit('person', `grid/pages/person/index?id=${couple.id}`),
        visit('consents-of', `pages/consents/index?person=${couple.id}`),
        visit('consent-of', `pages/consents/index?person=${couple.id}&purpose=volunteer_contact`),
        visit('proxies-of', `pages/proxies/index?person=${couple.id}`),
        visit('add-person', 'grid/pages/add-person/index'),
        visit('mend-person', `grid/pages/mend-person/index?id=${couple.id}`),
        visit('emergency-look', 'grid/pages/emergency-look/index'),
        visit('care-profile', `grid/pages/care-profile/index?id=${couple.id}`),
      ],
    },
    {
      who: 'staff',
      openid: desk.openid,
      pages: [
        visit('desk', 'staff/pages/desk/index'),
        visit('desk-volunteers', 'staff/pages/desk/index?view=volunteers'),
        visit('desk-all', 'staff/pages/desk/index?view=all'),
        visit('desk-wish-figures', 'staff/pages/desk/index?view=wish-figures'),
        visit('desk-wish-settings', 'staff/pages/desk/index?view=wish-settings'),
        visit('desk-tasks', 'staff/pages/desk/index?view=tasks'),
        visit('desk-call-backs', 'staff/pages/desk/index?view=call-backs'),
        visit('desk-needs', 'staff/pages/desk/index?view=needs'),
        visit('desk-matters', 'staff/pages/desk/index?view=matters'),
        visit('desk-posts', 'staff/pages/desk/index?view=posts'),
        visit('desk-care', 'staff/pages/desk/index?view=care'),
        visit('desk-pairings', 'staff/pages/desk/index?view=pairings'),
        visit('desk-pairing-plan', 'staff/pages/desk/index?view=pairing-plan'),
        visit('desk-people', 'staff/pages/desk/index?view=people'),
        visit('desk-files', 'staff/pages/desk/index?view=files'),
        visit('desk-person', `staff/pages/desk/index?view=people&row=${couple.id}`),
        visit('desk-wish', `staff/pages/wish/index?id=${waiting.id}`),
        inABrowser('desk-events', 'staff/pages/desk/index?view=events'),
        inABrowser('desk-event-making', 'staff/pages/desk/index?view=event-making'),
        visit('board', 'organiser/pages/board/index'),
        visit('new-event', 'organiser/pages/editor/index'),
        visit('edit-event', `organiser/pages/editor/index?id=${full.id}`),
        visit('session', `organiser/pages/session/index?id=${full.sessionId}`),
        ...['people', 'counter', 'capacity', 'calls', 'after', 'photos'].map(part),
        visit('door', `organiser/pages/door/index?id=${soon.sessionId}`),
      ],
    },
  ];
}

/** Pages that are for somebody who has not signed in, or only exist on the way somewhere. */
export const ENTRANCES: PageVisit[] = [
  visit('welcome', 'pages/welcome/index'),
  visit('desk-sign-in', 'pages/desk-sign-in/index'),
  visit('not-found', 'pages/not-found/index'),
];
