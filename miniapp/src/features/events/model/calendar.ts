import Taro from '@tarojs/taro';
import { saveBytes } from '@/platform/save-file';
import { eventsApi } from '../api/events.api';
import type { Registration } from '../api/types';

const SECOND_MS = 1000;
const ALARM_SECONDS = 2 * 60 * 60;

/**
 * Puts a session into the phone's own calendar, with a reminder two hours before; in a browser it is a file for any calendar.
 * WeChat asks for the privacy guide and then for the calendar. Gives false when the person said no to either. Throws ApiProblem.
 */
export async function addToCalendar(communityId: string, registration: Registration): Promise<boolean> {
  if (SILIN_H5) {
    saveBytes('huodong.ics', await eventsApi.calendar(communityId, registration.id), 'text/calendar');
    return true;
  }
  try {
    await Taro.addPhoneCalendar({
      title: registration.eventTitle,
      startTime: seconds(registration.startsAt),
      endTime: String(seconds(registration.endsAt)),
      location: registration.placeText ?? '',
      alarm: true,
      alarmOffset: ALARM_SECONDS,
    } as unknown as Taro.addPhoneCalendar.Option);
    return true;
  } catch {
    return false;
  }
}

const seconds = (instant: string): number => Math.floor(new Date(instant).getTime() / SECOND_MS);
