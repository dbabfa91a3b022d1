import { View } from '@tarojs/components';
import { useState } from 'react';
import { newId } from '@/platform/new-id';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Field, TextInput } from '@/ui/field/field';
import { ProblemNote } from '@/ui/states/states';
import { doorApi } from '../api/door.api';

const SHOWN = 8;

/** The sheet of paper keyed in afterwards, code by code; somebody who was scanned already is simply said to be there. */
export function PaperForm({ communityId, sessionId }: { communityId: string; sessionId: string }) {
  const [device] = useState(() => newId());
  const [code, setCode] = useState('');
  const [said, setSaid] = useState<readonly { nonce: string; words: string }[]>([]);
  const enter = useAction(async (_: string, typed: string) => {
    const nonce = newId();
    const mark = { nonce, act: 'in', how: 'paper', code: typed, offline: false, deviceOffsetMs: 0 } as const;
    const deviceAt = new Date().toISOString();
    const { marks } = await doorApi.marks(communityId, sessionId, device, [{ ...mark, deviceAt }]);
    setSaid([{ nonce, words: `${typed.toUpperCase()}：${marks[0]?.sentence ?? ''}` }, ...said].slice(0, SHOWN));
    setCode('');
  });
  const typed = code.trim();
  const save = () => (typed ? void enter.run(typed) : undefined);
  return (
    <Card className="stack" id="door-paper">
      <View className="heading">补录签到表</View>
      <Field label="签到表上的码" hint="10 位，字母不分大小写">
        <TextInput id="paper-code" value={code} maxLength={70} onChange={setCode} onConfirm={save} />
      </Field>
      <Button
        id="paper-save"
        tone="enjoy"
        size="large"
        wide
        className="door-big"
        loading={enter.pending}
        disabled={!typed}
        onClick={save}
      >
        记下这个人
      </Button>
      <ProblemNote problem={enter.problem} />
      {said.map(({ nonce, words }) => (
        <View key={nonce} className="body">
          {words}
        </View>
      ))}
    </Card>
  );
}
