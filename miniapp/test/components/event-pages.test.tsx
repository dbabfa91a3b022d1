import { act, render, screen } from '@testing-library/react';
import EventPage from '@/events/pages/event/index';
import EventsPage from '@/pages/events/index';
import JoinPage from '@/pages/join/index';
import { eventOfScene } from '@/features/events/model/event-scene';
import { session } from '@/platform/session';
import { aCandidate, anEvent, aSession, aSessionCard } from './events-support';
import { answers, liFang, sentTo } from './support';
import { platform } from './stubs/taro';
import { asMember, inDays, lastOpened, listOf, shown, startOver, tap, tapId, type Routes } from './wishes-support';

const BASE = '/communities/c1';
const EVENT_ID = '3b0c8c1e-9d3f-4a52-8a57-0f6a1f2f3c4d';
const poster = {
  id: EVENT_ID,
  communityId: 'c1',
  communityName: '电厂社区',
  communityCode: 'DC1234',
  phone: '0357-0000000',
  kind: 'culture',
  theme: 'opera',
  audience: 'community',
  title: '戏韵文化润人心',
  summary: null,
  placeText: '社区文化广场',
  hostText: null,
  coverUrl: null,
  sessions: [{ id: 's1', label: null, state: 'planned', startsAt: inDays(3), endsAt: inDays(3.1) }],
};

beforeEach(startOver);

describe('the list of events', () => {
  const list = (routes: Routes = {}): Routes => ({
    [`GET ${BASE}/events`]: (sent) => ({
      body: listOf(
        sent.path.includes('when=past')
          ? [
              aSessionCard({
                id: 's0',
                eventTitle: '春节联欢',
                state: 'held',
                startsAt: inDays(-9),
                endsAt: inDays(-9),
              }),
            ]
          : [
              aSessionCard({ startsAt: inDays(1), endsAt: inDays(1.1) }),
              aSessionCard({ id: 's2', eventTitle: '义诊', startsAt: inDays(1.01), endsAt: inDays(1.2), mode: 'free' }),
              aSessionCard({ id: 's3', eventTitle: '防火讲座', startsAt: inDays(20), endsAt: inDays(20.1) }),
            ],
      ),
    }),
    [`GET ${BASE}/events/series`]: { body: { items: [{ id: 'ser1', name: '戏曲进社区', coming: 2 }] } },
    ...routes,
  });

  it('stands by day, says how each stands, and what has been below', async () => {
    await asMember({}, list());
    render(<EventsPage />);

    expect(await screen.findByText('戏韵文化润人心')).toBeTruthy();
    expect(screen.getAllByText(/^明天 /)).toHaveLength(1);
    expect(shown('还有 12 个座位')).toBe(true);
    expect(shown('自由参加，直接来')).toBe(true);
    expect(await screen.findByText('春节联欢')).toBeTruthy();
    expect(shown('已经结束')).toBe(true);
  });

  it('asks the server for the kind and the series that were chosen', async () => {
    await asMember({}, list());
    render(<EventsPage />);
    await screen.findByText('戏韵文化润人心');
    await tap('讲座');
    await tapId('events-series');
    await tap('戏曲进社区');

    const asked = sentTo('GET', `${BASE}/events`).map((s) => new URLSearchParams(s.path.split('?')[1]));
    const coming = asked.filter((q) => q.get('when') === 'coming').pop()!;
    expect([coming.get('kind'), coming.get('seriesId')]).toEqual(['lecture', 'ser1']);
  });

  it('says that nothing is on, and never that the network is gone when the server refuses', async () => {
    await asMember(
      {},
      { [`GET ${BASE}/events`]: { body: listOf([]) }, [`GET ${BASE}/events/series`]: { body: listOf([]) } },
    );
    const page = render(<EventsPage />);
    expect(await screen.findByText('近期没有活动')).toBeTruthy();
    page.unmount();
    await asMember(
      {},
      { [`GET ${BASE}/events`]: { status: 503, body: { code: 'QUEUE_BUSY', detail: '人太多，请稍等再点。' } } },
    );
    render(<EventsPage />);
    expect(await screen.findByText('人太多，请稍等再点。')).toBeTruthy();
    expect(shown('现在连不上')).toBe(false);
  });
});

describe('an event', () => {
  const page = (event = anEvent(), routes: Routes = {}): Routes => ({
    [`GET ${BASE}/events/e1`]: { body: event },
    [`GET ${BASE}/sessions/s1/party`]: { body: { items: [aCandidate()] } },
    ...routes,
  });
  const open = async (routes: Routes) => {
    platform.params = { id: 'e1' };
    await asMember({}, routes);
    render(<EventPage />);
    await screen.findAllByText('戏韵文化润人心');
    await act(async () => undefined);
  };

  it('says when, where, for whom, how seats are given and until when one may cancel', async () => {
    await open(page(anEvent({ sessions: [aSession({ ageMin: 60 })] })));
    expect(shown('社区文化广场')).toBe(true);
    expect(shown('60 岁以上的人')).toBe(true);
    expect(shown('共 60 · 已报 48')).toBe(true);
    expect(shown(/先报先得 · 一家最多 4 个座位.+前可以自己取消/)).toBe(true);
    expect(shown('请来剧团的老师唱三折戏。')).toBe(true);
  });

  it('signs one person up by one tap where there is nothing to fill in', async () => {
    await open(
      page(anEvent(), {
        [`POST ${BASE}/sessions/s1/registrations`]: {
          body: { id: 'r1', sessionId: 's1', state: 'confirmed', seats: 1, ahead: null },
        },
      }),
    );
    await screen.findByText('报名，我一个人');
    await act(async () => {
      document.getElementById('sign-up')!.click();
      document.getElementById('sign-up')!.click();
    });

    expect(sentTo('POST', `${BASE}/sessions/s1/registrations`).map((s) => s.body)).toEqual([
      { heads: [{ personId: 'p1' }], seenVersion: 3 },
    ]);
    expect(sentTo('POST', `${BASE}/sessions/s1/holds`)).toHaveLength(0);
    expect(lastOpened()).toBe('redirectTo /events/pages/registration/index?id=r1&fresh=1');
  });

  it('leads to the form where others may come along, and with a form to fill in', async () => {
    const others = { items: [aCandidate(), aCandidate({ personId: 'p2', name: '李奶奶', relation: 'daughter' })] };
    await open(page(anEvent(), { [`GET ${BASE}/sessions/s1/party`]: { body: others } }));
    await tapId('sign-up');
    expect(lastOpened()).toBe('navigateTo /events/pages/sign-up/index?id=e1&session=s1');
    expect(sentTo('POST', `${BASE}/sessions/s1/registrations`)).toHaveLength(0);
  });

  it.each([
    ['stands behind others', { behind: { until: null, times: [] } }, {}],
    ['has another session at this time', {}, { alsoAt: { sessionId: 's7', title: '讲座', startsAt: inDays(3) } }],
  ])('leads to the form, where it is said, whoever %s', async (_, more, candidate) => {
    const body = { items: [aCandidate(candidate)], behind: null, ...more };
    await open(page(anEvent(), { [`GET ${BASE}/sessions/s1/party`]: { body } }));
    await tapId('sign-up');
    expect(lastOpened()).toBe('navigateTo /events/pages/sign-up/index?id=e1&session=s1');
    expect(sentTo('POST', `${BASE}/sessions/s1/registrations`)).toHaveLength(0);
  });

  it('says what a refusal says, and keeps the page', async () => {
    await open(
      page(anEvent(), {
        [`POST ${BASE}/sessions/s1/registrations`]: {
          status: 409,
          body: { code: 'EVENT_FULL', detail: '这一场名额满了，也不再候补；可以看看别的场次。' },
        },
      }),
    );
    await screen.findByText('报名，我一个人');
    await tapId('sign-up');
    expect(await screen.findByText('这一场名额满了，也不再候补；可以看看别的场次。')).toBeTruthy();
    expect(shown('社区文化广场')).toBe(true);
  });

  it('leads to one’s own registration, and to signing up the others of the family', async () => {
    const mine = { registrationId: 'r1', state: 'waiting' as const, ahead: 2 };
    await open(page(anEvent({ sessions: [aSession({ mine })] })));
    expect(document.getElementById('sign-up')).toBeNull();
    await tapId('sign-up-others');
    await tapId('to-mine');
    expect(platform.opened).toEqual([
      'navigateTo /events/pages/sign-up/index?id=e1&session=s1',
      'navigateTo /events/pages/registration/index?id=r1',
    ]);
  });

  it('lets one choose between sessions that share nothing (edge 14)', async () => {
    const second = aSession({
      id: 's2',
      label: '下午场',
      seats: { capacity: 30, free: 0, waiting: 3, taken: 30, applied: 0 },
    });
    await open(page(anEvent({ sessions: [aSession({ label: '上午场' }), second] })));
    expect(shown('还有 12 个座位')).toBe(true);
    await tapId('choose-s2');
    expect(screen.getAllByText('满了，候补 3 组').length).toBe(2);
    expect(document.getElementById('sign-up')!.textContent).toContain('排候补');
  });

  it('asks approved volunteers for help, and nobody else', async () => {
    const helpers = [{ role: 'door' as const, needed: 2, have: 1 }];
    const event = anEvent({ sessions: [aSession({ helpers })] });
    await open(page(event));
    expect(document.getElementById('event-help')).toBeNull();
    startOver();
    platform.params = { id: 'e1' };
    await asMember(
      { volunteerState: 'approved' },
      page(event, { [`POST ${BASE}/sessions/s1/helpers`]: { body: { id: 's1' } } }),
    );
    render(<EventPage />);
    await screen.findAllByText('门口：还要 1 位');
    await tapId('help-door');
    expect(sentTo('POST', `${BASE}/sessions/s1/helpers`)[0]!.body).toEqual({ role: 'door' });
  });

  it('is shared with its own address', async () => {
    await open(page());
    expect(platform.share?.()).toEqual({ title: '戏韵文化润人心', path: '/events/pages/event/index?id=e1' });
  });
});

describe('the code on a poster (edge 60)', () => {
  it('carries the id of the event without dashes', () => {
    expect(eventOfScene(EVENT_ID.replace(/-/g, ''))).toBe(EVENT_ID);
    expect(eventOfScene('c%3DDC1234')).toBeUndefined();
    expect(eventOfScene(undefined)).toBeUndefined();
  });

  it('shows the event to somebody who has not joined, and leads through joining and back', async () => {
    platform.params = { scene: EVENT_ID.replace(/-/g, '') };
    answers({ [`GET /event-posters/${EVENT_ID}`]: { body: poster } });
    render(<EventPage />);
    expect(await screen.findByText('戏韵文化润人心')).toBeTruthy();
    await tapId('poster-join');
    expect(lastOpened()).toBe(`navigateTo /pages/join/index?code=DC1234&event=${EVENT_ID}`);
    expect(sentTo('GET', `/event-posters/${EVENT_ID}`)[0]!.header.authorization).toBeUndefined();
  });

  it('comes back to the event once one has joined', async () => {
    platform.params = { code: 'DC1234', event: EVENT_ID };
    await asMember(
      {},
      {
        'GET /me': { body: { ...liFang, memberships: [] } },
        'GET /communities/by-code/DC1234': {
          body: { id: 'c1', name: '电厂社区', city: '侯马市', street: '路东街道', buildings: [] },
        },
        'POST /communities/join': { body: { communityId: 'c1', memberId: 'm1' } },
      },
    );
    render(<JoinPage />);
    await screen.findByText('电厂社区');
    await tapId('join');
    expect(lastOpened()).toBe(`reLaunch /events/pages/event/index?id=${EVENT_ID}`);
  });

  it('takes a member who looks at another community to that of the poster', async () => {
    platform.params = { id: EVENT_ID };
    const both = [liFang.memberships[0]!, { ...liFang.memberships[0]!, communityId: 'c2', communityName: '铁路社区' }];
    await asMember(
      {},
      {
        'GET /me': { body: { ...liFang, memberships: both } },
        [`GET /event-posters/${EVENT_ID}`]: { body: { ...poster, communityId: 'c2' } },
        [`GET /communities/c2/events/${EVENT_ID}`]: { body: anEvent({ id: EVENT_ID, communityId: 'c2' }) },
        'GET /communities/c2/sessions/s1/party': { body: { items: [aCandidate()] } },
      },
    );
    render(<EventPage />);
    expect(await screen.findByText('请来剧团的老师唱三折戏。')).toBeTruthy();
    expect(session.get().communityId).toBe('c2');
  });
});
