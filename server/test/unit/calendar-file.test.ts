import { type CalendarEntry, calendarFile } from '../../src/platform/calendar/calendar-file.js';

const entry: CalendarEntry = {
  ...{ uid: 'session-1.registration-1@silin', sequence: 3, title: '戏韵文化润人心' },
  ...{ startsAt: new Date('2026-11-28T01:00:00Z'), endsAt: new Date('2026-11-28T03:00:00Z') },
  ...{ place: '社区广场', description: '入场码：ABCDE12345', stampedAt: new Date('2026-11-23T02:00:00Z') },
};
/** The lines of the file, long ones put together again. */
const lines = (more: Partial<CalendarEntry> = {}): string[] =>
  calendarFile({ ...entry, ...more })
    .toString('utf8')
    .replace(/\r\n /g, '')
    .split('\r\n');

describe('an entry for the calendar', () => {
  it('has one event with its number and version, at the instant, with two reminders', () => {
    expect(lines()).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//silin//events//ZH',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:session-1.registration-1@silin',
      'SEQUENCE:3',
      'DTSTAMP:20261123T020000Z',
      'DTSTART:20261128T010000Z',
      'DTEND:20261128T030000Z',
      'SUMMARY:戏韵文化润人心',
      'LOCATION:社区广场',
      'DESCRIPTION:入场码：ABCDE12345',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-P1D',
      'DESCRIPTION:戏韵文化润人心',
      'END:VALARM',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT2H',
      'DESCRIPTION:戏韵文化润人心',
      'END:VALARM',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'X-WR-TIMEZONE:Asia/Shanghai',
      'END:VCALENDAR',
    ]);
  });

  it('a cancelled one takes itself out and reminds nobody', () => {
    const cancelled = lines({ cancelled: true, sequence: 4 });
    expect(cancelled).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:4', 'STATUS:CANCELLED']));
    expect(cancelled).not.toContain('BEGIN:VALARM');
  });

  it('words begin no line of their own, and no line is longer than 75 bytes', () => {
    const said = lines({ title: '甲\r\nATTACH:http://x\u2028乙;丙,丁', place: null, description: null });
    expect(said).toContain('SUMMARY:甲 \\nATTACH:http://x 乙\\;丙\\,丁');
    expect(said.some((line) => line.startsWith('ATTACH') || line.startsWith('LOCATION'))).toBe(false);
    const raw = calendarFile({ ...entry, description: '带好入场码，'.repeat(40) }).toString('utf8');
    for (const line of raw.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
