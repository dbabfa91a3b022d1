import { afterEach, it } from '@jest/globals';
import { DESK, PHONE } from '../support/browser.js';
import type { H5 } from '../support/h5.js';
import { aCouple, gridWorker, staff, uniqueTitle } from '../support/journey.js';
import { poll } from '../support/poll.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

const windows: H5[] = [];
async function windowOf(openid: string, look: Parameters<typeof signedIn>[2]): Promise<H5> {
  const window = await signedIn(stack(), openid, look);
  windows.push(window);
  return window;
}
afterEach(async () => {
  const ends = await Promise.allSettled(windows.splice(0).map((window) => window.close()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
});

it('staff write a task down at the desk for a grid worker, find it by the filters, and the grid worker does it on the phone', async () => {
  const worker = await gridWorker(stack());
  const neighbour = await aCouple(worker);
  const why = uniqueTitle('问问药够不够');
  const desk = await windowOf((await staff(stack())).openid, { viewport: DESK });
  await desk.go('/staff/pages/desk/index?view=tasks');
  await desk.see('J/K 上下');
  await desk.page.keyboard.press('n');
  await desk.tap('打个电话问问', { in: '#panel' });
  await desk.fill('#task-why', why);
  await desk.tap('#task-person');
  await desk.fill('整个姓名或电话', neighbour.name);
  await desk.tap(neighbour.name, { in: '.sheet' });
  await desk.see('这位居民的网格员', { in: '#panel' });
  await desk.tap('写好了');
  await desk.seeNot('先不写');
  await desk.tap('#tasks-kind');
  await desk.tap('打个电话问问', { in: '.sheet' });
  await desk.tap('#tasks-who');
  await desk.tap('网格员小卫', { in: '.sheet' });
  await desk.tap(`打个电话问问 · ${neighbour.name}`);
  await desk.see(why, { in: '#panel' });
  await desk.tap('#tasks-late');
  await desk.tap('过期的', { in: '.sheet' });
  await desk.seeNot(`打个电话问问 · ${neighbour.name}`);

  const phone = await windowOf(worker.openid, { viewport: PHONE, elder: true });
  await phone.go('/grid/pages/tasks/index');
  await phone.tap('办好了', { near: why });
  await phone.tap('#confirm');
  await phone.tap('现在就记');
  await phone.see('记下了');
  await desk.tap('#tasks-late');
  await desk.tap('不论过期', { in: '.sheet' });
  await desk.tap('办好的');
  await desk.tap(`打个电话问问 · ${neighbour.name}`);
  await desk.see(why, { in: '#panel' });
});

it('at the desk D finishes a task and Z takes it back', async () => {
  const worker = await gridWorker(stack());
  const neighbour = await aCouple(worker);
  const base = `/communities/${worker.member.communityId}/tasks`;
  const dueOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const { id } = await worker.api.post<{ id: string }>(base, {
    ...{ kind: 'look_in', why: uniqueTitle('看看窗户'), personId: neighbour.id, dueOn },
  });
  const desk = await windowOf((await staff(stack())).openid, { viewport: DESK });
  await desk.go('/staff/pages/desk/index?view=tasks');
  const row = `上门看一看 · ${neighbour.name}`;
  await desk.tap(row);
  await desk.page.keyboard.press('d');
  await desk.page.keyboard.press('Control+Enter');
  await desk.see('秒后记下');
  await desk.seeNot(row, { in: '.table' });
  await desk.page.keyboard.press('z');
  await desk.see(row, { in: '.table' });
  await desk.tap(row);
  await desk.page.keyboard.press('d');
  await desk.page.keyboard.press('Control+Enter');
  await desk.tap('现在就记');
  const done = async () =>
    (await worker.api.get<{ items: { id: string }[] }>(`${base}?personId=${neighbour.id}&state=done`)).items;
  await poll('the task done', async () => ((await done()).some((task) => task.id === id) ? true : undefined));
});
