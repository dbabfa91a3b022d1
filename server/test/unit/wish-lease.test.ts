import {
  type Lease,
  leaseEventAt,
  nextWake,
  plusDays,
  remindersAfter,
  withNewEnd,
} from '../../src/modules/wishes/domain/lease.js';
import { freeSlot } from '../../src/modules/wishes/domain/slots.js';

const LAST_REMINDER_HOURS = 24;
const start = new Date('2026-11-23T02:00:00.000Z');
const at = (days: number): Date => plusDays(start, days);
const aLease = (days: number, reminders = 0): Lease => ({ claimedAt: start, dueAt: at(days), reminders });
const wake = (lease: Lease) => nextWake(lease, LAST_REMINDER_HOURS);
const event = (lease: Lease, days: number) => leaseEventAt(lease, at(days), LAST_REMINDER_HOURS);

describe('a lease of seven days', () => {
  it('rings at half time, a day before the end, and at the end', () => {
    expect([0, 1, 2].map((reminders) => wake(aLease(7, reminders)))).toEqual([at(3.5), at(6), at(7)]);
  });

  it.each([
    [3.49, undefined],
    [3.5, 'half_time'],
    [5.99, 'half_time'],
    [6, 'ending_soon'],
    [6.99, 'ending_soon'],
    [7, 'lapse'],
    [70, 'lapse'],
  ])('has on day %d the event %s due', (day, expected) => {
    expect(event(aLease(7), day)).toBe(expected);
  });

  it('has nothing due twice', () => {
    expect(event(aLease(7, remindersAfter('half_time')), 5)).toBeUndefined();
    expect(event(aLease(7, remindersAfter('ending_soon')), 6.5)).toBeUndefined();
  });
});

describe('a lease shorter than two days', () => {
  it('rings first when its half or its last day begins, whichever is earlier', () => {
    expect(wake(aLease(1.5))).toEqual(at(0.5));
  });
});

describe('a lease with a new end', () => {
  it('is reminded again before the new end, not of half time', () => {
    const extended = withNewEnd(aLease(7, 2), at(14), at(6.5));
    expect(extended).toEqual({ claimedAt: start, dueAt: at(14), reminders: 1 });
    expect(wake(extended)).toEqual(at(13));
  });

  it('keeps its half time ahead when it was extended early', () => {
    expect(wake(withNewEnd(aLease(7), at(14), at(1)))).toEqual(at(7));
  });
});

describe('the lease of every length, walked hour by hour', () => {
  it.each([0.25, 1, 2, 3, 7, 10, 14])(
    'of %d days rings at most twice and then ends, each time at its alarm',
    (days) => {
      let lease = aLease(days);
      const events: string[] = [];
      for (let hour = 0; hour <= days * 24; hour += 0.25) {
        const now = at(hour / 24);
        const due = leaseEventAt(lease, now, LAST_REMINDER_HOURS);
        expect(due !== undefined).toBe(now >= wake(lease));
        if (!due) continue;
        events.push(due);
        if (due !== 'lapse') lease = { ...lease, reminders: remindersAfter(due) };
      }
      expect(events.at(-1)).toBe('lapse');
      expect(new Set(events).size).toBe(events.length);
    },
  );
});

describe('places of a limit', () => {
  it('are given lowest first and run out', () => {
    expect(freeSlot([], 3)).toBe(1);
    expect(freeSlot([1, 3], 3)).toBe(2);
    expect(freeSlot([3, 2, 1], 3)).toBeUndefined();
  });
});
