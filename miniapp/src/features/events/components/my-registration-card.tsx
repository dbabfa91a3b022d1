import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import { Tag } from '@/ui/tag/tag';
import type { RegistrationCard } from '../api/types';
import { placeWords, REGISTRATION_LABELS, whoWords } from '../model/labels';
import { beginsWords } from '../model/when';
import './events.scss';

/** One of my registrations, or of somebody I act for: what, when, who, and how it stands. */
export function MyRegistrationCard({ registration, now }: { registration: RegistrationCard; now: number }) {
  const { id, eventTitle, sessionLabel, startsAt, endsAt, placeText, state, sessionState, ahead } = registration;
  const over = new Date(endsAt).getTime() <= now;
  const label = REGISTRATION_LABELS[state];
  const word = sessionState === 'cancelled' ? '这一场取消了' : state === 'waiting' ? placeWords(ahead) : label.word;
  return (
    <Card
      id={`registration-${id}`}
      edge={state === 'confirmed' && !over ? 'enjoy' : undefined}
      onClick={() => void go(routes.registration(id))}
    >
      <View className="row">
        <View className="grow">
          <View className="heading session-card__title">{[eventTitle, sessionLabel].filter(Boolean).join(' · ')}</View>
          <View className="note">{[beginsWords(startsAt, now), placeText].filter(Boolean).join(' · ')}</View>
          <View className="note">{whoWords(registration)}</View>
        </View>
        <Icon name="chev" size={1.25} className="muted" />
      </View>
      <View className="session-card__foot">
        <Tag tone={sessionState === 'cancelled' ? 'plain' : label.tone} icon={label.icon}>
          {word}
        </Tag>
      </View>
    </Card>
  );
}
