import { expect, it } from '@jest/globals';
import { newId } from '../../src/platform/new-id';
import { aResident, staff, uniqueTitle, type Neighbour } from '../support/journey.js';
import { poll } from '../support/poll.js';
import { stack } from '../support/stack.js';
import { phones } from './phones.js';

const { phoneOf } = phones();
const HOUR_MS = 60 * 60 * 1000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();

interface Facts {
  present: number;
  walkIns: number;
}

/** A published event that begins in an hour, made through the API by staff. */
async function eventSoon(desk: Neighbour): Promise<{ sessionId: string; title: string }> {
  const organiser = `/communities/${desk.member.communityId}/organiser/events`;
  const title = uniqueTitle('戏曲进大院');
  const poster = { kind: 'culture', theme: 'opera', title, placeText: '社区大院', audience: 'community', body: [] };
  const { id } = await desk.api.post<{ id: string }>(organiser, poster);
  const times = { startsAt: inHours(1), endsAt: inHours(3), opensAt: inHours(-1), closesAt: inHours(1) };
  const session = { ...times, cancelUntil: inHours(0.5), mode: 'order', capacity: 20, waiting: 'strict' };
  const { id: sessionId } = await desk.api.post<{ id: string }>(`${organiser}/${id}/sessions`, session);
  await desk.api.post(`${organiser}/${id}/publish`, {});
  return { sessionId, title };
}

/** Somebody signs up with companions; what they show at the door. */
async function signedUp(sessionId: string, companions: number): Promise<{ code: string; seatCodes: string[] }> {
  const resident = await aResident(stack(), 'guest');
  const base = `/communities/${resident.member.communityId}`;
  const { items } = await resident.api.get<{ items: { personId: string }[] }>(
    `${base}/sessions/${sessionId}/party`,
  );
  const heads = [
    { personId: items[0]?.personId },
    ...Array.from({ length: companions }, (_, n) => ({ called: `家人${n + 1}`, ageBand: '18-59' })),
  ];
  const { id } = await resident.api.post<{ id: string }>(`${base}/sessions/${sessionId}/registrations`, { heads });
  const view = await resident.api.get<{ entryCode: string; party: { seatCode: string }[] }>(
    `${base}/registrations/${id}`,
  );
  return { code: view.entryCode, seatCodes: view.party.map(({ seatCode }) => seatCode) };
}

const factsOf = (desk: Neighbour, sessionId: string): Promise<Facts> =>
  desk.api.get<Facts>(`/communities/${desk.member.communityId}/organiser/sessions/${sessionId}/after`);

it.each([
  ['plain', false],
  ['large', true],
])(
  'edge 41: the network goes between two scans; nothing is set, nothing is lost, and a colleague who was first is named: %s',
  async (_, large) => {
    const desk = await staff(stack());
    const { sessionId, title } = await eventSoon(desk);
    const [first, second, third] = [
      await signedUp(sessionId, 2),
      await signedUp(sessionId, 0),
      await signedUp(sessionId, 0),
    ];
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
        deviceAt: inHours(0),
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
  const { sessionId } = await eventSoon(desk);
  const { seatCodes } = await signedUp(sessionId, 0);
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
