import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoosePerson } from '@/features/communities/components/people/choose-person';
import { useMembership } from '@/features/communities/model/membership';
import { useLoad } from '@/platform/use-load';
import { Card } from '@/ui/card/card';
import { ChoiceField, Field } from '@/ui/field/field';
import { ChooseSheet } from '@/ui/sheet/choose-sheet';
import { ProblemNote } from '@/ui/states/states';
import { profilesApi } from '../api/profiles.api';
import type { CareDraft } from '../model/care-draft';

type Worker = 'gridWorker' | 'deputy';

const NOBODY = 'nobody';
const TITLES: Record<Worker, string> = { gridWorker: '谁来负责？', deputy: '请谁代理？' };

interface CareHelpersProps {
  personId: string;
  draft: Pick<CareDraft, Worker | 'emergency'>;
  error: (key: Worker | 'emergency', sent: string) => string | undefined;
  onChange: (part: Partial<Pick<CareDraft, Worker | 'emergency'>>) => void;
}

/** Who is responsible for somebody, who instead of them, and whom to call when it is urgent. */
export function CareHelpers({ personId, draft, error, onChange }: CareHelpersProps) {
  const { communityId } = useMembership();
  const read = useLoad(() => profilesApi.workers(communityId), [communityId]);
  const [asking, setAsking] = useState<Worker | 'emergency'>();
  const workers = (read.data?.items ?? []).filter(({ isGridWorker }) => isGridWorker);
  const nameOf = (key: Worker): string | undefined => {
    const chosen = draft[key];
    if (!chosen) return undefined;
    return chosen.name || workers.find(({ memberId }) => memberId === chosen.memberId)?.name;
  };
  /** The same one cannot be both. */
  const choices = (key: Worker) => {
    const taken = draft[key === 'deputy' ? 'gridWorker' : 'deputy']?.memberId;
    const free = workers.filter(({ memberId }) => memberId !== taken);
    return [
      ...free.map(({ memberId, name, isAway }) => ({
        value: memberId,
        label: name,
        note: isAway ? '今天不在' : undefined,
      })),
      { value: NOBODY, label: '先不定' },
    ];
  };
  const choose = (key: Worker, memberId: string) => {
    const worker = workers.find((one) => one.memberId === memberId);
    onChange({ [key]: worker ? { memberId, name: worker.name } : null });
  };
  const field = (key: Worker, label: string, hint: string) => (
    <Field label={label} hint={hint} error={error(key, `${key}MemberId`)}>
      <ChoiceField id={`care-${key}`} value={nameOf(key)} placeholder="请选" onClick={() => setAsking(key)} />
    </Field>
  );
  return (
    <Card id="care-helpers" className="stack">
      {field('gridWorker', '负责的网格员', '到期复核会提醒这一位')}
      {field('deputy', '代理网格员', '过了时间没办的，先找这一位')}
      <Field
        label="着急时找谁"
        hint="家人、邻居都可以，要先登记在居民里"
        error={error('emergency', 'emergencyPersonId')}
      >
        <ChoiceField
          id="care-emergency"
          value={draft.emergency?.name}
          placeholder="请选"
          onClick={() => setAsking('emergency')}
        />
      </Field>
      <ProblemNote problem={read.problem} />
      {asking === 'emergency' ? (
        <ChoosePerson
          id="emergency"
          title="着急时找谁？"
          near={personId}
          chosen={draft.emergency}
          onChoose={(emergency) => onChange({ emergency })}
          onClose={() => setAsking(undefined)}
        />
      ) : asking ? (
        <ChooseSheet
          open
          title={TITLES[asking]}
          choices={choices(asking)}
          value={draft[asking]?.memberId ?? NOBODY}
          onChoose={(memberId) => choose(asking, memberId)}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
      <View className="note">不知道的可以先不选。</View>
    </Card>
  );
}
