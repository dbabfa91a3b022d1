import { View } from '@tarojs/components';
import type { EventPage, SessionView } from '../api/types';
import { beginsWords } from '../model/when';
import { ThemePicture } from './theme-picture';
import './events.scss';

interface EventLineProps {
  event: Pick<EventPage, 'title' | 'placeText'>;
  session: Pick<SessionView, 'startsAt' | 'label' | 'coverUrl' | 'theme'>;
  now: number;
}

/** Which session a form is about, in two lines. */
export function EventLine({ event, session, now }: EventLineProps) {
  const facts = [beginsWords(session.startsAt, now), session.label, event.placeText].filter(Boolean);
  return (
    <View className="row row--top session-card__head" id="event-line">
      <ThemePicture session={session} />
      <View className="grow">
        <View className="heading session-card__title">{event.title}</View>
        <View className="note">{facts.join(' · ')}</View>
      </View>
    </View>
  );
}
