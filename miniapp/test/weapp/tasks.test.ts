import { beforeAll, expect, it } from '@jest/globals';
import { aCouple, gridWorker, staff, uniqueTitle, type Neighbour } from '../support/journey.js';
import { poll } from '../support/poll.js';
import { stack } from '../support/stack.js';
import { phones } from './phones.js';

const { phoneOf } = phones();
let worker: Neighbour;
beforeAll(async () => {
  worker = await gridWorker(stack());
});

/** What is written about a task that says this: open, done, or not there. */
async function stateOf(personId: string, why: string): Promise<string | undefined> {
  const path = `/communities/${worker.member.communityId}/tasks?personId=${personId}`;
  for (const state of ['open', 'done']) {
    const { items } = await worker.api.get<{ items: { why: string }[] }>(`${path}&state=${state}`);
    if (items.some((task) => task.why === why)) return state;
  }
  return undefined;
}

it.each([
  ['plain', false],
  ['large', true],
])(
  'a grid worker writes a task down about a neighbour, finishes it, takes that back, and finishes it for good: %s',
  async (_, large) => {
    const neighbour = await aCouple(worker);
    const why = uniqueTitle('两天没开窗');
    const phone = await phoneOf(worker.openid, { large });
    await phone.open(`/grid/pages/person/index?id=${neighbour.id}`);
    await phone.tap('#add-task');
    await phone.see(`关于${neighbour.name}`);
    await phone.tap('写好了');
    await phone.see('请选要办什么');
    await phone.tap('上门看一看');
    await phone.fill('#task-why', why);
    await phone.tap('#task-due');
    await phone.tap('明天');
    await phone.tap('写好了');
    await phone.see(why);
    expect(await stateOf(neighbour.id, why)).toBe('open');

    await phone.open('/grid/pages/tasks/index');
    await phone.tap('办好了', { near: why });
    await phone.fill('#reason', '敲门应了，没事');
    await phone.tap('#confirm');
    await phone.see('秒后记下');
    await phone.seeNot(why);
    await phone.tap('撤销');
    await phone.see(why);
    expect(await stateOf(neighbour.id, why)).toBe('open');
    await phone.tap('办好了', { near: why });
    await phone.tap('#confirm');
    await phone.tap('现在就记');
    await poll('the task done', async () => ((await stateOf(neighbour.id, why)) === 'done' ? true : undefined));
    await phone.tap('办好的');
    await phone.see(why);
  },
);

it('a task is passed on to staff with the reason', async () => {
  const neighbour = await aCouple(worker);
  const why = uniqueTitle('问问暖气');
  const phone = await phoneOf(worker.openid);
  const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
  await worker.api.post(`/communities/${worker.member.communityId}/tasks`, {
    ...{ kind: 'call', why, personId: neighbour.id, dueOn: tomorrow },
  });
  await phone.open('/grid/pages/tasks/index');
  await phone.tap('转给别人', { near: why });
  await phone.tap('交给社区');
  await phone.fill('#reason', '要找物业一起看');
  await phone.tap('转过去');
  await phone.seeNot(why);
  const desk = await staff(stack());
  const { items } = await desk.api.get<{ items: { why: string; passedOnWhy: string }[] }>(
    `/communities/${desk.member.communityId}/tasks?whose=all&ofStaff=true`,
  );
  expect(items.find((task) => task.why === why)?.passedOnWhy).toBe('要找物业一起看');
});
