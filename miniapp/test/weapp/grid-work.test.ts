import { beforeAll, describe, expect, it } from '@jest/globals';
import { aNeighbourLookedInOn, aRoundOfToday, contactsOf, openTasksOf } from '../support/grid-work.js';
import { gridWorker, type Neighbour } from '../support/journey.js';
import { poll } from '../support/poll.js';
import { stack } from '../support/stack.js';
import { phones } from './phones.js';

const { phoneOf } = phones();
let worker: Neighbour;
beforeAll(async () => {
  worker = await gridWorker(stack());
});

const until = (what: string, is: () => Promise<boolean>) => poll(what, async () => ((await is()) ? true : undefined));

describe.each([
  ['plain', false],
  ['large', true],
])('a grid worker on the phone, in the %s version', (_, large) => {
  it('starts looking for somebody who did not open, step by step, and has found them when they answer the telephone', async () => {
    const { id, name } = await aNeighbourLookedInOn(worker);
    const phone = await phoneOf(worker.openid, { large });
    await phone.open(`/grid/pages/person/index?id=${id}`);
    await phone.tap('#look-ladder');
    await phone.tap('#ladder-begin');
    await phone.see('接着找的人：网格员小卫');
    await phone.see('没人应 1 次了');
    await phone.tap(`#ring-${id}`);
    await phone.tap('#call-nobody');
    await phone.see('没人接 1 次了');
    expect(await openTasksOf(worker, id)).toEqual(['visit_no_answer']);
    await phone.tap('#door-nobody');
    await phone.see('没人应 2 次了');
    await phone.tap(`#ring-${id}`);
    await phone.tap('#call-answered');
    await phone.see(`没有在找${name}`);
    expect(await openTasksOf(worker, id)).toEqual([]);
    expect(phone.platform.calls).toContainEqual({ name: 'makePhoneCall', detail: '13900003333' });
  }, 180_000);

  it('goes the round of a hot day without a network: nothing is lost, each contact is sent once', async () => {
    const [seen, nobody] = [await aNeighbourLookedInOn(worker), await aNeighbourLookedInOn(worker)];
    const title = await aRoundOfToday(stack());
    const phone = await phoneOf(worker.openid, { large });
    await phone.open('/grid/pages/round/index');
    await phone.see(title);
    await phone.goOffline();
    await phone.tap('记一次', { near: seen.name });
    await phone.tap('代购');
    await phone.tap('#needs-heard-more');
    await phone.fill('#contact-note', '风扇坏了');
    await phone.tap('#contact-save');
    await phone.see('1 次走访存在手机里');
    await phone.tap('记一次', { near: nobody.name });
    await phone.tap('没人应门', { in: '#contact-form' });
    await phone.tap('#contact-save');
    await phone.see('2 次走访存在手机里');
    await phone.see('其中 1 位等网络送出');
    expect(await contactsOf(worker, seen.id)).toEqual([]);

    await phone.goOnline();
    await until(
      'both contacts at the community',
      async () => [await contactsOf(worker, seen.id), await contactsOf(worker, nobody.id)].flat().length === 2,
    );
    expect(await contactsOf(worker, seen.id)).toEqual(['home done']);
    expect(await contactsOf(worker, nobody.id)).toEqual(['home no_answer']);
    expect(await openTasksOf(worker, nobody.id)).toEqual(['visit_no_answer']);
    await phone.seeNot('存在手机里');
    await phone.tap('全部');
    await phone.see('见过了', { near: seen.name });
    await phone.see('没人应门', { near: nobody.name });
  }, 180_000);
});

it('somebody who has to be seen today is called from the list with one tap, and is off it when they answered', async () => {
  const { id, name } = await aNeighbourLookedInOn(worker);
  await aRoundOfToday(stack());
  const phone = await phoneOf(worker.openid);
  await phone.open('/pages/home/index', 'reLaunch');
  await phone.tap('#unseen-way');
  await phone.tap('.segmented__side:nth-child(2)');
  await phone.see(name);
  await phone.tap(`#ring-${id}`);
  await phone.tap('#call-answered');
  await phone.seeNot(name);
  expect(await contactsOf(worker, id)).toEqual(['phone done']);
});

it('a grave change stands first on the home until somebody stood before them', async () => {
  const { id, name } = await aNeighbourLookedInOn(worker);
  const phone = await phoneOf(worker.openid);
  await phone.open(`/grid/pages/person/index?id=${id}`);
  await phone.tap('#grave-change');
  await phone.tap('住院');
  await phone.fill('#grave-note', '夜里送去的');
  await phone.tap('#grave-save');
  await until('the task of the grave change', async () =>
    (await openTasksOf(worker, id)).includes('visit_after_change'),
  );
  await phone.open('/pages/home/index', 'reLaunch');
  await phone.tap(`${name} · 有变故，一天内去看看`);
  await phone.tap('#look-write');
  await phone.tap('#contact-save');
  await until('nothing left to do', async () => (await openTasksOf(worker, id)).length === 0);
  await phone.open('/pages/home/index', 'reLaunch');
  await phone.see('我的网格');
  await phone.seeNot(`${name} · 有变故，一天内去看看`);
});
