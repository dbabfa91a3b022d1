import Taro from '@tarojs/taro';
import { saveBytes } from '@/platform/save-file';

/** What a calendar is told of a session. */
export interface CalendarEntry {
  /** Of the registration: a second import changes the entry instead of adding another. */
  id: string;
  title: string;
  place: string | null;
  startsAt: string;
  endsAt: string;
}

const SECOND_MS = 1000;
const ALARM_SECONDS = 2 * 60 * 60;

/**
 * Puts a session into the phone's own calendar, with a reminder two hours before; in a browser it is a file for any calendar.
 * WeChat asks for the privacy guide and then for the calendar. Gives false when the person said no to either.
 */
export async function addToCalendar(entry: CalendarEntry): Promise<boolean> {
  if (SILIN_H5) {
    saveBytes('huodong.ics', new TextEncoder().encode(icsOf(entry)).buffer as ArrayBuffer, 'text/calendar');
    return true;
  }
  try {
    await Taro.addPhoneCalendar({
      title: entry.title,
      startTime: seconds(entry.startsAt),
      endTime: String(seconds(entry.endsAt)),
      location: entry.place ?? '',
      alarm: true,
      alarmOffset: ALARM_SECONDS,
    } as unknown as Taro.addPhoneCalendar.Option);
    return true;
  } catch {
    return false;
  }
}

const seconds = (instant: string): number => Math.floor(new Date(instant).getTime() / SECOND_MS);

/** One entry as RFC 5545 writes it. */
export function icsOf({ id, title, place, startsAt, endsAt }: CalendarEntry): string {
  const stamp = (instant: string) => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Silin//Events//ZH',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stamp(new Date().toISOString())}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${text(title)}`,
    ...(place ? [`LOCATION:${text(place)}`] : []),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text(title)}`,
    'TRIGGER:-PT2H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

const text = (words: string): string => words.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
