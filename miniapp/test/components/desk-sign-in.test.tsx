import { act, fireEvent, render, screen } from '@testing-library/react';
import DeskSignInPage from '@/pages/desk-sign-in/index';
import { forgetSession } from '@/platform/session';
import { tokenStore } from '@/platform/token-store';
import { answers, liFang, sentTo, someTokens } from './support';
import { platform } from './stubs/taro';

const POLL_MS = 2000;
const desk = {
  id: 'd1',
  browserSecret: 'secret',
  codeImage: 'data:image/png;base64,',
  expiresAt: '2026-11-23T09:03:00.000Z',
};

/** The page is open; each answer of `states` is given once, the last one for ever. */
async function open(states: { state: string; tokens?: unknown }[]) {
  let asked = 0;
  answers({
    'POST /auth/desk': { body: desk },
    'POST /auth/desk/d1/poll': () => ({ body: { tokens: null, ...states[Math.min(asked++, states.length - 1)] } }),
    'GET /me': { body: liFang },
  });
  render(<DeskSignInPage />);
  await act(async () => undefined);
}

const aPollLater = () => act(async () => void (await jest.advanceTimersByTimeAsync(POLL_MS)));
const polls = () => sentTo('POST', '/auth/desk/d1/poll');

beforeEach(() => {
  act(() => forgetSession());
  platform.reset();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

it('waits for the phone, takes the tokens once and goes home', async () => {
  await open([{ state: 'waiting' }, { state: 'scanned' }, { state: 'redeemed', tokens: someTokens('desk') }]);
  expect(screen.getByText('打开手机微信，扫一扫这个码')).toBeTruthy();

  await aPollLater();
  await aPollLater();
  expect(screen.getByText('已经扫到，请在手机上点“确认登录”')).toBeTruthy();
  await aPollLater();

  expect(tokenStore.get()?.refreshToken).toBe('refresh-desk');
  expect(platform.opened).toEqual(['reLaunch /pages/home/index']);
  expect(polls().every((p) => (p.body as { browserSecret: string }).browserSecret === 'secret')).toBe(true);
  await aPollLater();
  expect(polls()).toHaveLength(3);
});

it('stops asking when the phone said no, and offers a new code', async () => {
  await open([{ state: 'denied' }]);
  await aPollLater();
  expect(screen.getByText('手机上点了“不是我”，没有登录')).toBeTruthy();
  await aPollLater();
  expect(polls()).toHaveLength(1);

  await act(async () => void fireEvent.click(screen.getByText('换一个新的码')));

  expect(sentTo('POST', '/auth/desk')).toHaveLength(2);
  expect(tokenStore.get()).toBeUndefined();
});

it('goes on asking after a moment without network', async () => {
  await open([{ state: 'waiting' }]);
  platform.answer(() => ({ fail: 'request:fail' }));
  await aPollLater();
  answers({ 'POST /auth/desk/d1/poll': { body: { state: 'scanned', tokens: null } } });
  await aPollLater();

  expect(screen.getByText('已经扫到，请在手机上点“确认登录”')).toBeTruthy();
});
