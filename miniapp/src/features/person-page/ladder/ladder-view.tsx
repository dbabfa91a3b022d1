import { chinaDate, formatMoment, formatTimeLeft, visitLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Person } from '@/features/communities/api/people.api';
import { useMembership } from '@/features/communities/model/membership';
import { dueLine, ownerLine } from '@/features/tasks/model/labels';
import { TasksUndo } from '@/features/tasks/components/tasks-undo';
import { type AskedStep, TaskSheets } from '@/features/tasks/components/task-sheets';
import { useTasks } from '@/features/tasks/model/use-tasks';
import { go, routes } from '@/platform/navigate';
import { useLoad } from '@/platform/use-load';
import { useElder } from '@/ui/base/elder';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Section } from '@/ui/section/section';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { Timeline } from '@/ui/timeline/timeline';
import { pairingsApi } from '@/features/pairings/api/pairings.api';
import { TRIED_WORDS } from '@/features/pairings/model/unseen-words';
import { type ContactDrafts, useContactDrafts } from '@/features/pairings/model/use-contact-drafts';
import { CallPerson } from '@/features/pairings/components/looked-after/call-person';
import { RevealContact } from '@/features/pairings/components/looked-after/reveal-contact';
import { DraftsBanner } from '@/features/pairings/components/round/drafts-banner';
import { EmergencyContact } from './emergency-contact';

const HOUR_MS = 60 * 60 * 1000;

/** Looking for somebody who did not open: the steps with their clock, what was tried, who looks next, and how it ends. */
export function LadderView({ person }: { person: Person }) {
  const { communityId } = useMembership();
  const { id, name } = person;
  const { elder } = useElder();
  const { list } = useTasks({ personId: id, state: 'open' });
  const visits = useLoad(() => pairingsApi.visitsOf(communityId, id, 'past'), [communityId, id]);
  const [asked, setAsked] = useState<AskedStep>();
  const reload = () => {
    void list.reload();
    void visits.reload();
  };
  const drafts = useContactDrafts(reload);
  if (!list.items)
    return list.problem ? (
      <ErrorState problem={list.problem} onRetry={() => void list.reload()} />
    ) : (
      <Skeleton cards={2} />
    );
  const task = list.items.find(({ kind }) => kind === 'visit_no_answer');
  const now = Date.now();
  const began = task ? new Date(task.createdAt).getTime() : now;
  const tried = (visits.data?.items ?? []).filter(
    ({ state, loggedAt }) => state === 'no_answer' && loggedAt && new Date(loggedAt).getTime() >= began - HOUR_MS,
  );
  const times = (medium: 'phone' | 'home') => tried.filter((visit) => visit.medium === medium).length;
  const door = (outcome: 'done' | 'no_answer') =>
    void drafts.keep(
      {
        ...{ personIds: [id], seenPersonIds: outcome === 'done' ? [id] : [], outcome, medium: 'home' },
        ...{ purpose: 'know_neighbour', onDay: chinaDate(Date.now()), alike: 'another' },
      },
      `去看${name}`,
    );
  if (!task)
    return (
      <>
        <DraftsBanner kept={drafts.kept} onSend={() => void drafts.flush()} />
        <TasksUndo />
        <Card id="ladder-none" className="stack">
          <View className="heading">{`没有在找${name || '这位居民'}`}</View>
          <View className="body">
            {`上门没人应，就从这里开始：电话、再上门、紧急联系人。每周看望的 ${visitLimits.noAnswerTaskHoursWeekly} 小时内要有着落，其他的一天内。`}
          </View>
          <Button id="ladder-begin" wide onClick={() => door('no_answer')}>
            刚才没人应门，开始找
          </Button>
          <Button variant="quiet" wide onClick={() => void go(routes.person(id))}>
            看这位居民
          </Button>
        </Card>
      </>
    );
  return (
    <>
      <DraftsBanner kept={drafts.kept} onSend={() => void drafts.flush()} />
      <Card id="ladder" edge="act" className="stack">
        <View className="row row--top">
          <View className="title grow">{name || '没有写姓名'}</View>
          <Tag tone="warn">{task.isLate ? '过了时间' : formatTimeLeft(task.dueAt, now)}</Tag>
        </View>
        <View className="body">{dueLine(task, now)}</View>
        <View className="note">{`接着找的人：${ownerLine(task)}`}</View>
        <View className="note">见到本人，或者本人接了电话，就算找到了。</View>
      </Card>
      <Steps person={person} times={times} drafts={drafts} onDoor={door} />
      {tried.length > 0 ? (
        <Section title="找过几次">
          <Card id="ladder-tried">
            <Timeline
              steps={tried.map((visit) => ({
                ...{ key: visit.id, title: TRIED_WORDS[visit.medium], done: true },
                note: [visit.helperName, visit.loggedAt && formatMoment(visit.loggedAt, now)]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
          </Card>
        </Section>
      ) : null}
      <View className={elder ? 'stack' : 'row'}>
        {task.actions.includes('passOn') ? (
          <Button id="ladder-pass-on" variant="quiet" grow onClick={() => setAsked({ task, step: 'passOn' })}>
            请别人接着找
          </Button>
        ) : null}
        {task.actions.includes('finish') ? (
          <Button id="ladder-close" variant="quiet" grow onClick={() => setAsked({ task, step: 'finish' })}>
            问清楚了，了结
          </Button>
        ) : null}
      </View>
      <TaskSheets asked={asked} onDone={reload} onClose={() => setAsked(undefined)} />
    </>
  );
}

interface StepsProps {
  person: Person;
  times: (medium: 'phone' | 'home') => number;
  drafts: ContactDrafts;
  onDoor: (outcome: 'done' | 'no_answer') => void;
}

/** The three steps, in order; each says how often it was tried. */
function Steps({ person, times, drafts, onDoor }: StepsProps) {
  const { id, name } = person;
  const often = (medium: 'phone' | 'home', words: string) =>
    times(medium) ? `${words} ${times(medium)} 次了` : '还没有试';
  return (
    <Section title="一步一步找">
      <Card id="step-phone" className="stack">
        <View className="row">
          <View className="heading grow">1 打电话</View>
          <View className="note">{often('phone', '没人接')}</View>
        </View>
        <CallPerson person={{ personId: id, name }} drafts={drafts} variant={times('phone') ? 'quiet' : 'primary'} />
      </Card>
      <Card id="step-door" className="stack">
        <View className="row">
          <View className="heading grow">2 再上门</View>
          <View className="note">{often('home', '没人应')}</View>
        </View>
        <RevealContact personId={id} />
        <View className="row">
          <Button id="door-seen" grow onClick={() => onDoor('done')}>
            见到了
          </Button>
          <Button id="door-nobody" variant="quiet" grow onClick={() => onDoor('no_answer')}>
            还是没人
          </Button>
        </View>
      </Card>
      <EmergencyContact personId={id} />
    </Section>
  );
}
