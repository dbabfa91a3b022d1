import { communityLimits, volunteerLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useAction } from '@/platform/use-action';
import { useDraft } from '@/platform/use-draft';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Field, TextArea, TextInput, type TextInputProps } from '@/ui/field/field';
import { ProblemNote } from '@/ui/states/states';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import { toast } from '@/ui/toast/toast';
import { useConsent } from '@/features/notifications/model/use-consent';
import { volunteersApi, type Volunteer, type VolunteerForm } from '../api/volunteers.api';
import { loadMe } from '@/features/identity/model/me.store';
import { useMembership } from '@/features/communities/model/membership';

interface ApplyFormProps {
  /** An earlier application that was declined: its words are there again. */
  before: Volunteer | null;
  onApplied: () => void;
}

type Answers = Required<VolunteerForm>;
type LineName = Exclude<keyof Answers, 'isPartyMember'>;

const PHONE_MAX_CHARS = 20;

/** Applying to be a volunteer 志愿者; what was typed survives closing the page. */
export function ApplyForm({ before, onApplied }: ApplyFormProps) {
  const { communityId, memberId } = useMembership();
  const { value, change, clear } = useDraft<Answers>(`volunteer.${memberId}`, {
    isPartyMember: before?.isPartyMember ?? false,
    realName: '',
    phone: '',
    partyBranch: before?.partyBranch ?? '',
    workUnit: before?.workUnit ?? '',
    introduction: before?.introduction ?? '',
  });
  const apply = useAction(async (key: string, answers: Answers) => {
    await volunteersApi.apply(communityId, filledIn(answers), key);
    clear();
    toast('申请送到社区了');
    onApplied();
    await loadMe();
  });
  const askForNews = useConsent(['volunteer_approved', 'volunteer_declined']);
  const send = () => {
    askForNews();
    void apply.run(value);
  };
  const line = (name: LineName, label: string, input: Partial<TextInputProps>, hint?: string) => (
    <Field label={label} hint={hint} error={apply.problem?.fieldError(name)}>
      <TextInput
        id={`volunteer-${name}`}
        label={label}
        value={value[name]}
        onChange={(text) => change({ [name]: text } as Partial<Answers>)}
        {...input}
      />
    </Field>
  );
  return (
    <>
      <View className="body muted">帮邻居修个灯、陪着看趟病、教用手机，时间您自己定。社区看过申请就可以开始。</View>
      <Card className="stack">
        {line(
          'realName',
          '您的姓名',
          { maxLength: communityLimits.realNameMaxChars, placeholder: '真实姓名' },
          '只给社区看，加密存放',
        )}
        {line(
          'phone',
          '手机号（可以不写）',
          { maxLength: PHONE_MAX_CHARS, type: 'number', placeholder: '社区有事好找您' },
          '只给社区看，加密存放',
        )}
        <SwitchRow
          id="party-member"
          title="我是党员（双报到）"
          on={value.isPartyMember}
          onChange={(isPartyMember) => change({ isPartyMember })}
        />
        {value.isPartyMember
          ? line('partyBranch', '所在党支部', {
              maxLength: volunteerLimits.partyBranchMaxChars,
              placeholder: '例如 机关第一党支部',
            })
          : null}
        {line('workUnit', '工作单位（可以不写）', {
          maxLength: volunteerLimits.workUnitMaxChars,
          placeholder: '退休了就写退休',
        })}
        <Field label="您能帮什么忙（可以不写）" error={apply.problem?.fieldError('introduction')}>
          <TextArea
            id="volunteer-introduction"
            label="您能帮什么忙"
            value={value.introduction}
            maxLength={volunteerLimits.introductionMaxChars}
            placeholder="例如 会修水电，周末有空"
            onChange={(introduction) => change({ introduction })}
          />
        </Field>
      </Card>
      <ProblemNote problem={apply.problem} />
      <Button id="apply" wide size="large" loading={apply.pending} disabled={!value.realName.trim()} onClick={send}>
        送出申请
      </Button>
    </>
  );
}

/** What was left empty is not sent, nor the branch of somebody who is no party member. */
function filledIn(answers: Answers): VolunteerForm {
  const text = (s: string) => s.trim() || undefined;
  return {
    isPartyMember: answers.isPartyMember,
    realName: answers.realName.trim(),
    phone: text(answers.phone),
    partyBranch: answers.isPartyMember ? text(answers.partyBranch) : undefined,
    workUnit: text(answers.workUnit),
    introduction: text(answers.introduction),
  };
}
