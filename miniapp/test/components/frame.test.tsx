import { act, fireEvent, render, screen } from '@testing-library/react';
import { flushOutbox, sendOrKeep, setOutboxOwner } from '@/platform/outbox';
import { watchPrivacy } from '@/platform/privacy';
import { elderMode } from '@/ui/base/elder';
import { OutboxBanner } from '@/ui/outbox-banner/outbox-banner';
import { Page } from '@/ui/page/page';
import { answers, signedInDevice } from './support';
import { platform } from './stubs/taro';

beforeEach(() => {
  platform.reset();
  signedInDevice();
  act(() => elderMode.set(false));
});

describe('the privacy question of WeChat', () => {
  /** The platform asks; gives what it was answered. */
  function ask(): unknown[] {
    const said: unknown[] = [];
    watchPrivacy();
    render(<Page title="我的资料">{null}</Page>);
    act(() => platform.asksForPrivacy((answer) => said.push(answer)));
    return said;
  }

  it('is shown with an agree button, whose tap is what counts', () => {
    const said = ask();
    expect(said).toEqual([{ event: 'exposureAuthorization' }]);
    const agree = screen.getByText('同意');
    expect(agree.getAttribute('data-open-type')).toBe('agreePrivacyAuthorization');

    fireEvent.click(agree);

    expect(said[said.length - 1]).toEqual({ event: 'agree', buttonId: agree.id });
    expect(screen.queryByText('同意')).toBeNull();
  });

  it('takes no for an answer', () => {
    const said = ask();
    fireEvent.click(screen.getByText('不同意'));
    expect(said[said.length - 1]).toEqual({ event: 'disagree' });
  });
});

describe('what could not be sent', () => {
  const wish = { key: 'key-1', method: 'POST' as const, path: '/wishes', body: {}, label: '心愿“厨房的灯”' };

  it('is shown until it went out', async () => {
    act(() => setOutboxOwner('user-lifang'));
    answers({ 'POST /wishes': { fail: 'request:fail' } });
    render(<OutboxBanner />);
    await act(async () => void (await sendOrKeep(wish)));
    expect(screen.getByText('没有网络，已替您保存 1 件')).toBeTruthy();

    answers({ 'POST /wishes': { body: {} } });
    await act(async () => void (await flushOutbox()));

    expect(screen.queryByText(/已替您保存/)).toBeNull();
  });

  it('is not thrown away when it was refused: the way to mend it is one tap', async () => {
    act(() => setOutboxOwner('user-lifang'));
    answers({ 'POST /wishes': { fail: 'request:fail' } });
    render(<OutboxBanner />);
    await act(async () => void (await sendOrKeep({ ...wish, mendAt: '/pages/say/index' })));
    answers({ 'POST /wishes': { status: 422, body: { code: 'WISH_TEXT_REFUSED', detail: '这段文字没有通过检查' } } });
    await act(async () => void (await flushOutbox()));

    fireEvent.click(screen.getByText('去改一改'));

    expect(platform.opened).toEqual(['navigateTo /pages/say/index']);
    expect(screen.queryByText('知道了')).toBeNull();
  });
});

it('keeps the way back on every page that is no tab', () => {
  render(<Page title="我的消息">{null}</Page>);
  fireEvent.click(screen.getByLabelText('返回'));
  expect(platform.opened).toEqual(['navigateBack']);
});

it('gives a tab a way home in the large version, where the small tab bar is put away', () => {
  act(() => elderMode.set(true));
  render(
    <Page title="活动" tab>
      {null}
    </Page>,
  );
  fireEvent.click(screen.getByLabelText('返回'));
  expect(platform.opened).toEqual(['reLaunch /pages/home/index']);
});
