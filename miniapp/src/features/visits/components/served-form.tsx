import {
  AGE_BAND_WORDS,
  AGE_BANDS,
  type AgeBand,
  SERVED_BASES,
  SERVED_BASIS_WORDS,
  servedWords,
  VISIT_KIND_WORDS,
  type VisitKind,
  visitLimits,
} from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoosePerson } from '@/features/communities/components/people/choose-person';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { Field, TextArea, TextInput } from '@/ui/field/field';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type Outing, type OutingServed, outingsApi } from '../api/outings.api';
import { isServedReady, servedBody, servedDraft, type ServedLine, servedOf } from '../model/served-draft';

const BASES = SERVED_BASES.map((value) => ({ value, label: SERVED_BASIS_WORDS[value] }));
const BANDS = [
  { value: '' as const, label: '不分年龄' },
  ...AGE_BANDS.map((value) => ({ value, label: AGE_BAND_WORDS[value] })),
];
let lines = 0;

interface ServedFormProps {
  outing: Outing;
  onDone: () => void;
}

/** What came of an outing: how many were served, whom of them one knows, how they were counted, and the helpers' minutes. */
export function ServedForm({ outing, onDone }: ServedFormProps) {
  const { communityId } = useMembership();
  const [draft, setDraft] = useState(() => servedDraft(outing));
  const [choosing, setChoosing] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft((known) => ({ ...known, ...part }));
  const save = useAction(async (key: string, body: OutingServed) => {
    await outingsApi.served(communityId, outing.id, body, key);
    toast('记下了');
    onDone();
  });
  const [first = 'other'] = outing.kinds;
  const add = (line: Partial<ServedLine>) =>
    change({
      lines: [...draft.lines, { key: `new-${++lines}`, kind: first, person: null, people: '', ageBand: '', ...line }],
    });
  const mend = (key: string, part: Partial<ServedLine>) =>
    change({ lines: draft.lines.map((line) => (line.key === key ? { ...line, ...part } : line)) });
  const total = servedOf(draft);
  return (
    <Card className="stack" id="served-form">
      <View className="heading">服务了多少人次</View>
      <View className="note">只写人数，或者从登记里选人；同一个人办了两件事算两人次。</View>
      {draft.lines.map((line) => (
        <Line
          key={line.key}
          line={line}
          kinds={outing.kinds}
          onChange={(part) => mend(line.key, part)}
          onLeave={() => change({ lines: draft.lines.filter(({ key }) => key !== line.key) })}
        />
      ))}
      <View className="row row--wrap">
        <Button id="served-add-count" variant="quiet" icon="plus" onClick={() => add({})}>
          加一个人数
        </Button>
        <Button id="served-add-person" variant="quiet" icon="people" onClick={() => setChoosing(true)}>
          选登记过的人
        </Button>
      </View>
      <Field label="怎么数的">
        <Chips wrap choices={BASES} value={draft.basis} onChange={(basis) => change({ basis })} />
      </Field>
      <Field label="每位去的人服务多少分钟" hint="写了才记时长；谁来写，谁自己的不记，请同事另外补记">
        <TextInput
          id="served-minutes"
          label="分钟"
          type="number"
          placeholder="比如：90"
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
        />
      </Field>
      <Field label="备注（可以不写）">
        <TextArea
          id="served-note"
          label="备注"
          value={draft.note}
          maxLength={visitLimits.noteMaxChars}
          onChange={(note) => change({ note })}
        />
      </Field>
      <View id="served-total" className="strong">{`一共 ${servedWords(total, draft.basis)}`}</View>
      <ProblemNote problem={save.problem} />
      <Button
        id="served-save"
        wide
        disabled={!isServedReady(draft)}
        loading={save.pending}
        onClick={() => void save.run(servedBody(draft))}
      >
        办完了，记下
      </Button>
      {choosing ? (
        <ChoosePerson
          id="served-person"
          title="服务了谁？"
          chosen={null}
          onChoose={(person) => person && add({ person, people: '1' })}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </Card>
  );
}

interface LineProps {
  line: ServedLine;
  kinds: readonly VisitKind[];
  onChange: (part: Partial<ServedLine>) => void;
  onLeave: () => void;
}

function Line({ line, kinds, onChange, onLeave }: LineProps) {
  const choices = kinds.map((value) => ({ value, label: VISIT_KIND_WORDS[value] }));
  return (
    <View className="stack served-line" id={`served-${line.key}`}>
      <View className="row">
        <View className="grow">
          {line.person ? (
            <View className="strong">{line.person.name}</View>
          ) : (
            <TextInput
              label="人数"
              type="number"
              placeholder="人数"
              value={line.people}
              onChange={(people) => onChange({ people })}
            />
          )}
        </View>
        <Button variant="text" tone="ink" onClick={onLeave}>
          去掉
        </Button>
      </View>
      {choices.length > 1 ? (
        <Chips wrap choices={choices} value={line.kind} onChange={(kind) => onChange({ kind })} />
      ) : null}
      {line.person ? null : (
        <Chips<AgeBand | ''> choices={BANDS} value={line.ageBand} onChange={(ageBand) => onChange({ ageBand })} />
      )}
    </View>
  );
}
