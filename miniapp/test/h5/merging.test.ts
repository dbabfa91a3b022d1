import { afterEach, expect, it } from '@jest/globals';
import { DESK, PHONE } from '../support/browser.js';
import type { H5 } from '../support/h5.js';
import { aResident, gridWorker, staff, uniqueTitle } from '../support/journey.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

let desk: H5 | undefined;
afterEach(() => desk?.close());

it.each([
  ['at a desk', DESK, false],
  ['on a phone, in the large version', PHONE, true],
])('two records of one man are compared, made one, and parted again: %s', async (_, viewport, elder) => {
  const { openid, api, member } = await staff(stack());
  const people = `/communities/${member.communityId}/people`;
  const name = uniqueTitle('张德福');
  const add = (words: object) => api.post<{ id: string }>(people, { name, anyway: true, ...words });
  const keep = await add({ birthYear: 1940 });
  const other = await add({ birthYear: 1941, phone: '13800004321' });
  const found = async () => (await api.post<{ items: { id: string }[] }>(`${people}/search`, { q: name })).items;

  desk = await signedIn(stack(), openid, { viewport, elder });
  await desk.go(`/staff/pages/desk/index?view=people&row=${keep.id}`);
  await desk.see('可能和');
  await desk.tap(`#compare-${other.id}`);
  await desk.see('补上：138****4321');
  await desk.tap('#merge-go');
  await desk.see('天里可以在这一页分开');
  await desk.tap('#confirm');
  await desk.see('已并进来');
  expect((await found()).map(({ id }) => id)).toEqual([keep.id]);

  await desk.tap('分开…');
  await desk.tap('#confirm');
  await desk.see('可能和');
  expect((await found()).map(({ id }) => id).sort()).toEqual([keep.id, other.id].sort());
});

it('a grid worker says on the phone that two are one; staff find both side by side from the task, and merge them', async () => {
  const worker = await gridWorker(stack());
  const { openid, api, member } = await staff(stack());
  const people = `/communities/${member.communityId}/people`;
  const name = uniqueTitle('孙德顺');
  const [place] = (await worker.api.get<{ items: { id: string }[] }>(`${people}/places`)).items;
  const add = (words: object) =>
    worker.api.post<{ id: string }>(people, { name, buildingId: place?.id, anyway: true, ...words });
  const keep = await add({ birthYear: 1940 });
  const other = await add({ birthYear: 1941, door: '5单元502' });
  desk = await signedIn(stack(), worker.openid, { viewport: PHONE });
  await desk.go(`/grid/pages/person/index?id=${keep.id}`);
  await desk.tap('#propose-merge');
  await desk.tap(name, { in: '.sheet' });
  await desk.see(`${name} 和 ${name}`);
  await desk.fill('#propose-why', '老人自己说的');
  await desk.tap('#propose-send');
  await desk.see('交给社区了');
  expect(desk.errors()).toEqual([]);
  await desk.close();

  const { items } = await api.get<{ items: { personId: string; page: string; why: string }[] }>(
    `/communities/${member.communityId}/tasks?whose=all&kind=merge_people`,
  );
  const task = items.find(({ personId }) => personId === keep.id);
  expect(task).toMatchObject({ why: '老人自己说的' });
  desk = await signedIn(stack(), openid, { viewport: DESK });
  await desk.go(`/${task?.page}`);
  await desk.see('是不是同一个人');
  await desk.see('补上门牌');
  await desk.tap('#merge-go');
  await desk.tap('#confirm');
  await desk.see('已并进来');
  const left = await api.post<{ items: { id: string }[] }>(`${people}/search`, { q: name });
  expect(left.items.map(({ id }) => id)).toEqual([keep.id]);
  await expect(api.get(`${people}/${other.id}`)).rejects.toThrow(/NOT_FOUND/);
});

it('a member who was written down before they joined is found by nickname at the desk and linked, and parted again', async () => {
  const { openid, api, member } = await staff(stack());
  const people = `/communities/${member.communityId}/people`;
  const name = uniqueTitle('赵秀英');
  const { id } = await api.post<{ id: string }>(people, { name, birthYear: 1950, anyway: true });
  const neighbour = await aResident(stack());
  const nickname = uniqueTitle('秀英');
  await neighbour.api.put('/me', { nickname });
  const linkedTo = async () => (await api.get<{ memberId: string | null }>(`${people}/${id}`)).memberId;

  desk = await signedIn(stack(), openid, { viewport: DESK });
  await desk.go(`/staff/pages/desk/index?view=people&row=${id}`);
  await desk.fill('微信里的昵称', nickname);
  await desk.see('今天加入');
  await desk.tap(`#link-${neighbour.member.memberId}`);
  await desk.see(`${nickname} 关联到 ${name}`);
  await desk.tap('#confirm');
  await desk.see('解除关联…');
  expect(await linkedTo()).toBe(neighbour.member.memberId);

  await desk.tap('#person-unlink');
  await desk.tap('#confirm');
  await desk.see('微信里的昵称');
  expect(await linkedTo()).toBeNull();
});
