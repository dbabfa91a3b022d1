import { render, screen } from '@testing-library/react';
import DeskPage from '@/staff/pages/desk/index';
import { sentTo } from './support';
import { platform } from './stubs/taro';
import { asMember, inDays, listOf, shown, startOver, tap, tapId, type Routes } from './wishes-support';

const C1 = '/communities/c1';
const PLANS = `${C1}/staff/pairing-plans`;
const card = {
  ...{
    id: 'pair1',
    state: 'trial',
    people: [{ personId: 'p1', name: '王桂芳', buildingName: '5号楼' }],
    tier: 'weekly',
  },
  ...{ volunteerMemberId: 'm7', volunteerName: '小李', proposedAt: inDays(-30), trialUntil: inDays(3) },
  ...{ startedAt: inDays(-25), pausedUntil: null, endedAt: null, endReason: null, kinds: [] },
  ...{ volunteerGoesOn: true, personGoesOn: null },
  actions: ['settle', 'answerTrial', 'prolong', 'pause', 'end', 'handOver'],
};
const pairing = {
  ...card,
  ...{ why: '想每周有人来看看', pauseWhy: null, endWords: null, atTheDoor: null, needs: null, handedOverFromId: null },
  ...{ contactOpen: true, nextVisitAt: null, lastSeenAt: inDays(-2), lastSeenHow: 'phone', consentUntil: inDays(10) },
  steps: [{ at: inDays(-30), what: 'propose', byName: '网格员小卫' }],
};
const row = (n: number, more: object = {}) => ({
  ...{
    id: `r${n}`,
    personId: `p${n}`,
    personName: `居民${n}`,
    buildingName: '5号楼',
    tier: 'weekly',
    hasConsent: true,
  },
  ...{ volunteerMemberId: 'm7', volunteerName: '小李', cost: 0, reasons: ['same_building', 'free'] },
  ...{ unpairedWhy: null, pairingId: null, ...more },
});
const nobody = { volunteerMemberId: null, volunteerName: null, cost: null, reasons: [], unpairedWhy: 'sex_wish' };
const refused = { status: 422, body: { code: 'PAIRING_TRIAL_UNASKED', detail: '还没有记下居民要不要继续' } };
const desk: Routes = {
  [`GET ${C1}/staff/summary`]: { body: { pairingsProposed: 2, pairingTrialsEnding: 1, pairingConsentsEnding: 0 } },
  [`GET ${C1}/staff/volunteers`]: { body: listOf([]) },
  [`GET ${C1}/people/places`]: { body: { items: [] } },
  [`GET ${C1}/pairings`]: { body: listOf([card as never]) },
  [`GET ${C1}/pairings/pair1`]: { body: pairing },
  [`GET ${C1}/people/p1/visits`]: { body: listOf([]) },
  [`POST ${C1}/pairings/pair1/settle`]: refused,
  [`POST ${C1}/pairings/pair1/trial-answer`]: { body: { id: 'pair1', state: 'trial' } },
  [`POST ${C1}/pairings/pair1/end`]: { body: { id: 'pair1', state: 'ended' } },
  [`GET ${PLANS}`]: { body: listOf([{ id: 'plan1', madeAt: inDays(-1), madeByName: '主任', sentAt: null } as never]) },
  [`GET ${PLANS}/plan1`]: {
    body: { id: 'plan1', madeAt: inDays(-1), sentAt: null, rows: [row(1), row(2), row(3, nobody)] },
  },
  [`POST ${PLANS}/plan1/rows/r1/send`]: { body: { rowId: 'r1', pairingId: 'x1' } },
  [`POST ${PLANS}/plan1/rows/r2/send`]: {
    status: 409,
    body: { code: 'PAIRING_VOLUNTEER_FULL', detail: '帮着 3 位了' },
  },
};

async function open(view: string): Promise<void> {
  platform.params = { view };
  await asMember({ roles: ['staff'] }, desk);
  render(<DeskPage />);
}

beforeEach(startOver);

it('lists pairings with how many wait, and narrows them to trials that end soon', async () => {
  await open('pairings');
  await screen.findByText('王桂芳 · 小李');
  expect([shown(/互助对子 3/), shown(/等答复 2/), shown(/试行快到期 1/)]).toEqual([true, true, true]);
  await tap(/试行快到期/);
  expect(sentTo('GET', `${C1}/pairings`).pop()!.path).toContain('watch=trial_ends');
});

it('says in a pairing what each side said; what is refused is told, and what the other side said is written down', async () => {
  await open('pairings');
  await screen.findByText('王桂芳 · 小李');
  await tap('王桂芳 · 小李');
  expect(await screen.findByText('想每周有人来看看')).toBeTruthy();
  await tap('转为正式');
  expect(shown('还没有记下居民要不要继续')).toBe(true);
  await tapId('trial-person-yes');
  expect(sentTo('POST', `${C1}/pairings/pair1/trial-answer`)[0]!.body).toEqual({ side: 'person', goesOn: true });
});

it('ends a pairing only with a reason, and “never again” is said with it', async () => {
  await open('pairings');
  await screen.findByText('王桂芳 · 小李');
  await tap('王桂芳 · 小李');
  await screen.findByText('想每周有人来看看');
  await tap('结束…');
  await tapId('confirm');
  expect(sentTo('POST', `${C1}/pairings/pair1/end`)).toHaveLength(0);
  await tap('本人不要了');
  await tap('以后不再给这两位安排');
  await tapId('confirm');
  expect(sentTo('POST', `${C1}/pairings/pair1/end`)[0]!.body).toEqual({ reason: 'recipient_asked', neverAgain: true });
});

it('opens the draft that was begun, and sends it row by row: a refusal stops none of the others and is told in its row', async () => {
  await open('pairing-plan');
  expect(await screen.findByText('3 位里配上 2 位，1 位还没有')).toBeTruthy();
  expect(shown('没有合本人希望的志愿者，可以再问问本人')).toBe(true);
  await tapId('plan-send');
  await tapId('confirm');
  expect(await screen.findByText('发出 1 / 2，1 个没有发成，原因写在那一行')).toBeTruthy();
  expect(shown('帮着 3 位了')).toBe(true);
});
