import { chinaDate, hoursLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChooseMember, type ChosenMember } from '@/features/communities/components/people/choose-member';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { DayField } from '@/ui/day-field/day-field';
import { ChoiceField, Field, TextArea, TextInput } from '@/ui/field/field';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { hoursApi, type TypeHours } from '../api/hours.api';

const NUMBER = /^\d{1,3}$/;

/** Typing hours for somebody else: they wait for a colleague. */
export function TypeHoursForm({ onTyped }: { onTyped: (member: ChosenMember) => void }) {
  const { communityId } = useMembership();
  const today = chinaDate(Date.now());
  const [member, setMember] = useState<ChosenMember>();
  const [choosing, setChoosing] = useState(false);
  const [onDay, setDay] = useState(today);
  const [minutes, setMinutes] = useState('');
  const [what, setWhat] = useState('');
  const [reason, setReason] = useState('');
  const type = useAction(async (key: string, body: TypeHours) => {
    await hoursApi.type(communityId, body, key);
    toast('记下了，请同事来看一看');
    if (member) onTyped(member);
  });
  const ready =
    member && onDay && NUMBER.test(minutes) && Number(minutes) > 0 && what.trim() && reason.trim().length >= 2;
  const error = (field: keyof TypeHours) => type.problem?.fieldError(field);
  return (
    <Card className="stack" id="type-hours">
      <View className="note">给别人补记的，要另一位同事看过才算；不能给自己记。</View>
      <Field label="给谁">
        <ChoiceField
          id="type-member"
          value={member?.nickname}
          placeholder="按昵称找"
          onClick={() => setChoosing(true)}
        />
      </Field>
      <Field label="哪一天" error={error('onDay')}>
        <DayField id="type-day" label="哪一天" value={onDay} max={today} onChange={setDay} />
      </Field>
      <Field label="多少分钟" hint={`一条最多 ${hoursLimits.minutesMax} 分钟`} error={error('minutes')}>
        <TextInput
          id="type-minutes"
          label="多少分钟"
          type="number"
          placeholder="比如：90"
          value={minutes}
          onChange={setMinutes}
        />
      </Field>
      <Field label="做了什么" error={error('what')}>
        <TextInput
          id="type-what"
          label="做了什么"
          placeholder="比如：帮忙布置会场"
          value={what}
          maxLength={hoursLimits.whatMaxChars}
          onChange={setWhat}
        />
      </Field>
      <Field label="为什么要补记" error={error('reason')}>
        <TextArea
          id="type-reason"
          label="为什么要补记"
          placeholder="比如：当天手机没电，没有登记"
          value={reason}
          maxLength={hoursLimits.reasonMaxChars}
          onChange={setReason}
        />
      </Field>
      <ProblemNote problem={type.problem} />
      <Button
        id="type-save"
        wide
        disabled={!ready}
        loading={type.pending}
        onClick={() =>
          member &&
          void type.run({
            ...{ memberId: member.memberId, onDay, minutes: Number(minutes) },
            ...{ what: what.trim(), reason: reason.trim() },
          })
        }
      >
        记下，请同事确认
      </Button>
      {choosing ? (
        <ChooseMember id="type" title="给谁记？" onChoose={setMember} onClose={() => setChoosing(false)} />
      ) : null}
    </Card>
  );
}
