import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { useElder } from '@/ui/base/elder';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import type { SessionView } from '../api/types';
import { rulesOf, seatsLine, standingOf, stateLine } from '../model/labels';
import './events.scss';

/** How full it is, how seats are given, and until when one may cancel: known before anybody signs up. */
export function SeatsCard({ session, now }: { session: SessionView; now: number }) {
  const seats = seatsLine(session.seats);
  const standing = standingOf(session, now);
  const heading = seats && standing === 'mine' ? seats.left : stateLine(session, now);
  return (
    <Card id="event-seats">
      <View className="row row--wrap seats__head">
        <View className="heading grow">{heading}</View>
        {seats ? <View className="note">{seats.total}</View> : null}
      </View>
      {seats ? (
        <View className="seats__bar" aria-hidden>
          <View className="seats__taken" style={{ width: `${Math.round(seats.share * 100)}%` }} />
        </View>
      ) : null}
      {standing === 'over' || standing === 'cancelled' ? null : <Rules lines={rulesOf(session, now)} />}
      {session.cancelledReason ? <View className="body seats__rules">{`原因：${session.cancelledReason}`}</View> : null}
      {session.mode === 'draw' ? <DrawLine session={session} /> : null}
    </Card>
  );
}

/** In one run of words; in elder mode each on a line of its own. */
function Rules({ lines }: { lines: readonly string[] }) {
  const { elder } = useElder();
  if (!elder) return <View className="seats__rules note">{lines.join(' · ')}</View>;
  return (
    <View className="seats__rules">
      {lines.map((line) => (
        <View key={line} className="note">
          {line}
        </View>
      ))}
    </View>
  );
}

/** That the draw can be checked, before and after it. */
function DrawLine({ session }: { session: SessionView }) {
  return (
    <View className="seats__draw">
      <View className="note">
        {session.drawn
          ? '已经摇过号，过程和结果都公开，谁都可以核对。'
          : '报名前已经公布一串承诺码，摇完号谁都可以核对有没有人动过手脚。'}
      </View>
      <Button
        id="event-draw"
        variant="text"
        tone="ink"
        icon="shield"
        onClick={() => void go(routes.drawProof(session.id, session.mine?.registrationId))}
      >
        {session.drawn ? '看摇号结果' : '看摇号的承诺'}
      </Button>
    </View>
  );
}
