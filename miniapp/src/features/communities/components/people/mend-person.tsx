import { View } from '@tarojs/components';
import { useState } from 'react';
import { showFirstFault } from '@/platform/first-fault';
import { useKeys } from '@/platform/keys';
import { useAction } from '@/platform/use-action';
import { useDraft } from '@/platform/use-draft';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { peopleApi, type ChangePerson, type Person } from '../../api/people.api';
import { useMembership } from '../../model/membership';
import { type MendDraft, mendForm, mendStart, personErrors } from '../../model/person-draft';
import { usePlaces } from '../../model/use-people';
import { PersonFields } from './person-fields';

interface MendPersonProps {
  person: Person;
  /** Told when it is mended, or given up. */
  onDone: (changed: boolean) => void;
  beside?: boolean;
}

/** The name under which a draft of mending somebody is kept. */
export const mendDraftName = (communityId: string, personId: string): string =>
  `mend-person.${communityId}.${personId}`;

/** Mends what is written about somebody. What is begun is kept on this device until it is saved or given up. */
export function MendPerson({ person, onDone, beside }: MendPersonProps) {
  const { communityId } = useMembership();
  const places = usePlaces();
  const draft = useDraft<MendDraft>(mendDraftName(communityId, person.id), mendStart(person));
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { value } = draft;
  const found = personErrors(value, Date.now());
  if (person.hasAccount && !person.realName) delete found.name;
  const form = mendForm(person, value);
  const save = useAction(async (_key: string, body: ChangePerson) => {
    if (Object.keys(body).length > 0) await peopleApi.change(communityId, person.id, body);
    draft.clear();
    toast('存好了');
    onDone(true);
  });
  const submit = () => {
    setTried(true);
    if (Object.keys(found).length === 0) void save.run(form);
    else showFirstFault();
  };
  const stop = () => {
    draft.clear();
    onDone(false);
  };
  const leave = () => (Object.keys(form).length > 0 ? setLeaving(true) : stop());
  useKeys({ 'ctrl+enter': submit, escape: leave }, { on: !!beside && !leaving, whileTyping: true });
  const errors = Object.fromEntries(
    Object.keys(value).map((field) => [
      field,
      save.problem?.fieldError(field) ?? (tried ? found[field as keyof typeof found] : undefined),
    ]),
  );
  const kept = (field: 'phone' | 'door', masked: string | null, drop: 'dropPhone' | 'dropDoor') =>
    masked && !value[field] ? (
      <View className="row">
        <View className="grow">{value[drop] ? '保存后就删掉了' : `现在是 ${masked}`}</View>
        <Button
          id={`drop-${field}`}
          variant="text"
          tone="ink"
          size="small"
          onClick={() => draft.change({ [drop]: !value[drop] })}
        >
          {value[drop] ? '不删了' : '删掉'}
        </Button>
      </View>
    ) : undefined;
  const fields = (
    <PersonFields
      draft={value}
      errors={errors}
      places={places}
      onChange={draft.change}
      kept={{
        phone: kept('phone', person.phoneMasked, 'dropPhone'),
        door: kept('door', person.doorMasked, 'dropDoor'),
      }}
    />
  );
  const buttons = (
    <>
      <Button id="mend-leave" variant="quiet" grow onClick={leave}>
        不改了
      </Button>
      <Button id="mend-save" grow loading={save.pending} onClick={submit}>
        保存
      </Button>
    </>
  );
  return (
    <>
      {beside ? fields : <Card className="stack">{fields}</Card>}
      {form.door === null && !value.dropDoor ? (
        <View className="note">换了楼栋，原来的门牌就不算了；知道新门牌请一起写上。</View>
      ) : null}
      <ProblemNote problem={save.problem} />
      {beside ? <View className="panel__foot">{buttons}</View> : <BottomBar>{buttons}</BottomBar>}
      <ConfirmSheet
        open={leaving}
        title="不要改过的内容了吗"
        about={person.name}
        detail="改过的内容还没有保存，放弃后就没有了。"
        confirm="放弃改动"
        onConfirm={stop}
        onClose={() => setLeaving(false)}
      />
    </>
  );
}
