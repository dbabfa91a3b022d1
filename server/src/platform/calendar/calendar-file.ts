import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** One entry of somebody's calendar. */
export interface CalendarEntry {
  /** The same for every version of the entry: a newer one replaces it. */
  readonly uid: string;
  /** Grows with every change. */
  readonly sequence: number;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly description: string | null;
  /** Takes the entry out of the calendar it was put into. */
  readonly cancelled?: boolean;
  /** When this version was made. */
  readonly stampedAt: Date;
  readonly remindMinutesBefore?: readonly number[];
}

const ZONE = 'Asia/Shanghai';
const DAY_BEFORE = 24 * 60;
const TWO_HOURS_BEFORE = 2 * 60;

/**
 * An `.ics` file (RFC 5545) with one entry, reminding a day and two hours before. Times are written as instants, so that a phone
 * in another zone shows the same moment; the zone of the community is named for calendars that ask.
 */
export function calendarFile(entry: CalendarEntry): Buffer {
  const calendar = ical({
    prodId: { company: 'silin', product: 'events', language: 'ZH' },
    method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    x: { 'X-WR-TIMEZONE': ZONE },
  });
  const event = calendar.createEvent({
    ...{ id: entry.uid, sequence: entry.sequence, stamp: entry.stampedAt },
    ...{ start: entry.startsAt, end: entry.endsAt, summary: plain(entry.title) },
    ...{ location: entry.place && plain(entry.place), description: entry.description && plain(entry.description) },
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (!entry.cancelled) {
    for (const minutes of entry.remindMinutesBefore ?? [DAY_BEFORE, TWO_HOURS_BEFORE]) {
      event.createAlarm({ type: ICalAlarmType.display, trigger: minutes * 60, description: plain(entry.title) });
    }
  }
  return Buffer.from(calendar.toString(), 'utf8');
}

/** Without what would begin a line of its own. */
const plain = (words: string): string => words.replace(/[\u0000-\u0009\u000B-\u001F\u007F\u2028\u2029]/g, ' ');
