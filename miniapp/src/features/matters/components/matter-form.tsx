import {
  MATTER_CATEGORIES,
  MATTER_CATEGORY_WORDS,
  MATTER_KIND_WORDS,
  MATTER_KINDS,
  type MatterCategory,
  type MatterKind,
  matterLimits,
} from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { showFirstFault } from '@/platform/first-fault';
import type { ApiProblem } from '@/platform/api-problem';
import { useDraft } from '@/platform/use-draft';
import { Button } from '@/ui/button/button';
import { Chips } from '@/ui/chips/chips';
import { Field, TextArea, TextInput } from '@/ui/field/field';
import { ProblemNote } from '@/ui/states/states';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import type { NewMatter } from '../api/matters.api';

const CATEGORIES = MATTER_CATEGORIES.map((value) => ({ value, label: MATTER_CATEGORY_WORDS[value] }));
const KINDS = MATTER_KINDS.map((value) => ({ value, label: MATTER_KIND_WORDS[value] }));

interface MatterDraft {
  title: string;
  publicText: string;
  privateDetail: string;
  place: string;
  kind: MatterKind;
  category: MatterCategory;
  urgent: boolean;
  forStaff: boolean;
}

interface MatterFormProps {
  /** Names the draft that is kept. */
  draftKey: string;
  category?: MatterCategory;
  pending: boolean;
  problem: ApiProblem | undefined;
  /** `clear` forgets the draft once it is sent. */
  onSend: (body: NewMatter, clear: () => void) => void;
  onLeave: () => void;
}

/** A matter written down: what everybody may read, and apart from it what only those who work on it know. */
export function MatterForm({ draftKey, category = 'facilities', pending, problem, onSend, onLeave }: MatterFormProps) {
  const { value, change, clear } = useDraft<MatterDraft>(draftKey, {
    ...{ title: '', publicText: '', privateDetail: '', place: '', kind: 'livelihood', category },
    ...{ urgent: false, forStaff: false },
  });
  const [tried, setTried] = useState(false);
  const [title, publicText] = [value.title.trim(), value.publicText.trim()];
  const faults = {
    title: title.length < matterLimits.titleMinChars ? '请写几个字：是什么事' : undefined,
    publicText: publicText ? undefined : '请写一句大家看得懂的话',
  };
  const error = (key: 'title' | 'publicText') => problem?.fieldError(key) ?? (tried ? faults[key] : undefined);
  const send = () => {
    setTried(true);
    if (faults.title || faults.publicText) return showFirstFault();
    const [privateDetail, placeText] = [value.privateDetail.trim(), value.place.trim()];
    return onSend(
      {
        ...{ title, publicText, kind: value.kind, category: value.category },
        ...(value.urgent ? { priority: 'urgent' } : {}),
        ...(value.forStaff ? { audience: 'staff' } : {}),
        ...(privateDetail ? { privateDetail } : {}),
        ...(placeText ? { placeText } : {}),
      },
      clear,
    );
  };
  return (
    <View className="stack" id="matter-form">
      <Field label="什么事" error={error('title')}>
        <TextInput
          id="matter-title"
          label="什么事"
          value={value.title}
          maxLength={matterLimits.titleMaxChars}
          onChange={(next) => change({ title: next })}
        />
      </Field>
      <Field label="给大家看的话" hint="不写是谁家、谁提的" error={error('publicText')}>
        <TextArea
          id="matter-text"
          label="给大家看的话"
          value={value.publicText}
          maxLength={matterLimits.publicTextMaxChars}
          onChange={(next) => change({ publicText: next })}
        />
      </Field>
      <Field label="只给办事的人看（可以不写）" error={problem?.fieldError('privateDetail')}>
        <TextArea
          id="matter-private"
          label="只给办事的人看"
          value={value.privateDetail}
          maxLength={matterLimits.privateMaxChars}
          onChange={(next) => change({ privateDetail: next })}
        />
      </Field>
      <Field label="类别">
        <Chips wrap choices={CATEGORIES} value={value.category} onChange={(next) => change({ category: next })} />
      </Field>
      <Field label="算哪一种">
        <Chips wrap choices={KINDS} value={value.kind} onChange={(next) => change({ kind: next })} />
      </Field>
      <Field label="在哪里（可以不写）">
        <TextInput
          id="matter-place"
          label="在哪里"
          value={value.place}
          maxLength={matterLimits.placeMaxChars}
          onChange={(next) => change({ place: next })}
        />
      </Field>
      <SwitchRow id="matter-urgent" title="急事" on={value.urgent} onChange={(next) => change({ urgent: next })} />
      <SwitchRow
        id="matter-for-staff"
        title="居民看不到"
        note="只有社区和办事的人看得到"
        on={value.forStaff}
        onChange={(next) => change({ forStaff: next })}
      />
      <ProblemNote problem={problem} />
      <View className="row">
        <Button id="matter-send" loading={pending} onClick={send}>
          立为一件事
        </Button>
        <Button variant="quiet" onClick={onLeave}>
          先不立
        </Button>
      </View>
    </View>
  );
}
