import { afterEach, describe, expect, it } from '@jest/globals';
import { PHONE } from '../support/browser.js';
import type { H5 } from '../support/h5.js';
import { aCouple, aResident, aVolunteer, gridWorker, staff, uniqueTitle, type Neighbour } from '../support/journey.js';
import { signedIn } from '../support/signed-in.js';
import { stack } from '../support/stack.js';

const windows: H5[] = [];
afterEach(async () => {
  const ends = await Promise.allSettled(windows.splice(0).map((window) => window.close()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
});

/** A picture of one white dot, as a phone would choose it. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const PAPER = { name: 'paper.png', mimeType: 'image/png', buffer: Buffer.from(DOT, 'base64') };
/** The head of an MP3 and silence enough to be a recording. */
const VOICE = {
  ...{ name: 'voice.mp3', mimeType: 'audio/mpeg' },
  buffer: Buffer.concat([Buffer.from('ID3\u0003\0\0\0\0\0\0'), Buffer.alloc(2_000)]),
};

async function choose(window: H5, button: string, file: typeof PAPER): Promise<void> {
  const asked = window.page.waitForEvent('filechooser');
  await window.tap(button);
  await (await asked).setFiles(file);
}

interface Item {
  purpose: string;
  state: string;
  consent: { how: string; file: string | null } | null;
}

describe.each([
  { version: 'the plain version', elder: false },
  { version: 'the large version', elder: true },
])('consents in a browser, in $version', ({ elder }) => {
  const windowOf = async ({ openid }: Neighbour): Promise<H5> => {
    const window = await signedIn(stack(), openid, { viewport: PHONE, elder });
    windows.push(window);
    return window;
  };

  it('are written down for a grandmother: signed with a photograph of the paper, and by her voice; taken back by telephone', async () => {
    const worker = await gridWorker(stack());
    const grandmother = await aCouple(worker);
    const path = `/communities/${worker.member.communityId}/people/${grandmother.id}/consents`;
    const item = async (purpose: string): Promise<Item | undefined> =>
      (await worker.api.get<{ items: Item[] }>(path)).items.find((one) => one.purpose === purpose);
    const phone = await windowOf(worker);
    await phone.go(`/pages/consents/index?person=${grandmother.id}`);
    await phone.tap('#row-care_profile');
    await phone.tap('#give-signed');
    await choose(phone, '#paper-photo', PAPER);
    await phone.see('重新拍一张');
    await phone.tap('#confirm');
    await phone.see('已同意');
    expect(await item('care_profile')).toMatchObject({ state: 'living', consent: { how: 'signed', file: 'picture' } });
    await phone.tap('#file-look');
    await phone.see('#file-picture');
    await phone.see('您看过这一次，已经记下了，本人看得到。');
    await phone.tap('关闭');

    await phone.tap('#nav-back');
    await phone.tap('#row-call_back');
    await phone.tap('#give-voice');
    await choose(phone, '#voice-start', VOICE);
    await phone.see('听一听');
    await phone.tap('#confirm');
    await phone.see('听本人的录音');
    expect(await item('call_back')).toMatchObject({ state: 'living', consent: { how: 'voice', file: 'voice' } });
    await phone.tap('#withdraw');
    await phone.tap('本人打电话说的');
    await phone.tap('#confirm');
    await phone.see('已撤回');
    expect(await item('call_back')).toMatchObject({ state: 'withdrawn' });
    expect(phone.errors()).toEqual([]);
  });

  it('of one’s own are given and taken back on one’s own page', async () => {
    const resident = await aResident(stack(), 'agreeing');
    const mine = `/communities/${resident.member.communityId}/me/consents`;
    const state = async (): Promise<string | undefined> =>
      (await resident.api.get<{ items: Item[] }>(mine)).items.find(({ purpose }) => purpose === 'photo_publish')?.state;
    const phone = await windowOf(resident);
    await phone.go('/pages/consents/index');
    await phone.tap('#row-photo_publish');
    await phone.see('不同意会怎样');
    await phone.tap('#give-tap');
    await phone.tap('#confirm');
    await phone.see('已同意');
    expect(await state()).toBe('living');
    await phone.tap('#withdraw');
    await phone.tap('#confirm');
    await phone.see('已撤回');
    expect(await state()).toBe('withdrawn');
    expect(phone.errors()).toEqual([]);
  });

  it('let a daughter act: she confirms the wish that was said for her mother, and whose word it was stands there', async () => {
    const [worker, desk] = [await gridWorker(stack()), await staff(stack())];
    const community = `/communities/${desk.member.communityId}`;
    const [mother, daughter] = [await aCouple(worker), await aResident(stack(), 'daughter')];
    const { personId } = await daughter.api.get<{ personId: string }>(`${community}/me/consents`);
    await worker.api.post(`${community}/people/${mother.id}/proxies`, {
      ...{ proxyPersonId: personId, relation: 'daughter', scopes: ['wishes'], how: 'spoken_before' },
    });
    const title = uniqueTitle('想请人修水龙头');
    const { id } = await worker.api.post<{ id: string }>(`${community}/wishes`, {
      ...{ personId: mother.id, why: '奶奶没有手机，上门时说的' },
      ...{ category: 'repair', title, publicText: '厨房的水龙头一直滴水' },
    });
    await desk.api.post(`${community}/wishes/${id}/approve`);
    const volunteer = await aVolunteer(stack());
    await volunteer.api.post(`${community}/wishes/${id}/claim`);
    await volunteer.api.post(`${community}/wishes/${id}/deliver`, { note: '换了垫圈' });

    const phone = await windowOf(daughter);
    await phone.go(`/pages/represented/index?person=${mother.id}`);
    await phone.tap('#their-wishes');
    await phone.tap(title);
    await phone.tap('#do-confirm');
    await phone.tap('#confirm');
    await phone.see('办好了', { in: '#wish-face' });
    const wish = await desk.api.get<{ state: string }>(`${community}/wishes/${id}`);
    expect(wish.state).toBe('fulfilled');
    expect(phone.errors()).toEqual([]);
  });
});
