import { careTierWords } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { go, routes } from '@/platform/navigate';
import { named } from '@/ui/base/role';
import { Button, keyboard } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ChooseSheet } from '@/ui/sheet/choose-sheet';
import { Tag } from '@/ui/tag/tag';
import type { UnseenPerson } from '../../api/unseen.api';
import type { KeptDraft } from '../../model/contact-drafts';
import { lastSeenLine, unseenSince } from '../../model/unseen-words';
import type { ContactDrafts } from '../../model/use-contact-drafts';
import { CallPerson } from '../looked-after/call-person';
import { PlanVisit } from '../looked-after/plan-visit';

const PASS_ON = [
  { value: 'task', label: '请别人去看看', note: '写一件待办给同事或社区' },
  { value: 'stand-in', label: '我这几天不在', note: '安排代班，待办都转过去' },
];

interface UnseenCardProps {
  person: UnseenPerson;
  now: number;
  drafts: ContactDrafts;
  onChanged: () => void;
}

/** Somebody who should be looked in on: how long, since what, and what can be done now. */
export function UnseenCard({ person, now, drafts, onChanged }: UnseenCardProps) {
  const { id, name, buildingName, tier, roundTitle, standing, workerName } = person;
  const open = () => void go(routes.person(id));
  const [passing, setPassing] = useState(false);
  const waits = drafts.kept.some((one: KeptDraft) => one.draft.personIds.includes(id) && !one.verdict);
  return (
    <Card id={`unseen-${id}`} edge={standing === 'unseen' ? 'act' : 'know'} className="stack">
      <View className="row row--top" {...named(`open-${id}`)} onClick={open} {...(SILIN_H5 ? keyboard(open) : {})}>
        <View className="grow">
          <View className="heading">{name || '没有写姓名'}</View>
          <View className="body">{unseenSince(person, now)}</View>
        </View>
        <Tag tone={tier === 'weekly' ? 'act' : 'plain'}>{careTierWords[tier]}</Tag>
      </View>
      <View className="note">
        {[buildingName ?? '没有写楼栋', lastSeenLine(person, now), roundTitle && `“${roundTitle}”要看`]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {workerName ? <View className="note">{`负责：${workerName}`}</View> : null}
      {waits ? <Tag tone="warn">记下了，等网络送出</Tag> : null}
      {standing === 'away' ? null : (
        <>
          <View className="row">
            <CallPerson person={{ personId: id, name }} drafts={drafts} />
          </View>
          <View className="row">
            <PlanVisit personIds={[id]} name={name} onPlanned={onChanged} />
            <Button id={`pass-${id}`} variant="quiet" grow onClick={() => setPassing(true)}>
              转给别人
            </Button>
          </View>
        </>
      )}
      <ChooseSheet
        open={passing}
        title={`请谁去看${name}`}
        choices={PASS_ON}
        onChoose={(way) => void go(way === 'task' ? routes.addTaskFor(id) : routes.standIns)}
        onClose={() => setPassing(false)}
      />
    </Card>
  );
}
