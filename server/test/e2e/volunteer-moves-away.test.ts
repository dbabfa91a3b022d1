import { codeOfAnswer } from '../support/consents.js';
import { aVolunteer, type TestMember } from '../support/identity-builders.js';
import { PairTown } from '../support/pair-town.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { lasting, later, ok } from '../support/wish-builders.js';

let t: TestApp;
let town: PairTown;
let next: TestMember;
let old: string;
let fresh: string;
let visit: string;

beforeAll(async () => {
  t = await startTestApp();
  town = await PairTown.make(t, 'weekly', { usualTimes: ['weekday_morning'] });
  next = lasting(t, await aVolunteer(t, town.community, { nickname: '小赵' }));
  old = await town.paired();
});
afterAll(() => t?.close());

describe('a volunteer who moves away and hands over', () => {
  it('has been coming every week, and tells in time', async () => {
    visit = await town.id(town.log(town.volunteer, { note: '喜欢听蒲剧', privateNote: '钥匙在邻居家' }));
    await ok(town.visit(town.daughter, visit, 'confirm'));
    await later(t, { days: 3 });
    const handed = { volunteerMemberId: next.memberId, sharesHistory: false, why: '小李要搬走了' };
    fresh = await town.id(town.step(town.worker, old, 'hand-over', handed));
    expect((await ok(town.worker.get(`${town.base}/pairings/${old}`))).body).toMatchObject({
      ...{ state: 'ended', endReason: 'handover' },
    });
    expect(await town.titles(next)).toContain('想请您结个对子');
  });

  it('reaches the neighbour no more, though what was done stays done', async () => {
    expect(await codeOfAnswer(town.volunteer.get(`${town.base}/pairings/${old}/contact`))).toBe('404 NOT_FOUND');
    await later(t, { days: 1 });
    expect(await codeOfAnswer(town.log(town.volunteer))).toBe('422 VISIT_PERSON_UNKNOWN');
    expect((await ok(town.volunteer.get(`${town.base}/me/hours`))).body.totalMinutes).toBe(40);
    expect(await town.mine()).toEqual([]);
  });

  it('leaves the next one the same days and what to know at the door, and no notes (edge 16)', async () => {
    await ok(town.step(next, fresh, 'accept', { conduct: true }));
    const view = (await ok(next.get(`${town.base}/pairings/${fresh}`))).body;
    expect(view).toMatchObject({ handedOverFromId: old, atTheDoor: '敲门多等等' });
    expect(await town.mine(next)).toHaveLength(8);
    expect(await codeOfAnswer(next.get(`${town.base}/visits/${visit}`))).toBe('404 NOT_FOUND');
    expect(JSON.stringify(view)).not.toMatch(/钥匙|蒲剧/);
  });

  it('the week’s digest counts the visits of each apart (edge 17), and nobody was unseen', async () => {
    await ok(town.log(next));
    await ok(town.log(next, { medium: 'phone', minutes: 5 }));
    const { ended, unseen } = (await town.digest()) as unknown as { ended: object[]; unseen: number };
    expect(ended).toMatchObject([{ volunteerName: '小李', visits: 1, next: { volunteerName: '小赵', visits: 2 } }]);
    expect(unseen).toBe(0);
  });
});
