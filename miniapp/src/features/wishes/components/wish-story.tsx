import { formatMoment, formatTimeLeft } from '@silin/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card/card';
import { Timeline, type TimelineStep } from '@/ui/timeline/timeline';
import { MY_NEXT_STEP_WORDS, NEXT_STEP_WORDS, formatDue, STEP_WORDS } from '../model/labels';
import type { WishPage } from '../api/types';
import './wish-page.scss';

/** What happened, who did it and when, and the step that is still open. */
export function WishStory({ wish, now }: { wish: WishPage; now: number }) {
  const steps: TimelineStep[] = wish.timeline.map((entry, i) => ({
    key: `${i}-${entry.step}`,
    title: STEP_WORDS[entry.step],
    note: [entry.by, formatMoment(entry.at, now)].filter(Boolean).join(' · '),
    text: entry.note,
    done: true,
  }));
  const next = (wish.mine ? MY_NEXT_STEP_WORDS : NEXT_STEP_WORDS)[wish.state];
  if (next) steps.push({ key: 'next', title: next, note: untilLabel(wish, now), done: false });
  return (
    <Card id="wish-story">
      <View className="heading card__heading">经过</View>
      <Timeline steps={steps} />
    </Card>
  );
}

function untilLabel(wish: WishPage, now: number): string | undefined {
  if (wish.state === 'open' && wish.openUntil) return formatTimeLeft(wish.openUntil, now);
  if (wish.state === 'claimed' && wish.claim) return `${formatDue(wish.claim.dueAt, now)}前办好`;
  return undefined;
}
