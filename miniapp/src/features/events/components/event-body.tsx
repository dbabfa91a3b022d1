import { Image, View } from '@tarojs/components';
import { pictureLabel } from '@/ui/base/role';
import { Card } from '@/ui/card/card';
import type { EventBlock, EventPage } from '../api/types';
import './events.scss';

/** What it is about, in the organiser's words and pictures. */
export function EventBody({ event }: { event: Pick<EventPage, 'summary' | 'body'> }) {
  if (!event.summary && event.body.length === 0) return null;
  return (
    <Card id="event-body" className="stack">
      {event.summary ? <View className="strong event-body__text">{event.summary}</View> : null}
      {event.body.map((block, at) => (
        <Block key={at} block={block} />
      ))}
    </Card>
  );
}

function Block({ block }: { block: EventBlock }) {
  if (block.kind === 'picture') {
    return block.url ? (
      <Image className="event-body__picture" src={block.url} mode="widthFix" lazyLoad {...pictureLabel('活动图片')} />
    ) : null;
  }
  if (block.kind === 'list') {
    return (
      <View>
        {block.items.map((item, at) => (
          <View key={at} className="row row--top event-body__item">
            <View aria-hidden>·</View>
            <View className="grow event-body__text">{item}</View>
          </View>
        ))}
      </View>
    );
  }
  return <View className={block.kind === 'heading' ? 'heading' : 'body'}>{block.text}</View>;
}

/** What will be asked at the sign-up and what for, said before anybody begins. */
export function AskedFor({ event }: { event: Pick<EventPage, 'questions'> }) {
  if (event.questions.length === 0) return null;
  return (
    <Card id="event-questions">
      <View className="heading">报名时要问的</View>
      {event.questions.map((question) => (
        <View key={question.id} className="event-body__question">
          <View className="event-body__text">
            {question.required ? question.label : `${question.label}（可以不答）`}
          </View>
          <View className="note">{whyWords(question)}</View>
        </View>
      ))}
    </Card>
  );
}

/** Why a question is asked, who reads the answer, and when it goes. */
export const whyWords = (question: EventPage['questions'][number]): string =>
  [
    `为什么问：${question.purpose}`,
    question.isPrivate ? '只有组织者看得到' : undefined,
    `活动结束 ${question.deleteAfterDays} 天后删除`,
  ]
    .filter(Boolean)
    .join('；');
