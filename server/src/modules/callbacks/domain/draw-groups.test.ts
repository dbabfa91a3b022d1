import { type Confirmation, groupsOf, quarterOf } from './draw-groups.js';

const at = (time: string): Date => new Date(`2026-11-23T${time}:00+08:00`);
const confirmed = (subjectId: string, helperMemberId: string, time: string, how = 'tap'): Confirmation => ({
  ...{ kind: 'visit', subjectId, pageId: subjectId, personId: 'p', helperMemberId, alongMemberIds: [] },
  ...{ certifierMemberId: null, how, at: at(time) },
});
const used = (forId: string, time: string, cardId = 'card') => ({ forId, cardId, usedAt: at(time) });
const CALLED = new Set(['li']);

describe('in which group a confirmation is drawn', () => {
  it('is a helper’s earliest first, and only that, where none of theirs was called this quarter', () => {
    const day = [confirmed('b', 'wang', '10:00'), confirmed('a', 'wang', '09:00'), confirmed('c', 'li', '08:00')];
    expect(Object.fromEntries(groupsOf(day, CALLED, []))).toEqual({ a: 'first', b: 'rest', c: 'rest' });
  });

  it.each([
    ['06:59', 'odd'],
    ['07:00', 'rest'],
    ['20:59', 'rest'],
    ['21:00', 'odd'],
  ])('of a card used at %s is %s', (time, group) => {
    expect(groupsOf([confirmed('a', 'li', time, 'card')], CALLED, [used('a', time)]).get('a')).toBe(group);
  });

  it('is odd for two boxes of one card within an hour, not for two cards, nor an hour and a minute apart (edge 7)', () => {
    const day = ['a', 'b', 'c', 'd'].map((id) => confirmed(id, 'li', '10:00', 'card'));
    const uses = [used('a', '10:00'), used('b', '11:00'), used('c', '10:00', 'other'), used('d', '12:01')];
    expect(Object.fromEntries(groupsOf(day, CALLED, uses))).toEqual({ a: 'odd', b: 'odd', c: 'rest', d: 'rest' });
  });
});

it.each([
  ['2026-01-01', '2026-01-01'],
  ['2026-03-31', '2026-01-01'],
  ['2026-11-23', '2026-10-01'],
  ['2026-12-31', '2026-10-01'],
])('the quarter of %s begins on %s', (day, first) => {
  expect(quarterOf(day)).toBe(first);
});
