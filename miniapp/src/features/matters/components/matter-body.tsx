import { MATTER_CLOSERS, MATTER_ORIGIN_WORDS, TOLD_HOW_WORDS } from '@silin/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card/card';
import { Section } from '@/ui/section/section';
import { Tag } from '@/ui/tag/tag';
import { Timeline } from '@/ui/timeline/timeline';
import type { MatterView } from '../api/matters.api';
import { dayWord, isLate, placeLine, stateLine, stepsOf } from '../model/words';

const CLOSER_WORDS: Readonly<Record<(typeof MATTER_CLOSERS)[number], string>> = {
  asker: '由提出的人说解决了没有',
  checker: '由社区的同事核查',
};

/** One matter: what it is about, who answers for it by when, and what happened. */
export function MatterBody({ matter, now }: { matter: MatterView; now: number }) {
  const { deadlineOn, firstDeadlineOn } = matter;
  const moved = deadlineOn && firstDeadlineOn && deadlineOn !== firstDeadlineOn;
  return (
    <>
      <Card id="matter" className="stack" edge={isLate(matter, now) ? 'act' : 'know'}>
        <View className="row row--wrap">
          <View className="note">{matter.no}</View>
          {matter.priority === 'urgent' ? <Tag tone="warn">急</Tag> : null}
        </View>
        <View className="title">{matter.title}</View>
        <View className="body">{stateLine(matter, now)}</View>
        <View className="body">{matter.publicText}</View>
        {matter.privateDetail ? <View className="body">{`只给办事的人看：${matter.privateDetail}`}</View> : null}
        {matter.waitingWhy ? <View className="body">{`在等：${matter.waitingWhy}`}</View> : null}
        {matter.closeWords ? <View className="body">{matter.closeWords}</View> : null}
        <View className="note">
          {[placeLine(matter), MATTER_ORIGIN_WORDS[matter.origin], matter.postName].filter(Boolean).join(' · ')}
        </View>
        {moved ? <View className="note">{`原定${dayWord(firstDeadlineOn, now)}前办好`}</View> : null}
        <View className="note">{CLOSER_WORDS[matter.closer]}</View>
      </Card>
      {matter.concerned.length > 0 ? (
        <Section title={`关系到 ${matter.concerned.length} 位居民`}>
          <Card id="concerned" className="stack">
            {matter.concerned.map(({ personId, name, toldHow }) => (
              <View key={personId} className="row">
                <View className="grow">{name || '没有写姓名'}</View>
                <View className="note">{toldHow ? `${TOLD_HOW_WORDS[toldHow]}告诉了` : '还没有告诉'}</View>
              </View>
            ))}
          </Card>
        </Section>
      ) : null}
      <Section title="办到哪一步">
        <Card>
          <Timeline steps={stepsOf(matter, now)} />
        </Card>
      </Section>
    </>
  );
}
