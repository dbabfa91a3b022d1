import { mergeContexts } from './kernel/define-context.js';
import {
  NOTIFICATION_KINDS,
  type NotificationKindWithSubject,
  notificationPage,
  type NotificationParams,
  notificationText,
} from './notification-registry.js';

const NOW = '2026-11-23T02:00:00.000Z';
const instants = { dueAt: '2026-11-24T02:00:00.000Z', startsAt: '2026-11-29T02:00:00.000Z' };
const everything = {
  ...instants,
  ...{ wishTitle: '帮忙换一个灯泡', reason: '家里没有人', eventTitle: '剪纸课', placeText: '活动室' },
};

describe.each(NOTIFICATION_KINDS)('a message of kind %s', (kind) => {
  const { title, body } = notificationText(kind, everything, NOW);

  it('has a title that fits the card of a subscription message, and one or more plain sentences', () => {
    expect(title).toMatch(/^[\u4e00-\u9fff]{4,20}$/);
    expect(body).toMatch(/。$/);
    expect(`${title}${body}`).not.toMatch(/[!！{}]|undefined|NaN|。。/);
  });

  it('can still be read when a gap was never filled', () => {
    const bare = notificationText(kind, instants, NOW);

    expect(`${bare.title}${bare.body}`).not.toMatch(/undefined|null|“”/);
  });
});

it('nothing starts when two contexts declare the same kind', () => {
  const once = { gone: { page: null, text: () => ({ title: '没有了', body: '没有了。' }) } };

  expect(() => mergeContexts([{ notifications: once }, {}, { notifications: { ...once } }], 'notifications')).toThrow(
    'two contexts declare gone among their notifications',
  );
});

it('a message leads to the page of its subject, and nowhere when the subject is missing', () => {
  expect(notificationPage('wish_approved', 'a b')).toBe('pages/wish/index?id=a%20b');
  expect(notificationPage('wish_approved', null)).toBeNull();
  expect(notificationPage('volunteer_approved', null)).toBe('pages/volunteer/index');
  expect(notificationPage('photo_refused', null)).toBeNull();
});

it('a kind that nobody declares, or a param that is missing, does not compile', () => {
  const subject: NotificationKindWithSubject[] = ['wish_approved'];
  // @ts-expect-error a message about a photo has no page of its own
  subject.push('photo_refused');
  // @ts-expect-error the title is missing
  const approved: NotificationParams['wish_approved'] = {};
  // @ts-expect-error a param nobody declared
  const unknown: NotificationParams['volunteer_approved'] = { wishTitle: '' };
  // @ts-expect-error no such kind
  expect(() => notificationText('wish_aproved', { ...approved, ...unknown }, NOW)).toThrow(TypeError);
});

it('says how many wait, once there are more than one', () => {
  const body = (told: number): string => notificationText('staff_wish_waiting', { ...everything, told }, NOW).body;

  expect(body(1)).toBe('“帮忙换一个灯泡”等您审核。');
  expect(body(3)).toBe('新来了 3 个心愿，等您审核。');
});

it('a reason is quoted once with its full stop, however it was written', () => {
  for (const reason of ['家里没有人', '家里没有人。', '家里没有人. ']) {
    expect(notificationText('wish_closed', { ...everything, reason }, NOW).body).toContain('原因：家里没有人。有疑问');
  }
});

it('a deadline is said as seen from the moment of reading', () => {
  const body = (now: string): string => notificationText('claim_ending_soon', everything, now).body;

  expect(body('2026-11-23T02:00:00.000Z')).toContain('明天 10:00到期');
  expect(body('2026-11-24T00:00:00.000Z')).toContain('今天 10:00到期');
});
