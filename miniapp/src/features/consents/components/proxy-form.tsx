import { currentWording, PROXY_RELATIONS, PROXY_SCOPES, proxyRelationWords } from '@silin/shared';
import { View } from '@tarojs/components';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { Field, TextInput } from '@/ui/field/field';
import { ProblemNote } from '@/ui/states/states';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import type { Candidate } from '../api/consents.api';
import { SCOPE_LABELS } from '../model/labels';
import { useNameProxy } from '../model/use-name-proxy';
import { FileChoice } from './file-choice';
import { PaperButton } from './paper-button';

const RELATIONS = PROXY_RELATIONS.map((value) => ({ value, label: proxyRelationWords[value] }));
const WAYS = [
  { value: 'spoken_before', label: '当面说的，我听到了' },
  { value: 'signed', label: '签了字' },
  { value: 'voice', label: '录了音' },
] as const;

/** Recording whom somebody wants as proxy, on their word. */
export function ProxyForm(props: { personId: string; name: string; onNamed: () => Promise<void> }) {
  const { personId, name, onNamed } = props;
  const form = useNameProxy(personId, onNamed);
  const { what, howLong } = currentWording('proxy');
  return (
    <Card id="proxy-form" className="stack">
      <View className="body">{`念给${name}听：${what}${howLong}`}</View>
      <Field label="代办人的手机号" hint="家人要先用微信加入社区，并授权手机号" error={form.phoneError}>
        <TextInput
          id="proxy-phone"
          type="number"
          value={form.phone}
          onChange={form.writePhone}
          label="代办人的手机号"
        />
      </Field>
      <Button id="proxy-find" variant="quiet" loading={form.find.pending} onClick={() => void form.find.run()}>
        找这一位
      </Button>
      {form.found?.length === 0 ? (
        <View className="note">没有找到。请家人用微信加入社区，在“我的”里授权手机号，再来登记。</View>
      ) : null}
      {(form.found ?? []).map((candidate) => (
        <Terms key={candidate.personId} form={form} candidate={candidate} />
      ))}
    </Card>
  );
}

function Terms({ form, candidate }: { form: ReturnType<typeof useNameProxy>; candidate: Candidate }) {
  const { name, phoneMasked, buildingName } = candidate;
  return (
    <>
      <View className="heading">{[name, phoneMasked, buildingName].filter(Boolean).join(' · ')}</View>
      <Field label="是什么人">
        <Chips wrap choices={RELATIONS} value={form.relation} onChange={form.setRelation} />
      </Field>
      <Field label="可以替办什么" error={form.scopes.length ? undefined : '至少选一样'}>
        <View>
          {PROXY_SCOPES.map((scope) => (
            <SwitchRow
              key={scope}
              id={`scope-${scope}`}
              title={SCOPE_LABELS[scope]}
              on={form.scopes.includes(scope)}
              onChange={() => form.flip(scope)}
            />
          ))}
        </View>
      </Field>
      <Field label="本人怎样同意的">
        <Chips wrap choices={WAYS} value={form.how} onChange={form.setHow} />
      </Field>
      {form.how === 'spoken_before' ? null : (
        <FileChoice
          kind={form.how === 'voice' ? 'voice' : 'picture'}
          chosen={form.kept.chosen}
          onChange={form.kept.setChosen}
        />
      )}
      {form.how === 'signed' ? <PaperButton personId={form.personId} purpose="proxy" /> : null}
      <ProblemNote problem={form.send.problem} />
      <Button
        id="proxy-send"
        wide
        disabled={form.scopes.length === 0 || (form.how === 'voice' && !form.kept.chosen)}
        loading={form.send.pending}
        onClick={() => form.submit(candidate.personId)}
      >
        登记代办人
      </Button>
    </>
  );
}
