import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { ApiProblem } from '@/platform/api-problem';
import { Button } from '@/ui/button/button';
import { Chips } from '@/ui/chips/chips';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { WITHDRAWAL_CHOICES } from '../model/labels';

type Way = 'tap' | 'given_up' | keyof typeof WITHDRAWAL_CHOICES;

interface HowSheetProps<W extends Way> {
  title: string;
  about: string;
  detail: string;
  confirm: string;
  ways: readonly W[];
  pending: boolean;
  problem: ApiProblem | undefined;
  onConfirm: (how: W) => void;
  onClose: () => void;
}

/** The last question before something ends: one's own tap, or how it was said to whoever writes it down. */
export function HowSheet<W extends Way>(props: HowSheetProps<W>) {
  const { title, about, detail, confirm, ways, pending, problem, onConfirm, onClose } = props;
  const own = ways.find((way) => way === 'tap' || way === 'given_up');
  const said = ways.filter((way) => way in WITHDRAWAL_CHOICES);
  const [chosen, setChosen] = useState<W | undefined>(own ?? (said.length === 1 ? said[0] : undefined));
  // Somebody was faster: the page shows it, and there is nothing left to ask about.
  const late = problem?.movedOn ?? false;
  useEffect(() => {
    if (late) onClose();
  }, [late]);
  return (
    <Sheet open title={title} onClose={onClose}>
      <View className="strong sheet__about">{about}</View>
      <View className="body">{detail}</View>
      {!own && said.length > 1 ? (
        <Chips
          wrap
          choices={said.map((value) => ({
            value,
            label: WITHDRAWAL_CHOICES[value as keyof typeof WITHDRAWAL_CHOICES],
          }))}
          value={chosen as W}
          onChange={setChosen}
        />
      ) : null}
      <ProblemNote problem={problem} />
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={onClose}>
          先不了
        </Button>
        <Button
          id="confirm"
          grow
          disabled={!chosen}
          loading={pending}
          onClick={() => {
            if (chosen) onConfirm(chosen);
          }}
        >
          {confirm}
        </Button>
      </View>
    </Sheet>
  );
}
