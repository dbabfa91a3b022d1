import { deviceLabel, regionLabel } from '../../src/modules/identity/domain/device-label.js';
import { judgeRefresh } from '../../src/modules/identity/domain/refresh-rule.js';
import { oneSpelling } from '../../src/modules/identity/app/phone-book.js';
import { successorOf } from '../../src/modules/identity/app/refresh-secrets.js';
import { instantOf } from '../../dev/demo/moments.js';

const now = new Date('2026-11-23T02:00:00Z');
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);

describe('a refresh token that somebody shows', () => {
  it.each([
    ['rotates when it is unused', { usedAt: null, successorUsed: false }, 'rotate'],
    ['is answered again within a minute', { usedAt: ago(60), successorUsed: false }, 'answer-again'],
    ['is stolen after a minute', { usedAt: ago(61), successorUsed: false }, 'reused'],
    ['is stolen when its successor was used', { usedAt: ago(1), successorUsed: true }, 'reused'],
  ] as const)('%s', (_, token, verdict) => {
    expect(judgeRefresh(token, now)).toBe(verdict);
  });

  it('has a successor nobody can make without the token, the seed and the secret', () => {
    const secret = Buffer.alloc(32, 1);
    const own = successorOf('token', 'seed', secret);
    expect(own).toMatch(/^[\w-]{43}$/);
    expect(successorOf('token', 'seed', secret)).toBe(own);
    const others = [
      successorOf('tokeN', 'seed', secret),
      successorOf('token', 'seeD', secret),
      successorOf('token', 'seed', Buffer.alloc(32, 2)),
    ];
    expect(others).not.toContain(own);
  });
});

describe('a device in words', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0 Safari/537.36', 'Chrome 浏览器 · Windows 电脑'],
    ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 MicroMessenger/8.0.50', '微信 · 安卓手机'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) MicroMessenger/8.0.50', '微信 · 苹果手机'],
    ['curl/8.0', '没有说明的设备'],
    [undefined, '没有说明的设备'],
  ])('%s', (userAgent, words) => {
    expect(deviceLabel(userAgent)).toBe(words);
  });

  it.each([
    ['::ffff:127.0.0.1', '本机'],
    ['113.25.7.8', '网络 113.25.*.*'],
    ['2408:8210:1:2::3', '网络 2408:8210:*'],
    ['', '没有说明的网络'],
  ])('keeps half of the address %s', (address, words) => {
    expect(regionLabel(address)).toBe(words);
  });
});

it.each([
  ['138 0000 1234', '13800001234'],
  ['+86 138-0000-1234', '13800001234'],
  ['008613800001234', '13800001234'],
  ['0357-5550101', '03575550101'],
  ['+852 12345678', '+85212345678'],
])('spells the phone number %s in one way', (typed, spelt) => {
  expect(oneSpelling(typed)).toBe(spelt);
});

describe('a moment of the demo', () => {
  it.each([
    ['1 09:20', '2026-11-22T01:20:00.000Z'],
    ['12 00:00', '2026-11-10T16:00:00.000Z'],
    ['3h', '2026-11-22T23:00:00.000Z'],
    ['+3 14:00', '2026-11-26T06:00:00.000Z'],
    ['+2h', '2026-11-23T04:00:00.000Z'],
  ])('%s', (moment, instant) => {
    expect(instantOf(moment, now).toISOString()).toBe(instant);
  });

  it('in some hours is at a full or half hour, whenever the story is told', () => {
    expect(instantOf('+2h', new Date('2026-11-23T02:01:07.000Z')).toISOString()).toBe('2026-11-23T04:30:00.000Z');
  });

  it('that is none is a mistake', () => {
    expect(() => instantOf('yesterday', now)).toThrow(RangeError);
  });
});
