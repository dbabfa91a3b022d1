import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { DESK, PHONE } from '../support/browser.js';
import { aNeighbourLookedInOn, aRoundOfToday, contactsOf, openTasksOf } from '../support/grid-work.js';
import type { H5 } from '../support/h5.js';
import { aVolunteer, gridWorker, type Neighbour, staff } from '../support/journey.js';
import { poll } from '../support/poll.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

let worker: Neighbour;
beforeAll(async () => {
  worker = await gridWorker(stack());
});
const windows: H5[] = [];
const windowOf = async (elder: boolean): Promise<H5> => {
  const window = await signedIn(stack(), worker.openid, { viewport: PHONE, elder });
  windows.push(window);
  return window;
};
afterEach(async () => {
  const ends = await Promise.allSettled(windows.splice(0).map((window) => window.close()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
});

const versions: [string, boolean][] = [
  ['plain', false],
  ['large', true],
];

it.each(versions)(
  'nobody opens: the ladder is climbed and ends when somebody is seen at the door: %s',
  async (_, elder) => {
    const { id, name } = await aNeighbourLookedInOn(worker);
    const window = await windowOf(elder);
    await window.go(`/grid/pages/ladder/index?person=${id}`);
    await window.tap('#ladder-begin');
    await window.see('没人应 1 次了');
    await window.see('网格员小卫');
    await window.tap('#emergency-look');
    await window.see('档案里没有写');
    expect(await openTasksOf(worker, id)).toEqual(['visit_no_answer']);
    await window.tap('#door-seen');
    await window.see(`没有在找${name}`);
    expect(await contactsOf(worker, id)).toEqual(expect.arrayContaining(['home done', 'home no_answer']));
    expect(await openTasksOf(worker, id)).toEqual([]);
  },
  180_000,
);

it.each(versions)(
  'a round is gone without a network and sent when it returns: %s',
  async (_, elder) => {
    const { id, name } = await aNeighbourLookedInOn(worker);
    await aRoundOfToday(stack());
    const window = await windowOf(elder);
    await window.go('/grid/pages/round/index');
    await window.see(name);
    window.forgive(/ERR_INTERNET_DISCONNECTED/);
    await window.page.context().setOffline(true);
    await window.tap('记一次', { near: name });
    await window.tap('#contact-save');
    await window.see('存在手机里');
    await window.page.context().setOffline(false);
    await poll('the contact at the community', async () =>
      (await contactsOf(worker, id)).length > 0 ? true : undefined,
    );
    await window.seeNot('存在手机里');
    expect(await contactsOf(worker, id)).toEqual(['home done']);
  },
  180_000,
);

it('a volunteer who fits is asked from the person’s page, with the reasons, and the proposal is there to see', async () => {
  const { id } = await aNeighbourLookedInOn(worker);
  await aVolunteer(stack());
  const window = await windowOf(false);
  await window.go(`/grid/pages/person/index?id=${id}`);
  await window.tap('#person-propose');
  await window.see('#suggestions');
  await window.tap('[id^="suggest-"]');
  await window.fill('#propose-why', '每周陪着说说话');
  await window.tap('#propose-send');
  await window.see('等志愿者答复');
  const { items } = await worker.api.get<{ items: { state: string }[] }>(
    `/communities/${worker.member.communityId}/people/${id}/pairing`,
  );
  expect(items.map(({ state }) => state)).toEqual(['proposed']);
});

it('a visit is planned and given to somebody else this once', async () => {
  const { id } = await aNeighbourLookedInOn(worker);
  await aVolunteer(stack());
  const window = await windowOf(false);
  await window.go(`/grid/pages/person/index?id=${id}`);
  await window.tap(`#plan-${id}`);
  await window.tap('#plan-save');
  await window.see('网格员小卫去');
  await window.tap('这次请别人去');
  await window.see('#suggestions', { in: '.sheet' });
  await window.tap('.sheet [id^="suggest-"]');
  await window.seeNot('网格员小卫去');
  const path = `/communities/${worker.member.communityId}/people/${id}/visits`;
  const { items } = await worker.api.get<{ items: { mine: boolean }[] }>(path);
  expect(items.map(({ mine }) => mine)).toEqual([false]);
});

it('staff see at the desk whom nobody has seen, with one number, and ring one of them up', async () => {
  const { id, name } = await aNeighbourLookedInOn(worker);
  await aRoundOfToday(stack());
  const desk = await signedIn(stack(), (await staff(stack())).openid, { viewport: DESK });
  windows.push(desk);
  await desk.go('/staff/pages/desk/index?view=unseen');
  await desk.tap('.segmented__side:nth-child(2)');
  await desk.tap(`#row-${id}`);
  await desk.see(name, { in: '#panel' });
  await desk.see('转给别人', { in: '#panel' });
  await desk.tap(`#ring-${id}`);
  await desk.see('13900003333', { in: '.sheet' });
  await desk.tap('#call-answered');
  await desk.see('记下了');
  expect(await contactsOf(worker, id)).toEqual(['phone done']);
});
