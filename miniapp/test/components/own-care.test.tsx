import { act, render, screen } from '@testing-library/react';
import OwnCarePage from '@/people/pages/own-care/index';
import type { OwnCareProfile } from '@/features/care/api/profiles.api';
import { elderMode } from '@/ui/base/elder';
import { platform } from './stubs/taro';
import { asMember, community, startOver, tapId } from './wishes-support';

const profile: OwnCareProfile = {
  ...{ tier: 'weekly', tierWhy: '一个人住', reviewOn: '2027-03-01', categories: ['living_alone'] },
  ...{ walks: 'with_help', hears: null, sees: null, phoneUse: null, needs: '上下楼要人扶', atTheDoor: '敲门等一会儿' },
  ...{ languages: [], helperSex: null, helperLanguage: null, hasPets: null, usualTimes: [] },
  ...{ gridWorkerName: '网格员老柴', deputyName: null, emergencyName: '王秀兰', awayUntil: null, awayWhy: null },
  ...{ tiers: [], updatedAt: '2026-11-01T01:00:00.000Z' },
};

const open = async (path: string, answer: object, params: Record<string, string> = {}): Promise<void> => {
  platform.params = params;
  await asMember({}, { 'GET /communities/c1': { body: community }, [`GET /communities/c1/${path}`]: { body: answer } });
  render(<OwnCarePage />);
  await act(async () => undefined);
};

beforeEach(startOver);

describe('one’s own care profile', () => {
  it('says all that is written, whom to call when it is wrong, and where it is not wanted any more', async () => {
    await open('me/care-profile', { name: '李芳', profile });

    for (const words of ['看望：每周一次', '一个人住', '上下楼要人扶', '敲门等一会儿', '走路要人扶', '王秀兰'])
      expect(screen.getByText(words)).toBeTruthy();
    await tapId('own-profile-call');
    expect(platform.calls).toEqual(['0357-0000000']);
    await tapId('own-profile-consent');
    expect(platform.opened).toEqual(['navigateTo /pages/consents/index?purpose=care_profile']);
  });

  it('where there is none it says that help comes all the same', async () => {
    act(() => elderMode.set(true));
    await open('me/care-profile', { name: '李芳', profile: null });

    expect(screen.getByText('您还没有帮扶档案')).toBeTruthy();
    expect(screen.getByText(/没有档案也照样有人帮忙/)).toBeTruthy();
  });

  it('of somebody one acts for is read by their name', async () => {
    await open('represented/p9/care-profile', { name: '王桂芳', profile }, { person: 'p9' });

    expect(screen.getByText('王桂芳')).toBeTruthy();
    await tapId('own-profile-acts');
    expect(platform.opened).toEqual(['navigateTo /people/pages/record-acts/index?person=p9']);
  });
});
