import type { SessionView } from '@/features/events/api/types';
import {
  actionWord,
  agesWords,
  mineWords,
  placeWords,
  rulesOf,
  seatCodeWords,
  seatsLine,
  standingOf,
  stateLine,
  whoWords,
} from '@/features/events/model/labels';
import {
  awayWords,
  beginsWords,
  clockWords,
  countdownWords,
  dayHeading,
  dayWords,
  fromToWords,
  momentOf,
} from '@/features/events/model/when';
import { pictureOf } from '@/ui/qr-code/qr-code';
import { aSession } from './events-support';

/** Thursday, half past ten in the morning in the community. */
const NOW = new Date('2026-11-26T02:30:00Z').getTime();
const at = (chinaTime: string): string => new Date(`${chinaTime.replace(' ', 'T')}:00+08:00`).toISOString();

describe('times as people say them', () => {
  it.each([
    ['2026-11-28 15:00', '下午三点'],
    ['2026-11-28 15:30', '下午三点半'],
    ['2026-11-28 09:05', '上午九点零五'],
    ['2026-11-28 19:20', '晚上七点二十'],
    ['2026-11-28 14:45', '下午两点四十五'],
    ['2026-11-28 12:10', '中午十二点十'],
    ['2026-11-29 00:30', '凌晨零点半'],
    ['2026-11-28 07:15', '早上七点十五'],
  ])('%s is %s', (time, words) => expect(clockWords(at(time))).toBe(words));

  it('near days have a word, this week its weekday, and what is further its date', () => {
    const words = ['26', '27', '28', '29'].map((day) => dayWords(at(`2026-11-${day} 09:00`), NOW));
    expect(words).toEqual(['今天', '明天', '后天', '周日']);
    expect(dayWords(at('2026-12-05 09:00'), NOW)).toBe('12月5日 周六');
    expect(dayWords(at('2027-01-09 09:00'), NOW)).toBe('2027年1月9日 周六');
    expect(dayHeading(at('2026-11-29 09:00'), NOW)).toBe('周日 11月29日');
    expect(dayHeading(at('2026-11-26 09:00'), NOW)).toBe('今天 11月26日 周四');
    expect(dayHeading(at('2026-12-05 09:00'), NOW)).toBe('12月5日 周六');
    expect(beginsWords(at('2026-11-29 15:00'), NOW)).toBe('周日下午三点');
    expect(beginsWords(at('2026-12-05 15:00'), NOW)).toBe('12月5日 周六 下午三点');
    expect([awayWords(at('2026-12-01 09:00'), NOW), awayWords(at('2026-11-20 09:00'), NOW)]).toEqual([
      '还有 5 天',
      '6 天前',
    ]);
  });

  it('an end after midnight is said to be of the next day (edge 48)', () => {
    expect(fromToWords(at('2026-11-28 15:00'), at('2026-11-28 17:00'), NOW)).toBe('周六 11月28日 下午三点至五点');
    expect(fromToWords(at('2026-11-28 10:00'), at('2026-11-28 14:00'), NOW)).toBe('周六 11月28日 上午十点至下午两点');
    expect(fromToWords(at('2026-11-28 22:00'), at('2026-11-29 00:30'), NOW)).toBe(
      '周六 11月28日 晚上十点至次日凌晨零点半',
    );
  });

  it('a deadline keeps its digits, and a hold counts down', () => {
    expect(momentOf(at('2026-11-29 09:00'), NOW)).toBe('周日 9:00');
    expect(countdownWords(NOW + 272_000, NOW)).toBe('4 分 32 秒');
    expect(countdownWords(NOW + 9_000, NOW)).toBe('9 秒');
    expect(countdownWords(NOW - 1, NOW)).toBe('0 秒');
  });
});

describe('the one line of state', () => {
  const seats = { capacity: 60, free: 12, waiting: 0, taken: 48, applied: 0 };
  const session = (part: Partial<SessionView> = {}): SessionView =>
    aSession({
      startsAt: at('2026-11-28 15:00'),
      endsAt: at('2026-11-28 17:00'),
      opensAt: at('2026-11-20 09:00'),
      closesAt: at('2026-11-28 12:00'),
      seats,
      ...part,
    });

  it.each<[string, Partial<SessionView>, string, string | undefined]>([
    ['seats', {}, '还有 12 个座位', '报名'],
    ['a full one', { seats: { ...seats, free: 0, waiting: 3 } }, '满了，候补 3 组', '排候补'],
    ['a full one without a list', { seats: { ...seats, free: 0 }, waiting: 'none' }, '名额满了', undefined],
    ['a free one', { mode: 'free', opensAt: null, closesAt: null }, '自由参加，直接来', undefined],
    ['one that opens later', { opensAt: at('2026-11-27 09:00') }, '明天 9:00 开始报名', undefined],
    ['a draw', { mode: 'draw', drawAt: at('2026-11-27 20:00') }, '摇号报名中，明天 20:00 摇号', '报名摇号'],
    ['a drawn one', { mode: 'draw', drawAt: at('2026-11-25 20:00') }, '还有 12 个座位', '报名'],
    ['one that closed', { closesAt: at('2026-11-26 09:00') }, '报名截止了', undefined],
    ['a cancelled one', { state: 'cancelled' }, '这一场取消了', undefined],
    ['one that is over', { endsAt: at('2026-11-26 09:00') }, '已经结束', undefined],
    ['mine', { mine: { registrationId: 'r1', state: 'confirmed', ahead: null } }, '您报上了', '入场码'],
    [
      'mine that waits',
      { mine: { registrationId: 'r1', state: 'waiting', ahead: 3 } },
      '候补第 4 组，前面 3 组',
      '看报名',
    ],
    [
      'mine half filled in',
      { mine: { registrationId: 'r1', state: 'held', ahead: null } },
      '座位留着，还没填完',
      '接着填',
    ],
  ])('says %s', (_, part, line, action) => {
    expect(stateLine(session(part), NOW)).toBe(line);
    expect(actionWord(session(part), NOW)).toBe(action);
  });

  it('never calls a waiting party anything but waiting (rule R7)', () => {
    expect(placeWords(0)).toBe('候补第 1 组，前面没有人');
    expect(mineWords({ state: 'waiting', ahead: 0 })).not.toContain('报上');
  });

  it('a free session that runs may be walked into', () => {
    const runs = session({ mode: 'free', startsAt: at('2026-11-26 10:00'), endsAt: at('2026-11-26 12:00') });
    expect([standingOf(runs, NOW), stateLine(runs, NOW)]).toEqual(['running', '正在进行，直接来']);
  });

  it('says how full it is, and the rules before anybody signs up', () => {
    expect(seatsLine(seats)).toEqual({ left: '还有 12 个座位', total: '共 60 · 已报 48', share: 0.8 });
    expect(seatsLine({ ...seats, capacity: null })).toBeNull();
    expect(rulesOf(session({ cancelUntil: at('2026-11-28 12:00'), waiting: 'strict' }), NOW)).toEqual([
      '先报先得',
      '一家最多 4 个座位',
      '后天 12:00 截止报名',
      '后天 12:00 前可以自己取消',
      '满了可以候补，有空位按先后递补',
    ]);
    expect(rulesOf(session({ noShowsLast: true }), NOW)).toContain('90 天里报上了两次没来的，排在别人后面');
    expect(rulesOf(session({ cancelUntil: at('2026-11-26 08:00') }), NOW)[3]).toBe(
      '自己取消的时间过了，来不了请告诉组织者',
    );
  });

  it('says whom it is for, who comes, and a seat code in two halves', () => {
    expect(agesWords({ ageMin: 60, ageMax: null })).toBe('60 岁以上');
    expect(agesWords({ ageMin: 6, ageMax: 12 })).toBe('6 到 12 岁');
    expect(agesWords({ ageMin: null, ageMax: null })).toBeUndefined();
    expect(whoWords({ who: ['李芳', '李奶奶'], heads: 3 })).toBe('李芳、李奶奶，共 3 人');
    expect(seatCodeWords('K7M2Q9TXBD')).toBe('K7M2Q 9TXBD');
  });
});

it('draws a code as a picture in its own address', () => {
  const picture = pictureOf('S1.3b0c8c1e.K7M2Q9TXBD.9f86d081884c7d65');
  expect(picture).toMatch(/^data:image\/gif;base64,/);
  expect(picture).not.toBe(pictureOf('S1.3b0c8c1e.K7M2Q9TXBD.9f86d081884c7d66'));
});
