import { expect, it } from '@jest/globals';
import { newId } from '../../src/platform/new-id';
import { eventSoon, factsOf, signedUp } from '../support/door.js';
import { staff } from '../support/journey.js';
import { poll } from '../support/poll.js';
import { stack } from '../support/stack.js';
import { phones } from './phones.js';

const { phoneOf } = phones();

it.each([
  ['plain', false],
  ['large', true],
])(
  'edges 41 and 45: the network goes between two scans; nothing is set, nothing is lost, who walks in is asked, and a colleague who was first is named: %s',
  async (_, large) => {
    const desk = await staff(stack());
    const event = await eventSoon(desk);
    const { sessionId, title } = event;
    const [first, second, third] = [await signedUp(event, 2), await signedUp(event, 0), await signedUp(event, 0)];
    const phone = await phoneOf(desk.openid, { large });
    await phone.open(`/organiser/pages/door/index?id=${sessionId}`);
    await phone.see(title);

    phone.platform.codeToScan = first.code;
    await phone.tap('#door-scan');
    await phone.tap('家*2');
    await phone.tap('2 人到了');
    await phone.seeNot('2 人到了');
    await poll('both marked', async () => ((await factsOf(desk, sessionId)).present === 2 ? true : undefined));

    await phone.goOffline();
    phone.platform.codeToScan = second.code;
    await phone.tap('#door-scan');
    await phone.tap('1 人到了');
    await phone.see('离线，已记 2，待传 1');
    await phone.tap('#door-walk-in');
    await phone.tap('多 1 人');
    await phone.tap('记 2 人');
    await phone.see('这一题要回答');
    await phone.tap('不坐');
    await phone.tap('记 2 人');
    await phone.see('待传 2');
    expect(await factsOf(desk, sessionId)).toMatchObject({ present: 2, walkIns: 0 });

    // A colleague with a network is quicker with one whom this phone also lets in.
    const marks = [
      {
        nonce: newId(),
        act: 'in',
        how: 'scan',
        code: third.code,
        offline: false,
        deviceAt: new Date().toISOString(),
        deviceOffsetMs: 0,
      },
    ];
    const path = `/communities/${desk.member.communityId}/door/sessions/${sessionId}/marks`;
    await desk.api.post(path, { deviceId: newId(), marks });
    phone.platform.codeToScan = third.code;
    await phone.tap('#door-scan');
    await phone.tap('1 人到了');
    await phone.see('待传 3');

    await phone.goOnline();
    await phone.seeNot('离线');
    await phone.see('已经签过到了');
    expect(await factsOf(desk, sessionId)).toMatchObject({ present: 4, walkIns: 2 });
  },
);

it('edge 44: a paper sheet is keyed in by code; who was marked already is said to be there', async () => {
  const desk = await staff(stack());
  const event = await eventSoon(desk);
  const { sessionId } = event;
  const { seatCodes } = await signedUp(event, 0);
  const phone = await phoneOf(desk.openid);
  await phone.open(`/organiser/pages/door/index?id=${sessionId}`);
  await phone.tap('#door-keys');
  for (const said of ['签到好了', '已经签过到了']) {
    await phone.fill('#paper-code', (seatCodes[0] ?? '').toLowerCase());
    await phone.tap('#paper-save');
    await phone.see(said);
  }
  expect(await factsOf(desk, sessionId)).toMatchObject({ present: 1 });
});
