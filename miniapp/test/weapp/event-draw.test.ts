import { beforeAll, describe, expect, it } from '@jest/globals';
import { anOpenEvent, inHours, sessionChanged, signedUp } from '../support/events.js';
import { aResident, staff, type Neighbour } from '../support/journey.js';
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
])('a draw, with a resident in $version', ({ large }) => {
  it('is promised before anybody applies, its list fixed, a witness heard, drawn, and computed again on the phone', async () => {
    const draw = { mode: 'draw', capacity: 1 } as const;
    const opensLater = { opensAt: inHours(1) };
    const event = await anOpenEvent(organiser, '元宵灯谜会', { ...draw, session: opensLater });
    const hand = await phoneOf(organiser.openid);
    await hand.open(`/organiser/pages/part/index?id=${event.sessionId}&part=draw`);
    await hand.tap('#draw-commit');
    await hand.see('定下名单');

    await sessionChanged(organiser, event, { ...draw, session: {} });
    const [me, other] = [await aResident(stack(), 'drawn'), await aResident(stack(), 'other')];
    const phone = await phoneOf(me.openid, { large });
    await phone.open(`/events/pages/event/index?id=${event.id}`);
    await phone.see('报名的机会一样');
    await phone.tap('#sign-up');
    await phone.see('等摇号');
    await signedUp(other, event);
    await phone.open(`/events/pages/draw/index?id=${event.sessionId}`);
    await phone.see('等摇号');

    // Too early is refused in words; then its time has come.
    await hand.tap('#draw-frame');
    await hand.see('还没到摇号的时间');
    await sessionChanged(organiser, event, { ...draw, session: { drawAt: inHours(-0.5) } });
    await hand.tap('#draw-frame');
    await hand.see('名单 2 家');
    await hand.fill('#witness-words', '今天槐花开了');
    await hand.tap('#draw-run');
    await hand.see('见证的话：今天槐花开了');

    const path = `/communities/${me.member.communityId}/me/registrations?which=living`;
    const { items } = await me.api.get<{ items: { id: string; state: string }[] }>(path);
    const [mine] = items;
    expect(['confirmed', 'waiting']).toContain(mine?.state);
    await phone.open(`/events/pages/draw/index?id=${event.sessionId}&registration=${mine?.id}`);
    await phone.see('核对通过');
    await phone.see(`您一家摇在第 ${mine?.state === 'confirmed' ? 1 : 2}，一共 2 组`);
    await phone.tap('看公布的编码');
    await phone.see('今天槐花开了');
    await phone.see('（您一家）');

    // Nobody draws until they like the result: it can be voided, with a reason that stays public.
    await hand.tap('#draw-void');
    await hand.fill('#reason', '名单里漏了一家');
    await hand.tap('#confirm');
    await hand.see('已作废：名单里漏了一家');
    await phone.pullDown();
    await phone.see('作废的原因：名单里漏了一家');
  });
});
