import { afterEach, expect, it } from '@jest/globals';
import { chinaDate, currentWording } from '@silin/shared';
import { DESK, PHONE } from '../support/browser.js';
import type { H5 } from '../support/h5.js';
import { aCouple, aVolunteer, gridWorker, type Neighbour, staff, uniqueTitle } from '../support/journey.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

const windows: H5[] = [];
const windowOf = async ({ openid }: Neighbour, viewport: typeof PHONE | typeof DESK): Promise<H5> => {
  const window = await signedIn(stack(), openid, { viewport });
  windows.push(window);
  return window;
};
afterEach(async () => {
  const ends = await Promise.allSettled(windows.splice(0).map((window) => window.close()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
});

/** A grandmother who agreed to be reached, and a volunteer of a name of their own who lives in her building. */
async function neighbours(purposes: readonly ('volunteer_contact' | 'care_profile')[]) {
  const worker = await gridWorker(stack());
  const path = `/communities/${worker.member.communityId}`;
  const person = await aCouple(worker);
  for (const purpose of purposes) {
    const wordingVersion = currentWording(purpose).version;
    await worker.api.post(`${path}/people/${person.id}/consents`, { purpose, how: 'spoken_before', wordingVersion });
  }
  return { worker, path, person };
}

async function nearby(path: string, what: string): Promise<Neighbour & { name: string }> {
  const worker = await gridWorker(stack());
  const [place] = (await worker.api.get<{ items: { id: string }[] }>(`${path}/people/places`)).items;
  const volunteer = await aVolunteer(stack());
  const name = uniqueTitle(what);
  await volunteer.api.put('/me', { nickname: name });
  await volunteer.api.put(`${path}/me`, { buildingId: place?.id });
  return { ...volunteer, name };
}

it('a pair is proposed at the desk, begins on the phone, is tried, paused, and handed over without a private word', async () => {
  const { path, person } = await neighbours(['volunteer_contact']);
  const [first, second] = [await nearby(path, '小李'), await nearby(path, '小赵')];
  const desk = await windowOf(await staff(stack()), DESK);
  desk.forgive(/status of 422/);
  await desk.go('/staff/pages/desk/index?view=pairings');
  await desk.see('J/K 上下');
  await desk.page.keyboard.press('n');
  await desk.tap('#propose-person');
  await desk.fill('整个姓名或电话', person.name);
  await desk.tap(person.name, { in: '.sheet' });
  await desk.see('同一栋楼', { near: first.name });
  await desk.tap(`#suggest-${second.member.memberId}`);
  await desk.tap(`#put-away-${second.member.memberId}`);
  await desk.see(`以后不再推荐${second.name}了`);
  await desk.tap(`#take-back-${second.member.memberId}`);
  await desk.see(`#suggest-${second.member.memberId}`);
  await desk.tap(`#suggest-${first.member.memberId}`);
  await desk.fill('#propose-why', '想每周有人来看看');
  await desk.tap('#propose-send');
  await desk.see('等志愿者答复', { in: '#panel' });

  const helper = await windowOf(first, PHONE);
  await helper.go('/volunteer/pages/neighbours/index');
  await helper.tap('我愿意');
  await helper.tap('#confirm');
  await helper.tap('记一次');
  await helper.tap('代购');
  await helper.fill('#visit-note', '说膝盖好些了');
  await helper.tap('#visit-save');
  await helper.see('去过了', { near: '代购' });

  await desk.page.reload();
  await desk.see('试一试', { in: '#panel' });
  await desk.page.keyboard.press('p');
  await desk.tap('一个月', { in: '.sheet' });
  await desk.tap('#confirm');
  await desk.tap('#pairing-resume');
  await desk.see('试一试', { in: '#panel' });
  await desk.tap('#pairing-settle');
  await desk.see('还没有记下志愿者、居民要不要继续');
  await desk.tap('#trial-volunteer-yes');
  await desk.tap('#trial-person-yes');
  await desk.see('愿意继续', { near: '居民说' });
  await desk.tap('#pairing-settle');
  await desk.see('在帮', { in: '#panel' });
  await desk.page.keyboard.press('p');
  await desk.tap('一个月', { in: '.sheet' });
  await desk.fill('#pause-why', '老人去女儿家住');
  await desk.tap('#confirm');
  await desk.see('老人去女儿家住', { in: '#panel' });
  await desk.tap('#pairing-resume');
  await desk.see('在帮', { in: '#panel' });
  await desk.page.keyboard.press('h');
  await desk.see('代购', { in: '#carried' });
  await desk.seeNot('膝盖', { in: '.sheet' });
  await desk.tap(`#suggest-${second.member.memberId}`);
  await desk.tap('#confirm');
  await desk.see('从上一位志愿者交接过来', { in: '#panel' });

  const next = await windowOf(second, PHONE);
  await next.go('/volunteer/pages/neighbours/index');
  await next.tap('我愿意');
  await next.tap('#confirm');
  await next.see('试一试', { near: person.name });
  await next.tap('看以前去过几次');
  await next.see('代购', { in: '#carried' });
  for (const window of [desk, helper, next]) expect(window.errors()).toEqual([]);
}, 240_000);

it('a plan for many is a draft that is edited, kept, and sent one by one; a refusal is told in its row', async () => {
  const made = [];
  for (let n = 0; n < 3; n += 1) made.push(await neighbours(['volunteer_contact', 'care_profile']));
  const { path, worker } = made[0]!;
  const [one, two, three] = made.map(({ person }) => person);
  for (const { id } of [one!, two!, three!]) {
    const reviewOn = chinaDate(Date.now() + 200 * 86_400_000);
    const form = {
      tier: 'weekly',
      tierWhy: '独居',
      reviewOn,
      categories: ['living_alone'],
      languages: [],
      usualTimes: [],
    };
    await worker.api.put(`${path}/people/${id}/care-profile`, form);
  }
  const [near, other] = [await nearby(path, '小孙'), await nearby(path, '小周')];
  const office = await staff(stack());
  const desk = await windowOf(office, DESK);
  desk.forgive(/status of 422/);
  const personIds = [one!, two!, three!].map(({ id }) => id);
  const { id: planId } = await office.api.post<{ id: string }>(`${path}/staff/pairing-plans`, { personIds });
  const { rows } = await office.api.get<{ rows: { id: string; personId: string }[] }>(
    `${path}/staff/pairing-plans/${planId}`,
  );
  const rowOf = (id: string) => rows.find(({ personId }) => personId === id)!.id;
  const give = (id: string, { member }: Neighbour) =>
    office.api.put(`${path}/staff/pairing-plans/${planId}/rows/${rowOf(id)}`, { volunteerMemberId: member.memberId });
  await give(one!.id, near);
  await give(two!.id, other);

  await desk.go(`/staff/pages/desk/index?view=pairing-plan&row=${planId}`);
  await desk.tap(`#row-${rowOf(three!.id)}`);
  await desk.page.keyboard.press('d');
  await desk.see('先不安排', { in: `#row-${rowOf(three!.id)}` });
  await desk.page.reload();
  await desk.see('3 位里配上 2 位，1 位还没有');
  await desk.tap(`#row-${rowOf(one!.id)}`);
  await desk.tap('#row-swap');
  await desk.tap(two!.name, { in: '.sheet' });
  await desk.see(other.name, { in: `#row-${rowOf(one!.id)}` });
  const never = { personId: two!.id, memberId: near.member.memberId, on: true };
  await office.api.put(`${path}/never-again`, never);
  await desk.tap('#plan-send');
  await desk.tap('#confirm');
  await desk.see('发出 1 / 2，1 个没有发成');
  await desk.see('去问了', { in: `#row-${rowOf(one!.id)}` });
  await desk.see('没发成', { in: `#row-${rowOf(two!.id)}` });
  await desk.tap(`#row-${rowOf(two!.id)}`);
  await desk.see('不能结成对子', { in: '#panel' });
  const { items } = await other.api.get<{ items: { state: string }[] }>(`${path}/pairings`);
  expect(items).toMatchObject([{ state: 'proposed' }]);
  await desk.tap('#plan-close');
  await desk.tap('#confirm');
  await desk.see('排过的');
  expect(desk.errors()).toEqual([]);
}, 240_000);

it('what is dangerous is agreed to only when the community has seen the insurance, which both are told', async () => {
  const { path, person } = await neighbours(['volunteer_contact']);
  const volunteer = await nearby(path, '小钱');
  const office = await staff(stack());
  const phone = await windowOf(volunteer, PHONE);
  phone.forgive(/status of 422/);
  await phone.go('/pages/volunteer/index');
  await phone.tap('搬重东西');
  await phone.see('要先有意外保险');
  await phone.tap('#abilities-save');
  await phone.see('记下了');
  const asked = { personId: person.id, volunteerMemberId: volunteer.member.memberId, kinds: ['heavy'] };
  await office.api.post(`${path}/pairings`, asked);
  await phone.go('/volunteer/pages/neighbours/index');
  await phone.tap('我愿意');
  await phone.see('量力而行');
  await phone.tap('#confirm');
  await phone.see('要先有意外保险才能答应');

  const desk = await windowOf(office, DESK);
  await desk.go('/staff/pages/desk/index?view=volunteers');
  await desk.tap('已通过');
  await desk.see('搬重东西', { in: '#panel' });
  await desk.tap('#proof-accident_insurance');
  await desk.tap('#confirm');
  await desk.see('有效', { in: '#panel' });

  await phone.tap('#confirm');
  await phone.see('试一试', { near: person.name });
  for (const window of [desk, phone]) expect(window.errors()).toEqual([]);
}, 240_000);
