import { beforeAll, describe, expect, it } from '@jest/globals';
import { chinaDate } from '@silin/shared';
import { actsFor, anOpenEvent, personOf } from '../support/events.js';
import { aCouple, aResident, gridWorker, staff, type Neighbour } from '../support/journey.js';
import { stack } from '../support/stack.js';
import { phones } from './phones.js';

const { phoneOf } = phones();
let organiser: Neighbour;
beforeAll(async () => {
  organiser = await staff(stack());
});

const DAY_MS = 24 * 60 * 60 * 1000;

interface Sessions {
  sessions: { id: string; startsAt: string; state: string; noShowsLast: boolean }[];
}

describe('an organiser on the phone', () => {
  it('repeats a session every week but for one day, puts who stayed away twice behind others, and calls one day off without touching the others', async () => {
    const event = await anOpenEvent(organiser, '周末戏台');
    const path = `/communities/${organiser.member.communityId}/organiser/events/${event.id}`;
    const sessions = async () => (await organiser.api.get<Sessions>(path)).sessions;
    const phone = await phoneOf(organiser.openid);
    await phone.open(`/organiser/pages/editor/index?id=${event.id}`);
    await phone.tap('#repeat-session');
    await phone.tap('共 4 场');
    await phone.tap('#recurrence-look');
    await phone.see('点一下，这一天不办');
    const [first] = await sessions();
    const nextWeek = chinaDate(Date.parse(first!.startsAt) + 7 * DAY_MS);
    await phone.tap(`#recurrence-${nextWeek}`);
    await phone.see('点一下，这一天还是办');
    await phone.tap('#recurrence-apply');
    await phone.see('场次排好了');
    const planned = await sessions();
    expect(planned.map(({ startsAt }) => chinaDate(startsAt))).toEqual(
      [0, 14, 21].map((days) => chinaDate(Date.parse(first!.startsAt) + days * DAY_MS)),
    );

    await phone.tap(`#edit-session-${planned[0]!.id}`);
    await phone.tap('#session-more');
    await phone.tap('#no-shows-last');
    await phone.see('没有名单，也不打分');
    await phone.tap('#session-save');
    await phone.seeNot('改这一场');
    expect((await sessions()).map(({ noShowsLast }) => noShowsLast)).toEqual([true, false, false]);

    await phone.tap(`#edit-session-${planned[1]!.id}`);
    await phone.tap('取消这一场…');
    await phone.fill('#reason', '场地要修');
    await phone.tap('#confirm');
    await phone.seeNot('改这一场');
    expect((await sessions()).map(({ state }) => state)).toEqual(['planned', 'cancelled', 'planned']);
  });

  it('signs somebody without a phone up at the counter, with what everybody is asked; a daughter cannot do it twice', async () => {
    const event = await anOpenEvent(organiser, '家门口的义诊', { question: true, capacity: 2 });
    const worker = await gridWorker(stack());
    const mother = await aCouple(worker);
    const phone = await phoneOf(organiser.openid);
    await phone.open(`/organiser/pages/part/index?id=${event.sessionId}&part=counter`);
    await phone.fill('#counter-search', mother.name);
    await phone.tap(`#counter-person-${mother.id}`);
    await phone.tap('#counter-send');
    await phone.see('这一题要回答');
    await phone.fill('有没有坐轮椅的', '一位');
    await phone.tap('#counter-send');
    await phone.see('报上了');

    await phone.open(`/organiser/pages/part/index?id=${event.sessionId}&part=people`);
    await phone.see(mother.name);
    await phone.see('有没有坐轮椅的：一位');
    await phone.see('柜台');

    const daughter = await aResident(stack(), 'daughter');
    await actsFor(worker, mother.id, await personOf(daughter, event));
    const other = await phoneOf(daughter.openid);
    await other.open(`/events/pages/sign-up/index?id=${event.id}&session=${event.sessionId}`);
    await other.see('已经报了这一场', { near: mother.name });
  });
});
