import { visitLimits } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Chips } from '@/ui/chips/chips';
import { Field, TextArea } from '@/ui/field/field';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { unseenApi } from '../../api/unseen.api';

type What = Schemas['GraveChangeBody']['what'];

const WHAT: readonly { value: What; label: string }[] = [
  { value: 'hospital', label: '住院' },
  { value: 'fall', label: '摔倒' },
  { value: 'bereavement', label: '家人去世' },
  { value: 'alarm', label: '报警、求助' },
  { value: 'other', label: '别的变故' },
];

interface GraveChangeProps {
  personId: string;
  name: string;
  onChanged: () => void;
}

/** Says that something grave happened to somebody: a visit within a day becomes a task. */
export function GraveChange({ personId, name, onChanged }: GraveChangeProps) {
  const { communityId } = useMembership();
  const [open, setOpen] = useState(false);
  const [what, setWhat] = useState<What>('fall');
  const [note, setNote] = useState('');
  const say = useAction(async (key: string, body: Schemas['GraveChangeBody']) => {
    await unseenApi.graveChange(communityId, personId, body, key);
    setOpen(false);
    setNote('');
    toast('记下了，一天内要有人当面去看');
    onChanged();
  });
  const words = note.trim();
  return (
    <>
      <Button id="grave-change" variant="quiet" grow onClick={() => setOpen(true)}>
        有变故
      </Button>
      <Sheet open={open} title={`${name || '这位居民'}出了什么事`} onClose={() => setOpen(false)}>
        <View className="body">记下后，一天内要有人当面去看；负责的网格员会收到，排在最前面。</View>
        <Chips wrap choices={WHAT} value={what} onChange={setWhat} />
        <Field label="怎么回事（可以不写）">
          <TextArea
            id="grave-note"
            label="怎么回事"
            value={note}
            maxLength={visitLimits.noteMaxChars}
            onChange={setNote}
          />
        </Field>
        <ProblemNote problem={say.problem} />
        <View className="sheet__actions">
          <Button variant="quiet" grow onClick={() => setOpen(false)}>
            先不了
          </Button>
          <Button
            id="grave-save"
            grow
            loading={say.pending}
            onClick={() => void say.run({ what, ...(words ? { note: words } : {}) })}
          >
            记下
          </Button>
        </View>
      </Sheet>
    </>
  );
}
