import { ApiPerson } from './people.ts';
import type { PageVisit } from './pages.ts';
import type { Stack } from './stack.ts';

/** A page of the demo, and what is tapped there before one looks. */
export interface DemoVisit extends PageVisit {
  taps?: string[];
}

export interface DemoVisitor {
  who: string;
  openid: string;
  pages: DemoVisit[];
}

interface Card {
  id: string;
  state: string;
}

const RESIDENT = 'demo-linai';
const VOLUNTEER = 'demo-wang';
const WORKER = 'demo-wei';
const STAFF = 'demo-hao';

/** The demo's people on the pages that are theirs, each with as much to see as the demo has. */
export async function demoPages(stack: Stack): Promise<DemoVisitor[]> {
  const resident = await ApiPerson.signIn(stack, RESIDENT);
  const volunteer = await ApiPerson.signIn(stack, VOLUNTEER);
  const worker = await ApiPerson.signIn(stack, WORKER);
  const staff = await ApiPerson.signIn(stack, STAFF);
  const { communityId } = await staff.member();
  const list = async <T>(who: ApiPerson, path: string): Promise<T[]> =>
    (await who.get<{ items: T[] }>(`/communities/${communityId}/${path}`)).items;
  const mine = await list<Card>(resident, 'me/wishes');
  const [open] = await list<Card>(volunteer, 'wishes?state=open&limit=1');
  const [claim] = await list<{ wish: Card }>(volunteer, 'me/claims?living=true');
  const [waiting] = await list<Card>(staff, 'staff/wishes?queue=review');
  const [done] = await list<Card>(volunteer, 'wishes?state=fulfilled&limit=1').catch(() => []);
  const [sought] = (
    await worker.get<{ looks: { urgent: { kind: string; personId: string }[] } }>(`/communities/${communityId}/me/next`)
  ).looks.urgent.filter(({ kind }) => kind === 'visit_no_answer');
  const draw = (await list<{ id: string; drawnAt: string | null }>(resident, 'call-back-draws')).find((d) => d.drawnAt);
  const [neighbour] = await list<{ id: string }>(worker, 'people?limit=1');
  const person = (name: string, path: string, taps?: string[]): DemoVisit[] =>
    neighbour ? [page(name, `grid/pages/${path}/index?id=${neighbour.id}`, taps)] : [];
  const wish = (name: string, card: Card | undefined, taps?: string[]): DemoVisit[] =>
    card ? [{ name, route: `pages/wish/index?id=${card.id}`, ...(taps ? { taps } : {}) }] : [];
  const page = (name: string, route: string, taps?: string[]): DemoVisit => ({
    name,
    route,
    ...(taps ? { taps } : {}),
  });
  return [
    {
      who: 'resident',
      openid: RESIDENT,
      pages: [
        page('home', 'pages/home/index'),
        page('wall', 'pages/wishes/index'),
        page('events', 'pages/events/index'),
        page('me', 'pages/me/index'),
        page('say', 'pages/say/index'),
        page('my-wishes', 'pages/my-wishes/index'),
        page('record-acts', 'people/pages/record-acts/index'),
        page('link-card', 'people/pages/link-card/index'),
        page('my-events', 'events/pages/my-events/index'),
        page('helper', 'pages/helper/index'),
        page('own-care', 'people/pages/own-care/index'),
        page('call-back-draws', 'matters/pages/call-back-draws/index'),
        ...(draw ? [page('call-back-draw', `matters/pages/call-back-draw/index?id=${draw.id}`, ['#draw-codes'])] : []),
        page('consents', 'pages/consents/index'),
        page('proxies', 'pages/proxies/index'),
        ...[...new Map(mine.map((w) => [w.state, w])).values()].flatMap((w) => wish(`wish-mine-${w.state}`, w)),
        page('profile', 'pages/profile/index'),
        page('become-volunteer', 'pages/volunteer/index'),
        page('inbox', 'pages/inbox/index'),
        page('account', 'pages/account/index'),
        page('privacy', 'pages/privacy/index'),
        page('help', 'pages/help/index'),
        page('join', 'pages/join/index'),
      ],
    },
    {
      who: 'volunteer',
      openid: VOLUNTEER,
      pages: [
        page('home', 'pages/home/index'),
        page('claims', 'volunteer/pages/claims/index'),
        page('neighbours', 'volunteer/pages/neighbours/index'),
        page('my-hours', 'volunteer/pages/hours/index'),
        page('certificate-notices', 'volunteer/pages/notices/index'),
        page('check-certificate', 'pages/certificate/index'),
        page('claims-all', 'volunteer/pages/claims/index', ['全部']),
        ...wish('wish-open', open),
        ...wish('wish-claim-sheet', open, ['#do-claim']),
        ...wish('wish-claimed', claim?.wish),
        ...wish('wish-contact', claim?.wish, ['#contact-open']),
        ...wish('wish-deliver-sheet', claim?.wish, ['#do-deliver']),
        ...wish('wish-fulfilled', done),
        page('me', 'pages/me/index'),
      ],
    },
    {
      who: 'grid-worker',
      openid: WORKER,
      pages: [
        page('home', 'pages/home/index'),
        page('unseen', 'grid/pages/unseen/index'),
        page('unseen-plan-sheet', 'grid/pages/unseen/index', ['约上门']),
        page('round', 'grid/pages/round/index'),
        page('round-write', 'grid/pages/round/index', ['记一次']),
        ...(sought ? [page('ladder', `grid/pages/ladder/index?person=${sought.personId}`)] : []),
        page('tasks', 'grid/pages/tasks/index'),
        page('add-task', 'grid/pages/add-task/index'),
        page('stand-ins', 'grid/pages/stand-ins/index'),
        page('people', 'grid/pages/people/index'),
        ...person('person', 'person'),
        ...person('person-contact', 'person', ['#person-look']),
        ...person('person-print-sheet', 'person', ['#card-print']),
        ...person('person-moved-sheet', 'person', ['#person-moveOut']),
        ...person('mend-person', 'mend-person'),
        ...person('care-profile', 'care-profile'),
        page('add-person', 'grid/pages/add-person/index'),
        page('emergency-look', 'grid/pages/emergency-look/index'),
      ],
    },
    {
      who: 'staff',
      openid: STAFF,
      pages: [
        page('home', 'pages/home/index'),
        page('desk', 'staff/pages/desk/index'),
        page('desk-call-backs', 'staff/pages/desk/index?view=call-backs', ['取下一位']),
        ...[
          'ending',
          'unclaimed',
          'delivered',
          'claimed',
          'expired',
          'all',
          'volunteers',
          'people',
          'tasks',
          'care',
          'events',
          'event-making',
          'wish-figures',
          'wish-settings',
          'unseen',
          'pairings',
          'pairing-plan',
          'hours',
          'certificates',
          'outings',
          'rounds',
          'ledgers',
          'files',
        ].map((view) => page(`desk-${view}`, `staff/pages/desk/index?view=${view}`)),
        page('board', 'organiser/pages/board/index'),
        page('new-event', 'organiser/pages/editor/index'),
        ...(waiting ? [page('desk-wish', `staff/pages/wish/index?id=${waiting.id}`)] : []),
        ...(waiting ? [page('desk-reject-sheet', `staff/pages/wish/index?id=${waiting.id}`, ['#desk-reject'])] : []),
      ],
    },
  ];
}
