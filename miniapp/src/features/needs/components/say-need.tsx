import { MATTER_CATEGORIES, MATTER_CATEGORY_WORDS, type MatterCategory, needLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { showFirstFault } from '@/platform/first-fault';
import { useAction } from '@/platform/use-action';
import { useDraft } from '@/platform/use-draft';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { Field, TextArea, TextInput } from '@/ui/field/field';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { needsApi, type NewNeed } from '../api/needs.api';

const CATEGORIES = MATTER_CATEGORIES.map((value) => ({ value, label: MATTER_CATEGORY_WORDS[value] }));
const MYSELF = 'myself';

interface NeedDraft {
  words: string;
  category: MatterCategory;
  place: string;
  personId: string;
}

interface SayNeedProps {
  /** For whom one acts. */
  people: readonly { personId: string; name: string }[];
  onSaid: () => void;
}

/** Saying what one needs: the matter in one's own words, what kind, where, and for whom. What was begun is kept until it is sent. */
export function SayNeed({ people, onSaid }: SayNeedProps) {
  const { communityId, memberId } = useMembership();
  const [tried, setTried] = useState(false);
  const { value, change, clear } = useDraft<NeedDraft>(`need.${communityId}.${memberId}`, {
    ...{ words: '', category: 'facilities', place: '', personId: MYSELF },
  });
  const words = value.words.trim();
  const short = words.length < needLimits.wordsMinChars;
  const send = useAction(async (key: string, body: NewNeed) => {
    await needsApi.say(communityId, body, key);
    clear();
    toast('社区收到了');
    onSaid();
  });
  const say = () => {
    setTried(true);
    if (short) return showFirstFault();
    const place = value.place.trim();
    const personId = value.personId === MYSELF ? {} : { personId: value.personId };
    return void send.run({ words, category: value.category, ...(place ? { placeText: place } : {}), ...personId });
  };
  return (
    <Card className="stack" id="say-need">
      {people.length > 0 ? (
        <Field label="这是谁的事">
          <Chips
            wrap
            choices={[
              { value: MYSELF, label: '我自己' },
              ...people.map(({ personId, name }) => ({ value: personId, label: name || '没有写姓名' })),
            ]}
            value={value.personId}
            onChange={(personId) => change({ personId })}
          />
        </Field>
      ) : null}
      <Field
        label="什么事"
        hint="用自己的话说就行；别人的名字和电话不用写"
        error={send.problem?.fieldError('words') ?? (tried && short ? '请写一句是什么事' : undefined)}
      >
        <TextArea
          id="need-words"
          label="什么事"
          placeholder="比如：楼道灯坏了，晚上看不见台阶"
          value={value.words}
          maxLength={needLimits.wordsMaxChars}
          onChange={(next) => change({ words: next })}
        />
      </Field>
      <Field label="属于哪一类">
        <Chips wrap choices={CATEGORIES} value={value.category} onChange={(category) => change({ category })} />
      </Field>
      <Field label="在哪里（可以不写）" hint="不写就是您住的楼" error={send.problem?.fieldError('placeText')}>
        <TextInput
          id="need-place"
          label="在哪里"
          value={value.place}
          maxLength={needLimits.placeMaxChars}
          onChange={(place) => change({ place })}
        />
      </Field>
      <ProblemNote problem={send.problem} />
      <View>
        <Button id="need-send" wide size="large" loading={send.pending} onClick={say}>
          告诉社区
        </Button>
      </View>
    </Card>
  );
}
