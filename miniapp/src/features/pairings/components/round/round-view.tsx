import { formatMoment, formatToday } from '@silin/shared';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useLastRead } from '@/platform/last-read';
import { go, routes } from '@/platform/navigate';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Segmented } from '@/ui/chips/chips';
import { Section } from '@/ui/section/section';
import { EmptyState, ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { unseenApi } from '../../api/unseen.api';
import { useContactDrafts } from '../../model/use-contact-drafts';
import { DraftsBanner } from './drafts-banner';
import { byBuilding, draftFor, progressOf } from './round-model';
import { RoundStopCard } from './round-stop-card';
import './round.scss';

/** A phone draws so many doors at a time. */
const DOORS = 30;

/** Today's round, building by building and door by door; what is written down without a network waits on the phone. */
export function RoundView() {
  const { communityId } = useMembership();
  const read = useLoad(() => unseenApi.round(communityId), [communityId]);
  const drafts = useContactDrafts(read.reload);
  const [left, setLeft] = useState<'left' | 'all'>('left');
  const [doors, setDoors] = useState(DOORS);
  const kept = useLastRead(`round-${communityId}`, read.data);
  const old = !read.data && read.problem?.unreachable ? kept : undefined;
  const round = read.data ?? old?.value;
  const now = Date.now();
  Taro.usePullDownRefresh(async () => {
    await Promise.all([read.reload(), drafts.flush()]);
    Taro.stopPullDownRefresh();
  });
  if (!round)
    return read.problem ? <ErrorState problem={read.problem} onRetry={() => void read.reload()} /> : <Skeleton />;
  const { people, seen, waiting } = progressOf(round, drafts.kept);
  const isLeft = (stop: (typeof round.stops)[number]) =>
    !draftFor(stop, drafts.kept) && stop.people.some(({ standing }) => standing !== 'seen');
  const stops = left === 'left' ? round.stops.filter(isLeft) : round.stops;
  return (
    <>
      <DraftsBanner kept={drafts.kept} onSend={() => void drafts.flush()} />
      {old ? <View className="note" id="kept-list">{`这是${formatMoment(old.at, now)} 读到的名单`}</View> : null}
      <ProblemNote problem={old ? undefined : read.problem} />
      {people === 0 ? (
        <EmptyState
          icon="check"
          title="今天没有走访"
          note="约在今天的上门、社区发起的专项走访会按楼栋排在这里"
          action={
            <Button variant="quiet" onClick={() => void go(routes.unseen)}>
              看看很久没人见过的人
            </Button>
          }
        />
      ) : (
        <>
          <Card id="round-progress" className="stack">
            <View className="note">{[formatToday(now), ...round.roundTitles].join(' · ')}</View>
            <View className="round__count">{`见到 ${seen}/${people}`}</View>
            <View className="round__bar">
              <View className="round__done" style={{ width: `${Math.round((seen / people) * 100)}%` }} />
            </View>
            {waiting > 0 ? <View className="note">{`其中 ${waiting} 位等网络送出`}</View> : null}
          </Card>
          <Segmented
            value={left}
            onChange={setLeft}
            choices={[
              { value: 'left', label: '还没见的' },
              { value: 'all', label: '全部' },
            ]}
          />
          {stops.length === 0 ? <EmptyState icon="check" title="都走到了" note="辛苦了；没见到的会接着找" /> : null}
          {byBuilding(stops.slice(0, doors)).map(([name, inside]) => (
            <Section key={name} title={name}>
              {inside.map((stop) => (
                <RoundStopCard key={stop.id} stop={stop} now={now} drafts={drafts} />
              ))}
            </Section>
          ))}
          {stops.length > doors ? (
            <Button id="more-doors" variant="text" tone="ink" onClick={() => setDoors(doors + DOORS)}>
              再看一些
            </Button>
          ) : null}
        </>
      )}
    </>
  );
}
