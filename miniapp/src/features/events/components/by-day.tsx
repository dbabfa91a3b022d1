import { chinaDate } from '@silin/shared';
import { View } from '@tarojs/components';
import { Section } from '@/ui/section/section';
import type { SessionCard as Session } from '../api/types';
import { dayHeading } from '../model/when';
import { SessionCard } from './session-card';

/** Sessions below the heading of their day; one that began before today stands under the day it began. */
export function ByDay({ sessions, now }: { sessions: readonly Session[]; now: number }) {
  return (
    <View className="stack">
      {daysOf(sessions).map(([day, ofDay]) => (
        <Section key={day} title={dayHeading(ofDay[0]!.startsAt, now)}>
          {ofDay.map((session) => (
            <SessionCard key={session.id} session={session} now={now} dayKnown />
          ))}
        </Section>
      ))}
    </View>
  );
}

/** In the order they came, gathered by the community's calendar. */
export function daysOf(sessions: readonly Session[]): (readonly [string, readonly Session[]])[] {
  const days = new Map<string, Session[]>();
  for (const session of sessions) {
    const day = chinaDate(session.startsAt);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return [...days];
}
