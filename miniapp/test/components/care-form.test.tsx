import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import CareProfilePage from '@/grid/pages/care-profile/index';
import type { CareProfile } from '@/features/care/api/profiles.api';
import { aPersonCard, PEOPLE, peopleRoutes } from './people-support';
import { sentTo } from './support';
import { platform } from './stubs/taro';
import { asMember, shown, startOver, tapId, write, type Routes } from './wishes-support';

const PROFILE = `${PEOPLE}/p1/care-profile`;
const inSomeMonths = '2027-03-01';
const profile: CareProfile = {
  ...{ personId: 'p1', tier: 'weekly', tierWhy: '一个人住', reviewOn: inSomeMonths, reviewDue: false },
  ...{
    categories: ['living_alone'],
    walks: null,
    hears: null,
    sees: null,
    phoneUse: null,
    needs: null,
    atTheDoor: null,
  },
  ...{ languages: [], helperSex: null, helperLanguage: null, hasPets: null, usualTimes: [] },
  ...{ gridWorker: { memberId: 'm9', name: '网格员老柴' }, deputy: null, emergency: null },
  ...{ awayUntil: null, awayWhy: null, tiers: [], updatedAt: '2026-11-01T01:00:00.000Z', updatedBy: '网格员老柴' },
};
const taker = (memberId: string, name: string, isGridWorker = true) => ({
  ...{ memberId, name, isStaff: !isGridWorker, isGridWorker, isAway: false },
});
const takers = [taker('m1', '李芳'), taker('m2', '网格员小卫'), taker('m3', '郝主任', false)];

const daughter = aPersonCard({ id: 'p7', name: '王家阿秀', phoneMasked: '138****7777', doorMasked: '2单元***' });
const neighbour = aPersonCard({ id: 'p8', name: '老周', phoneMasked: '138****8888', doorMasked: '1单元***' });
const gone = aPersonCard({ id: 'p9', name: '王家老大', state: 'died' });

async function open(known: CareProfile | null, routes: Routes = {}): Promise<void> {
  platform.params = { id: 'p1' };
  await asMember(
    { roles: ['grid_worker'] },
    {
      ...peopleRoutes,
      [`GET ${PROFILE}`]: { body: { profile: known } },
      [`PUT ${PROFILE}`]: { body: profile },
      'GET /communities/c1/tasks/takers': { body: { items: takers } },
      [`GET ${PEOPLE}/p1/household`]: { body: { items: [daughter, gone] } },
      [`POST ${PEOPLE}/search`]: ({ body }) => ({
        body: { items: (body as { q: string }).q === '老周' ? [neighbour, aPersonCard()] : [] },
      }),
      ...routes,
    },
  );
  render(<CareProfilePage />);
  await screen.findByText('负责的网格员');
}

const pick = (words: string) => act(async () => void fireEvent.click(screen.getAllByText(words).pop()!));
const field = (id: string) => document.getElementById(id)!.textContent;
const saved = async () => {
  await tapId('care-save');
  await waitFor(() => expect(sentTo('PUT', PROFILE)).toHaveLength(1));
  return sentTo('PUT', PROFILE)[0]!.body;
};

beforeEach(startOver);

describe('who looks after somebody, on the form of a care profile', () => {
  it('stays as it is when nothing is chosen, though the worker has the role no more', async () => {
    await open(profile);
    expect(field('care-gridWorker')).toBe('网格员老柴');
    expect(await saved()).toMatchObject({ gridWorkerMemberId: 'm9', deputyMemberId: null, emergencyPersonId: null });
  });

  it('is whoever writes a new profile, until another grid worker is chosen', async () => {
    await open(null);
    await waitFor(() => expect(field('care-gridWorker')).toBe('李芳'));
    await tapId('care-gridWorker');
    expect(shown('郝主任')).toBe(false);
    await pick('网格员小卫');
    expect(field('care-gridWorker')).toBe('网格员小卫');
  });

  it('takes a deputy who is not the responsible one', async () => {
    await open({ ...profile, gridWorker: { memberId: 'm1', name: '李芳' } });
    await tapId('care-deputy');
    expect(screen.getAllByText('李芳')).toHaveLength(1);
    await pick('网格员小卫');
    expect(await saved()).toMatchObject({ gridWorkerMemberId: 'm1', deputyMemberId: 'm2' });
  });

  it('is left open again', async () => {
    await open({ ...profile, deputy: { memberId: 'm2', name: '网格员小卫' } });
    await tapId('care-deputy');
    await pick('先不定');
    await tapId('care-gridWorker');
    await pick('先不定');
    expect(await saved()).toMatchObject({ gridWorkerMemberId: null, deputyMemberId: null });
  });
});

describe('whom to call when it is urgent, on the form of a care profile', () => {
  it('is somebody alive behind the same door, shown masked', async () => {
    await open(profile);
    await tapId('care-emergency');
    await screen.findByText('王家阿秀');
    expect([shown('1号楼2单元*** · 138****7777'), shown('王家老大')]).toEqual([true, false]);
    await tapId('emergency-p7');
    expect(field('care-emergency')).toBe('王家阿秀');
    expect(await saved()).toMatchObject({ emergencyPersonId: 'p7' });
  });

  it('is anybody else by the whole name, in a body and never in an address', async () => {
    await open(profile);
    await tapId('care-emergency');
    await write('整个姓名或电话', '老周');
    await screen.findByText('1号楼1单元*** · 138****8888');
    expect([shown('王家阿秀'), document.getElementById('emergency-p1')]).toEqual([false, null]);
    await tapId('emergency-p8');
    expect(await saved()).toMatchObject({ emergencyPersonId: 'p8' });
    expect(platform.sent.map((s) => s.path).join()).not.toMatch(/周|%E5%91%A8/);
  });

  it('says how to look where nobody is found', async () => {
    await open(profile, { [`GET ${PEOPLE}/p1/household`]: { body: { items: [] } } });
    await tapId('care-emergency');
    await screen.findByText(/同一户没有登记别人/);
    await write('整个姓名或电话', '老');
    await screen.findByText(/没有找到/);
  });

  it('is taken away again', async () => {
    await open({ ...profile, emergency: { personId: 'p8', name: '老周' } });
    await tapId('care-emergency');
    await pick('先不定');
    expect(await saved()).toMatchObject({ emergencyPersonId: null });
  });

  it('says what the server refuses', async () => {
    const detail = '紧急联系人要是本社区登记过的另一位居民，请先登记再选。';
    await open(profile, {
      [`PUT ${PROFILE}`]: { status: 422, body: { code: 'CARE_EMERGENCY_UNKNOWN', detail, status: 422 } },
    });
    await tapId('care-save');
    await screen.findByText(detail);
  });
});
