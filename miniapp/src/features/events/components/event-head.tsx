import { EVENT_KIND_WORDS, type EventKind, type EventTheme } from '@silin/shared';
import { Image, View } from '@tarojs/components';
import { Icon } from '@/ui/icon/icon';
import { THEME_ICONS } from '../model/labels';
import './events.scss';

interface EventHeadProps {
  event: { title: string; seriesName?: string | null; kind: EventKind; theme: EventTheme; coverUrl?: string | null };
}

/** The poster at the head of the page: the picture where there is one, else the theme on the colour of 悦. */
export function EventHead({ event }: EventHeadProps) {
  return (
    <View className="event-head">
      {event.coverUrl ? (
        <Image className="event-head__cover" src={event.coverUrl} mode="aspectFill" aria-hidden />
      ) : null}
      {event.coverUrl ? <View className="event-head__veil" /> : null}
      {event.coverUrl ? null : <Icon name={THEME_ICONS[event.theme]} size={7} className="event-head__theme" />}
      <View className="event-head__words">
        <View className="event-head__series">{event.seriesName ?? EVENT_KIND_WORDS[event.kind]}</View>
        <View className="event-head__title">{event.title}</View>
      </View>
    </View>
  );
}
