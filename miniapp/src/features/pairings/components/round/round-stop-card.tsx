import { formatTime } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { go, routes } from '@/platform/navigate';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Tag } from '@/ui/tag/tag';
import type { RoundStop } from '../../api/unseen.api';
import { lastSeenLine } from '../../model/unseen-words';
import type { ContactDrafts } from '../../model/use-contact-drafts';
import { RevealContact } from '../looked-after/reveal-contact';
import { draftFor } from './round-model';
import { ContactForm } from './contact-form';

const STANDINGS = {
  to_see: { word: '还没见', tone: 'plain', icon: undefined },
  nobody: { word: '没人应门', tone: 'warn', icon: undefined },
  seen: { word: '见过了', tone: 'ok', icon: 'check' },
} as const;

interface RoundStopCardProps {
  stop: RoundStop;
  now: number;
  drafts: ContactDrafts;
}

/** One door of today's round: who lives there, and writing down what came of it. */
export function RoundStopCard({ stop, now, drafts }: RoundStopCardProps) {
  const { id, doorMasked, people, plannedAt, visitId, roundTitle } = stop;
  const [writing, setWriting] = useState(false);
  const draft = draftFor(stop, drafts.kept);
  const names = people.map(({ name }) => name || '没有写姓名').join('、');
  const done = people.every(({ standing }) => standing === 'seen');
  const first = people[0];
  if (!first) return null;
  const facts = [
    plannedAt && `约在${formatTime(plannedAt)}`,
    plannedAt ? null : roundTitle,
    people.length === 1 ? lastSeenLine(first, now) : null,
  ];
  return (
    <Card id={`stop-${id}`} edge={done || draft ? 'enjoy' : 'act'} className="stack">
      <View className="row row--top">
        <View className="grow">
          <View className="heading">{names}</View>
          <View className="body">{doorMasked ?? '没有写门牌'}</View>
        </View>
        {draft ? <Tag tone="warn">记下了，待传</Tag> : <StandingTag stop={stop} />}
      </View>
      <View className="note">{facts.filter(Boolean).join(' · ')}</View>
      {people.length > 1 && !draft
        ? people.map(({ personId, name, standing }) => (
            <View key={personId} className="row">
              <View className="grow">{name}</View>
              <View className="note">{STANDINGS[standing].word}</View>
            </View>
          ))
        : null}
      {done || draft ? null : <RevealContact personId={first.personId} />}
      <View className="row row--wrap">
        {draft ? null : (
          <Button id={`write-${id}`} grow variant={done ? 'quiet' : 'primary'} onClick={() => setWriting(!writing)}>
            {writing ? '先不记' : done ? '再记一次' : '记一次'}
          </Button>
        )}
        {people.some(({ standing }) => standing === 'nobody') ? (
          <Button
            id={`ladder-${id}`}
            variant="quiet"
            grow
            onClick={() =>
              void go(routes.ladder(people.find(({ standing }) => standing === 'nobody')?.personId ?? first.personId))
            }
          >
            接着找人
          </Button>
        ) : null}
      </View>
      {writing && !draft ? (
        <ContactForm
          people={people}
          purpose={plannedAt ? 'know_neighbour' : 'round'}
          visitId={visitId}
          onKeep={(made) => {
            setWriting(false);
            void drafts.keep(made, names);
          }}
        />
      ) : null}
    </Card>
  );
}

function StandingTag({ stop: { people } }: { stop: RoundStop }) {
  const standing = people.every((one) => one.standing === 'seen')
    ? 'seen'
    : people.some((one) => one.standing === 'nobody')
      ? 'nobody'
      : 'to_see';
  const { word, tone, icon } = STANDINGS[standing];
  return (
    <Tag tone={tone} {...(icon ? { icon } : {})}>
      {word}
    </Tag>
  );
}
