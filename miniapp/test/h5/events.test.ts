import { afterEach, describe, expect, it } from '@jest/globals';
import { anOpenEvent, inHours, signedUp } from '../support/events.js';
import { H5 } from '../support/h5.js';
import { aResident, staff } from '../support/journey.js';
import { ApiPerson, personaAs } from '../support/people.js';
import { poll } from '../support/poll.js';
import { stack } from '../support/stack.js';

const windows: H5[] = [];

/** The demo's resident in a browser, in the plain version or the large one. */
async function residentWindow(large: boolean): Promise<H5> {
  const window = await H5.open(stack().frontUrl);
  windows.push(window);
  const persona = await personaAs(stack(), '居民');
  await window.tap(large ? '用长辈版' : '先不用');
  await window.tap(persona.role);
  await window.tap(`#persona-${persona.openid}`);
  await window.see('#say');
  return window;
}

afterEach(async () => {
  const ends = await Promise.allSettled(windows.splice(0).map((window) => window.close()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
});

describe.each([
  { version: 'the plain version', large: false },
  { version: 'the large version', large: true },
])('an event in a browser, in $version', ({ large }) => {
  it('lets a resident stand in line, be promoted the moment a seat is free, and give it back', async () => {
    const event = await anOpenEvent(await staff(stack()), '戏韵文化润人心', { capacity: 2, question: true });
    const before = await aResident(stack(), 'before');
    const path = `/communities/${before.member.communityId}`;
    const { questions } = await before.api.get<{ questions: { id: string }[] }>(`${path}/events/${event.id}`);
    const taken = await signedUp(before, event, 1, [{ questionId: questions[0]?.id ?? '', head: 0, text: '没有' }]);

    const window = await residentWindow(large);
    await window.go(`/events/pages/event/index?id=${event.id}`);
    await window.see('满了，可以候补');
    await window.tap('#sign-up');
    if (large) await window.tap('#step-next');
    await window.tap('#step-next');
    await window.see('座位满了，替您排着');
    await window.fill('有没有坐轮椅的', '没有');
    if (large) await window.tap('#step-next');
    await window.tap('#submit');
    await window.see('候补第 1 组，前面没有人');

    await before.api.post(`${path}/registrations/${taken.id}/cancel`);
    await window.go('/events/pages/my-events/index');
    await window.tap(event.title);
    await window.see('入场码');
    await window.tap('#do-cancel');
    await window.tap('#confirm');
    await window.see('您取消了报名');
    expect(window.errors()).toEqual([]);
  });
});

describe.each([
  { version: 'the plain version', large: false },
  { version: 'the large version', large: true },
])('two sessions at one time, in $version', ({ large }) => {
  it('are a hint, and one signs up all the same; who stays away twice is said to stand behind others', async () => {
    const organiser = await staff(stack());
    const { openid } = await personaAs(stack(), '居民');
    const api = await ApiPerson.signIn(stack(), openid);
    const hours = large ? 60 : 54;
    const times = { startsAt: inHours(hours), endsAt: inHours(hours + 2) };
    const first = await anOpenEvent(organiser, '听一场蒲剧', { session: times });
    const second = await anOpenEvent(organiser, '写一副春联', { session: { ...times, noShowsLast: true } });
    await signedUp({ api, openid, member: await api.member() }, first);
    const window = await residentWindow(large);
    await window.go(`/events/pages/event/index?id=${second.id}`);
    await window.see('90 天里报上了两次没来的，排在别人后面');
    await window.tap('#sign-up');
    await window.see('时间撞上了');
    await window.see(`也报了“${first.title}”`);
    if (large) await window.tap('#step-next');
    await window.tap('照样报名');
    await window.see('报上了');
    expect(window.errors()).toEqual([]);
  });
});

it('an event is handed on by the sheet of the phone where a browser has one, and by its address where not', async () => {
  const event = await anOpenEvent(await staff(stack()), '戏韵文化润人心');
  const window = await residentWindow(false);
  await window.go(`/events/pages/event/index?id=${event.id}`);
  await window.see(event.title);
  await window.page.evaluate(() => {
    const told = window as unknown as { shared?: unknown };
    Object.assign(navigator, { share: async (what: unknown) => void (told.shared = what) });
  });
  await window.tap('#event-share');
  const shared = await poll('what was shared', async () =>
    window.page.evaluate(() => (window as unknown as { shared?: { title: string; text: string; url: string } }).shared),
  );
  expect(shared).toMatchObject({ title: event.title, text: expect.stringContaining('社区文化广场') });
  expect(shared.url).toContain(event.id);

  await window.page.evaluate(() => Object.assign(navigator, { share: undefined }));
  await window.tap('#event-share');
  await window.see('链接复制好了');
  expect(window.errors()).toEqual([]);
});
