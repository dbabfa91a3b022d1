import { beforeAll, describe, expect, it } from '@jest/globals';
import { gridWorker, uniqueTitle, type Neighbour } from '../support/journey.js';
import { poll } from '../support/poll.js';
import { stack } from '../support/stack.js';
import { phones } from './phones.js';

const { phoneOf } = phones();
let worker: Neighbour;
beforeAll(async () => {
  worker = await gridWorker(stack());
});

async function timesKnown(name: string): Promise<number> {
  const path = `/communities/${worker.member.communityId}/people/search`;
  return (await worker.api.post<{ items: unknown[] }>(path, { q: name })).items.length;
}

describe.each([
  ['plain', false],
  ['large', true],
])('writing somebody down on a phone, in the %s version', (_, large) => {
  it('takes a name, a building and a tap, and says who may be known already', async () => {
    const phone = await phoneOf(worker.openid, { large });
    const name = uniqueTitle('王奶奶');
    await phone.open('/grid/pages/people/index');
    await phone.tap('#add-person');
    await phone.fill('姓名', name);
    await phone.tap('1号楼');
    await phone.tap('#add-person-send');
    await phone.see('登记好了');
    expect(await timesKnown(name)).toBe(1);
    await phone.tap('再登记一位');
    await phone.fill('姓名', name);
    await phone.tap('#add-person-send');
    await phone.see('可能已经有了');
    await phone.tap('不是同一个人，仍要登记');
    await phone.see('登记好了');
    expect(await timesKnown(name)).toBe(2);
  });

  it('is kept without network, and sent by itself once when the network returns', async () => {
    const phone = await phoneOf(worker.openid, { large });
    const name = uniqueTitle('孙爷爷');
    await phone.open('/grid/pages/add-person/index');
    await phone.see('1号楼');
    await phone.fill('姓名', name);
    await phone.goOffline();
    await phone.tap('#add-person-send');
    await phone.see('没有网络，已替您保存');
    expect(await timesKnown(name)).toBe(0);
    await phone.goOnline();
    await poll('the person at the community', async () => ((await timesKnown(name)) === 1 ? true : undefined));
    await phone.seeNot('现在送');
  });
});

it('the list read last is there without network, even after the mini-program was closed', async () => {
  const list = `/communities/${worker.member.communityId}/people`;
  const [first] = (await worker.api.get<{ items: { name: string }[] }>(list)).items;
  const name = String(first?.name);
  const phone = await phoneOf(worker.openid);
  await phone.open('/grid/pages/people/index');
  await phone.see(name);
  await phone.goOffline();
  await phone.relaunch('grid/pages/people/index');
  await phone.see('读到的名单');
  await phone.see(name);
  await phone.goOnline();
  await phone.seeNot('读到的名单');
});
