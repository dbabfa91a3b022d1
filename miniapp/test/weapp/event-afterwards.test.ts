import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { currentWording } from '@silin/shared';
import { anOpenEvent, aSessionJustOver, inHours, personOf } from '../support/events.js';
import { factsOf } from '../support/door.js';
import { aResident, aVolunteer, staff, type Neighbour } from '../support/journey.js';
import { poll } from '../support/poll.js';
import { stack } from '../support/stack.js';
import { phones } from './phones.js';

const PICTURE = fileURLToPath(new URL('./fixtures/picture.png', import.meta.url));
const { phoneOf } = phones();
let organiser: Neighbour;
beforeAll(async () => {
  organiser = await staff(stack());
});

describe.each([
  { version: 'the plain version', large: false },
  { version: 'the large version', large: true },
])('after an event, with a resident in $version', ({ large }) => {
  it('54: who was not scanned says so and is believed; stars and words reach the organiser', async () => {
    const resident = await aResident(stack(), 'appeals');
    const { event, registrationId } = await aSessionJustOver(organiser, resident, '冬至包饺子');
    const hand = await phoneOf(organiser.openid);
    await hand.open(`/organiser/pages/part/index?id=${event.sessionId}&part=after`);
    await hand.fill('#headcount', '30');
    await hand.tap('#headcount-save');
    await hand.see('记下了');
    await hand.tap('#attendance-complete');
    await hand.see('没来', { in: '.organise-numbers' });

    const phone = await phoneOf(resident.openid, { large });
    await phone.open(`/events/pages/registration/index?id=${registrationId}`);
    await phone.tap('#do-appeal');
    await phone.fill('#reason', '门口没扫到，我坐第三排');
    await phone.tap('#confirm');
    await phone.see('已经告诉组织者');
    await phone.tap('#star-4');
    await phone.fill('#rate-words', '饺子很香');
    await phone.tap('#do-rate');
    await phone.see('您给了 4 颗星，谢谢');

    await hand.open(`/organiser/pages/part/index?id=${event.sessionId}&part=people`);
    await hand.tap('他们来了…');
    await hand.fill('#reason', '同座的人也记得他');
    await hand.tap('#confirm');
    await hand.see('来了 1');
    expect((await factsOf(organiser, event.sessionId)).present).toBe(1);
    await phone.pullDown();
    await phone.seeNot('#do-appeal');
    await hand.open(`/organiser/pages/part/index?id=${event.sessionId}&part=after`);
    await hand.see('饺子很香');
  });

  it('a picture is shown once everybody on it agrees, and goes by a tap of whoever is on it', async () => {
    const resident = await aResident(stack(), 'pictured');
    const { event, registrationId } = await aSessionJustOver(organiser, resident, '重阳节合影');
    const path = `/communities/${resident.member.communityId}`;
    const purpose = 'photo_publish';
    const wordingVersion = currentWording(purpose).version;
    const me = await personOf(resident, event);
    await resident.api.post(`${path}/people/${me}/consents`, { purpose, how: 'tap', wordingVersion });
    const { party } = await resident.api.get<{ party: { called: string }[] }>(
      `${path}/registrations/${registrationId}`,
    );
    const hand = await phoneOf(organiser.openid);
    await hand.open(`/organiser/pages/part/index?id=${event.sessionId}&part=photos`);
    hand.platform.picturesToChoose = [PICTURE];
    await hand.tap('#photo-choose');
    await hand.tap('认得出人，都同意公开');
    await hand.fill('#face-search', party[0]?.called ?? '');
    await hand.tap(party[0]?.called ?? '', { near: '报了名' });
    await hand.tap('#photo-add');
    await hand.see('大家看得到');

    const neighbour = await aResident(stack(), 'neighbour');
    const seen = async () =>
      (await neighbour.api.get<{ photos: { id: string }[] }>(`${path}/sessions/${event.sessionId}/album`)).photos;
    await poll('the picture to have passed the check', async () => ((await seen()).length === 1 ? true : undefined));
    const phone = await phoneOf(resident.openid, { large });
    await phone.open(`/events/pages/album/index?id=${event.sessionId}`);
    await phone.see('邻居们都看得到');
    await phone.tap('不想让人看到');
    await phone.see('不会知道是谁说的');
    await phone.tap('#confirm');
    await phone.see('已经撤下');
    expect(await seen()).toEqual([]);
    await hand.open('/pages/inbox/index');
    await hand.tap('有一张照片撤下了');
    await hand.see('撤下了');
    await hand.see('照片里的人不想公开');
  });
});

describe.each([
  { version: 'the plain version', large: false },
  { version: 'the large version', large: true },
])('a helper, in $version', ({ large }) => {
  it('finds the door from home, and the phone sounds when somebody is in, until it is told not to', async () => {
    const session = { startsAt: inHours(0.5), endsAt: inHours(2), opensAt: inHours(-1), closesAt: inHours(0.5) };
    const helpers = [{ role: 'door', needed: 1 }];
    const event = await anOpenEvent(organiser, '周末戏台', { session: { ...session, helpers } });
    const helper = await aVolunteer(stack());
    await helper.api.post(`/communities/${helper.member.communityId}/sessions/${event.sessionId}/helpers`, {
      role: 'door',
    });
    const phone = await phoneOf(helper.openid, { large });
    await phone.see(`您在门口帮忙：${event.title}`);
    await phone.tap('去门口签到');
    await phone.see(event.title);
    const sounds = () => phone.platform.calls.filter(({ name }) => name === 'playSound').length;
    const walkIn = async (total: number) => {
      await phone.tap('#door-walk-in');
      await phone.tap('#door-walk-in-save');
      await poll('the walk-in', async () =>
        (await factsOf(organiser, event.sessionId)).walkIns === total ? true : undefined,
      );
    };
    await walkIn(1);
    await poll('a sound', async () => (sounds() === 1 ? true : undefined));
    await phone.tap('#door-sound');
    await walkIn(2);
    expect(sounds()).toBe(1);
  });
});
