import { waitFor } from '@testing-library/react';
import { liFang, sentTo, answers, signedInDevice } from './support';
import { platform } from './stubs/taro';

type Outbox = typeof import('@/platform/outbox');

/** The app starts (again) on this device with this person. */
function start(userId = 'user-lifang'): Outbox {
  let outbox!: Outbox;
  jest.isolateModules(() => {
    outbox = require('@/platform/outbox');
  });
  outbox.setOutboxOwner(userId);
  return outbox;
}

const wish = {
  key: 'key-1',
  method: 'POST' as const,
  path: '/wishes',
  body: { title: '厨房的灯' },
  label: '心愿“厨房的灯”',
};
const noNetwork = { 'POST /wishes': { fail: 'request:fail' } };
const works = { 'POST /wishes': { body: { id: 'w1' } } };
const keys = () => sentTo('POST', '/wishes').map((s) => s.header['idempotency-key']);
const storedKeys = () =>
  (JSON.parse(platform.storage.get('silin.outbox') ?? '[]') as { key: string }[]).map((k) => k.key);

beforeEach(() => {
  platform.reset();
  signedInDevice();
});

it('gives the answer and keeps nothing when the network works', async () => {
  answers(works);

  await expect(start().sendOrKeep(wish)).resolves.toEqual({ kept: false, data: { id: 'w1' } });
  expect(storedKeys()).toEqual([]);
});

it('keeps what could not be sent and sends it later with the same key', async () => {
  const outbox = start();
  answers(noNetwork);
  await expect(outbox.sendOrKeep(wish)).resolves.toMatchObject({ kept: true });
  expect(storedKeys()).toEqual(['key-1']);

  answers(works);
  await outbox.flushOutbox();

  expect(keys()).toEqual(['key-1', 'key-1']);
  expect(sentTo('POST', '/wishes')[1]!.body).toEqual(wish.body);
  expect(storedKeys()).toEqual([]);
});

it('sends what was kept with the same key after the app was closed', async () => {
  answers(noNetwork);
  await start().sendOrKeep(wish);

  answers(works);
  await start().flushOutbox();

  expect(keys()).toEqual(['key-1', 'key-1']);
});

it('does not send twice when two reasons to send meet', async () => {
  const outbox = start();
  answers(noNetwork);
  await outbox.sendOrKeep(wish);

  answers(works);
  await Promise.all([outbox.flushOutbox(), outbox.flushOutbox()]);

  expect(keys()).toHaveLength(2);
});

it.each([429, 500, 503])('keeps nothing when the server answered %s: the person is online', async (status) => {
  answers({ 'POST /wishes': { status, body: { code: 'BUSY', detail: '现在人多' } } });

  await expect(start().sendOrKeep(wish)).rejects.toMatchObject({ code: 'BUSY' });
  expect(storedKeys()).toEqual([]);
});

it('keeps what got no answer in time', async () => {
  answers({ 'POST /wishes': { fail: 'request:fail timeout' } });

  await expect(start().sendOrKeep(wish)).resolves.toMatchObject({ kept: true, problem: { code: 'TIMED_OUT' } });
});

describe('what can never pass', () => {
  const second = { ...wish, key: 'key-2', path: '/others', label: '心愿“下棋”' };
  const kept = () => JSON.parse(platform.storage.get('silin.outbox') ?? '[]') as { key: string; refusal?: string }[];

  async function twoKept(): Promise<Outbox> {
    const outbox = start();
    answers({});
    platform.answer(() => ({ fail: 'request:fail' }));
    await outbox.sendOrKeep(wish);
    await outbox.sendOrKeep(second);
    return outbox;
  }

  it.each([400, 403, 404, 409, 413, 422])('is set aside at %s, and what comes behind it goes out', async (status) => {
    const outbox = await twoKept();
    answers({
      'POST /wishes': { status, body: { code: 'NO', detail: '这样不行' } },
      'POST /others': { body: {} },
    });
    await outbox.flushOutbox();

    expect(kept()).toEqual([expect.objectContaining({ key: 'key-1', refusal: '这样不行' })]);
  });

  it('a failure of the server over one thing does not hold up the others, and is given up after three times', async () => {
    const outbox = await twoKept();
    answers({
      'POST /wishes': { status: 500, body: { code: 'INTERNAL', detail: '出错了' } },
      'POST /others': { body: {} },
    });
    await outbox.flushOutbox();
    expect(kept()).toEqual([expect.objectContaining({ key: 'key-1', broke: 1 })]);
    await outbox.flushOutbox();
    expect(kept()[0]!.refusal).toBeUndefined();
    await outbox.flushOutbox();

    expect(kept()[0]!.refusal).toMatch(/没有送成/);
    await outbox.flushOutbox();
    expect(keys()).toHaveLength(4);
  });

  it.each([401, 408, 425, 429, 503])('waits with everything at %s', async (status) => {
    const outbox = await twoKept();
    answers({
      'POST /wishes': { status, body: { code: 'LATER', detail: '等等' } },
      'POST /others': { body: {} },
      'POST /auth/refresh': { status: 503, body: {} },
    });
    await outbox.flushOutbox();

    expect(kept().map((k) => [k.key, k.refusal])).toEqual([
      ['key-1', undefined],
      ['key-2', undefined],
    ]);
    expect(sentTo('POST', '/others')).toHaveLength(1);
  });
});

it('keeps nothing that was refused at once', async () => {
  answers({ 'POST /wishes': { status: 422, body: { code: 'TEXT_REFUSED', detail: '换个说法' } } });

  await expect(start().sendOrKeep(wish)).rejects.toMatchObject({ code: 'TEXT_REFUSED' });
  expect(storedKeys()).toEqual([]);
});

it('shows the sentence of a later refusal until the person puts it away', async () => {
  const outbox = start();
  answers(noNetwork);
  await outbox.sendOrKeep(wish);
  answers({ 'POST /wishes': { status: 422, body: { code: 'TEXT_REFUSED', detail: '换个说法' } } });
  await outbox.flushOutbox();
  expect(JSON.parse(platform.storage.get('silin.outbox')!)).toMatchObject([{ key: 'key-1', refusal: '换个说法' }]);

  outbox.discardKept('key-1');
  expect(storedKeys()).toEqual([]);
});

it('sends what was kept when an app that was opened without network gets one', async () => {
  answers(noNetwork);
  await start().sendOrKeep(wish);
  jest.isolateModules(() => {
    const { catchUp, resumeAtLaunch } =
      require('@/features/identity/model/me.store') as typeof import('@/features/identity/model/me.store');
    const { onBackOnline } = require('@/platform/network') as typeof import('@/platform/network');
    answers({ 'GET /me': { fail: 'request:fail' }, ...noNetwork });
    onBackOnline(() => void catchUp());
    void resumeAtLaunch();
  });
  await waitFor(() => expect(sentTo('GET', '/me')).toHaveLength(1));
  await waitFor(() => expect(storedKeys()).toEqual(['key-1']));

  answers({ 'GET /me': { body: liFang }, ...works });
  platform.networkReturns();

  await waitFor(() => expect(storedKeys()).toEqual([]));
  expect(keys()).toEqual(['key-1', 'key-1']);
});

it('never sends what another person on this device left', async () => {
  answers(noNetwork);
  await start('user-lifang').sendOrKeep(wish);

  answers(works);
  await start('user-wang').flushOutbox();

  expect(keys()).toEqual(['key-1']);
  expect(storedKeys()).toEqual(['key-1']);
});
