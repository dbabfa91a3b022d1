import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { Button, keyboard } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import { Tag } from '@/ui/tag/tag';
import type { SessionCard as Session } from '../api/types';
import { actionWord, STANDING_LOOKS, standingOf, stateLine } from '../model/labels';
import { beginsWords, clockWords } from '../model/when';
import { ThemePicture } from './theme-picture';
import './events.scss';

interface SessionCardProps {
  session: Session;
  now: number;
  /** Below a heading that names the day, the time of day is enough. */
  dayKnown?: boolean;
}

/** A session of the list: what, when, where, how it stands, and the one thing to do. */
export function SessionCard({ session, now, dayKnown }: SessionCardProps) {
  const standing = standingOf(session, now);
  const action = actionWord(session, now);
  const see = () => void go(routes.event(session.eventId, session.id));
  const act = () => {
    if (standing !== 'mine' || !session.mine) return see();
    const { registrationId, state } = session.mine;
    return void go(state === 'held' ? routes.signUp(session.eventId, session.id) : routes.registration(registrationId));
  };
  const look = STANDING_LOOKS[standing];
  const quiet = standing === 'over' || standing === 'cancelled';
  return (
    <Card id={`session-${session.id}`} edge={standing === 'mine' ? 'enjoy' : undefined}>
      <View className="row row--top session-card__head" onClick={see} {...(SILIN_H5 ? keyboard(see) : {})}>
        <ThemePicture session={session} quiet={quiet} />
        <View className="grow">
          <View className="heading session-card__title">{titleOf(session)}</View>
          <View className="session-card__facts note">
            <View className="session-card__fact">
              <Icon name="clock" size={1} />
              {dayKnown ? clockWords(session.startsAt) : beginsWords(session.startsAt, now)}
            </View>
            {session.placeText ? (
              <View className="session-card__fact">
                <Icon name="pin" size={1} />
                {session.placeText}
              </View>
            ) : null}
          </View>
        </View>
      </View>
      <View className="session-card__foot">
        <View className="grow">
          <Tag tone={look.tone} icon={look.icon}>
            {stateLine(session, now)}
          </Tag>
        </View>
        {action ? (
          <Button
            id={`act-${session.id}`}
            tone="enjoy"
            variant={standing === 'mine' ? 'quiet' : 'primary'}
            onClick={act}
          >
            {action}
          </Button>
        ) : null}
      </View>
    </Card>
  );
}

/** The event, and which of its sessions where they have names. */
export const titleOf = ({ eventTitle, label }: Pick<Session, 'eventTitle' | 'label'>): string =>
  label ? `${eventTitle} · ${label}` : eventTitle;
