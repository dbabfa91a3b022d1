import { beforeAll, describe, expect, it } from '@jest/globals';
import { actsFor, anOpenEvent, personOf, signedUp } from '../support/events.js';
import { aCouple, aResident, gridWorker, staff, type Neighbour } from '../support/journey.js';
import { poll } from '../support/poll.js';
import { stack } from '../support/stack.js';
import { phones } from './phones.js';

const { phoneOf } = phones();
let organiser: Neighbour;
beforeAll(async () => {
  organiser = await staff(stack());
});

describe.each([
  { version: 'the plain version', large: false },
  { version: 'the large version', large: true },
])('an event in $version', ({ large }) => {
  it('is found, the family signed up, and given back; the next in line has the seats at once', async () => {
    const event = await anOpenEvent(organiser, '戏韵文化润人心', { capacity: 3 });
    const neighbour = await aResident(stack(), 'waits');
    const family = await aResident(stack(), 'family');
    const phone = await phoneOf(family.openid, { large });
    await phone.open(`/events/pages/event/index?id=${event.id}`);
    await phone.see('还有 3 个座位');
    await phone.open(`/events/pages/sign-up/index?id=${event.id}&session=${event.sessionId}`);
    if (large) await phone.tap('#step-next');
    await phone.tap('#companions-more');
    await phone.tap('#companions-more');
    await phone.tap('#submit');
    await phone.see('报上了');
    await phone.see('入场码');

    const { state } = await signedUp(neighbour, event);
    expect(state).toBe('waiting');
    const other = await phoneOf(neighbour.openid, { large });
    await other.open('/events/pages/my-events/index');
    await other.tap(event.title);
    await other.see('候补第 1 组，前面没有人');

    await phone.tap('#do-cancel');
    await phone.see('不能恢复');
    await phone.tap('#confirm');
    await phone.see('您取消了报名');
    await other.pullDown();
    await other.see('报上了');
    await other.see('入场码');
  });
});

describe('somebody without a phone', () => {
  it('is signed up by her daughter, who answers what is asked while the seat is kept', async () => {
    const event = await anOpenEvent(organiser, '家门口的义诊', { question: true });
    const worker = await gridWorker(stack());
    const mother = await aCouple(worker);
    const daughter = await aResident(stack(), 'daughter');
    await actsFor(worker, mother.id, await personOf(daughter, event));
    const phone = await phoneOf(daughter.openid);
    await phone.open(`/events/pages/sign-up/index?id=${event.id}&session=${event.sessionId}`);
    await phone.tap(mother.name);
    await phone.tap('#step-next');
    await phone.see('2 个座位为您留');
    await phone.fill('有没有坐轮椅的', '一位');
    await phone.relaunch(`events/pages/sign-up/index?id=${event.id}&session=${event.sessionId}`);
    await phone.see('个座位为您留');
    expect(await phone.value('有没有坐轮椅的')).toBe('一位');
    await phone.tap('#submit');
    await phone.see('报上了');
    await phone.see(mother.name);
  });
});

it('shows the code at the door without a network, and keeps “我不来了” until it returns', async () => {
  const event = await anOpenEvent(organiser, '元宵猜灯谜');
  const resident = await aResident(stack(), 'offline');
  const { id } = await signedUp(resident, event);
  const phone = await phoneOf(resident.openid);
  await phone.open(`/events/pages/registration/index?id=${id}`);
  await phone.see('入场码');
  await phone.goOffline();
  await phone.tap('#do-cancel');
  await phone.tap('#confirm');
  await phone.see('没有网络，已替您保存 1 件');
  await phone.see('入场码');
  await phone.goOnline();
  const path = `/communities/${resident.member.communityId}/registrations/${id}`;
  await poll('the cancellation at the community', async () =>
    (await resident.api.get<{ state: string }>(path)).state === 'cancelled' ? true : undefined,
  );
});
