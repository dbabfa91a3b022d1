import { answers, sentTo, signedInDevice } from './support';
import { platform } from './stubs/taro';

type Drafts = typeof import('@/features/pairings/model/contact-drafts').contactDrafts;

/** The app starts (again) on this device. */
function start(): Drafts {
  let drafts!: Drafts;
  jest.isolateModules(() => {
    drafts = require('@/features/pairings/model/contact-drafts').contactDrafts;
  });
  return drafts;
}

const SYNC = 'POST /communities/c1/visits/sync';
const kept = (draftKey: string, userId = 'u1') => ({
  draft: {
    ...{ draftKey, outcome: 'done' as const, personIds: ['p1'], seenPersonIds: ['p1'], onDay: '2026-07-01' },
    ...{ medium: 'home' as const, purpose: 'round' as const },
  },
  ...{ label: '王桂芳', communityId: 'c1', userId },
});
const verdicts = (of: Record<string, string>) => ({
  [SYNC]: (sent: { body?: unknown }) => ({
    body: {
      drafts: (sent.body as { drafts: { draftKey: string }[] }).drafts.map(({ draftKey }) => ({
        ...{ draftKey, verdict: of[draftKey] ?? 'kept', visitId: null, sentence: '请看一看。' },
      })),
    },
  }),
});
const sentKeys = (): string[] =>
  sentTo('POST', '/communities/c1/visits/sync').flatMap(({ body }) =>
    (body as { drafts: { draftKey: string }[] }).drafts.map(({ draftKey }) => draftKey),
  );
const left = (drafts: Drafts) =>
  drafts.store.get().map(({ draft, verdict }) => `${draft.draftKey} ${verdict ?? 'waits'}`);

beforeEach(() => {
  platform.reset();
  signedInDevice();
});

it('what could not be sent waits, also when the app was closed, and is sent once with its key', async () => {
  answers({ [SYNC]: { fail: 'request:fail' } });
  await expect(start().keep(kept('d1'))).resolves.toBe('waiting');

  answers(verdicts({}));
  const drafts = start();
  expect(left(drafts)).toEqual(['d1 waits']);
  await Promise.all([drafts.flush('c1', 'u1'), drafts.flush('c1', 'u1')]);
  await drafts.flush('c1', 'u1');
  expect(left(drafts)).toEqual([]);
  expect(sentKeys()).toEqual(['d1', 'd1']);
});

it('each has a verdict of its own: one that looks like another and one that is refused wait for the person', async () => {
  answers({ [SYNC]: { fail: 'request:fail' } });
  const drafts = start();
  for (const key of ['d1', 'd2', 'd3']) await drafts.keep(kept(key));
  answers(verdicts({ d1: 'alike', d2: 'refused', d3: 'repeat' }));
  await drafts.flush('c1', 'u1');
  expect(left(drafts)).toEqual(['d1 alike', 'd2 refused']);
  await drafts.flush('c1', 'u1');
  expect(sentKeys().slice(-3)).toEqual(['d1', 'd2', 'd3']);

  answers(verdicts({}));
  await drafts.sendAsAnother(drafts.store.get()[0]!);
  expect(left(drafts)).toEqual(['d2 refused']);
  drafts.drop('d2');
  expect(left(drafts)).toEqual([]);
});

it('goes out only in the name of who wrote it down', async () => {
  answers({ [SYNC]: { fail: 'request:fail' } });
  const drafts = start();
  await drafts.keep(kept('d1', 'u1'));
  answers(verdicts({}));
  await drafts.flush('c1', 'u2');
  expect(left(drafts)).toEqual(['d1 waits']);
});

it('waits while the server cannot just now, and is set aside with the sentence when it is refused for good', async () => {
  const drafts = start();
  answers({ [SYNC]: { status: 503, body: { code: 'DATABASE_DOWN', detail: '请稍后再试。' } } });
  await expect(drafts.keep(kept('d1'))).resolves.toBe('waiting');
  answers({ [SYNC]: { status: 404, body: { code: 'NOT_FOUND', detail: '没有找到。' } } });
  await drafts.flush('c1', 'u1');
  expect(drafts.store.get()[0]).toMatchObject({ verdict: 'refused', sentence: '没有找到。' });
});
